package launch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"pullquote/articles/clean"
)

// mostSaid is how much of what a command writes is kept: its first line is shown.
const mostSaid = 64 << 10

// Pipe runs a command with a text as its input, and tells the first line that it writes, or
// else that it has ended. There is no shell in it unless the command is one.
func Pipe(ctx context.Context, argv []string, text string) (said string, err error) {
	if len(argv) == 0 {
		return "", errors.New("no command to pipe to")
	}
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	out, errs := &head{left: mostSaid}, &head{left: mostSaid}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(text), out, errs
	apart(cmd)
	if err := cmd.Run(); err != nil {
		if line := firstSaid(errs.Bytes()); line != "" {
			err = errors.New(line)
		}
		return "", fmt.Errorf("%s: %w", clean.Line(argv[0]), err)
	}
	if line := firstSaid(out.Bytes()); line != "" {
		return line, nil
	}
	return clean.Line(argv[0]) + " is done", nil
}

// firstSaid is the first line that says something.
func firstSaid(out []byte) string {
	for line := range strings.Lines(string(out)) {
		if line = clean.Line(line); line != "" {
			return line
		}
	}
	return ""
}

// head keeps the beginning of what is written.
type head struct {
	bytes.Buffer
	left int
}

// Write implements io.Writer.
func (h *head) Write(p []byte) (int, error) {
	n := min(len(p), h.left)
	h.left -= n
	_, _ = h.Buffer.Write(p[:n]) // never fails
	return len(p), nil
}
