package store

import (
	"errors"
	"io/fs"
	"strconv"

	"pullquote/store/regular"
)

// These are the reasons of Problems that callers tell apart.
var (
	ErrFolder  = regular.ErrFolder
	ErrSpecial = regular.ErrSpecial
	ErrEmpty   = errors.New("is empty")
	ErrNoText  = errors.New("contains no text")
	ErrTooLong = errors.New("is larger than 64 MB, the limit for standard input")
)

// Problem is one path that could not be opened, or not wholly, and why. As an
// error it reads: opening "cut.txt": is empty.
type Problem struct {
	Path string // as the user knows it; raw, as the file system spells it
	Err  error  // the reason alone, without the path
}

// Error names the path, quoted so that no byte of it acts on a terminal.
func (p Problem) Error() string {
	return "opening " + strconv.Quote(p.Path) + ": " + p.Err.Error()
}

// Unwrap returns the reason.
func (p Problem) Unwrap() error { return p.Err }

// problem names shown as the path that failed. An error of package os repeats
// the path, unquoted: only its reason is kept. A Problem of that path stays as it is.
func problem(shown string, err error) Problem {
	var known Problem
	if errors.As(err, &known) && known.Path == shown {
		return known
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return Problem{Path: shown, Err: err}
}
