// Package files writes what Pullquote keeps: whole or not at all, and for its owner's
// eyes alone.
package files

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// Whatever Pullquote writes is there whole or not at all: it is written under
// another name in the same folder, is on the disk, and only then gets its name.
// Nobody sees half of it, and neither a full disk nor a power cut costs what was
// there before.

// The names of files that are being written: .pullquote-PID-NUMBER.tmp. Lists
// pass over what begins with a dot.
const (
	tempStart = ".pullquote-"
	tempEnd   = ".tmp"
)

// Write puts a file in the place of the one at path, if there is one. It is
// its owner's alone.
func Write(path string, content []byte) error {
	temp, err := WriteTemp(filepath.Dir(path), content)
	if err != nil {
		return err
	}
	return Install(temp, path)
}

// Replace puts a file in the place of one that its owner has written, with the same
// permissions, if that may be written and still holds what it did. The error is
// ErrChanged if it does not.
func Replace(path string, was, content []byte) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil && info.Mode().Perm()&0o200 == 0 { // root may all the same
		err = fs.ErrPermission
	}
	var now []byte
	if err == nil {
		now, err = io.ReadAll(io.LimitReader(f, int64(len(was))+1))
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if !bytes.Equal(now, was) {
		return ErrChanged
	}
	temp, err := WriteTemp(filepath.Dir(path), content)
	if err != nil {
		return err
	}
	if err := os.Chmod(temp, info.Mode().Perm()); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return Install(temp, path)
}

// ErrChanged is the error of Replace for a file that somebody else has changed.
var ErrChanged = errors.New("was changed meanwhile")

// WriteTemp writes a hidden file into a folder, whole and on the disk. Install
// or InstallNew gives it its name; Sweep removes it when neither was reached.
func WriteTemp(dir string, content []byte) (temp string, err error) {
	f, err := os.CreateTemp(dir, fmt.Sprintf("%s%d-*%s", tempStart, os.Getpid(), tempEnd)) // of Mode
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// Install gives a finished file its name, in the place of the file that has it,
// and has the folder remember that. Where that fails, the finished file goes.
func Install(temp, path string) error {
	if err := os.Rename(temp, path); err != nil {
		_ = os.Remove(temp)
		return err
	}
	SyncFolder(filepath.Dir(path))
	return nil
}

// Move gives a file another name, which no other file has, in a folder that is there.
func Move(from, to string) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return cmp.Or(err, fs.ErrExist)
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	SyncFolder(filepath.Dir(to))
	SyncFolder(filepath.Dir(from))
	return nil
}

// InstallNew gives a finished file its name unless there is one of that name:
// then the error is fs.ErrExist. The finished file keeps its own name too, and the
// caller removes it. Where a file system has no links it is renamed, and
// only there another program could have its file replaced, if it made it in this
// very moment.
func InstallNew(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, there := os.Lstat(path); !errors.Is(there, fs.ErrNotExist) {
		return fs.ErrExist
	}
	if os.Rename(temp, path) == nil {
		return nil
	}
	return err
}

// SyncFolder has a folder remember the names in it when the power goes. Not every
// system can, and then it is no worse than any other rename.
func SyncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// Copy copies a file to where there is none. The copy is its owner's alone.
func Copy(to, from string) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, Mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}

// Sweep removes from a folder, and from none below it, the files that runs left
// behind which were killed. What cannot be removed hurts nobody and stays.
func Sweep(dir string) {
	all, _ := os.ReadDir(dir)
	for _, d := range all {
		if Abandoned(d) {
			_ = os.Remove(filepath.Join(dir, d.Name()))
		}
	}
}

// Abandoned reports whether a file is one of those that WriteTemp makes and that
// nobody writes any more: its name tells the process that began it.
func Abandoned(d fs.DirEntry) bool {
	name := d.Name()
	if !d.Type().IsRegular() || !strings.HasPrefix(name, tempStart) || !strings.HasSuffix(name, tempEnd) {
		return false
	}
	number, _, _ := strings.Cut(name[len(tempStart):], "-")
	pid, err := strconv.Atoi(number)
	return err == nil && pid > 0 && pid != os.Getpid() && !alive(pid)
}

// alive reports whether a process runs, or may.
func alive(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	if runtime.GOOS == "windows" {
		return process.Release() == nil
	}
	err = process.Signal(syscall.Signal(0))
	return !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH)
}
