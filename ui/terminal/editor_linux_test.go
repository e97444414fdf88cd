package terminal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheEditorHasTheTerminalUntilItEnds edits a file from a reader that can write nothing:
// the editor reads keys, also ctrl+c, and what it has changed is on the page afterwards.
func TestTheEditorHasTheTerminalUntilItEnds(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, editor := filepath.Join(dir, "crane.md"), filepath.Join(dir, "nano")
	for path, text := range map[string]string{
		file:   "# The crane\n\n“It lifts,” said Ada Quill.\n",
		editor: "#!/bin/sh\ntrap 'echo interrupted' INT\necho \"editing $1\"\nread -r word || read -r word\necho \"It $word.\" >> \"$2\"\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(binary, file)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "VISUAL=" + editor}
	s := begin(t, cmd, nil)
	s.until("the article", "The crane")
	s.eventually("the reader to settle", func() bool { return child(cmd.Process.Pid) != 0 })
	s.press("ne")
	s.until("the editor", "editing +3")
	s.press("\x03")
	s.until("the signal", "interrupted")
	s.press("creaks\r")
	s.until("the page as it is now", "It creaks.", "reloaded")
	if now, err := os.ReadFile(file); err != nil || !strings.HasSuffix(string(now), "It creaks.\n") {
		t.Errorf("the file holds %q, %v", now, err)
	}
	s.press("q")
	s.untilExit()
}
