// Package pdf has the text of a PDF told by pdftotext, of Poppler or Xpdf, where that is
// installed. A PDF is a program that draws pages; to read one is more than this program
// takes upon itself.
//
// The child gets the PDF by standard input and gives the text by standard output: it is
// told no path and writes no file. It is stopped when it takes too long, too much memory
// (on Linux) or gives too much text, and what it says is as hostile as the PDF.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"pullquote/articles/budget"
)

// program is what tells the text.
const program = "pdftotext"

// The errors for a PDF that has no text to be read.
var (
	ErrMissing = errors.New("is a PDF: to read its text, install pdftotext (Poppler; the package is called poppler-utils or poppler)")
	ErrNoText  = errors.New("is a PDF without text: its pages are pictures")
	ErrLocked  = errors.New("is a PDF that is encrypted")
)

// Is reports whether a file's first bytes are those of a PDF.
func Is(head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

// Text returns the text of a PDF, in UTF-8 and with a form feed behind each page. Words
// that a line's end has cut in two are joined.
func Text(ctx context.Context, content []byte) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return "", ErrMissing
	}
	return teller{path, []string{"-q", "-enc", "UTF-8", "-", "-"}, budget.PDFTime}.text(ctx, content)
}

// teller is a program that tells the text of a PDF, and how long it may take.
type teller struct {
	path string
	args []string
	time time.Duration
}

// text runs the program on a PDF.
func (t teller) text(ctx context.Context, content []byte) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, t.time)
	defer cancel()
	c := exec.CommandContext(ctx, t.path, t.args...)
	c.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8", "HOME=" + os.DevNull}
	c.Stdin = bytes.NewReader(content)
	c.WaitDelay = time.Second
	out, said := &capped{left: budget.PDFText, stop: cancel}, &capped{left: 4 << 10}
	c.Stdout, c.Stderr = out, said
	if err := c.Start(); err != nil {
		return "", fmt.Errorf("is a PDF, and %s can't be run: %w", program, bare(err))
	}
	bound(c.Process.Pid)
	err := c.Wait()
	switch text := out.String(); {
	case out.full:
		return "", fmt.Errorf("is a PDF whose text is too large: more than %d MB", budget.PDFText>>20)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "", fmt.Errorf("is a PDF that takes too long to read: more than %v", t.time)
	case ctx.Err() != nil:
		return "", ctx.Err()
	case strings.TrimSpace(strings.Trim(text, "\f \n\r\t")) != "":
		return joined(text), nil
	case strings.Contains(strings.ToLower(said.String()), "password"):
		return "", ErrLocked
	case err != nil:
		return "", errors.New("is a damaged PDF: " + program + " can't read it")
	}
	return "", ErrNoText
}

// bare takes the path of the program out of an error.
func bare(err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// capped keeps what is written to it up to a number of bytes; then it is full, and
// stops who writes.
type capped struct {
	bytes.Buffer
	left int
	full bool
	stop func()
}

// Write keeps p as far as there is room. It takes all: who writes is stopped otherwise.
func (c *capped) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.Buffer.Write(p[:n])
	if c.left -= n; n < len(p) && !c.full {
		c.full = true
		if c.stop != nil {
			c.stop()
		}
	}
	return len(p), nil
}

// ReadFrom is hidden, so that a copy goes through Write.
func (c *capped) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{c}, r)
}

// joined is text in which the words that a line's end has cut are whole again: "har-" and
// "bour". Behind a capital or a digit, or before one, the hyphen is the word's own.
func joined(text string) string {
	if !strings.Contains(text, "-\n") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for {
		i := strings.Index(text, "-\n")
		if i < 0 || i+2 >= len(text) {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		if i > 0 && isSmall(text[i-1]) && isSmall(text[i+2]) {
			end := strings.IndexAny(text[i+2:], " \n") // the rest of the word stays on the line above
			if end < 0 {
				end = len(text) - i - 2
			}
			b.WriteString(text[i+2 : i+2+end])
			rest := text[i+2+end:]
			if strings.HasPrefix(rest, " ") {
				rest = "\n" + rest[1:]
			}
			text = rest
			continue
		}
		b.WriteString("-\n")
		text = text[i+2:]
	}
}

// isSmall reports whether a byte is a small letter, or part of a character beyond ASCII.
func isSmall(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 }
