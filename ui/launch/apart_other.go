//go:build !unix

package launch

import "os/exec"

// apart has nothing to keep from the launcher: only on Unix does a terminal send
// signals.
func apart(*exec.Cmd) {}
