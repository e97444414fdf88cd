package trash

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pullquote/store/files"
)

// place is a folder for deleted files.
type place struct {
	files string
	info  string // notes on them; empty where there are none
	top   string // notes tell paths from there; empty means in full
}

// ready makes the folders of a place.
func (p place) ready() error {
	for _, dir := range []string{p.files, p.info} {
		if dir == "" {
			continue
		}
		if err := os.MkdirAll(dir, files.FolderMode); err != nil {
			return err
		}
	}
	return nil
}

// mostNames is how many names are tried for a file whose own is taken.
const mostNames = 10_000

// put moves a file to the place, under a name that is free there.
func (p place) put(path string) (kept string, err error) {
	if err := p.ready(); err != nil {
		return "", err
	}
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(filepath.Base(path), ext)
	for n := 1; n <= mostNames; n++ {
		name := stem + ext
		if n > 1 {
			name = fmt.Sprint(stem, "-", n, ext)
		}
		kept = filepath.Join(p.files, name)
		if _, err := os.Lstat(kept); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		err := p.note(name, path)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			err = move(path, kept)
		}
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			p.forget(name)
			return "", err
		}
		return kept, nil
	}
	return "", fmt.Errorf("no free name in %q", p.files)
}

// noteEnd is the end of the name of a note.
const noteEnd = ".trashinfo"

// note writes where a file comes from. It reserves the file's name: there is one note
// of a name.
func (p place) note(name, path string) error {
	if p.info == "" {
		return nil
	}
	f, err := os.OpenFile(filepath.Join(p.info, name+noteEnd), os.O_WRONLY|os.O_CREATE|os.O_EXCL, files.Mode)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "[Trash Info]\nPath=%s\nDeletionDate=%s\n", escaped(p.told(path)), time.Now().Format("2006-01-02T15:04:05"))
	if err = errors.Join(err, f.Close()); err != nil {
		p.forget(name)
	}
	return err
}

// told is a path as the place's notes have it.
func (p place) told(path string) string {
	if p.top == "" {
		return path
	}
	if below, err := filepath.Rel(p.top, path); err == nil {
		return below
	}
	return path
}

// forget removes a note.
func (p place) forget(name string) {
	if p.info != "" {
		_ = os.Remove(filepath.Join(p.info, name+noteEnd)) // a note without its file is passed over by all
	}
}

// restore moves a file from the place back to where its note says it lay.
func (p place) restore(path, kept string) error {
	name := filepath.Base(kept)
	if info, err := os.Lstat(kept); err != nil || !info.Mode().IsRegular() {
		if _, err := os.Lstat(path); err == nil {
			return nil // somebody has put it back
		}
		return ErrGone
	}
	if p.info != "" && !p.says(name, path) {
		return ErrGone
	}
	if err := os.MkdirAll(filepath.Dir(path), files.FolderMode); err != nil {
		return err
	}
	if err := move(kept, path); errors.Is(err, fs.ErrExist) {
		return ErrTaken
	} else if err != nil {
		return err
	}
	p.forget(name)
	return nil
}

// says reports whether the note on a file tells that it lay at a path.
func (p place) says(name, path string) bool {
	const longest = 64 << 10
	file := filepath.Join(p.info, name+noteEnd)
	if info, err := os.Lstat(file); err != nil || !info.Mode().IsRegular() || info.Size() > longest {
		return false
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	for line := range strings.Lines(string(text)) {
		if strings.TrimRight(line, "\r\n") == "Path="+escaped(p.told(path)) {
			return true
		}
	}
	return false
}

// move gives a file another name that nobody has; the error is fs.ErrExist if somebody
// does. On another file system it is copied there, and removed when the copy is whole.
func move(from, to string) error {
	err := files.InstallNew(from, to)
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if err != nil {
		return copied(from, to)
	}
	if _, there := os.Lstat(from); errors.Is(there, fs.ErrNotExist) { // it was renamed
		return nil
	}
	return unlessKept(os.Remove(from), to)
}

// copied moves a file by a copy of it, with its permissions and the time of its last change.
func copied(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if err := files.Copy(to, from); err != nil {
		if !errors.Is(err, fs.ErrExist) {
			_ = os.Remove(to) // half of it
		}
		return err
	}
	if err := flushed(to); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	_ = os.Chmod(to, info.Mode().Perm()) // not every file system knows these
	_ = os.Chtimes(to, time.Time{}, info.ModTime())
	return unlessKept(os.Remove(from), to)
}

// flushed has a file on the disk.
func flushed(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// unlessKept removes the second of two names of a file where the first has to stay.
func unlessKept(err error, second string) error {
	if err != nil {
		return errors.Join(err, os.Remove(second))
	}
	return nil
}
