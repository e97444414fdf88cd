package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store/files"
)

const (
	// busyFor is how long one instance waits for another.
	busyFor = 5 * time.Second
	// lockedFor is how long the start waits for a file that cannot even be read. No
	// instance of Pullquote holds it so for longer than a moment.
	lockedFor = time.Second
)

// nowhere is SQLite's name for a database that lies nowhere.
const nowhere = ":memory:"

// errLocked is in the error for a file that another program keeps for itself.
var errLocked = errors.New("is locked by another program")

// connect opens a database, checks it and brings it up to date. file may be
// nowhere. SQLite does not wait where two connections turn a new file to
// WAL at once, but fails one of them: it takes a turn at the file's lock, where
// it does wait, and tries again.
func connect(ctx context.Context, file string) (*sql.DB, error) {
	for giveUp := time.Now().Add(busyFor); ; {
		db, err := connectOnce(ctx, file)
		if !contended(err) || errors.Is(err, errLocked) || time.Now().After(giveUp) {
			return db, err
		}
		if unlock, err := turn(ctx, file, busyFor); err == nil {
			unlock()
		}
	}
}

// connectOnce sets what every connection needs. With NORMAL a machine that loses
// power may lose the last place read, but does not damage the file.
func connectOnce(ctx context.Context, file string) (*sql.DB, error) {
	db := sql.OpenDB(opener{file, dsnWithin(file, lockedFor) + "&_synchronous=NORMAL&_foreign_keys=1", fmt.Sprint("PRAGMA busy_timeout = ", busyFor.Milliseconds())})
	// One connection: SQLite has one writer anyhow, and a database in memory
	// is one connection.
	db.SetMaxOpenConns(1)
	if err := prepare(ctx, db, file); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// reading opens a database, which connect has brought up to date, for those who
// only look something up. Two connections do: each is needed for a moment.
func reading(file string) *sql.DB {
	db := sql.OpenDB(opener{file: file, dsn: dsn(file) + "&_query_only=1"})
	db.SetMaxOpenConns(2)
	return db
}

// dsn spells a file as a URI, in which no character of its path has a meaning,
// with what every connection needs. Transactions take their lock when they begin: one that has read may not wait
// for a lock to write.
func dsn(file string) string { return dsnWithin(file, busyFor) }

// dsnWithin is dsn for a connection that waits so long for others.
func dsnWithin(file string, wait time.Duration) string {
	query := fmt.Sprintf("?_busy_timeout=%d&_txlock=immediate", wait.Milliseconds())
	if file == nowhere {
		return file + query
	}
	return uri(file) + query
}

// uri spells a file as a URI.
func uri(file string) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/state.db
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath()
}

// prepare checks a database and brings it up to date. One of a newer version
// is not even turned to WAL.
func prepare(ctx context.Context, db *sql.DB, file string) error {
	v, err := checkVersion(ctx, db)
	if code(err) == sqlite3.SQLITE_BUSY {
		return errors.Join(errLocked, err)
	}
	if err != nil {
		return err
	}
	if v > len(migrations()) {
		return errNewer
	}
	files.Narrow(file)
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	if v > 0 {
		if err := check(ctx, db, file); err != nil {
			return err
		}
	}
	return migrate(ctx, db, file)
}

// damaged tells a file that is no database, or not a whole one, from one that
// cannot be reached.
func damaged(err error) bool {
	c := code(err)
	// No statement that is made when a database is opened has a mistake in it: where
	// SQLite finds one, a table has another name, say.
	return c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB || c == sqlite3.SQLITE_ERROR || c == sqlite3.SQLITE_CONSTRAINT ||
		errors.Is(err, errDamaged) || errors.Is(err, errWrongRows)
}

// contended tells that another instance was in the way. One that sets a damaged
// file aside may make a new one's journal vanish from under us.
func contended(err error) bool {
	var e *sqlite.Error
	return code(err) == sqlite3.SQLITE_BUSY || errors.As(err, &e) && e.Code() == sqlite3.SQLITE_IOERR_DELETE_NOENT
}

// code returns SQLite's primary result code, or 0 if the error is another's.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff // the rest is detail
}
