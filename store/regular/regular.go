// Package regular opens ordinary files and nothing else: no folder, pipe, socket or
// device, no file that the system makes up, such as /proc/kmsg, and no link that has
// come to stand on a path since it was resolved. Linux and macOS look at every name
// of the path, other systems at the last.
package regular

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// These are the reasons for which something is no article.
var (
	ErrFolder  = errors.New("is a folder, not an article")
	ErrSpecial = errors.New("is not a regular file")
)

// File is a file that was opened, and what it was before that.
type File struct {
	*os.File
	Info fs.FileInfo
}

// Open opens a file that it has seen to be an ordinary one: opening a device
// may do something, and so may opening a file of the system. It is called where
// somebody watches the time.
func Open(path string) (File, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return File{}, err
	}
	if err := Ordinary(info.Mode()); err != nil {
		return File{}, err
	}
	if MadeUp(path, info) {
		return File{}, ErrMadeUp
	}
	f, err := OpenReal(path, info)
	if err != nil {
		return File{}, err
	}
	return File{f, info}, nil
}

// Ordinary returns what keeps a file of this mode from being an article.
func Ordinary(mode fs.FileMode) error {
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return ErrFolder
	case mode&fs.ModeSymlink != 0:
		return errLinked
	case mode&fs.ModeNamedPipe != 0:
		return fmt.Errorf("%w but a named pipe", ErrSpecial)
	case mode&fs.ModeSocket != 0:
		return fmt.Errorf("%w but a socket", ErrSpecial)
	case mode&fs.ModeDevice != 0:
		return fmt.Errorf("%w but a device", ErrSpecial)
	}
	return ErrSpecial
}

var (
	// ErrMadeUp tells that a file is one that the system makes up, as those of /proc are.
	ErrMadeUp = fmt.Errorf("%w but one made up by the system", ErrSpecial)
	errLinked = fmt.Errorf("%w any more but a link", ErrSpecial)
)

// linked tells what an open that follows no link met.
func linked(err error) error {
	if errors.Is(err, syscall.ELOOP) {
		return errLinked
	}
	return err
}
