//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropOutput drops what a terminal has been sent and has not read.
func DropOutput(terminal *os.File) {
	const forWriting = 2 // FWRITE of <sys/fcntl.h>
	_ = unix.IoctlSetPointerInt(int(terminal.Fd()), unix.TIOCFLUSH, forWriting)
}
