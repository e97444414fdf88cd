package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store/files"
)

// ErrLocked tells that another instance of the program holds a lock.
var ErrLocked = errors.New("another pullquote is using it")

// Lock takes a lock that only one process has at a time, and waits for it as long
// as wait says: then the error is ErrLocked. ctx ends the waiting and not the lock,
// which is held until unlock or until the process ends, however that ends. It is
// held by way of a file, which stays and into which nothing is ever written: it is
// a transaction of a database of its own, and SQLite knows the locks of each system.
func Lock(ctx context.Context, file string, wait time.Duration) (unlock func(), err error) {
	if err := os.MkdirAll(filepath.Dir(file), files.FolderMode); err != nil {
		return nil, fmt.Errorf("locking %s: %w", strconv.Quote(filepath.Base(file)), err)
	}
	unlock, err = turn(ctx, file, wait)
	switch {
	case err == nil:
		return unlock, nil
	case code(err) == sqlite3.SQLITE_BUSY:
		return nil, beingLocked{err}
	}
	return nil, fmt.Errorf("locking %s: %w", strconv.Quote(filepath.Base(file)), err)
}

// turn waits for the right to write a database, and holds it.
func turn(ctx context.Context, file string, wait time.Duration) (unlock func(), err error) {
	files.Private(file)
	db, err := sql.Open("sqlite", dsnWithin(file, wait))
	if err != nil {
		return nil, err
	}
	// Not BeginTx, whose transaction would end with ctx, while its holder goes on.
	conn, err := db.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, "BEGIN IMMEDIATE")
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return func() { _ = conn.Close(); db.Close() }, nil // and with it the transaction
}

// beingLocked is ErrLocked with what SQLite says of it.
type beingLocked struct{ error }

func (beingLocked) Error() string { return ErrLocked.Error() }

// Is tells that it is ErrLocked.
func (beingLocked) Is(err error) bool { return err == ErrLocked }

// Unwrap returns SQLite's error.
func (b beingLocked) Unwrap() error { return b.error }
