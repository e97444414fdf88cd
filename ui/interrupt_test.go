//go:build !windows

package ui

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestASignalEndsACommandInOrder sends signals to a report that waits for the
// rest of standard input: its lines are whole, and the exit status is the shells'.
func TestASignalEndsACommandInOrder(t *testing.T) {
	t.Parallel()
	for s, said := range map[syscall.Signal]string{
		syscall.SIGINT:  "pullquote: interrupted\n",
		syscall.SIGTERM: "pullquote: stopped by a signal: terminated\n",
		syscall.SIGHUP:  "pullquote: stopped by a signal: hangup\n",
		syscall.SIGQUIT: "pullquote: stopped by a signal: quit\n",
	} {
		if signal.Ignored(s) {
			continue // as nohup has it for the tests, too
		}
		for format, end := range map[string]string{"jsonl": "]}\n", "json": "\n]\n"} {
			c := waiting(t, exec.Command("pullquote"), format)
			c.send(t, s)
			out, status := c.rest(t)
			if !status.Exited() || status.ExitStatus() != 128+int(s) || c.errs.String() != said {
				t.Errorf("%s, %v: status %v, saying %q", format, s, status, c.errs.String())
			}
			if !strings.HasSuffix(out, end) || !strings.Contains(out, "Not one boat") {
				t.Errorf("%s: got %q", format, out)
			}
		}
	}
}

// TestASignalThatIsIgnoredStaysIgnored runs a report as nohup does.
func TestASignalThatIsIgnoredStaysIgnored(t *testing.T) {
	t.Parallel()
	c := waiting(t, exec.Command("sh", "-c", `trap '' HUP INT; exec pullquote "$@"`, "sh"), "jsonl")
	c.send(t, syscall.SIGHUP)
	c.send(t, syscall.SIGINT)
	if _, err := io.WriteString(c.in, "“Not three boats,” said Bo Tarn.\n"); err != nil {
		t.Fatal(err)
	}
	_ = c.in.Close()
	out, status := c.rest(t)
	if !status.Exited() || status.ExitStatus() != 0 || !strings.Contains(out, "Not three boats") {
		t.Errorf("status %v, saying %q: %s", status, c.errs.String(), out)
	}
}

// command is a report that has written its first line and waits.
type command struct {
	*exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	errs bytes.Buffer
	line string
}

// waiting has a program report the quotes of a file, and then of what comes
// through its standard input.
func waiting(t *testing.T, cmd *exec.Cmd, format string) *command {
	t.Helper()
	file := filepath.Join(t.TempDir(), "strike.txt")
	if err := os.WriteFile(file, []byte("“Not one boat,” said Ada Quill.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := &command{Cmd: cmd}
	c.Args = append(c.Args, "quotes", "--format", format, file, "-")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.in, c.out, c.Stderr = in, bufio.NewReader(out), &c.errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if c.line, err = c.out.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *command) send(t *testing.T, s os.Signal) {
	t.Helper()
	if err := c.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

// rest waits for the end and returns everything that was written.
func (c *command) rest(t *testing.T) (string, syscall.WaitStatus) {
	t.Helper()
	rest, err := io.ReadAll(c.out)
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Wait() // its status is looked at
	status, _ := c.ProcessState.Sys().(syscall.WaitStatus)
	return c.line + string(rest), status
}
