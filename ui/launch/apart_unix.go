//go:build unix

package launch

import (
	"os/exec"
	"syscall"
)

// together has whatever a program has started end with it: what speaks may be the end of
// a pipe that somebody has put into a script.
func together(cmd *exec.Cmd) {
	apart(cmd)
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

// apart keeps what the terminal sends to the reader, such as ctrl+z, from the
// launcher and from the browsers it starts.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
