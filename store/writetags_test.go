package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/store/files"
)

// opened opens an article with the marks that its reader sees.
func opened(t *testing.T, s *State, path string) Entry {
	t.Helper()
	e, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	batch := []Entry{e}
	if err := s.Mark(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return batch[0]
}

func TestTagsThatAreWrittenStayTheSameForTheirReader(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	ctx, path := t.Context(), filepath.Join(realDir(t), "crane.md")
	was := "---\ntitle: The crane\ntags: [sea, port]\nkeywords: news\n---\nThe board met.\n"
	if err := os.WriteFile(path, []byte(was), 0o640); err != nil {
		t.Fatal(err)
	}
	at := []Sighting{opened(t, s, path).Sighting()}
	for _, c := range []Change{{Do: RemoveTag, Tag: "sea", On: at}, {Do: RemoveTag, Tag: "news", On: at}, {Do: AddTag, Tag: "pier", On: at}, {Do: AddTag, Tag: "quay, old", On: at}, {Do: Star, On: at}} {
		if _, err := s.Apply(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	before := opened(t, s, path)
	if _, err := s.WriteTags(ctx, before, false); err != nil || read(t, path) != was {
		t.Fatalf("without writing the file is %q, %v", read(t, path), err)
	}
	done, err := s.WriteTags(ctx, before, true)
	if err != nil || !done.Changed || !slices.Equal(done.Left, []string{"quay, old"}) {
		t.Fatalf("%+v, %v", done, err)
	}
	if got, want := read(t, path), strings.Replace(was, "[sea, port]", "[port, pier]", 1); got != want {
		t.Errorf("the file is %q, want %q", got, want)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file's mode is %v, %v", info.Mode(), err)
	}
	after := opened(t, s, path)
	if !slices.Equal(after.Tags, before.Tags) || !after.Starred || !slices.Equal(after.Tags, []string{"pier", "port", "quay, old"}) {
		t.Errorf("the tags were %q and are %q, starred: %v", before.Tags, after.Tags, after.Starred)
	}
	if done, err := s.WriteTags(ctx, after, true); err != nil || done.Changed {
		t.Errorf("again: %+v, %v", done, err)
	}
	// What is the file's own now is its own alone: taken out of the file it is gone.
	if err := os.WriteFile(path, []byte(was), 0o640); err != nil {
		t.Fatal(err)
	}
	var marks int
	if err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM tags WHERE key = ? AND tag = 'pier'`, after.Key).Scan(&marks); err != nil || marks != 0 {
		t.Errorf("pier is kept %d times, %v", marks, err)
	}
}

func TestACopyThatWasNeverSeenKeepsWhatIsKnownOfIt(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	ctx, dir := t.Context(), realDir(t)
	for _, name := range []string{"a.md", "b.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("# The crane\n\nThe board met.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a, b := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
	if _, err := s.Apply(ctx, Change{Do: AddTag, Tag: "pier", On: []Sighting{opened(t, s, a).Sighting()}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Apply(ctx, Change{Do: MarkRead, On: []Sighting{opened(t, s, a).Sighting()}}); err != nil {
		t.Fatal(err)
	}
	if done, err := s.WriteTags(ctx, opened(t, s, b), true); err != nil || !done.Changed {
		t.Fatalf("%+v, %v", done, err)
	}
	for _, path := range []string{a, b} {
		if e := opened(t, s, path); !e.Read || !slices.Equal(e.Tags, []string{"pier"}) {
			t.Errorf("%s is read: %v, with %q", path, e.Read, e.Tags)
		}
	}
}

func TestWhatCannotBeWrittenIsNamedAndStays(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	ctx, dir := t.Context(), realDir(t)
	path, link, page := filepath.Join(dir, "crane.md"), filepath.Join(dir, "link.md"), filepath.Join(dir, "crane.html")
	const text = "# The crane\n\nThe board met.\n"
	for name, content := range map[string]string{path: text, page: "<!doctype html><title>The crane</title><p>The board met on Tuesday."} {
		if err := os.WriteFile(name, []byte(content), 0o400); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if _, err := s.Apply(ctx, Change{Do: AddTag, Tag: "pier", On: []Sighting{opened(t, s, path).Sighting()}}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]error{path: os.ErrPermission, link: errLink, page: articles.ErrNoFrontMatter} {
		if _, err := s.WriteTags(ctx, opened(t, s, name), true); !errors.Is(err, want) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
	if e := opened(t, s, path); read(t, path) != text || !slices.Equal(e.Tags, []string{"pier"}) {
		t.Errorf("the file is %q, with %q", read(t, path), e.Tags)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 3 {
		t.Errorf("there are %v, %v", left, err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := files.Replace(path, []byte("# The ferry\n"), nil); !errors.Is(err, files.ErrChanged) || read(t, path) != text {
		t.Errorf("a file that was changed meanwhile: %v", err)
	}
}

func realDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
