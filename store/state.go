package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store/files"
	"pullquote/store/trash"
)

// Reading is what a reader has done with one article.
type Reading struct {
	Read    bool
	Place   Place     // where the reader stopped
	Updated time.Time // to the millisecond
}

// State keeps what has been done with articles, saved searches and the memory
// of feeds in pullquote/state.db in XDG_STATE_HOME. It may be used by several
// goroutines, and the file by several instances of the program at once. Who
// looks something up does not wait for who saves.
type State struct {
	// Restore puts a deleted file back, where the process may not do that itself. nil
	// means that it does, from the system's trash.
	Restore func(context.Context, trash.Trashed) error

	db      *sql.DB // one connection; for all that saves
	read    *sql.DB // the same database, for all that looks up
	file    string  // where it lies; nowhere if it is in memory
	session session

	mu     sync.Mutex
	notice error // of what was mended while it was open
}

// ErrNotKept is in the notice of OpenState if the state ends with the program.
var ErrNotKept = errors.New("reading history can't be saved")

// OpenState opens the reading state. It takes some milliseconds, more if
// another instance is writing, and so belongs beside the start of the program
// and not in its way.
//
// The State is never nil and always works. The error is a notice to show: what
// was wrong has been mended, and what could not be saved is named; or the
// database cannot be used, being out of reach or of a newer version, and is left
// alone: then what is known can be read as far as possible, and what is done is
// kept in memory and ends with the program. This is ErrNotKept.
func OpenState(ctx context.Context) (*State, error) { return OpenStateFile(ctx, stateFile()) }

// OpenStateFile is OpenState for a file that lies elsewhere, or ":memory:" for a
// state that ends with the program and of which nothing is on the disk.
func OpenStateFile(ctx context.Context, file string) (*State, error) { return openSession(ctx, file) }

func openState(ctx context.Context, file string) (*State, error) {
	if file == nowhere {
		db, err := connect(ctx, file)
		return &State{db: db, read: db}, err
	}
	db, notice, err := open(ctx, file)
	if err == nil {
		return &State{db: db, read: reading(file), file: file}, notice
	}
	notice = fmt.Errorf("%w: the reading state %w", ErrNotKept, err)
	memory, err := memoryOf(ctx, file)
	if err != nil {
		memory, _ = sql.Open("sqlite", nowhere) // whose every use fails, and says why
		notice = fmt.Errorf("%w: %w", ErrNotKept, err)
	}
	return &State{db: memory, read: memory}, notice
}

// OpenStill opens the reading state in a file to look things up in it alone: nothing is
// written, neither into the file nor beside it, and nothing is mended. It is nil if there is
// no file, or one of another version, of which nobody knows what its tables mean.
func OpenStill(ctx context.Context, file string) (*State, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, nil //nolint:nilerr // there is no state yet
	}
	var failed error
	// Where nothing can be written beside it, its log can't be read but where another
	// instance has it open: then what the file itself holds is all that is in it.
	for _, mode := range []string{"&mode=ro", "&mode=ro&immutable=1"} {
		db := sql.OpenDB(opener{file: file, dsn: dsnWithin(file, lockedFor) + "&_query_only=1" + mode})
		db.SetMaxOpenConns(1)
		v, err := version(ctx, db)
		if err == nil && v == len(migrations()) {
			return &State{db: db, read: db, file: file}, nil
		}
		failed = errors.Join(err, db.Close())
		if err == nil {
			break
		}
	}
	if failed != nil {
		return nil, fmt.Errorf("the reading state cannot be read: %w", Plainly(failed))
	}
	return nil, nil
}

// open opens the database, and mends it where something is wrong: a file that is
// lost, a row that refers to nothing, and any other damage.
func open(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	if file == "" {
		return nil, nil, errors.New("has no home folder")
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, nil, fmt.Errorf("cannot be opened: %w", err)
	}
	if beside, err := filepath.Glob(file + ".*"); err == nil {
		for _, f := range beside { // locks and copies, which earlier versions left open to all
			files.Narrow(f)
		}
	}
	if gone(file) {
		db, notice, err = begin(ctx, file)
	} else if db, err = connect(ctx, file); errors.Is(err, errWrongRows) {
		if notice, err = mendRows(ctx, file); err == nil {
			db, err = connect(ctx, file)
		}
	}
	if damaged(err) {
		db, notice, err = rebuild(ctx, file)
	}
	if err != nil && !errors.Is(err, errNewer) {
		err = fmt.Errorf("cannot be opened: %w", Plainly(err))
	}
	return db, notice, err
}

// Close ends the use of the state.
func (s *State) Close() error {
	if s.read == s.db {
		return s.db.Close()
	}
	return errors.Join(s.read.Close(), s.db.Close()) // in this order the log is emptied
}

// Lookup returns what is known of an article by the key of its content or,
// failing that, by its path: Entry.ID or Entry.Path will do. A copy of an
// article that was read is read; so is one that has been edited since. That
// another article at the same path is taken for the old one until it has been
// opened itself is the price.
func (s *State) Lookup(ctx context.Context, key, path string) (Reading, bool, error) {
	const query = `
		SELECT read, offset, before, after, updated, 0 AS rank FROM reading WHERE key = ?1
		UNION ALL
		SELECT read, offset, before, after, updated, 1 FROM paths JOIN reading USING (key) WHERE path = ?2
		ORDER BY rank LIMIT 1`
	var r Reading
	var updated, rank int64
	err := s.read.QueryRowContext(ctx, query, key, fixed(path)).
		Scan(&r.Read, &r.Place.Offset, &r.Place.Before, &r.Place.After, &updated, &rank)
	if errors.Is(err, sql.ErrNoRows) {
		return Reading{}, false, nil
	}
	if err != nil {
		return Reading{}, false, fmt.Errorf("looking up reading state: %w", err)
	}
	r.Updated = time.UnixMilli(updated)
	return r, true, nil
}

// Save keeps a reading, and that the article with this key lies at path.
// Read only ever sets the mark: another instance may have set it meanwhile;
// MarkUnread takes it away. A zero Updated is now.
func (s *State) Save(ctx context.Context, key, path string, r Reading) error {
	const upsert = `
		INSERT INTO reading (key, read, offset, before, after, updated) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (key) DO UPDATE SET read = max(read, excluded.read), offset = excluded.offset,
		before = excluded.before, after = excluded.after, updated = excluded.updated`
	if r.Updated.IsZero() {
		r.Updated = time.Now()
	}
	at := []Sighting{{Key: key, Path: fixed(path)}}
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := follow(ctx, tx, at); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, upsert, key, r.Read, r.Place.Offset, r.Place.Before, r.Place.After, r.Updated.UnixMilli())
		if err != nil {
			return err
		}
		return locate(ctx, tx, at)
	})
}

// write makes a change, all of it or nothing. Where the change meets a row that
// refers to nothing, that is mended and the change made then.
func (s *State) write(ctx context.Context, do func(*sql.Tx) error) error {
	err := s.transact(ctx, do)
	if code(err) == sqlite3.SQLITE_CONSTRAINT && s.file != "" {
		if again := s.mend(ctx); again != nil {
			err = errors.Join(err, again)
		} else {
			err = s.transact(ctx, do)
		}
	}
	if err != nil {
		return fmt.Errorf("saving reading state: %w", Plainly(err))
	}
	return nil
}

func (s *State) transact(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// mend mends rows that refer to nothing while the state is in use.
func (s *State) mend(ctx context.Context) error {
	notice, err := mendRows(ctx, s.file)
	s.mu.Lock()
	s.notice = errors.Join(s.notice, notice)
	s.mu.Unlock()
	return err
}

// told returns, once, what was mended while the state was in use.
func (s *State) told() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	notice := s.notice
	s.notice = nil
	return notice
}

// fixed returns the path that state is kept under: absolute, links resolved.
func fixed(path string) string {
	if real, err := realPath(path); err == nil && !descriptor(path) {
		return kept(ID(real))
	}
	return kept(ID(path))
}

// kept returns the path that state is kept under for an entry. What comes
// through standard input or another descriptor has none. Names that are not
// UTF-8 are made so, as the database's JSON does to those it is asked for.
func kept(id ID) string {
	path := string(id)
	if path == "-" || descriptor(path) {
		return ""
	}
	return strings.ToValidUTF8(path, "\ufffd")
}
