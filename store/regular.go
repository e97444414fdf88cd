package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// OpenRegular opens an ordinary file at a real path: absolute, every link in it
// resolved, as Real and Walk give it. A link that has come to stand on that path
// since is not followed: between the moment at which a folder is searched and
// the one at which a file of it is read, whoever may write there could put a
// link to your letters in its place. Linux and macOS look at every name of the
// path, other systems at the last.
//
// Folders, pipes, sockets, devices and files that the system makes up, such as
// /proc/kmsg, are ErrSpecial or ErrFolder; a file that gives no byte within a
// second is ErrSilent.
func OpenRegular(real string) (*os.File, fs.FileInfo, error) { return openRegular(real) }

// opened is a file that was opened, and what it was before that.
type opened struct {
	*os.File
	info fs.FileInfo
}

func openRegular(path string) (*os.File, fs.FileInfo, error) {
	f, err := answered(func() (opened, error) {
		f, err := openNow(path)
		if err == nil {
			_, _ = f.ReadAt(make([]byte, 1), 0) // what is wrong, who reads on will meet
		}
		return f, err
	}, func(f opened) { _ = f.Close() })
	return f.File, f.info, err
}

// openNow opens a file that it has seen to be an ordinary one: opening a device
// may do something, and so may opening a file of the system. It is called where
// somebody watches the time.
func openNow(path string) (opened, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return opened{}, err
	}
	if err := ordinary(info.Mode()); err != nil {
		return opened{}, err
	}
	if madeUp(path, info) {
		return opened{}, errMadeUp
	}
	f, err := openReal(path, info)
	if err != nil {
		return opened{}, err
	}
	return opened{f, info}, nil
}

// ordinary returns what keeps a file of this mode from being an article.
func ordinary(mode fs.FileMode) error {
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
	errMadeUp = fmt.Errorf("%w but one made up by the system", ErrSpecial)
	errLinked = fmt.Errorf("%w any more but a link", ErrSpecial)
)

// linked tells what an open that follows no link met.
func linked(err error) error {
	if errors.Is(err, syscall.ELOOP) {
		return errLinked
	}
	return err
}
