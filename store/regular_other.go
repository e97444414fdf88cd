//go:build !linux

package store

import "io/fs"

// madeUp reports whether a file is one that the system makes up when it is
// read. Only Linux has a great many of them.
func madeUp(string, fs.FileInfo) bool { return false }

// device is the number of the file system that a file lies in, where that
// matters.
func device(fs.FileInfo) uint64 { return 0 }
