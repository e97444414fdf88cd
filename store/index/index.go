package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store"
)

// Index is an open index. It may be used by several goroutines.
type Index struct {
	file  string
	state string  // the database of reading state; there may be none
	write *sql.DB // one connection; readers never wait for it
	read  *sql.DB
	both  *sql.DB // the index, and the reading state under the name state
	spare string  // a folder to remove at the end: the index is a makeshift
}

// busyFor is how long one instance waits for another's transaction.
const busyFor = 10 * time.Second

// readers is how many questions are answered at once.
const readers = 4

// Open opens the index in XDG_STATE_HOME, or makes an empty one.
//
// The Index is never nil and always works. The error is a notice to show: a
// damaged index has been deleted, and Update makes it again; or the index
// cannot be used, being out of reach or of a newer version, and is left alone:
// then a makeshift is kept in the folder for temporary files and ends with the
// program.
func Open(ctx context.Context) (*Index, error) {
	return OpenFile(ctx, store.IndexPath(), store.StatePath())
}

// OpenFile opens an index that lies in file. Questions about what was read are
// answered from the database of reading state in state; there may be none.
func OpenFile(ctx context.Context, file, state string) (*Index, error) {
	x, err := open(ctx, file, state)
	if err == nil {
		return x, nil
	}
	notice := err
	if damaged(err) {
		if x, err = renew(ctx, file, state); err == nil {
			return x, fmt.Errorf("the index was damaged and is being made again: %w", notice)
		}
		notice = err
	}
	notice = fmt.Errorf("the index is kept for this time only: it %w", notice)
	dir, err := os.MkdirTemp("", "pullquote-index-")
	if err == nil {
		x, err = open(ctx, filepath.Join(dir, "index.db"), state)
	}
	if err != nil {
		broken, _ := sql.Open("sqlite", ":memory:") // whose every use fails, and says why
		return &Index{write: broken, read: broken, both: broken, spare: dir}, err
	}
	x.spare = dir
	return x, notice
}

// Close ends the use of the index.
func (x *Index) Close() error {
	err := errors.Join(x.read.Close(), x.both.Close(), x.write.Close())
	if x.spare != "" {
		err = errors.Join(err, os.RemoveAll(x.spare))
	}
	return err
}

func open(ctx context.Context, file, state string) (*Index, error) {
	if file == "" {
		return nil, errors.New("has no home folder to lie in")
	}
	if err := os.MkdirAll(filepath.Dir(file), store.FolderMode); err != nil {
		return nil, fmt.Errorf("cannot be opened: %w", err)
	}
	store.Private(file)
	x := &Index{file: file, state: state}
	x.write = sql.OpenDB(connector{dsn: dsn(file) + "&_txlock=immediate", setup: []string{
		"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -8000",
		"PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 16384", "PRAGMA journal_size_limit = 67108864", // 64 MB of both
	}})
	x.write.SetMaxOpenConns(1)
	if err := prepare(ctx, x.write); err != nil {
		x.write.Close()
		return nil, fmt.Errorf("cannot be opened: %w", err)
	}
	x.read = sql.OpenDB(connector{dsn: dsn(file), setup: []string{"PRAGMA query_only = 1"}})
	x.read.SetMaxOpenConns(readers)
	x.read.SetMaxIdleConns(readers)
	// A connection with the state beside it lives for one question: the file may
	// come into being, be migrated, or be replaced while the index is open.
	x.both = sql.OpenDB(connector{dsn: dsn(file), beside: true, state: state})
	x.both.SetMaxIdleConns(-1)
	return x, nil
}

var errNewer = errors.New("was written by a newer version of Pullquote")

// errStale says that an index is of an older version, or half made.
var errStale = errors.New("is of an older version")

// prepare checks what kind of database it is and makes the tables of a new
// one. The whole is not checked: that would read all of it at every start, and
// what is found damaged later is made again then.
func prepare(ctx context.Context, db *sql.DB) error {
	var v, tables int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
		return err
	}
	switch {
	case v == version:
		return nil
	case v > version:
		return errNewer
	case v != 0:
		return errStale
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 { // another instance was quicker, or this is no index
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil || v == version {
			return err
		}
		return errStale
	}
	if _, err := tx.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}

// damaged tells an index that has to be made anew from one that cannot be reached.
func damaged(err error) bool {
	var e *sqlite.Error
	if errors.As(err, &e) {
		c := e.Code() & 0xff // the rest is detail
		return c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB
	}
	return errors.Is(err, errStale)
}

// Renew deletes the index and opens an empty one. An instance that has the old
// one open goes on with that until it ends.
func Renew(ctx context.Context) (*Index, error) {
	x, err := renew(ctx, store.IndexPath(), store.StatePath())
	if err != nil {
		return nil, fmt.Errorf("the index %w", err)
	}
	return x, nil
}

// renew deletes an index and begins an empty one.
func renew(ctx context.Context, file, state string) (*Index, error) {
	for _, part := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(file + part); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("cannot be made again: %w", err)
		}
	}
	return open(ctx, file, state)
}

// condemn makes the next start begin the index anew if an error tells that it is
// damaged, or that its tables contradict each other: while it is open it cannot
// be replaced.
func (x *Index) condemn(err error) error {
	var e *sqlite.Error
	if !damaged(err) && !(errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_CONSTRAINT) {
		return err
	}
	_, _ = x.write.Exec("PRAGMA user_version = 0") // the error that matters is the first
	return fmt.Errorf("the index is damaged, and is made again at the next start: %w", err)
}
