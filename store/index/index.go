package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store"
	"pullquote/store/files"
)

// Index is an open index. It may be used by several goroutines.
type Index struct {
	// Feeds tells of the subscriptions, by which feed: finds something; nil for none. It is
	// set before anything is asked.
	Feeds Subscriptions

	file  string
	state string  // the database of reading state; there may be none
	write *sql.DB // one connection; readers never wait for it
	read  *sql.DB
	both  *sql.DB // the index, and the reading state under the name state
	spare string  // a folder to remove at the end: the index is a makeshift
	still error   // why nothing can be written into it, if that is so

	mu        sync.Mutex
	mended    bool             // it was made anew since it was opened
	uncarried []store.Sighting // what Options.Carry has failed at

	correcting sync.Mutex // what was corrected by hand is being followed
}

// readers is how many questions are answered at once.
const readers = 4

// Open opens the index in XDG_STATE_HOME, or makes an empty one.
//
// The Index is never nil and always works. The error is a notice to show: a
// damaged index has been deleted, and Update makes it again; or nothing can be
// written where it lies, and what is in it is all that is found; or it cannot be
// used, being out of reach or of a newer version, and is left alone: then a
// makeshift is kept in the folder for temporary files and ends with the program.
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
	notice := store.Plainly(err)
	if damaged(err) {
		if x, err = renew(ctx, file, state); err == nil {
			return x, fmt.Errorf("the index was damaged and is being rebuilt: %w", notice)
		}
		notice = store.Plainly(err)
	}
	if x := openStill(ctx, file, state, notice); x != nil {
		return x, fmt.Errorf("the index is open read-only: it %w", notice)
	}
	from := file
	if errors.Is(notice, errNewer) {
		from = ""
	}
	notice = fmt.Errorf("using a temporary index for this session: the index %w", notice)
	dir, err := os.MkdirTemp("", "pullquote-index-")
	if err == nil {
		x, err = makeshiftOf(ctx, filepath.Join(dir, "index.db"), from, state)
	}
	if err != nil {
		broken, _ := sql.Open("sqlite", ":memory:") // whose every use fails, and says why
		return &Index{write: broken, read: broken, both: broken, spare: dir, still: err}, err
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
		return nil, errors.New("has no home folder")
	}
	if err := os.MkdirAll(filepath.Dir(file), files.FolderMode); err != nil {
		return nil, fmt.Errorf("cannot be opened: %w", err)
	}
	files.Private(file)
	x := handles(file, state, own)
	if err := prepare(ctx, x.write); err != nil {
		_ = x.Close()
		return nil, fmt.Errorf("cannot be opened: %w", err)
	}
	return x, nil
}

// handles are the ways to an index, of which none has been gone yet.
func handles(file, state string, how mode) *Index {
	x := &Index{file: file, state: state}
	writing := connector{file: file, mode: how, query: "&_txlock=immediate"}
	if how == own {
		writing.setup = []string{
			"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -8000",
			"PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 16384", "PRAGMA journal_size_limit = 67108864", // 64 MB of both
		}
	}
	x.write = sql.OpenDB(writing)
	x.write.SetMaxOpenConns(1)
	x.read = sql.OpenDB(connector{file: file, mode: how, setup: []string{"PRAGMA query_only = 1"}})
	x.read.SetMaxOpenConns(readers)
	x.read.SetMaxIdleConns(readers)
	// A connection with the state beside it lives for one question: the file may
	// come into being, be migrated, or be replaced while the index is open.
	x.both = sql.OpenDB(connector{file: file, mode: how, beside: true, state: state})
	x.both.SetMaxIdleConns(-1)
	return x
}

var errNewer = errors.New("was written by a newer version of Pullquote")

// errStale says that an index is of an older version, or half made.
var errStale = errors.New("is of an older version")

// The number of the version stands in the index twice, as its user_version and in
// its application_id: one flipped bit is no newer Pullquote, whose index would be
// left alone for good.
const mark = 0x50510000 + version // "PQ"

// prepare checks what kind of database it is and makes the tables of a new
// one. The whole is not checked: that would read all of it at every start, and
// what shows to be damaged later is mended then.
func prepare(ctx context.Context, db *sql.DB) error {
	var v, marked, tables int
	err := db.QueryRowContext(ctx, "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id").Scan(&v, &marked)
	if err != nil {
		return err
	}
	switch {
	case v == version:
		return db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables) // which reads what the tables are
	case marked == mark:
		return errStale
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
	if _, err := tx.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", version, mark)); err != nil {
		return err
	}
	return tx.Commit()
}

// damaged tells an index that has to be made anew from one that cannot be reached.
func damaged(err error) bool {
	c := code(err)
	// No statement that is made when an index is opened has a mistake in it.
	return c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB || c == sqlite3.SQLITE_ERROR || errors.Is(err, errStale) || cutShort(err)
}

// cutShort tells a file that ends before its last page does.
func cutShort(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code() == sqlite3.SQLITE_IOERR_SHORT_READ
}

// code returns SQLite's primary result code, or 0 if the error is another's.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff // the rest is detail
}
