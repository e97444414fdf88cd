// Package ui is the face of the program: the command line and the screens.
package ui

// Main runs the command line and returns the exit status.
func Main(args []string) int { return 0 }
