package tty

import (
	"testing"

	"golang.org/x/sys/unix"
)

func TestASerialLineIsSlowBySpeedAndAPseudoTerminalNever(t *testing.T) {
	t.Parallel()
	const serial, usb, pseudo, console = 4, 188, 136, 4
	for _, c := range []struct {
		name          string
		driver, flags uint32
		want          bool
	}{
		{"a serial line of 9,600", serial, unix.B9600 | unix.CS8 | unix.CREAD, true},
		{"a serial line of 19,200", usb, unix.B19200 | unix.CS8, true},
		{"a serial line of 115,200", usb, unix.B115200 | unix.CS8, false},
		{"the console", console, unix.B38400 | unix.CS8, false},
		{"by ssh from a machine that says 9,600", pseudo, unix.B9600 | unix.CS8, false},
		{"a window", pseudo, unix.B38400 | unix.CS8, false},
		{"a line that is hung up", serial, unix.B0, false},
	} {
		if got := slow(c.driver, c.flags); got != c.want {
			t.Errorf("%s is slow: %v", c.name, got)
		}
	}
}
