package store

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestAListTellsWhatIsReadTells(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const story = "The board said on Tuesday that the crane stays. "
	put(t, filepath.Join(dir, "short.md"), "# The crane stays\n\nBy Ada Quill\n\nRead also: The ferry waits\n\n"+story)
	put(t, filepath.Join(dir, "long.md"), "# The crane stays\n\nBy Ada Quill\n\n"+strings.Repeat(story+"\n\n", 400)+"Read also: The ferry waits\n")
	put(t, filepath.Join(dir, "page.html"), "<title>The crane stays - harbourpost.example</title><nav><a href=/>Harbour</a></nav><h1>The crane stays</h1><p>"+strings.Repeat(story, 20)+"</p>")
	put(t, filepath.Join(dir, "empty.md"), "\n")
	for _, walker := range []Walker{{}, {Whole: true}} {
		n := 0
		err := walker.List(t.Context(), []string{dir}, func(batch []Entry, _ []Problem) {
			for _, e := range batch {
				n++
				read, err := ReadWhole(t.Context(), e, 1<<20)
				if err != nil {
					t.Error(err)
					continue
				}
				told, err := Tell(t.Context(), e, 1<<20)
				if want := read.Entry.Summary; err != nil || !reflect.DeepEqual(told, want) {
					t.Errorf("%s is told as %+v (%v), want %+v", filepath.Base(e.Path), told, err, want)
				}
			}
		})
		if err != nil || n != 3 {
			t.Errorf("%d articles are listed (%v), want 3", n, err)
		}
	}
}

func TestWhatIsTooLargeIsNotReadToBeTold(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "long.txt")
	put(t, path, strings.Repeat("The crane stays.\n\n", 1000))
	e, _, err := Head(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Tell(t.Context(), e, 1<<10); err == nil || !strings.Contains(err.Error(), ErrTooLarge.Error()) {
		t.Errorf("the error is %v", err)
	}
}
