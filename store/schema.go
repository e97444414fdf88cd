package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// migration is a step from one version of the database to the next: SQL, or what
// SQL cannot do.
type migration struct {
	sql string
	do  func(context.Context, *sql.Tx) error
}

// migrations returns the steps from an empty database to today's. The number
// of steps taken is the database's user_version; a step that has been released
// is never changed.
func migrations() []migration {
	return []migration{
		// An article's state hangs on its content. Every path that it was seen
		// at leads there too: a file that has been edited is found by its path,
		// and of two copies each keeps the state when the other is edited.
		{sql: `CREATE TABLE reading (
			key     TEXT PRIMARY KEY,
			read    INTEGER NOT NULL CHECK (read IN (0, 1)),
			offset  INTEGER NOT NULL CHECK (offset >= 0),
			before  TEXT NOT NULL,
			after   TEXT NOT NULL,
			updated INTEGER NOT NULL
		) STRICT, WITHOUT ROWID;
		CREATE TABLE paths (
			path TEXT PRIMARY KEY,
			key  TEXT NOT NULL REFERENCES reading (key) ON DELETE CASCADE
		) STRICT, WITHOUT ROWID;
		CREATE INDEX paths_key ON paths (key);`},
		// Stars, tags, searches, what was decided about people, and the memory of
		// feeds. A tag hangs on an article's state, so an article that is only
		// tagged has a row in reading too. Since no row of reading is ever
		// deleted, nobody asks for paths by their key: that index took as much
		// room and time as the table.
		{sql: `DROP INDEX IF EXISTS paths_key;
		ALTER TABLE reading ADD COLUMN starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1));
		CREATE TABLE tags (
			key TEXT NOT NULL REFERENCES reading (key) ON DELETE CASCADE,
			tag TEXT NOT NULL,
			PRIMARY KEY (key, tag)
		) STRICT, WITHOUT ROWID;
		CREATE INDEX tags_tag ON tags (tag, key);
		CREATE TABLE searches (
			name     TEXT PRIMARY KEY NOT NULL,
			query    TEXT NOT NULL,
			position INTEGER NOT NULL
		) STRICT;
		CREATE TABLE merges (
			person      TEXT PRIMARY KEY,
			into_person TEXT NOT NULL
		) STRICT, WITHOUT ROWID;
		CREATE TABLE parts (
			article TEXT NOT NULL,
			name    TEXT NOT NULL,
			person  TEXT NOT NULL,
			PRIMARY KEY (article, name)
		) STRICT, WITHOUT ROWID;
		CREATE TABLE feeds (
			url      TEXT PRIMARY KEY NOT NULL,
			etag     TEXT NOT NULL DEFAULT '',
			modified TEXT NOT NULL DEFAULT '',
			checked  INTEGER NOT NULL DEFAULT 0,
			due      INTEGER NOT NULL DEFAULT 0,
			failures INTEGER NOT NULL DEFAULT 0,
			error    TEXT NOT NULL DEFAULT ''
		) STRICT;
		CREATE TABLE feed_items (
			feed TEXT NOT NULL,
			guid TEXT NOT NULL,
			seen INTEGER NOT NULL,
			PRIMARY KEY (feed, guid)
		) STRICT, WITHOUT ROWID;`},
		// What can be undone: see undo.go.
		{sql: `CREATE TABLE undo (
			id      INTEGER PRIMARY KEY,
			session INTEGER NOT NULL,
			done    INTEGER NOT NULL,
			said    TEXT NOT NULL,
			steps   BLOB NOT NULL
		) STRICT;`},
		// People by keys that all letters are folded for in one place.
		{do: rekeyPeople},
		// What an item said when it came, and where its article lies: one that says
		// something else later is a new version of it.
		{sql: `ALTER TABLE feed_items ADD COLUMN text INTEGER NOT NULL DEFAULT 0;
		ALTER TABLE feed_items ADD COLUMN path TEXT NOT NULL DEFAULT '';
		ALTER TABLE feed_items ADD COLUMN version INTEGER NOT NULL DEFAULT 0;`},
		// Places of articles that were marked by a letter.
		{sql: `CREATE TABLE letters (
			key    TEXT NOT NULL REFERENCES reading (key) ON DELETE CASCADE,
			letter TEXT NOT NULL,
			offset INTEGER NOT NULL CHECK (offset >= 0),
			before TEXT NOT NULL,
			after  TEXT NOT NULL,
			PRIMARY KEY (key, letter)
		) STRICT, WITHOUT ROWID;`},
		// Articles that were put away: see Archive. Every list asks for them.
		{sql: `ALTER TABLE reading ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
		CREATE INDEX reading_archived ON reading (key) WHERE archived = 1;`},
		// What was said of some words of an article: see Annotation. Nothing refers to
		// an article by its key alone: article is the content that it was made in, and
		// seen the one that the same file has now.
		{sql: `CREATE TABLE annotations (
			id         TEXT PRIMARY KEY,
			article    TEXT NOT NULL,
			seen       TEXT NOT NULL,
			path       TEXT NOT NULL,
			address    TEXT NOT NULL,
			title      TEXT NOT NULL,
			motivation TEXT NOT NULL,
			exact      TEXT NOT NULL,
			prefix     TEXT NOT NULL,
			suffix     TEXT NOT NULL,
			start      INTEGER NOT NULL CHECK (start >= 0),
			"end"      INTEGER NOT NULL CHECK ("end" >= start),
			body       TEXT NOT NULL,
			created    INTEGER NOT NULL,
			modified   INTEGER NOT NULL
		) STRICT, WITHOUT ROWID;
		CREATE INDEX annotations_article ON annotations (article);
		CREATE INDEX annotations_seen ON annotations (seen);
		CREATE INDEX annotations_path ON annotations (path) WHERE path <> '';
		CREATE INDEX annotations_address ON annotations (address) WHERE address <> '';`},
	}
}

// tables returns all tables, those before that others refer to; reading first.
func tables() []string {
	return []string{"reading", "paths", "tags", "searches", "merges", "parts", "feeds", "feed_items", "letters", "annotations", "undo"}
}

var errNewer = errors.New("was written by a newer version of Pullquote")

// migrate takes the steps that are missing in one transaction, once a copy of
// what there was is kept. Another instance may be doing the same: the version
// is read again inside it.
func migrate(ctx context.Context, db *sql.DB, file string) error {
	steps := migrations()
	if v, err := version(ctx, db); err != nil || v == len(steps) {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	v, err := version(ctx, tx)
	if err != nil {
		return err
	}
	if v > len(steps) {
		return errNewer
	}
	if v > 0 {
		if err := keepVersion(ctx, file, v); err != nil {
			return fmt.Errorf("backing up version %d: %w", v, err)
		}
	}
	for _, step := range steps[v:] {
		if err := step.take(ctx, tx); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, numbered(len(steps))); err != nil {
		return err
	}
	return tx.Commit()
}

func (m migration) take(ctx context.Context, tx *sql.Tx) error {
	if m.do != nil {
		return m.do(ctx, tx)
	}
	_, err := tx.ExecContext(ctx, m.sql)
	return err
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func version(ctx context.Context, db querier) (v int, err error) {
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}
