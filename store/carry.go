package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
)

// Carry tells that these contents were seen at these paths. Where another
// content was known at a path, the file has been edited: unless something is
// known of the new content itself, it takes over the reading, the tags, the
// marked places and the people parted by hand of the old one, which keeps them for other copies;
// what was said of its words is found with both.
// Paths of which nothing is known stay unknown. A batch without an edited file
// costs a look-up and does not wait for writers.
func (s *State) Carry(ctx context.Context, at []Sighting) error {
	var edited bool
	err := s.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM json_each(?) AS j
		CROSS JOIN paths AS p ON p.path = j.key WHERE p.key <> j.value)`, object(at, byPath)).Scan(&edited)
	if err != nil {
		return fmt.Errorf("looking up reading state: %w", err)
	}
	if !edited {
		return nil
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := follow(ctx, tx, at)
		return err
	})
}

// stray is a content at a path that does not lead to it yet.
type stray struct {
	Sighting
	was string // the key that the path leads to, if any
}

// follow carries the state of edited files to their new content and returns
// those of the others whose paths are not known.
func follow(ctx context.Context, tx *sql.Tx, at []Sighting) (unknown []Sighting, err error) {
	edited, unknown, err := strays(ctx, tx, at)
	if err != nil || len(edited) == 0 {
		return unknown, err
	}
	// Of those that are new to the table each copies its old row, and is returned.
	fresh, err := touched(ctx, tx, `INSERT INTO reading (key, read, offset, before, after, updated, starred, archived)
		SELECT j.key, read, offset, before, after, updated, starred, archived FROM json_each(?) AS j
		CROSS JOIN reading AS r ON r.key = j.value ON CONFLICT DO NOTHING RETURNING key`, object(edited, stray.pair))
	if err != nil {
		return nil, err
	}
	new := make(map[string]bool, len(fresh))
	for _, at := range fresh {
		new[at.Key] = true
	}
	var inherit []stray
	moved := make([]Sighting, len(edited))
	for i, e := range edited {
		if moved[i] = e.Sighting; new[e.Key] {
			inherit = append(inherit, e)
		}
	}
	for _, do := range []string{
		`INSERT OR IGNORE INTO tags (key, tag) SELECT j.key, tag FROM json_each(?) AS j CROSS JOIN tags AS t ON t.key = j.value`,
		`INSERT OR IGNORE INTO letters (key, letter, offset, before, after) SELECT j.key, letter, l.offset, l.before, l.after FROM json_each(?) AS j CROSS JOIN letters AS l ON l.key = j.value`,
		`INSERT OR IGNORE INTO parts (article, name, person) SELECT j.key, name, person FROM json_each(?) AS j CROSS JOIN parts ON article = j.value`,
	} {
		if _, err := tx.ExecContext(ctx, do, object(inherit, stray.pair)); err != nil {
			return nil, err
		}
	}
	if err := annotationsFollow(ctx, tx, edited); err != nil {
		return nil, err
	}
	return unknown, locate(ctx, tx, moved)
}

// annotationsFollow tells annotations which content the files have that they were made in.
// Each stays with the content that it was made in, too, of which there may be other copies.
func annotationsFollow(ctx context.Context, tx *sql.Tx, edited []stray) error {
	const seen = `UPDATE annotations SET seen = j.key FROM json_each(?) AS j WHERE `
	if _, err := tx.ExecContext(ctx, seen+`annotations.seen = j.value AND annotations.seen <> ''`, object(edited, stray.pair)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, seen+`annotations.path = j.value AND annotations.path <> ''`, object(edited, func(s stray) (key, path string) { return s.Key, s.Path }))
	return err
}

func (s stray) pair() (now, was string) { return s.Key, s.was }

// strays finds the sightings at paths that lead to another content, and those
// at paths that lead to none.
func strays(ctx context.Context, tx *sql.Tx, at []Sighting) (edited []stray, unknown []Sighting, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT j.value, j.key, coalesce(p.key, '') FROM json_each(?) AS j
		LEFT JOIN paths AS p ON p.path = j.key WHERE j.key <> '' AND p.key IS NOT j.value`, object(at, byPath))
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var s stray
		if err := rows.Scan(&s.Key, &s.Path, &s.was); err != nil {
			return nil, nil, err
		}
		if s.was == "" {
			unknown = append(unknown, s.Sighting)
		} else {
			edited = append(edited, s)
		}
	}
	return edited, unknown, rows.Err()
}

// locate keeps at which paths contents lie, of which something is known.
func locate(ctx context.Context, tx *sql.Tx, at []Sighting) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO paths (path, key) SELECT key, value FROM json_each(?) WHERE key <> ''
		ON CONFLICT (path) DO UPDATE SET key = excluded.key WHERE key <> excluded.key`, object(at, byPath))
	return err
}

func byPath(at Sighting) (path, key string) { return at.Path, at.Key }

// object spells pairs as a JSON object, which json_each turns into rows of a
// key and a value. A key may come more than once.
func object[T any](list []T, pair func(T) (key, value string)) string {
	text := []byte{'{'}
	for i, item := range list {
		if i > 0 {
			text = append(text, ',')
		}
		key, value := pair(item)
		text = quoted(append(quoted(text, key), ':'), value)
	}
	return string(append(text, '}'))
}

// quoted appends a JSON string, fast where nothing in it needs an escape.
func quoted(text []byte, s string) []byte {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' || r == '"' || r == '\\' }) < 0 {
		return append(append(append(text, '"'), s...), '"')
	}
	escaped, _ := json.Marshal(s) // a string never fails
	return append(text, escaped...)
}
