package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropOutput drops what a terminal has been sent and has not read. Whoever
// waits to write learns of the room by output being stopped and started.
func DropOutput(terminal *os.File) {
	fd := int(terminal.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
