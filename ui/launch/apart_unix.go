//go:build unix

package launch

import (
	"os/exec"
	"syscall"
)

// apart keeps what the terminal sends to the reader, such as ctrl+z, from the
// launcher and from the browsers it starts.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
