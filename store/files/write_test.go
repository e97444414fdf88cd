package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// inFolder lists the files of a folder, hidden ones too.
func inFolder(t *testing.T, dir string) (names []string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range all {
		names = append(names, d.Name())
	}
	return names
}

func TestAFileIsReplacedWholeAndIsItsOwnersAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "list.txt")
	for _, content := range []string{"crane", "", "ferry"} {
		if err := Write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != content {
			t.Errorf("got %q, %v, want %q", got, err, content)
		}
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != Mode {
			t.Errorf("got %v, %v", info.Mode(), err)
		}
	}
	if got := inFolder(t, dir); len(got) != 1 {
		t.Errorf("left behind: %q", got)
	}
}

func TestAFileThatCannotBeReplacedStaysAndNothingIsLeftBehind(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "list.txt")
	put(t, filepath.Join(path, "full"), "a folder in the way")
	if err := Write(path, []byte("crane")); err == nil {
		t.Error("a folder was replaced")
	}
	if got := inFolder(t, dir); len(got) != 1 || got[0] != "list.txt" {
		t.Errorf("got %q", got)
	}
	if err := Write(filepath.Join(dir, "gone", "list.txt"), []byte("crane")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestANewFileReplacesNone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "crane.md")
	for i, want := range []error{nil, fs.ErrExist} {
		temp, err := WriteTemp(dir, fmt.Append(nil, i))
		if err != nil {
			t.Fatal(err)
		}
		if err := InstallNew(temp, path); !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
		}
		if err := os.Remove(temp); err != nil {
			t.Error(err)
		}
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "0" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestOnlyWhatAKilledRunOfOursLeftIsSwept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	mine, err := WriteTemp(dir, []byte("being written"))
	if err != nil {
		t.Fatal(err)
	}
	left := []string{".pullquote-999999999-1.tmp", ".pullquote-999999998-4711.tmp"}
	kept := []string{filepath.Base(mine), ".pullquote-notes.tmp", ".pullquote-0-1.tmp", ".pullquote-999999999-1.txt", "pullquote-999999999-1.tmp", "crane.md"}
	for _, name := range append(left, kept[1:]...) {
		put(t, filepath.Join(dir, name), "half")
	}
	Sweep(dir)
	for _, name := range left {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is still there", name)
		}
	}
	for _, name := range kept {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestACopyReplacesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	put(t, from, "crane")
	if err := Copy(to, from); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(to); err != nil || string(got) != "crane" {
		t.Errorf("got %q, %v", got, err)
	}
	if err := Copy(to, from); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v", err)
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
