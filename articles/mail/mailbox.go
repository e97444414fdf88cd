package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"pullquote/articles/budget"
)

// IsMailbox reports whether text begins as a mailbox does (RFC 4155): with a line
// "From ", and below it the header of an e-mail.
func IsMailbox(text []byte) bool { return bytes.HasPrefix(text, []byte("From ")) && Looks(text) }

// Mailbox yields the letters of a mailbox, each with its line "From " and 64 MB of it
// at most, and with the ">From " in its text as its writer had it. A letter begins
// with such a line at the start, or behind an empty line, if below it stands a field
// of a header: "From here on, nobody spoke." does not.
func Mailbox(r io.Reader) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		m := mailbox{in: bufio.NewReaderSize(r, 64<<10), empty: true}
		for {
			letter, err := m.next()
			if len(bytes.TrimSpace(letter)) > 0 && !yield(letter, nil) {
				return
			}
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(nil, err)
				return
			}
		}
	}
}

// mailbox reads a mailbox line by line.
type mailbox struct {
	in    *bufio.Reader
	from  []byte // the line that begins the next letter, if it has been read
	empty bool   // the line before was empty
}

// next reads a letter; the error is that at its end.
func (m *mailbox) next() (letter []byte, err error) {
	letter, m.from = m.from, nil
	begun := len(letter) > 0
	for {
		line, goesOn, err := m.line()
		if begun && m.empty && bytes.HasPrefix(line, []byte("From ")) {
			line = bytes.Clone(line) // to look on may move it
			if m.field() {
				m.from = line
				return letter, nil
			}
		}
		begun = begun || len(line) > 0
		m.empty = !goesOn && len(bytes.TrimRight(line, "\r\n")) == 0
		if room := budget.FileBytes - len(letter); room > 0 {
			line = unquoted(line)
			letter = append(letter, line[:min(len(line), room)]...)
		}
		for goesOn && err == nil { // the rest of a long line
			line, goesOn, err = m.line()
			if room := budget.FileBytes - len(letter); room > 0 {
				letter = append(letter, line[:min(len(line), room)]...)
			}
		}
		if err != nil {
			return letter, err
		}
	}
}

// line reads a line, or a piece of one that is long.
func (m *mailbox) line() (line []byte, goesOn bool, err error) {
	line, err = m.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return line, true, nil
	}
	return line, false, err
}

// field reports whether the line that comes next is a field of a header.
func (m *mailbox) field() bool {
	next, _ := m.in.Peek(128)
	line, _, _ := bytes.Cut(next, []byte("\n"))
	name, _, ok := bytes.Cut(bytes.TrimPrefix(line, []byte(">")), []byte(":"))
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t\"“")
}

// unquoted takes off the sign that mail programs put before a "From " of the text:
// ">From " is "From ", ">>From " is ">From ".
func unquoted(line []byte) []byte {
	if len(line) > 0 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
		return line[1:]
	}
	return line
}
