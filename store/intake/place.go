package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"pullquote/articles/clean"
	"pullquote/store/files"
)

// mostAlike is how many files may have one name but for its number.
const mostAlike = 100_000

// place is a folder that files are put into without replacing any and without
// ever leaving half of one.
type place struct {
	root   string
	dry    bool           // nothing is written
	next   map[string]int // the number to try next for a name
	dirs   map[string]bool
	opened bool
	swept  bool // what was left behind is gone
}

// file is what is to be put somewhere.
type file struct {
	dir       string // below the root, with slashes
	stem, ext string
	content   []byte
	modified  time.Time // zero: now
}

// put writes a file under the first free name and returns its path below
// the root, with slashes.
func (p *place) put(f file) (string, error) {
	if err := p.open(); err != nil {
		return "", err
	}
	dir := filepath.Join(p.root, filepath.FromSlash(f.dir))
	if p.dry {
		return p.name(f, func(name string) error { return p.pretend(dir, name) })
	}
	if err := p.folder(dir); err != nil {
		return "", err
	}
	temp, err := p.write(dir, f)
	if err != nil {
		return "", err
	}
	defer func() { _ = os.Remove(temp) }()
	return p.name(f, func(name string) error { return files.InstallNew(temp, filepath.Join(dir, name)) })
}

// name takes the first name that is free: crane.md, crane-2.md, crane-3.md.
func (p *place) name(f file, take func(name string) error) (string, error) {
	key := strings.ToLower(f.dir + "/" + f.stem + f.ext)
	for n := max(p.next[key], 1); n < mostAlike; n++ {
		name := f.stem + f.ext
		if n > 1 {
			name = f.stem + "-" + strconv.Itoa(n) + f.ext
		}
		err := take(name)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", unwritable(p.root, err)
		}
		p.next[key] = n + 1
		return strings.TrimPrefix(f.dir+"/"+name, "/"), nil
	}
	return "", fmt.Errorf("there are already %d files called %s", mostAlike, strconv.Quote(f.stem+f.ext))
}

// pretend takes a name as files.InstallNew does, without writing anything.
func (p *place) pretend(dir, name string) error {
	if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
		return fs.ErrExist
	}
	return nil
}

// open makes the root.
func (p *place) open() error {
	if p.opened {
		return nil
	}
	p.next, p.dirs = map[string]int{}, map[string]bool{}
	if p.root == "" {
		return &Unwritable{errors.New("no home folder for the library")}
	}
	if !p.dry {
		if err := p.folder(p.root); err != nil {
			return &Unwritable{err}
		}
	}
	p.clean()
	p.opened = true
	return nil
}

// clean removes what a run that was killed left behind, once.
func (p *place) clean() {
	if !p.swept && !p.dry && p.root != "" {
		p.swept = true
		sweep(p.root)
	}
}

func (p *place) folder(dir string) error {
	if p.dirs[dir] {
		return nil
	}
	if err := os.MkdirAll(dir, files.FolderMode); err != nil {
		return unwritable(dir, err)
	}
	p.dirs[dir] = true
	return nil
}

// write makes a hidden file beside the one that is to be, whole and on disk.
func (p *place) write(dir string, f file) (temp string, err error) {
	temp, err = files.WriteTemp(dir, f.content)
	if err != nil {
		return "", unwritable(dir, err)
	}
	if !f.modified.IsZero() {
		if err := os.Chtimes(temp, f.modified, f.modified); err != nil {
			_ = os.Remove(temp)
			return "", unwritable(dir, err)
		}
	}
	return temp, nil
}

// close writes down the folders, so that the names in them outlast a loss of power.
func (p *place) close() {
	for dir := range p.dirs {
		files.SyncFolder(dir)
	}
}

// Unwritable is the error that nothing can be written to the library: it is
// read-only, or its disk is full. Adding more is in vain.
type Unwritable struct{ Err error }

func (u *Unwritable) Error() string { return u.Err.Error() }

// Unwrap returns the reason.
func (u *Unwritable) Unwrap() error { return u.Err }

// unwritable names the folder that could not be written to. A name that the
// system does not take is the trouble of one article; all else is everyone's.
func unwritable(dir string, err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	named := fmt.Errorf("writing to the library %s: %w", strconv.Quote(clean.Line(dir)), err)
	if errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTDIR) {
		return named
	}
	return &Unwritable{named}
}
