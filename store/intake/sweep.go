package intake

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// The names of files that are being written: .pullquote-PID-NUMBER.tmp. Lists
// pass over what begins with a dot.
const (
	tempStart = ".pullquote-"
	tempEnd   = ".tmp"
)

// sweep removes the hidden files that runs left behind which were killed. What
// cannot be removed hurts nobody and stays.
func sweep(root string) {
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir() && path != root && strings.HasPrefix(d.Name(), "."):
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular() && abandoned(d):
			_ = os.Remove(path)
		}
		return nil
	})
}

// abandoned reports whether a file is one of ours that nobody writes any more:
// its name tells the process that began it.
func abandoned(d fs.DirEntry) bool {
	name := d.Name()
	if !strings.HasPrefix(name, tempStart) || !strings.HasSuffix(name, tempEnd) {
		return false
	}
	number, _, _ := strings.Cut(name[len(tempStart):], "-")
	pid, err := strconv.Atoi(number)
	if err != nil || pid <= 0 {
		return false
	}
	return pid != os.Getpid() && !alive(pid)
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
