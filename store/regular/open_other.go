//go:build !darwin && !linux

package regular

import (
	"io/fs"
	"os"
)

// OpenReal opens a file or folder at a real path, and follows no link in the
// place of its last name.
func OpenReal(path string, before fs.FileInfo) (*os.File, error) { return openSame(path, before) }
