package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pullquote/store/files"
)

// sweep removes the hidden files that runs left behind in a library which were
// killed.
func sweep(root string) {
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir() && path != root && strings.HasPrefix(d.Name(), "."):
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case files.Abandoned(d):
			_ = os.Remove(path)
		}
		return nil
	})
}
