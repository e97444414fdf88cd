//go:build !darwin && !linux

package store

import (
	"io/fs"
	"os"
)

// openReal opens a file or folder at a real path, and follows no link in the
// place of its last name.
func openReal(path string, before fs.FileInfo) (*os.File, error) { return openSame(path, before) }
