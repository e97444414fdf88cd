package store

import (
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

// plainly says what keeps a database from being written, where that is none of
// its own faults.
func plainly(err error) error {
	switch code(err) {
	case sqlite3.SQLITE_BUSY:
		return unsaved{"it is locked by another program", err}
	case sqlite3.SQLITE_FULL:
		return unsaved{"the disk is full", err}
	case sqlite3.SQLITE_READONLY:
		return unsaved{"it is read-only", err}
	}
	return err
}
