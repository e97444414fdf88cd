package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestAFileIsReportedThatWasWrittenOrReplaced(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	path := filepath.Join(root, "ferry.txt")
	put(t, path, "The ferry sails.\n")
	put(t, filepath.Join(root, "target.txt"), "The ferry sails.\n")
	if err := os.Symlink("target.txt", filepath.Join(root, "link.txt")); err != nil {
		t.Skipf("%v: links need a file system and, on Windows, developer mode that allow them", err)
	}
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
		changed, err := File(t.Context(), filepath.Join(root, watched))
		if err != nil {
			t.Fatal(err)
		}
		change(t)
		if _, open := <-changed; !open {
			t.Errorf("%s: the watch ended", name)
		}
	}
}

func TestTheWatchOfAFileEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	changed, err := File(ctx, filepath.Join(t.TempDir(), "ferry.txt"))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, open := <-changed; open {
		t.Error("a change was reported")
	}
}

func TestAFileInAMissingFolderCannotBeWatched(t *testing.T) {
	t.Parallel()
	if _, err := File(t.Context(), filepath.Join(t.TempDir(), "gone", "ferry.txt")); err == nil {
		t.Error("no error")
	}
}

// put writes a file, and the folders that it is in.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
