// Package tty is the terminal as the reader finds it: how large it is, what is
// typed there, and how to be rid of what it does not take.
package tty

import (
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// Size is the size of the terminal in cells, 0 by 0 if there is none.
func Size() (w, h int) {
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return 0, 0
	}
	return w, h
}

// file is what Bubble Tea asks of an input that is a terminal.
type file interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// Keyboard is the terminal's input. Bubble Tea goes on without one when it
// ends; a reader whom no key reaches any more would never end.
type Keyboard struct {
	file
	gone func()
}

// Open opens standard input or, where an article comes through that, the
// terminal. gone is called when nothing more can be read from it.
func Open(gone func()) (Keyboard, error) {
	if term.IsTerminal(os.Stdin.Fd()) {
		return Keyboard{os.Stdin, gone}, nil
	}
	in, _, err := tea.OpenTTY()
	return Keyboard{in, gone}, err
}

// Read reads what is typed.
func (k Keyboard) Read(b []byte) (int, error) {
	n, err := k.file.Read(b)
	if err != nil {
		k.gone()
	}
	return n, err
}
