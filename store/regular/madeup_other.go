//go:build !linux

package regular

import "io/fs"

// MadeUp reports whether a file is one that the system makes up when it is
// read. Only Linux has a great many of them.
func MadeUp(string, fs.FileInfo) bool { return false }

// Device is the number of the file system that a file lies in, where that
// matters.
func Device(fs.FileInfo) uint64 { return 0 }
