//go:build !linux

package index

// confined is for Linux, which has a disk for each program.
func confined(_, _, _ string) int { return 1 }
