//go:build !linux && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package screen

import "os"

// dropOutput would drop what a terminal has been sent and has not read.
func dropOutput(*os.File) {}
