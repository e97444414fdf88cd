package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestWhatHappensInFoldersIsReported(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what   string
		change func(t *testing.T, dir string)
	}{
		{"a new file", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "tram.md"), "The tram is late.") }},
		{"a changed file", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "ferry.md"), "The ferry is later.") }},
		{"a file that goes", func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "ferry.md")) }},
		{"a file in a folder below", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "old/mill.md"), "The mill burns.") }},
		{"a file in a new folder", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "new/deep/mill.md"), "The mill burns.") }},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			put(t, filepath.Join(dir, "ferry.md"), "The ferry is late.")
			put(t, filepath.Join(dir, "old/weir.md"), "The weir is dry.")
			changed, err := Folders(t.Context(), []string{dir})
			if err != nil {
				t.Fatal(err)
			}
			c.change(t, dir)
			if _, open := <-changed; !open {
				t.Error("the watch ended")
			}
		})
	}
}

// remove removes a file.
func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderThatIsNotThereYetIsWatched(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "share", "articles")
	changed, err := Folders(t.Context(), []string{dir})
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

func TestTheWatchOfFoldersEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	changed, err := Folders(ctx, []string{t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, open := <-changed; open {
		t.Error("a change was reported")
	}
}
