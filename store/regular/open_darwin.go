package regular

import (
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// OpenReal opens a file or folder at a real path, and follows no link. Should it
// have become a named pipe meanwhile, that does not wait for a writer.
func OpenReal(path string, _ fs.FileInfo) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|unix.O_NOFOLLOW_ANY, 0)
	return f, linked(err)
}
