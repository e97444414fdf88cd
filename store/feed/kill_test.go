package feed

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// kills is how often a refresh is killed by the test.
const kills = 20

// childDir tells this binary, run once more, in whose place it refreshes.
const childDir = "PULLQUOTE_FEED_TEST_DIR"

// TestRefreshInAnotherProcess is what that child runs.
func TestRefreshInAnotherProcess(t *testing.T) {
	dir := os.Getenv(childDir)
	if dir == "" {
		t.Skip("is run by another test")
	}
	r := newReader(t, dir)
	fmt.Println("ready")
	r.refresh()
}

// TestAKilledRefreshLosesNothing kills refreshes at any moment, of a feed that
// grows and moves on for good each time. In the end every item is there once.
func TestAKilledRefreshLosesNothing(t *testing.T) {
	t.Parallel()
	const each = 15
	var round atomic.Int64
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		now := int(round.Load())
		if place := "/" + strconv.Itoa(now); r.URL.Path != place {
			http.Redirect(w, r, place, http.StatusMovedPermanently)
			return
		}
		var items []string
		for n := range (now + 1) * each {
			items = append(items, entry(n))
		}
		slices.Reverse(items)
		fmt.Fprint(w, channel(items...))
	})
	dir := t.TempDir()
	r := newReader(t, dir)
	r.subscribe(at + "/0")
	for range kills {
		killed(t, dir)
		if feeds := r.feeds(); len(feeds) != 1 || feeds[0].Title != "Harbour Post" {
			t.Fatalf("the subscriptions are %q", feeds)
		}
		whole(t, r)
		round.Add(1)
	}
	if v := r.refresh()[0]; v.Err != nil {
		t.Fatal(v.Err)
	}
	titles := r.titles()
	if len(slices.Compact(slices.Clone(titles))) != len(titles) {
		t.Errorf("articles are there twice: %q", titles)
	}
	if want := (kills + 1) * each; len(titles) != want {
		t.Errorf("%d articles, want %d", len(titles), want)
	}
	if v := r.refresh()[0]; v.New+v.Known != 0 {
		t.Errorf("items were not marked: %+v", v)
	}
	must(t, r.Subscriptions.Change(t.Context(), func(*Outline) error { return nil }))
	for _, at := range []string{"*/*/.*", "*/.*", ".*"} {
		if hidden, err := filepath.Glob(filepath.Join(dir, at)); err != nil || len(hidden) > 0 {
			t.Errorf("left behind: %q, %v", hidden, err)
		}
	}
}

// killed starts a refresh in a process of its own and kills it.
func killed(t *testing.T, dir string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestRefreshInAnotherProcess$")
	child.Env = append(os.Environ(), childDir+"="+dir)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
		t.Fatalf("the child says %q, %v", line, err)
	}
	timer := time.NewTimer(rand.N(60 * time.Millisecond))
	defer timer.Stop()
	<-timer.C
	_ = child.Process.Kill() // unless it was done before
	_ = child.Wait()
}

// whole checks that no article is there by halves.
func whole(t *testing.T, r *reader) {
	t.Helper()
	for _, a := range r.articles() {
		n, err := strconv.Atoi(strings.TrimPrefix(a.Title, "Crane "))
		if err != nil || strings.Count(a.Text, fmt.Sprintf("“Crane %d works again,” said Ben Ostler of the harbour.", n)) != 20 {
			t.Fatalf("an article is damaged: %q: %q", a.Title, a.Text)
		}
	}
}
