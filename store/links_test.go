package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestLinksThatLeadOutAreCountedAndNotFollowed(t *testing.T) {
	t.Parallel()
	root, away := t.TempDir(), t.TempDir()
	write(t, root, "a.txt", "z/b.txt")
	write(t, away, "c.txt", "d.txt", "letter")
	symlink(t, filepath.Join(root, "z", "b.txt"), root, "inside.txt")
	symlink(t, filepath.Join(away, "c.txt"), root, "c.txt")
	symlink(t, filepath.Join(away, "letter"), root, "z/letter")
	symlink(t, away, root, "z/away")
	symlink(t, "/dev/null", root, "program.sh") // would not be followed anyway
	shown, problems := list(t, root, root)
	same(t, "shown", shown, []string{"a.txt", "z/b.txt"})
	same(t, "problems", problems, []string{root + ": 3 links lead outside and were not followed (use --follow-links)"})

	shown, problems = listed(t, Walker{FollowLinks: true}, root, root)
	same(t, "asked, shown", shown, []string{"a.txt", "c.txt", "z/away/d.txt", "z/b.txt", "z/letter"})
	same(t, "asked, problems", problems, nil)

	shown, problems = list(t, root, root, away)
	same(t, "both given, shown", shown, []string{away + "/c.txt", away + "/d.txt", away + "/letter", "a.txt", "z/b.txt"})
	same(t, "both given, problems", problems, nil)
}

func TestWhatIsGivenMayBeALink(t *testing.T) {
	t.Parallel()
	root, away := t.TempDir(), t.TempDir()
	write(t, away, "a.txt", "b.txt")
	symlink(t, away, root, "folder")
	symlink(t, filepath.Join(away, "a.txt"), root, "file.txt")
	shown, problems := list(t, root, filepath.Join(root, "file.txt"), filepath.Join(root, "folder"))
	same(t, "shown", shown, []string{"file.txt", "folder/b.txt"})
	same(t, "problems", problems, nil)
}

// A link on the library's first level is followed, one below it is not, nor one
// that lies behind the first and leads on.
func TestALinkOnTheLibrarysFirstLevelIsFollowed(t *testing.T) {
	home, desk, away := t.TempDir(), t.TempDir(), t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	write(t, Library(), "a.txt", "deep/b.txt")
	write(t, desk, "c.txt")
	write(t, away, "d.txt", "e.txt")
	symlink(t, desk, Library(), "desk")
	symlink(t, filepath.Join(away, "d.txt"), Library(), "d.txt")
	symlink(t, away, Library(), "deep/away")
	symlink(t, away, desk, "away")
	shown, problems := list(t, Library())
	same(t, "shown", shown, []string{"a.txt", "d.txt", "deep/b.txt", "desk/c.txt"})
	same(t, "problems", problems, []string{Library() + ": 2 links lead outside and were not followed (use --follow-links)"})
}

// Between the moment at which a file is found and the one at which it is read,
// somebody puts a link in its place, or in that of a folder above it.
func TestALinkThatTookTheFilesPlaceIsNotFollowed(t *testing.T) {
	t.Parallel()
	for what, swap := range map[string]func(root, secret string) error{
		"the file": func(root, secret string) error {
			return errors.Join(os.Remove(filepath.Join(root, "news", "a.txt")), os.Symlink(filepath.Join(secret, "a.txt"), filepath.Join(root, "news", "a.txt")))
		},
		"its folder": func(root, secret string) error {
			return errors.Join(os.RemoveAll(filepath.Join(root, "news")), os.Symlink(secret, filepath.Join(root, "news")))
		},
	} {
		root, secret := t.TempDir(), t.TempDir()
		write(t, root, "news/a.txt")
		put(t, filepath.Join(secret, "a.txt"), "The password of the harbour office.\n")
		for e, err := range (Walker{}).Walk(context.Background(), []string{root}) {
			if err != nil {
				t.Fatal(err)
			}
			if err := swap(root, secret); err != nil {
				t.Skipf("%v: links need a file system and, on Windows, developer mode that allow them", err)
			}
			if a, err := e.Load(t.Context()); !followsNone(what) {
				t.Skip("this system tells of the last name alone")
			} else if err == nil {
				t.Errorf("%s: read %q", what, a.Text)
			}
			if _, _, err := Head(string(e.ID)); err == nil {
				t.Errorf("%s: its head was read", what)
			}
			if _, err := ReadWhole(t.Context(), e, 1<<20); err == nil {
				t.Errorf("%s: it was read for the index", what)
			}
		}
	}
}

// followsNone reports whether this system opens a file without following a link
// in the place of what.
func followsNone(what string) bool {
	return what == "the file" || runtime.GOOS == "linux" || runtime.GOOS == "darwin"
}
