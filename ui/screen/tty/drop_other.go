//go:build !linux && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package tty

import "os"

// DropOutput would drop what a terminal has been sent and has not read.
func DropOutput(*os.File) {}
