package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// Slow reports whether the terminal is at the end of a serial line that is slower than
// 38,400 bits a second.
func Slow() bool {
	fd := int(os.Stdout.Fd())
	var is unix.Stat_t
	line, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil && unix.Fstat(fd, &is) == nil && slow(unix.Major(is.Rdev), line.Cflag)
}

// slow reports whether a terminal is a slow line, by the number of its driver and its
// flags. A pseudo-terminal has a speed that means nothing: that of a machine from which
// somebody has come by ssh, 9,600 on many.
func slow(driver uint32, flags uint32) bool {
	const pseudoFirst, pseudoLast = 136, 143 // Documentation/admin-guide/devices.txt of Linux
	speed := flags & unix.CBAUD
	return (driver < pseudoFirst || driver > pseudoLast) && speed != unix.B0 && speed < unix.B38400
}
