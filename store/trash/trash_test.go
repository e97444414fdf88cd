package trash

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// shelf is a folder with an article in it, and a bin that may take it.
func shelf(t *testing.T) (path string, b Bin) {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "articles")
	path = filepath.Join(folder, "2031", "the ferry, again.md")
	write(t, path, "The ferry waits.")
	return path, Bin{Within: []string{folder}, Home: filepath.Join(dir, "Trash"), Spare: filepath.Join(dir, "spare")}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func TestAFileGoesToTheTrashAndBack(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	done, err := b.Put(path)
	if err != nil || there(path) {
		t.Fatalf("it is there still: %v, %v", there(path), err)
	}
	if got := read(t, string(done.Kept)); got != "The ferry waits." {
		t.Errorf("the trash holds %q", got)
	}
	if err := os.Remove(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	if err := b.Restore(done); err != nil || read(t, path) != "The ferry waits." || there(string(done.Kept)) {
		t.Errorf("back: %v, and in the trash: %v", err, there(string(done.Kept)))
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 && runtime.GOOS != "windows" {
		t.Errorf("it came back as %v, %v", info.Mode(), err)
	}
	if err := b.Restore(done); err != nil {
		t.Errorf("what is back already: %v", err)
	}
}

// The specification: https://specifications.freedesktop.org/trash-spec/latest/
func TestANoteTellsWhereAFileComesFrom(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("there are no notes here")
	}
	path, b := shelf(t)
	done, err := b.Put(path)
	if err != nil {
		t.Fatal(err)
	}
	note := read(t, filepath.Join(b.Home, "info", "the ferry, again.md.trashinfo"))
	lines := strings.Split(note, "\n")
	if lines[0] != "[Trash Info]" || !strings.HasSuffix(lines[1], "/articles/2031/the%20ferry%2C%20again.md") || !strings.HasPrefix(lines[1], "Path=/") || len(lines[2]) != len("DeletionDate=2031-05-06T07:08:09") {
		t.Errorf("the note is %q", note)
	}
	if done.Where() != "" || string(done.Kept) != filepath.Join(b.Home, "files", "the ferry, again.md") {
		t.Errorf("it lies at %s, in %q", done.Kept, done.Where())
	}
	if err := b.Restore(done); err != nil || there(filepath.Join(b.Home, "info", "the ferry, again.md.trashinfo")) {
		t.Errorf("the note of what is back stays: %v", err)
	}
}

func TestNothingInTheTrashIsReplaced(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	var all []Trashed
	for _, text := range []string{"one", "two", "three"} {
		write(t, path, text)
		done, err := b.Put(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, done)
	}
	write(t, path, "four")
	if err := b.Restore(all[0]); !errors.Is(err, ErrTaken) || read(t, path) != "four" {
		t.Errorf("a file that took the name: %v", err)
	}
	for i, text := range []string{"one", "two", "three"} {
		if got := read(t, string(all[i].Kept)); got != text {
			t.Errorf("the trash holds %q for %q", got, text)
		}
	}
}

func TestOnlyFilesOfOpenFoldersAreDeleted(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	folder, dir := b.Within[0], filepath.Dir(b.Within[0])
	b.Named = func(path string) bool { return filepath.Ext(path) == ".md" }
	outside, link := filepath.Join(dir, "letter.md"), filepath.Join(folder, "elsewhere")
	for _, p := range []string{outside, filepath.Join(folder, ".git", "config.md"), filepath.Join(folder, ".hidden.md"), filepath.Join(folder, "picture.png"), filepath.Join(dir, "other", "x.md"), folder + "-2/x.md"} {
		write(t, p, "x")
	}
	if err := os.Symlink(filepath.Join(dir, "other"), link); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(outside, filepath.Join(folder, "link.md")); err != nil {
		t.Fatal(err)
	}
	for p, want := range map[string]error{
		outside: ErrOutside,
		filepath.Join(folder, ".git", "config.md"): ErrOutside,
		filepath.Join(folder, ".hidden.md"):        ErrOutside,
		filepath.Join(folder, "picture.png"):       ErrKind,
		filepath.Join(link, "x.md"):                ErrOutside,
		filepath.Join(folder, "link.md"):           ErrKind,
		folder + "/../letter.md":                   ErrKind,
		folder + "-2/x.md":                         ErrOutside,
		"articles/2031/the ferry, again.md":        ErrKind,
		folder:                                     ErrKind,
		path + "#2":                                ErrKind,
	} {
		if _, err := b.Put(p); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", p, err, want)
		}
	}
	if !there(outside) || !there(filepath.Join(dir, "other", "x.md")) {
		t.Error("something was deleted")
	}
	b.Within = []string{path}
	if _, err := b.Put(path); err != nil {
		t.Errorf("a file that was named itself: %v", err)
	}
}

// What asks for a file to be put back may be the enemy.
func TestNothingIsPutBackThatWasNotDeletedThere(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	done, err := b.Put(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(b.Within[0])
	elsewhere := filepath.Join(dir, "planted", "files", "x.md")
	write(t, elsewhere, "planted")
	for _, bad := range []Trashed{
		{Path: done.Path, Kept: Name(elsewhere)},
		{Path: Name(filepath.Join(dir, "outside.md")), Kept: done.Kept},
		{Path: Name(filepath.Join(b.Within[0], "other name.md")), Kept: done.Kept},
		{Path: done.Path, Kept: done.Kept + "-2"},
	} {
		if err := b.Restore(bad); err == nil && runtime.GOOS != "darwin" && runtime.GOOS != "windows" {
			t.Errorf("%v was put back", bad)
		}
	}
}

func TestWhereThereIsNoTrashAFolderOfOursDoes(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	b.Home = filepath.Join(path, "below a file")
	done, err := b.Put(path)
	if runtime.GOOS == "darwin" {
		t.Skip("the trash is elsewhere")
	}
	if err != nil || done.Where() != b.Spare {
		t.Fatalf("it lies in %q, %v", done.Where(), err)
	}
	if err := b.Restore(done); err != nil || !there(path) {
		t.Errorf("back: %v", err)
	}
	b.Folder = filepath.Join(filepath.Dir(b.Spare), "mine")
	if done, err = b.Put(path); err != nil || done.Where() != b.Folder {
		t.Errorf("the folder that is configured: %q, %v", done.Where(), err)
	}
}

func TestFoldersToWriteToAreMade(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	all := b.Folders(filepath.Dir(path))
	for _, dir := range all {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			t.Errorf("%s: %v", dir, err)
		}
	}
	if len(all) == 0 {
		t.Error("there are none")
	}
}

// A trash on another file system is copied to: here that is only asked for.
func TestACopyIsAsGoodAsAMove(t *testing.T) {
	t.Parallel()
	path, b := shelf(t)
	was, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(b.Spare, 0o700); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(b.Spare, "copy.md")
	if err := copied(path, to); err != nil || there(path) || read(t, to) != "The ferry waits." {
		t.Errorf("%v, and it is there still: %v", err, there(path))
	}
	if now, err := os.Stat(to); err != nil || !now.ModTime().Equal(was.ModTime()) || now.Mode() != was.Mode() {
		t.Errorf("the copy is of %v, %v, %v", now.ModTime(), now.Mode(), err)
	}
}

func TestANameOfAnyBytesIsKept(t *testing.T) {
	t.Parallel()
	for _, name := range []Name{"/a/b c%20.md", "/caf\xe9/\xff.txt", "/風/\"<&>.md", ""} {
		text, err := json.Marshal(Trashed{Path: name})
		var back Trashed
		if err == nil {
			err = json.Unmarshal(text, &back)
		}
		if err != nil || back.Path != name {
			t.Errorf("%q became %q, %v", name, back.Path, err)
		}
	}
}
