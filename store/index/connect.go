package index

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
)

// connector opens connections that are set up alike.
type connector struct {
	dsn    string
	setup  []string
	beside bool   // the reading state answers, too
	state  string // its database; there may be none
}

// Connect opens a connection and sets it up.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := new(sqlite.Driver).Open(c.dsn)
	if err != nil {
		return nil, err
	}
	err = execute(ctx, conn, c.setup)
	if err == nil && c.beside {
		err = attach(ctx, conn, c.state)
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
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

// attach makes the reading state answer beside the index, under the name state.
// Where there is none yet, or one of a version that knows nothing of stars and
// tags, empty tables of the same shape do.
func attach(ctx context.Context, conn driver.Conn, state string) error {
	if _, err := os.Stat(state); err != nil {
		return execute(ctx, conn, makeshift())
	}
	uri := "file://" + (&url.URL{Path: slashed(state)}).EscapedPath() + "?mode=ro"
	err := execute(ctx, conn, []string{"ATTACH " + quoted(uri) + " AS state"})
	if err == nil {
		if err = execute(ctx, conn, []string{"SELECT starred FROM state.reading LIMIT 0", "SELECT tag FROM state.tags LIMIT 0"}); err == nil {
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
		"CREATE TABLE state.reading (key TEXT PRIMARY KEY, read INTEGER, starred INTEGER) WITHOUT ROWID",
		"CREATE TABLE state.tags (key TEXT, tag TEXT, PRIMARY KEY (key, tag)) WITHOUT ROWID",
	}
}

// dsn spells a file as a URI, in which no character of its path has a meaning.
func dsn(file string) string {
	return fmt.Sprintf("file://%s?_busy_timeout=%d", (&url.URL{Path: slashed(file)}).EscapedPath(), busyFor.Milliseconds())
}

func slashed(path string) string {
	if path = filepath.ToSlash(path); !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/index.db
	}
	return path
}

// quoted spells a string in SQL.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
