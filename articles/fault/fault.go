// Package fault turns a panic into an error, so that one article that a reader,
// the engine or a library trips over costs that article and nothing else: the
// others are listed, indexed and refreshed, and this one is named.
//
// It does not help against what Go cannot recover from: memory that runs out
// and a stack of a gigabyte. Package budget keeps articles away from both.
package fault

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Error is a panic that was caught. It is a mistake in the program, whatever the
// file that brought it about.
type Error struct {
	Value any    // what the panic was called with
	Stack []byte // of the goroutine, as debug.Stack formats it
}

// Error says what went wrong on one line; the stack is for a report.
func (e *Error) Error() string { return fmt.Sprintf("internal error: %v", e.Value) }

// Unwrap returns the error that the panic was called with, or nil.
func (e *Error) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// Guard calls f and returns its error, or an *Error if it panics.
func Guard(f func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Error{v, debug.Stack()}
		}
	}()
	return f()
}

// Is reports whether an error is a panic that was caught.
func Is(err error) bool {
	var e *Error
	return errors.As(err, &e)
}
