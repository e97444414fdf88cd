//go:build unix

package trash

import (
	"os"
	"path/filepath"
	"syscall"
)

// topOf is the folder at the top of the file system that a folder lies on, and whether
// home lies on it too. Where that cannot be told, it is empty.
func topOf(dir, home string) (top string, same bool) {
	on, ok := device(dir)
	if !ok {
		return "", false
	}
	if at, ok := device(existing(home)); ok && at == on {
		return "", true
	}
	for {
		parent := filepath.Dir(dir)
		if at, ok := device(parent); parent == dir || !ok || at != on {
			return dir, false
		}
		dir = parent
	}
}

// existing is a folder, or the nearest above it that there is.
func existing(dir string) string {
	for dir != "" && dir != filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil {
			return dir
		}
		dir = filepath.Dir(dir)
	}
	return dir
}

func device(dir string) (uint64, bool) {
	info, err := os.Stat(dir)
	if err != nil {
		return 0, false
	}
	sys, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	return uint64(sys.Dev), true //nolint:unconvert // it is an int32 on some systems
}
