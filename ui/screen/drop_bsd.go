//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package screen

import (
	"os"

	"golang.org/x/sys/unix"
)

// dropOutput drops what a terminal has been sent and has not read.
func dropOutput(terminal *os.File) {
	const forWriting = 2 // FWRITE of <sys/fcntl.h>
	_ = unix.IoctlSetPointerInt(int(terminal.Fd()), unix.TIOCFLUSH, forWriting)
}
