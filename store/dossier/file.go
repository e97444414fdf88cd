package dossier

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/store/files"
	"pullquote/store/regular"
)

// Ending is that of the files' names.
const Ending = ".toml"

const (
	mostName  = 80       // characters
	mostBytes = 64 << 20 // of a file
	mostTries = 20       // to change a file that others change too
)

// The errors of names and files.
var (
	ErrName    = errors.New(`a dossier's name is a line without / \ : * ? " < > |, and begins with no dot`)
	ErrNone    = errors.New("there is no such dossier")
	ErrChanged = errors.New("the dossier has changed since")
	errLarge   = fmt.Errorf("it is longer than %d MB", mostBytes>>20)
)

// Folder is where dossiers lie, each in a file.
type Folder string

// File is the file of a dossier. The error is ErrName if nothing can be called so.
func (f Folder) File(name string) (string, error) {
	bad := name == "" || name != clean.Label(name) || utf8.RuneCountInString(name) > mostName || name[0] == '.' ||
		strings.TrimSpace(name) != name || strings.ContainsAny(name, `/\:*?"<>|`)
	if bad {
		return "", ErrName
	}
	return filepath.Join(string(f), name+Ending), nil
}

// Names are the names of all dossiers, in their order.
func (f Folder) Names() (names []string) {
	all, _ := os.ReadDir(string(f))
	for _, d := range all {
		if name, ok := strings.CutSuffix(d.Name(), Ending); ok && d.Type().IsRegular() {
			if _, err := f.File(name); err == nil {
				names = append(names, name)
			}
		}
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return names
}

// Read reads a dossier. The error is ErrNone if there is none of that name.
func (f Folder) Read(name string) (*Dossier, error) {
	file, err := f.File(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strconv.Quote(clean.Label(name)), err)
	}
	was, changed, err := contents(file)
	if err == nil && !was.there {
		err = ErrNone
	}
	if err != nil {
		return nil, fmt.Errorf("dossier %q: %w", name, err)
	}
	d := Parse(name, was.text)
	d.File, d.Changed = file, changed
	return d, nil
}

// contents is what is in a file, if that is there. No link is followed but those that its
// folder may be, and no pipe is waited for.
func contents(file string) (v version, changed time.Time, err error) {
	folder, err := filepath.EvalSymlinks(filepath.Dir(file))
	if err == nil {
		var f regular.File
		if f, err = regular.Open(filepath.Join(folder, filepath.Base(file))); err == nil {
			defer f.Close()
			v.text, err = io.ReadAll(io.LimitReader(f, mostBytes+1))
			v.there, changed = true, f.Info.ModTime()
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return version{}, changed, nil
	case err == nil && len(v.text) > mostBytes:
		err = errLarge
	}
	return v, changed, plainly(err)
}

// plainly is an error without the file's whole path.
func plainly(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err
	}
	if at := (*os.LinkError)(nil); errors.As(err, &at) {
		return at.Err
	}
	return err
}

// Change is a change of a dossier: what By does, or what a patch does, which takes
// another change back.
type Change struct {
	File  string               `json:"file"`
	By    func(*Dossier) error `json:"-"`
	Patch *Patch               `json:"patch,omitempty"`
}

// Do makes a change, and tells what takes it back, and whether anything has changed. The
// file is written whole or not at all. Where another program changes it at the same time,
// the change is made to what that has written. A file that is not there is made.
func (c Change) Do() (undo Change, changed bool, err error) {
	name := strings.TrimSuffix(filepath.Base(c.File), Ending)
	for range mostTries {
		undo, changed, err = c.try(name)
		if !errors.Is(err, files.ErrChanged) && !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return Change{}, false, fmt.Errorf("dossier %q: %w", name, plainly(err))
	}
	return undo, changed, nil
}

func (c Change) try(name string) (undo Change, changed bool, err error) {
	before, _, err := contents(c.File)
	if err != nil {
		return Change{}, false, err
	}
	var now version
	if c.Patch != nil {
		now, err = c.Patch.on(before)
	} else {
		d := Parse(name, before.text)
		if err = c.By(d); !d.gone {
			now.text = d.Text()
			now.there = before.there || len(now.text) > 0
		}
	}
	if err != nil || now.is(before) {
		return Change{}, false, err
	}
	if err := write(c.File, before, now); err != nil {
		return Change{}, false, err
	}
	back := between(now, before)
	return Change{File: c.File, Patch: &back}, true, nil
}

// write puts a version of a file in the place of the one before.
func write(file string, before, now version) error {
	folder := filepath.Dir(file)
	switch {
	case !now.there:
		return os.Remove(file)
	case before.there:
		return files.Replace(file, before.text, now.text)
	}
	if err := os.MkdirAll(folder, files.FolderMode); err != nil {
		return err
	}
	files.Sweep(folder)
	temp, err := files.WriteTemp(folder, now.text)
	if err != nil {
		return err
	}
	err = files.InstallNew(temp, file)
	_ = os.Remove(temp) // unless it has been renamed
	files.SyncFolder(folder)
	return err
}
