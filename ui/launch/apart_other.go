//go:build !unix

package launch

import (
	"errors"
	"os/exec"
)

// apart has nothing to keep from the launcher: only on Unix does a terminal send
// signals.
func apart(*exec.Cmd) {}

// together has nothing to add: the end of a program is what a context brings anyway.
func together(*exec.Cmd) {}

// besideReader fails: only where the kernel holds the reader to something does a launcher
// edit for it, and that is on Unix.
func besideReader(*exec.Cmd) error { return errors.ErrUnsupported }
