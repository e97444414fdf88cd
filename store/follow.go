package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"os"

	"modernc.org/sqlite"
)

// connection is what a connection to SQLite can do.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// following is a connection to a database that may be replaced.
type following struct {
	connection
	file string
	was  os.FileInfo
}

// Follow makes a connection end, when it is to be used again, after its file was
// replaced by another: an instance that mends a damaged database puts a new one
// in its place, and what others save into the old one then would be lost.
func Follow(conn driver.Conn, file string) (driver.Conn, error) {
	all, ok := conn.(connection)
	if !ok {
		return nil, errors.Join(driver.ErrSkip, conn.Close())
	}
	was, err := os.Stat(file)
	if err != nil {
		return conn, nil //nolint:nilerr // it is in memory
	}
	return following{all, file, was}, nil
}

// ResetSession is called before a connection is used again.
func (f following) ResetSession(ctx context.Context) error {
	if now, err := os.Stat(f.file); err == nil && !os.SameFile(f.was, now) {
		return driver.ErrBadConn
	}
	return f.connection.ResetSession(ctx)
}

// opener opens connections that follow their file.
type opener struct {
	file, dsn string
	setup     string // a statement for each of them
}

// Connect opens a connection.
func (o opener) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := new(sqlite.Driver).Open(o.dsn)
	if err != nil {
		return nil, err
	}
	if executes, ok := conn.(driver.ExecerContext); ok && o.setup != "" {
		if _, err := executes.ExecContext(ctx, o.setup, nil); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return Follow(conn, o.file)
}

// Driver returns SQLite.
func (opener) Driver() driver.Driver { return new(sqlite.Driver) }
