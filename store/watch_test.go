package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestWatchReportsAFileThatWasWrittenOrReplaced(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	path := filepath.Join(root, "ferry.txt")
	write(t, root, "ferry.txt", "target.txt")
	symlink(t, "target.txt", root, "link.txt")
	for name, change := range map[string]func(t *testing.T){
		"ferry.txt": func(t *testing.T) { put(t, path, "The ferry is late.\n") },
		"link.txt":  func(t *testing.T) { put(t, filepath.Join(root, "target.txt"), "The ferry is late.\n") },
		"renamed": func(t *testing.T) { // what most editors do
			put(t, filepath.Join(root, "ferry.txt~"), "The ferry is later.\n")
			if err := os.Rename(filepath.Join(root, "ferry.txt~"), path); err != nil {
				t.Fatal(err)
			}
		},
	} {
		watched := name
		if name == "renamed" {
			watched = "ferry.txt"
		}
		changed, err := Watch(t.Context(), filepath.Join(root, watched))
		if err != nil {
			t.Fatal(err)
		}
		change(t)
		if _, open := <-changed; !open {
			t.Errorf("%s: the watch ended", name)
		}
	}
}

func TestWatchEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	changed, err := Watch(ctx, filepath.Join(t.TempDir(), "ferry.txt"))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, open := <-changed; open {
		t.Error("a change was reported")
	}
}

func TestWatchOfAMissingFolderIsNamed(t *testing.T) {
	t.Parallel()
	if _, err := Watch(t.Context(), filepath.Join(t.TempDir(), "gone", "ferry.txt")); err == nil {
		t.Error("no error")
	}
}
