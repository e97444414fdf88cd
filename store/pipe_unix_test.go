//go:build unix

package store

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

func TestNamedPipeIsRefusedAndNotWaitedFor(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	path := filepath.Join(root, "pipe.txt")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, ErrSpecial) {
		t.Errorf("got %v", err)
	}
	symlink(t, path, root, "linked.txt")
	shown, problems := list(t, root, root, "/dev/zero")
	same(t, "shown", shown, nil)
	same(t, "problems", problems, []string{
		"/dev/zero: is not a regular file but a device",
		"linked.txt: is not a regular file but a named pipe",
		"pipe.txt: is not a regular file but a named pipe",
	})
}
