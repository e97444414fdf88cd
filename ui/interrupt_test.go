//go:build !windows

package ui

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestInterruptLeavesWholeLines interrupts a report that waits for the rest of
// standard input.
func TestInterruptLeavesWholeLines(t *testing.T) {
	t.Parallel()
	for format, end := range map[string]string{"jsonl": "]}\n", "json": "\n]\n"} {
		file := filepath.Join(t.TempDir(), "strike.txt")
		if err := os.WriteFile(file, []byte("“Not one boat,” said Ada Quill.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("pullquote", "quotes", "--format", format, file, "-") // TestMain put it in PATH
		_, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		r := bufio.NewReader(out)
		first, err := r.ReadString('\n') // the first article is there: now it waits
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		rest, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // its status is looked at
		status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
		if !status.Exited() || status.ExitStatus() != failed || errs.String() != "pullquote: interrupted\n" {
			t.Errorf("%s: %v, saying %q", format, cmd.ProcessState, errs.String())
		}
		if got := first + string(rest); !strings.HasSuffix(got, end) || !strings.Contains(got, "Not one boat") {
			t.Errorf("%s: got %q", format, got)
		}
	}
}
