//go:build !linux

package tty

// Slow reports whether the terminal is at the end of a slow serial line, which nothing
// tells for certain here.
func Slow() bool { return false }
