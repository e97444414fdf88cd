package index

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestWatchReportsWhatHappensInFolders(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what   string
		change func(f *fixture)
	}{
		{"a new file", func(f *fixture) { f.write("tram.md", "Tram", "2031-01-02", "The tram is late.") }},
		{"a changed file", func(f *fixture) { f.write("ferry.md", "Ferry", "2031-01-01", "The ferry is later.") }},
		{"a file that goes", func(f *fixture) { f.remove("ferry.md") }},
		{"a file in a folder below", func(f *fixture) { f.write("old/mill.md", "Mill", "2031-01-01", "The mill burns.") }},
		{"a file in a new folder", func(f *fixture) { f.write("new/deep/mill.md", "Mill", "2031-01-01", "The mill burns.") }},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			f := newFixture(t)
			f.write("ferry.md", "Ferry", "2031-01-01", "The ferry is late.")
			f.write("old/weir.md", "Weir", "2031-01-01", "The weir is dry.")
			changed, err := Watch(t.Context(), []string{f.dir})
			if err != nil {
				t.Fatal(err)
			}
			c.change(f)
			if _, open := <-changed; !open {
				t.Error("the watch ended")
			}
		})
	}
}

// remove removes a file.
func (f *fixture) remove(name string) {
	f.Helper()
	if err := os.Remove(filepath.Join(f.dir, name)); err != nil {
		f.Fatal(err)
	}
}

func TestWatchOfAFolderThatIsNotThereYet(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "share", "articles")
	changed, err := Watch(t.Context(), []string{dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, open := <-changed; !open {
		t.Error("the watch ended")
	}
}

func TestWatchOfFoldersEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	changed, err := Watch(ctx, []string{t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, open := <-changed; open {
		t.Error("a change was reported")
	}
}

func TestSightingsAreThoseOfTheRows(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("ferry.md", "Ferry", "2031-01-01", "The ferry is late.")
	f.write("tram.md", "Tram", "2031-01-02", "The tram is late.")
	f.update(Options{})
	ids, err := f.IDs(t.Context(), In(f.dir), Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	at, err := f.Sightings(t.Context(), append(ids, 999))
	if err != nil || len(at) != len(rows) || len(at) != 2 {
		t.Fatalf("%d sightings of %d rows, %v", len(at), len(rows), err)
	}
	for i, r := range rows {
		if at[i] != r.Sighting() {
			t.Errorf("got %v, want %v", at[i], r.Sighting())
		}
	}
}
