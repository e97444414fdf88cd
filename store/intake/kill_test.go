package intake_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/store/intake"
)

// childLibrary names the library to which a child of a test adds what the next
// variable names.
const (
	childLibrary = "PULLQUOTE_TEST_LIBRARY"
	childAdds    = "PULLQUOTE_TEST_ADDS"
)

func TestMain(m *testing.M) {
	if library := os.Getenv(childLibrary); library != "" {
		child(library, os.Getenv(childAdds))
		return
	}
	os.Exit(m.Run())
}

// child adds a folder and says a line for each article.
func child(library, folder string) {
	ctx := context.Background()
	x, known, err := knownIn(ctx, library, library+".index.db")
	if err == nil {
		var a *intake.Adder
		a, err = intake.New(intake.Options{Library: library, Known: known, Report: func(r intake.Result) { fmt.Println(r.Path, r.Same, r.Err) }})
		if err == nil {
			err = a.Path(ctx, folder)
			a.Close()
		}
		_ = x.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// kill runs a child and kills it after some lines; it reports whether the
// child had ended by then.
func kill(t *testing.T, library, folder string, after int) (ended bool) {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0])
	c.Env = append(os.Environ(), childLibrary+"="+library, childAdds+"="+folder)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range after {
		if !lines.Scan() {
			ended = true
			break
		}
	}
	_ = c.Process.Kill()
	_ = c.Wait()
	return ended
}

func TestARunThatIsKilledLeavesNothingHalf(t *testing.T) {
	t.Parallel()
	contents := map[string]string{}
	var items []string
	for n := range 12 {
		contents[fmt.Sprintf("%d/a-%[1]d.txt", n)] = story(n) + strings.Repeat(fmt.Sprintf("Boat %d waits in the harbour.\n\n", n), 300)
		items = append(items, fmt.Sprintf(`{"title": "Item %d", "text": "This is item %[1]d. %s"}`, n, strings.Repeat("It waits. ", 400)))
	}
	contents["export.jsonl"] = strings.Join(items, "\n")
	folder := tree(t, contents)
	library := filepath.Join(t.TempDir(), "library")
	for range 30 {
		if kill(t, library, folder, rand.IntN(23)) {
			if err := os.RemoveAll(library); err != nil {
				t.Fatal(err)
			}
		}
		whole(t, library, contents)
	}
	if !kill(t, library, folder, 1000) {
		t.Fatal("the last run did not end")
	}
	whole(t, library, contents)
	if got := len(files(t, library)); got != 24 {
		t.Errorf("%d files: %q", got, files(t, library))
	}
}

// whole checks that each file of a library that a list shows is whole.
func whole(t *testing.T, library string, contents map[string]string) {
	t.Helper()
	if _, err := os.Lstat(library); err != nil {
		return
	}
	for _, name := range files(t, library) {
		if strings.HasPrefix(filepath.Base(name), ".") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(library, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if source, ok := strings.CutPrefix(name, "news/"); ok && string(text) != contents[source] || !ok && !strings.HasSuffix(string(text), "It waits.\n") {
			t.Fatalf("%s is not whole: %d bytes", name, len(text))
		}
	}
}
