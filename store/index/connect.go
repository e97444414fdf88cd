package index

import (
	"cmp"
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"

	"pullquote/store"
)

// connector opens connections that are set up alike.
type connector struct {
	file   string
	mode   mode
	query  string
	setup  []string
	wait   time.Duration // for others; 0 is busyFor
	beside bool          // the reading state answers, too
	state  string        // its database; there may be none
}

// mode is how a database is opened.
type mode string

const (
	own   mode = ""                     // to be written
	aside mode = "&mode=ro"             // to be read, while others may write into it
	still mode = "&mode=ro&immutable=1" // nothing can be written, neither into the file nor beside it
)

const (
	// busyFor is how long one instance waits for another's transaction.
	busyFor = 10 * time.Second
	// lockedFor is how long is waited for a file that another program keeps for
	// itself. No instance of Pullquote does for longer than a moment.
	lockedFor = time.Second
)

// Connect opens a connection and sets it up. It is one to the file that lies
// there now: see store.Follow.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := new(sqlite.Driver).Open(dsn(c.file, c.mode) + c.query)
	if err != nil {
		return nil, err
	}
	err = execute(ctx, conn, c.setup)
	if err == nil && c.beside {
		err = attach(ctx, conn, c.state)
	}
	if err == nil {
		err = wait(ctx, conn, cmp.Or(c.wait, busyFor))
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return store.Follow(conn, c.file)
}

// wait sets how long a connection waits for others.
func wait(ctx context.Context, conn driver.Conn, d time.Duration) error {
	return execute(ctx, conn, []string{fmt.Sprint("PRAGMA busy_timeout = ", d.Milliseconds())})
}

// Driver returns SQLite.
func (connector) Driver() driver.Driver { return new(sqlite.Driver) }

func execute(ctx context.Context, conn driver.Conn, statements []string) error {
	executes, ok := conn.(driver.ExecerContext)
	if !ok {
		return driver.ErrSkip
	}
	for _, statement := range statements {
		if _, err := executes.ExecContext(ctx, statement, nil); err != nil {
			return err
		}
	}
	return nil
}

// attach makes the reading state answer beside the index, under the name state:
// as it is or, where another program keeps it for itself or nothing can be written
// beside it, as it lies there. Where there is none yet, or one of a version that
// knows nothing of what is put away, empty tables of the same shape do.
func attach(ctx context.Context, conn driver.Conn, state string) error {
	if _, err := os.Stat(state); err != nil {
		return execute(ctx, conn, makeshift())
	}
	if err := wait(ctx, conn, lockedFor/4); err != nil {
		return err
	}
	for _, mode := range []string{"?mode=ro", "?mode=ro&immutable=1"} {
		err := execute(ctx, conn, []string{"ATTACH " + quoted(uri(state)+mode) + " AS state"})
		if err != nil {
			continue
		}
		if err = execute(ctx, conn, []string{"SELECT archived FROM state.reading LIMIT 0", "SELECT tag FROM state.tags LIMIT 0"}); err == nil {
			return nil
		}
		if err := execute(ctx, conn, []string{"DETACH state"}); err != nil {
			return err
		}
	}
	return execute(ctx, conn, makeshift())
}

func makeshift() []string {
	return []string{
		"ATTACH ':memory:' AS state",
		"CREATE TABLE state.reading (key TEXT PRIMARY KEY, read INTEGER, starred INTEGER, archived INTEGER) WITHOUT ROWID",
		"CREATE TABLE state.tags (key TEXT, tag TEXT, PRIMARY KEY (key, tag)) WITHOUT ROWID",
		"CREATE TABLE state.feed_items (feed TEXT, guid TEXT, path TEXT, PRIMARY KEY (feed, guid)) WITHOUT ROWID",
	}
}

// dsn spells a file as a URI, with what every connection needs.
func dsn(file string, how mode) string {
	return uri(file) + fmt.Sprintf("?_busy_timeout=%d", lockedFor.Milliseconds()) + string(how)
}

// uri spells a file as a URI, in which no character of its path has a meaning.
func uri(file string) string { return "file://" + (&url.URL{Path: slashed(file)}).EscapedPath() }

func slashed(path string) string {
	if path = filepath.ToSlash(path); !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/index.db
	}
	return path
}

// quoted spells a string in SQL.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
