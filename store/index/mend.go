package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store"
	"pullquote/store/files"
)

// errGarbled is in the error for what the index holds and Pullquote never wrote.
var errGarbled = errors.New("the index is damaged")

// Damaged reports whether an error tells of a damaged index and of nothing else.
// Others may all the same: Mend looks into them.
func Damaged(err error) bool {
	c := code(err)
	return errors.Is(err, errGarbled) || (c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB) && !errors.As(err, new(besideState))
}

// besideState is an error that met a question which the reading state answers
// too, and so tells nothing of the index alone.
type besideState struct{ error }

// Unwrap returns the error.
func (e besideState) Unwrap() error { return e.error }

// Mend makes the index anew if an error that came of it tells that it is damaged,
// and reports whether it has: Update then fills it, and questions find what is in
// it by then. Whose fault an error is, is looked into first where it is not plain:
// the reading state may be damaged, and a constraint may have failed for another
// reason. It is done once: on a disk that forgets what it was given it would be
// done for ever.
func (x *Index) Mend(ctx context.Context, err error) bool {
	if !x.blamed(ctx, err) {
		return false
	}
	unlock, err := x.turn(ctx, Options{})
	if err != nil {
		return false
	}
	defer unlock()
	return x.remake(ctx)
}

// ErrMended is the notice of an update that has begun the index anew.
var ErrMended = errors.New("the index was damaged and is being rebuilt")

// checkEvery is how often the list is checked.
const checkEvery = 24 * time.Hour

// Check looks, once a day, for damage that no question meets, because what a list
// lacks is not missed: whether all that it is sorted and found by leads to its
// articles. It reads about a tenth of the index and is for the background. The
// error is for Mend.
func (x *Index) Check(ctx context.Context) error {
	// Nothing is ever written into the lock: its time is that of the last check.
	lock := x.file + ".lock"
	if info, err := os.Stat(lock); err != nil || time.Since(info.ModTime()).Abs() < checkEvery {
		return nil //nolint:nilerr // it is there when there has been an update
	}
	err := x.checkList(ctx)
	if err == nil && ctx.Err() == nil {
		_ = os.Chtimes(lock, time.Time{}, time.Now()) // or it is checked again at the next start
	}
	return err
}

// checkList checks what lists are made of.
func (x *Index) checkList(ctx context.Context) error {
	var verdict string
	if err := x.read.QueryRowContext(ctx, "PRAGMA integrity_check(article)").Scan(&verdict); err != nil {
		return doubt(ctx, err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", errGarbled, verdict)
	}
	return nil
}

// remake puts an empty index in the place of this one. The caller has the turn.
func (x *Index) remake(ctx context.Context) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.mended || x.still != nil {
		return false
	}
	x.mended = true
	for db, idle := range map[*sql.DB]int{x.read: readers, x.write: 1} { // let go of the old file
		db.SetMaxIdleConns(-1)
		defer db.SetMaxIdleConns(idle)
	}
	if replace(ctx, x.file) == nil {
		return true
	}
	// Not every system lets a file be replaced that is open: then the next start does it.
	_, _ = x.write.ExecContext(ctx, "PRAGMA user_version = 0; PRAGMA application_id = 0")
	return false
}

// blamed reports whether an error tells that the index is damaged.
func (x *Index) blamed(ctx context.Context, err error) bool {
	switch c := code(err); {
	case err == nil || ctx.Err() != nil || x.still != nil:
		return false
	case Damaged(err):
		return true
	case c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB:
		return x.checks(ctx) != nil
	case c == sqlite3.SQLITE_CONSTRAINT && errors.As(err, new(inIndex)) && !strings.Contains(err.Error(), " constraint failed: "):
		return true // it is one of the tables of words, which are written by SQLite itself
	case c == sqlite3.SQLITE_ERROR || c == sqlite3.SQLITE_CONSTRAINT || c == sqlite3.SQLITE_MISMATCH || c == sqlite3.SQLITE_TOOBIG:
		return x.checks(ctx) != nil
	}
	// A column that holds another kind of value than was written.
	return strings.Contains(err.Error(), "sql: Scan error") && x.checks(ctx) != nil
}

// fresh is a connection that has read nothing yet. FTS5 compares what is written now with
// what a connection has read before, in a check alone, and would call an index damaged that
// is whole: after some fifty changes of a few articles.
func (x *Index) fresh() *sql.DB {
	how := own
	if x.still != nil {
		how = still
	}
	return sql.OpenDB(connector{file: x.file, mode: how, setup: []string{"PRAGMA query_only = 1"}})
}

// checks reads all of the index and tells what is wrong with it: what SQLite finds,
// a table that is not as it was made, and rows that contradict each other.
func (x *Index) checks(ctx context.Context) error {
	fresh := x.fresh()
	defer fresh.Close()
	var verdict string
	if err := fresh.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return doubt(ctx, err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", errGarbled, verdict)
	}
	made, err := tablesOf(ctx, x.read)
	if err != nil {
		return doubt(ctx, err)
	}
	if ours, err := intended(ctx); err != nil || ours != made {
		return errors.Join(errGarbled, err)
	}
	for _, contradiction := range []string{
		"SELECT 1 FROM said WHERE article NOT IN (SELECT id FROM article)",
		"SELECT 1 FROM speaker WHERE article NOT IN (SELECT id FROM article)",
		"SELECT 1 FROM speaker WHERE person <> 0 AND person NOT IN (SELECT id FROM person)",
		"SELECT 1 FROM person WHERE same NOT IN (SELECT id FROM person)",
	} {
		var is bool
		if err := x.read.QueryRowContext(ctx, "SELECT EXISTS ("+contradiction+")").Scan(&is); err != nil {
			return doubt(ctx, err)
		}
		if is {
			return fmt.Errorf("%w: inconsistent rows: %s", errGarbled, contradiction)
		}
	}
	return nil
}

// doubt returns an error that a check has met if it is one of the index, and not
// one of somebody who is in the way.
func doubt(ctx context.Context, err error) error {
	switch code(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR:
		if ctx.Err() == nil {
			return fmt.Errorf("%w: %w", errGarbled, err)
		}
	}
	return nil
}

// tablesOf describes the tables of a database.
func tablesOf(ctx context.Context, db *sql.DB) (all string, err error) {
	err = db.QueryRowContext(ctx, "SELECT group_concat(name || ' ' || coalesce(sql, ''), char(10) ORDER BY name) FROM sqlite_schema").Scan(&all)
	return all, err
}

// intended describes the tables of a new index.
func intended(ctx context.Context) (string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return "", err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return "", err
	}
	return tablesOf(ctx, db)
}

// Renew deletes the index and opens an empty one.
func Renew(ctx context.Context) (*Index, error) {
	file, state := store.IndexPath(), store.StatePath()
	err := replace(ctx, file)
	if err == nil {
		var x *Index
		if x, err = open(ctx, file, state); err == nil {
			return x, nil
		}
	}
	return nil, fmt.Errorf("the index %w", err)
}

// renew puts an empty index in the place of a damaged one, unless another
// instance was quicker.
func renew(ctx context.Context, file, state string) (*Index, error) {
	if x, err := open(ctx, file, state); !damaged(err) {
		return x, err
	}
	if err := replace(ctx, file); err != nil {
		return nil, err
	}
	return open(ctx, file, state)
}

// replace puts an empty index in the place of another, whole, under another name
// until it is. An instance that has the old one open goes on in the new one.
func replace(ctx context.Context, file string) error {
	grown := file + ".new"
	err := discard(grown)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(file), 0o700)
	}
	if err == nil {
		var x *Index
		if x, err = open(ctx, grown, ""); err == nil {
			err = x.Close()
		}
	}
	for _, part := range []string{"-wal", "-shm", "-journal"} {
		if err == nil {
			err = remove(file + part)
		}
	}
	if err == nil {
		err = files.Install(grown, file)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("cannot be rebuilt: %w", err), discard(grown))
	}
	return nil
}

// discard removes a database with what SQLite may have beside it.
func discard(file string) (err error) {
	for _, part := range []string{"", "-wal", "-shm", "-journal"} {
		err = errors.Join(err, remove(file+part))
	}
	return err
}

func remove(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
