//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package inturn

import (
	"errors"
	"os"
	"syscall"
)

// lock waits until no other process holds the pipe, and holds it.
func lock(f *os.File) error { return holding(f, syscall.F_WRLCK) }

// unlock lets go of the pipe; so does the end of the process.
func unlock(f *os.File) { _ = holding(f, syscall.F_UNLCK) } // what was held can be let go

func holding(f *os.File, kind int16) (err error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	done := raw.Control(func(fd uintptr) {
		for {
			if err = syscall.FcntlFlock(fd, syscall.F_SETLKW, &syscall.Flock_t{Type: kind}); !errors.Is(err, syscall.EINTR) {
				return
			}
		}
	})
	return errors.Join(err, done)
}
