package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func write(t testing.TB, root string, files ...string) {
	t.Helper()
	for _, name := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("Title of "+name+"\n\nThe mayor spoke.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// list returns the paths that List shows below root, sorted, and the problems.
func list(t testing.TB, root string, paths ...string) (shown []string, problems []Problem) {
	t.Helper()
	if len(paths) == 0 {
		paths = []string{root}
	}
	err := List(t.Context(), paths, func(batch []Entry, some []Problem) {
		for _, e := range batch {
			rel, err := filepath.Rel(root, e.Path)
			if err != nil {
				t.Error(err)
			}
			shown = append(shown, filepath.ToSlash(rel))
		}
		problems = append(problems, some...)
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(shown)
	return shown, problems
}

func TestFolderIsListedToAnyDepth(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt", "deep/er/b.md", "c.HTML", "notes", "picture.jpg", ".hidden.txt", ".git/d.txt")
	got, problems := list(t, root)
	want := []string{"a.txt", "c.HTML", "deep/er/b.md", "notes"}
	if !slices.Equal(got, want) || problems != nil {
		t.Errorf("got %q, %v", got, problems)
	}
}
