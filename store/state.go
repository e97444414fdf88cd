package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
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
	db      *sql.DB // one connection; for all that saves
	read    *sql.DB // the same database, for all that looks up
	session session
}

// ErrNotKept is in the notice of OpenState if the state ends with the program.
var ErrNotKept = errors.New("what you read is not kept")

// OpenState opens the reading state. It takes some milliseconds, more if
// another instance is writing, and so belongs beside the start of the program
// and not in its way.
//
// The State is never nil and always works. The error is a notice to show: a
// damaged database has been set aside and begun anew; or the database cannot
// be used, being out of reach or of a newer version, and is left alone: then
// state is kept in memory and ends with the program. This is ErrNotKept.
func OpenState(ctx context.Context) (*State, error) { return openSession(ctx, stateFile()) }

// OpenStateFile is OpenState for a file that lies elsewhere.
func OpenStateFile(ctx context.Context, file string) (*State, error) { return openSession(ctx, file) }

func openState(ctx context.Context, file string) (*State, error) {
	db, notice, err := open(ctx, file)
	if err == nil {
		read, err := reading(file)
		if err != nil {
			read = db
		}
		return &State{db: db, read: read}, notice
	}
	notice = fmt.Errorf("%w: the reading state %w", ErrNotKept, err)
	// A database in memory needs nothing that could be missing, and no context.
	memory, err := connect(context.WithoutCancel(ctx), ":memory:")
	if err != nil {
		memory, _ = sql.Open("sqlite", ":memory:") // whose every use fails, and says why
		notice = fmt.Errorf("%w: %w", ErrNotKept, err)
	}
	return &State{db: memory, read: memory}, notice
}

func open(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	if file == "" {
		return nil, nil, errors.New("has no home folder to lie in")
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, nil, fmt.Errorf("cannot be opened: %w", err)
	}
	db, err = connect(ctx, file)
	switch {
	case damaged(err):
		db, notice, err = rebuild(ctx, file)
	case errors.Is(err, errNewer):
		return nil, nil, err
	}
	if err != nil {
		return nil, nil, fmt.Errorf("cannot be opened: %w", err)
	}
	return db, notice, nil
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

func (s *State) write(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("saving reading state: %w", err)
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return fmt.Errorf("saving reading state: %w", err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("saving reading state: %w", err)
	}
	return nil
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
