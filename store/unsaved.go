package store

import (
	"errors"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// unsaved is why something could not be saved, in words that say what to do.
type unsaved struct {
	why string
	error
}

// Error says why.
func (e unsaved) Error() string { return e.why }

// Unwrap returns what SQLite says.
func (e unsaved) Unwrap() error { return e.error }

// Plainly says what keeps a database from being written, in the place of what
// SQLite says of it, where that is none of its own faults.
func Plainly(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	why := ""
	switch e.Code() & 0xff { // the rest is detail
	case sqlite3.SQLITE_BUSY:
		why = "it is locked by another program"
	case sqlite3.SQLITE_FULL:
		why = "the disk is full"
	case sqlite3.SQLITE_READONLY:
		why = "it is read-only"
	case sqlite3.SQLITE_CANTOPEN:
		why = "its folder cannot be written to"
	}
	switch e.Code() {
	case sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_WRITE:
		why = "its folder cannot be written to; the disk may be full"
	}
	if why == "" {
		return err
	}
	return unsaved{strings.Replace(err.Error(), e.Error(), why, 1), err}
}
