//go:build unix

package launch

import (
	"os"
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

// besideReader makes a command of a launcher one of the reader's group, so that it has the
// terminal, and is stopped and goes on with the reader.
func besideReader(cmd *exec.Cmd) error {
	group, err := syscall.Getpgid(os.Getppid())
	if err != nil {
		return err
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pgid: group}
	return nil
}
