//go:build !unix

package launch

import "os/exec"

// apart has nothing to keep from the launcher: only on Unix does a terminal send
// signals.
func apart(*exec.Cmd) {}

// together has nothing to add: the end of a program is what a context brings anyway.
func together(*exec.Cmd) {}
