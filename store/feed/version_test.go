package feed

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// corrected serves a feed with one item, whose inside may be changed.
func corrected(t *testing.T, r *reader) *atomic.Value {
	t.Helper()
	var item atomic.Value
	r.subscribe(serve(t, func(w http.ResponseWriter, _ *http.Request) {
		text, _ := item.Load().(string)
		fmt.Fprint(w, channel(text))
	}))
	return &item
}

func dated(text string) string {
	return "<item><guid>1</guid><title>Crane</title><link>https://harbour.example/crane</link><pubDate>Mon, 02 Mar 2026 09:05:00 GMT</pubDate><description><![CDATA[" + text + "]]></description></item>"
}

func TestACorrectedItemIsANewVersion(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	first := "<p>“Two boats left,” said Ada Quill.</p><p>" + long(1) + "</p>"
	item.Store(dated(first))
	if v := r.refresh()[0]; v.New != 1 || v.Corrected != nil {
		t.Fatalf("got %+v", v)
	}
	for _, text := range []string{first, strings.ReplaceAll(first, "<p>", "<p class=x>\n "), strings.Replace(first, "Two boats", "<b>Two</b> boats", 1)} {
		item.Store(dated(text))
		if v := r.refresh()[0]; v.New+v.Known+len(v.Corrected) != 0 || v.Err != nil {
			t.Errorf("the words are the same: %+v", v)
		}
	}
	item.Store(dated(strings.Replace(first, "Two boats", "Three small boats", 1)))
	v := r.refresh()[0]
	if len(v.Corrected) != 1 || v.New != 0 || v.Err != nil {
		t.Fatalf("got %+v", v)
	}
	c := v.Corrected[0]
	if c.Title != "Crane" || !strings.HasSuffix(c.Old, "2026-03-02-crane.md") || !strings.HasSuffix(c.New, "2026-03-02-crane-2.md") || !slices.Equal(c.Changes, []Change{{"“Two", "“Three small"}}) {
		t.Errorf("got %+v", c)
	}
	old, err := os.ReadFile(filepath.Join(r.library, c.Old))
	fresh, err2 := os.ReadFile(filepath.Join(r.library, c.New))
	if err != nil || err2 != nil || !strings.Contains(string(old), "Two boats") || !strings.Contains(string(fresh), "Three small boats") || !strings.Contains(string(fresh), `replaces: "`+c.Old+`"`) {
		t.Errorf("got %s\n%s", old, fresh)
	}
	if v := r.refresh()[0]; v.New+v.Known+len(v.Corrected) != 0 {
		t.Errorf("it came again: %+v", v)
	}
	item.Store(dated(strings.Replace(first, "Two boats", "Four boats", 1)))
	if v := r.refresh()[0]; len(v.Corrected) != 1 || v.Corrected[0].Old != c.New {
		t.Errorf("the version before is the last: %+v", v)
	}
}

func TestWhatWasDeletedIsNotCorrected(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	item.Store(dated(long(1)))
	r.refresh()
	must(t, os.RemoveAll(r.library))
	item.Store(dated(long(2)))
	if v := r.refresh()[0]; v.New+len(v.Corrected) != 0 || len(r.titles()) != 0 {
		t.Errorf("got %+v", v)
	}
}

func TestACorrectionIsFoundWhereItsArticleWasMoved(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	item.Store(dated(long(1)))
	r.refresh()
	files, err := filepath.Glob(filepath.Join(r.library, "*", "*.md"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	must(t, os.Rename(files[0], filepath.Join(r.library, "kept.md")))
	item.Store(dated(long(2)))
	if v := r.refresh()[0]; len(v.Corrected) != 1 || v.Corrected[0].Old != "kept.md" {
		t.Errorf("got %+v", v)
	}
}

func TestItemsOfOneNameCorrectNothing(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	item.Store(dated(long(1)) + dated(long(2)))
	r.refresh()
	for range 2 {
		if v := r.refresh()[0]; v.New+len(v.Corrected) != 0 || v.Err != nil {
			t.Errorf("got %+v", v)
		}
	}
}

func TestAnotherItemByTheSameNameIsNoCorrection(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	named := func(n int) string {
		return strings.NewReplacer("/crane<", fmt.Sprintf("/crane-%d<", n), ">Crane<", fmt.Sprintf(">Crane %d<", n)).Replace(dated(long(n)))
	}
	for n := range 3 { // newest first, all called "1"
		item.Store(named(n))
		if v := r.refresh()[0]; v.New != 1 || v.Corrected != nil || v.Err != nil {
			t.Errorf("%d: got %+v", n, v)
		}
	}
	item.Store(named(3) + named(2) + named(1))
	if v := r.refresh()[0]; v.New != 1 || v.Known != 2 || v.Corrected != nil {
		t.Errorf("got %+v", v)
	}
	item.Store(named(4) + named(3) + named(2))
	if v := r.refresh()[0]; v.New != 1 || v.Known != 0 || v.Corrected != nil {
		t.Errorf("got %+v", v)
	}
}

func TestAFeedThatNeverSaysTheSameTwiceIsNotFollowedForEver(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	item := corrected(t, r)
	n := 0
	for i := range 25 {
		item.Store(dated(long(i)))
		v := r.refresh()[0]
		n += v.New + len(v.Corrected)
	}
	if n != 21 {
		t.Errorf("%d versions", n)
	}
}

func TestChangesAreTheWordsThatDiffer(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		before, after string
		want          []Change
	}{
		{"A b c.\n\nD e f.", "A b c.\n\nD x f.", []Change{{"e", "x"}}},
		{"A b c.", "A b c.\n\nD.", []Change{{"", "D."}}},
		{"A b.\n\nC d.\n\nE f.", "E f.\n\nA x.", []Change{{"b.", "x."}, {"C d.", ""}}},
		{"A b c d.", "A d.", []Change{{"b c", ""}}},
		{"A", "A", nil},
	} {
		if got := changes(row.before, row.after); !slices.Equal(got, row.want) {
			t.Errorf("%q to %q: got %q", row.before, row.after, got)
		}
	}
}
