//go:build !darwin

package regular

import (
	"io/fs"
	"os"
	"syscall"
)

// openSame opens the file that was seen before, where the system has no way to
// follow no link.
func openSame(path string, before fs.FileInfo) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	if now, err := f.Stat(); err != nil || !os.SameFile(before, now) {
		_ = f.Close()
		return nil, errLinked
	}
	return f, nil
}
