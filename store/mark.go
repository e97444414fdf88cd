package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
)

// Mark sets the marks of each entry of a batch, found as Lookup finds them: by
// the key and, failing that, by the path. It leaves those that it knows
// nothing of as they are.
func (s *State) Mark(ctx context.Context, batch []Entry) error {
	const (
		// Tags have no line breaks: see CleanTag.
		marks  = `SELECT j.key, r.read, r.starred, r.archived, (SELECT group_concat(tag, char(10) ORDER BY tag) FROM tags WHERE key = r.key)`
		byKey  = marks + ` FROM json_each(?) AS j CROSS JOIN reading AS r ON r.key = j.value`
		byPath = marks + ` FROM json_each(?) AS j CROSS JOIN paths AS p ON p.path = j.value JOIN reading AS r ON r.key = p.key`
	)
	asked := make([]string, len(batch))
	for i, e := range batch {
		asked[i] = e.Key
	}
	known := make([]bool, len(batch))
	if err := s.mark(ctx, byKey, asked, batch, known); err != nil {
		return err
	}
	for i, e := range batch {
		if asked[i] = ""; !known[i] {
			asked[i] = kept(e.ID)
		}
	}
	return s.mark(ctx, byPath, asked, batch, known)
}

// mark asks about a list of keys or paths in which those that are known
// already are empty.
func (s *State) mark(ctx context.Context, query string, asked []string, batch []Entry, known []bool) error {
	list, err := json.Marshal(asked)
	if err != nil {
		return err
	}
	rows, err := s.read.QueryContext(ctx, query, string(list))
	if err != nil {
		return fmt.Errorf("looking up reading state: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var i int
		var read, starred, archived bool
		var tags sql.NullString
		if err := rows.Scan(&i, &read, &starred, &archived, &tags); err != nil {
			return fmt.Errorf("looking up reading state: %w", err)
		}
		var marks []string
		if tags.Valid {
			marks = strings.Split(tags.String, "\n")
		}
		known[i], batch[i].Read, batch[i].Starred, batch[i].Archived, batch[i].Tags = true, read, starred, archived, Tagged(batch[i].Summary.Tags, marks)
	}
	return rows.Err()
}
