package store

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
)

func write(t testing.TB, root string, files ...string) {
	t.Helper()
	for _, name := range files {
		put(t, filepath.Join(root, name), "Title of "+name+"\n\nThe mayor of Northwick spoke.\n")
	}
}

func put(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// symlink makes a link at root/name.
func symlink(t *testing.T, target, root, name string) {
	t.Helper()
	if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
		t.Skipf("%v: links need a file system and, on Windows, developer mode that allow them", err)
	}
}

// list returns the paths that List shows, sorted and without root, and the
// problems as "path: reason".
func list(t *testing.T, root string, paths ...string) (shown, problems []string) {
	t.Helper()
	return listed(t, Walker{}, root, paths...)
}

func listed(t *testing.T, by Walker, root string, paths ...string) (shown, problems []string) {
	t.Helper()
	short := func(path string) string {
		return filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
	}
	err := by.List(t.Context(), paths, func(batch []Entry, some []Problem) {
		for _, e := range batch {
			shown = append(shown, short(e.Path))
		}
		for _, p := range some {
			problems = append(problems, short(p.Path)+": "+p.Err.Error())
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(shown)
	slices.Sort(problems)
	return shown, problems
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestFolderIsListedToAnyDepth(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt", "deep/er/b.md", "c.HTML", "d.xhtml", "notes", "picture.jpg", "feed.json")
	put(t, filepath.Join(root, "program"), "\x7fELF\x00\x00\x00")
	put(t, filepath.Join(root, "utf16"), "\xff\xfeH\x00i\x00")
	shown, problems := list(t, root, root)
	same(t, "shown", shown, []string{"a.txt", "c.HTML", "d.xhtml", "deep/er/b.md", "notes", "utf16"})
	same(t, "problems", problems, nil)
}

func TestFolderIsSearchedForEveryNameThatAnArticleMayHave(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	var want []string
	for f := range articles.Formats() {
		for _, ext := range f.Extensions() {
			want = append(want, "crane"+ext, "FERRY"+strings.ToUpper(ext))
		}
	}
	slices.Sort(want)
	write(t, root, append(want, "crane.jpg", "crane.mdx")...)
	shown, problems := list(t, root, root)
	same(t, "listed", shown, want)
	same(t, "problems", problems, nil)
	var walked []string
	for e, err := range Walk(t.Context(), []string{root}) {
		if err != nil {
			t.Error(err)
		}
		walked = append(walked, filepath.Base(e.Path))
	}
	slices.Sort(walked)
	same(t, "walked", walked, want)
}

func TestHiddenNamesArePassedOverUnlessNamed(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt", ".b.txt", ".git/c.txt", ".git/.d.txt")
	shown, _ := list(t, root, root)
	same(t, "shown", shown, []string{"a.txt"})
	shown, _ = list(t, root, filepath.Join(root, ".git"), filepath.Join(root, ".b.txt"))
	same(t, "named", shown, []string{".b.txt", ".git/c.txt"})
}

func TestLoopsOfLinksEnd(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a/one.txt", "z/two.txt")
	symlink(t, "..", root, "a/up")
	symlink(t, "self", root, "self")
	symlink(t, filepath.Join(root, "a"), root, "z/back")
	shown, problems := list(t, root, root)
	same(t, "shown", shown, []string{"a/one.txt", "z/two.txt"})
	same(t, "problems", problems, nil)
}

func TestFileComesOnceHoweverManyPathsLeadToIt(t *testing.T) {
	t.Parallel()
	root, away := t.TempDir(), t.TempDir()
	write(t, root, "a.txt", "z/b.txt")
	write(t, away, "c.txt", "d.txt")
	symlink(t, filepath.Join(root, "z"), root, "linked") // b.txt is shown where it lies
	symlink(t, filepath.Join(root, "a.txt"), root, "again.txt")
	symlink(t, filepath.Join(away, "c.txt"), root, "c.txt")
	symlink(t, away, root, "away")
	shown, problems := listed(t, Walker{FollowLinks: true}, root, root, root, filepath.Join(root, "a.txt"), filepath.Join(root, "z"))
	same(t, "shown", shown, []string{"a.txt", "away/d.txt", "c.txt", "z/b.txt"})
	same(t, "problems", problems, nil)
}

func TestBadFilesAreNamedAndTheRestListed(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "good.txt")
	put(t, filepath.Join(root, "empty.txt"), "")
	put(t, filepath.Join(root, "picture.txt"), "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	put(t, filepath.Join(root, "blank.md"), " \n\n \n")
	symlink(t, "nowhere", root, "gone.txt")
	symlink(t, "nowhere", root, "gone") // might have been anything
	shown, problems := list(t, root, root, filepath.Join(root, "missing.txt"))
	same(t, "shown", shown, []string{"good.txt"})
	same(t, "problems", problems, []string{
		"blank.md: contains no text",
		"empty.txt: is empty",
		"gone.txt: " + notThere(t),
		"missing.txt: " + notThere(t),
		"picture.txt: contains no text",
	})
}

// notThere is how this system says that a file does not exist.
func notThere(t *testing.T) string {
	t.Helper()
	_, err := os.Stat(filepath.Join(t.TempDir(), "nothing"))
	var at *fs.PathError
	if !errors.As(err, &at) {
		t.Fatal(err)
	}
	return at.Err.Error()
}

func TestSocketIsRefused(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "s.txt")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Skipf("%v: needs a system with sockets in the file system", err)
	}
	defer l.Close()
	if _, err := Open(path); !errors.Is(err, ErrSpecial) || !strings.HasSuffix(err.Error(), `s.txt": is not a regular file but a socket`) {
		t.Errorf("got %v", err)
	}
	_, problems := list(t, filepath.Dir(path), filepath.Dir(path))
	same(t, "problems", problems, []string{"s.txt: is not a regular file but a socket"})
}

func TestPathsAreShownAsTheyWereGiven(t *testing.T) {
	root := t.TempDir()
	write(t, root, "news/2024/a.txt", "b.txt")
	t.Chdir(filepath.Join(root, "news"))
	for given, want := range map[string]string{
		".":                         filepath.FromSlash("2024/a.txt"),
		"2024":                      filepath.FromSlash("2024/a.txt"),
		"2024" + "/./":              filepath.FromSlash("2024/a.txt"),
		"../b.txt":                  "../b.txt",
		filepath.Join("..", "news"): filepath.FromSlash("../news/2024/a.txt"),
	} {
		var shown []string
		err := List(t.Context(), []string{given}, func(batch []Entry, _ []Problem) {
			for _, e := range batch {
				shown = append(shown, e.Path)
				if _, err := os.Stat(e.Path); err != nil || !filepath.IsAbs(string(e.ID)) {
					t.Errorf("%s: %v, ID %s", given, err, e.ID)
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		same(t, given, shown, []string{want})
	}
}

func TestListStopsWhenItsContextIsDone(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for i := range 300 {
		write(t, root, filepath.Join("d", strings.Repeat("x", i%200+1), "a.txt"))
	}
	ctx, cancel := context.WithCancel(t.Context())
	batches := 0
	err := List(ctx, []string{root}, func([]Entry, []Problem) { batches++; cancel() })
	if !errors.Is(err, context.Canceled) || batches != 1 {
		t.Errorf("got %v after %d batches", err, batches)
	}
}

func TestFirstBatchIsSmall(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for i := range 480 {
		put(t, filepath.Join(root, strings.Repeat("a", i%240+1)+strings.Repeat(".txt", i/240+1)), "Ferry returns\n")
	}
	var sizes []int
	err := List(t.Context(), []string{root}, func(batch []Entry, _ []Problem) { sizes = append(sizes, len(batch)) })
	if err != nil || sizes[0] > firstBatch {
		t.Errorf("batches of %v, %v", sizes, err)
	}
}

func TestWalkGoesInOrder(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "b.txt", "a.txt", "c/d.txt", "c.txt", "B/x.md", "picture.jpg", "notes")
	put(t, filepath.Join(root, "program"), "\x7fELF\x00\x00\x00")
	var got []string
	for e, err := range Walk(t.Context(), []string{filepath.Join(root, "gone.txt"), filepath.Join(root, "c"), root}) {
		var p Problem
		if errors.As(err, &p) {
			e.Path = p.Path
		}
		rel, err := filepath.Rel(root, e.Path)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.ToSlash(rel))
	}
	same(t, "order", got, []string{"gone.txt", "c/d.txt", "a.txt", "b.txt", "c.txt", "notes", "B/x.md"})
}

func TestWalkCanBeLeft(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt", "b.txt", "c/d.txt")
	n := 0
	for _, err := range Walk(t.Context(), []string{root}) {
		if err != nil {
			t.Error(err)
		}
		n++
		break
	}
	if n != 1 {
		t.Errorf("went on to %d", n)
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("ferry.txt")
	f.Add("a\nb\x1b[2J.md")
	f.Add("\xff\xfe.html")
	f.Add("\u202etxt.exe")
	f.Fuzz(func(t *testing.T, name string) {
		root := t.TempDir()
		path := filepath.Join(root, name)
		if filepath.Dir(path) != root || os.WriteFile(path, []byte("The mayor spoke."), 0o600) != nil {
			return // no name that a file can have
		}
		e, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(titleOf(e.Path), func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x202e }) {
			t.Errorf("title %q can act on a terminal", titleOf(e.Path))
		}
		if msg := problem(e.Path, ErrEmpty).Error(); strings.ContainsAny(msg, "\x1b\n\r\u202e") {
			t.Errorf("message %q can act on a terminal", msg)
		}
	})
}
