package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
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

// Articles are some that the reading state knows: by the keys of their contents, and by paths.
type Articles struct{ Keys, Paths []string }

// Marked returns the articles that are marked as read, with a star, or as archived; of their
// paths those that begin in some way.
func Marked(ctx context.Context, s *State, how Action, prefix string) (marked Articles, err error) {
	column := map[Action]string{MarkRead: "read", Star: "starred", Archive: "archived"}[how]
	if column == "" {
		return marked, nil
	}
	for _, of := range []struct {
		query string
		args  []any
		into  *[]string
	}{
		{"SELECT key FROM reading WHERE " + column + " = 1", nil, &marked.Keys},
		{"SELECT p.path FROM paths AS p JOIN reading AS r ON r.key = p.key WHERE r." + column + " = 1 AND substr(p.path, 1, ?) = ?", []any{len(prefix), prefix}, &marked.Paths},
	} {
		rows, err := s.read.QueryContext(ctx, of.query, of.args...)
		if err != nil {
			return Articles{}, fmt.Errorf("looking up reading state: %w", err)
		}
		for rows.Next() {
			var text string
			if err = rows.Scan(&text); err != nil {
				break
			}
			*of.into = append(*of.into, text)
		}
		if err := errors.Join(err, rows.Err(), rows.Close()); err != nil {
			return Articles{}, fmt.Errorf("looking up reading state: %w", err)
		}
	}
	return marked, nil
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

// A tag that an article's own file gives it is no mark of its reader, but the reader may
// take it off. That is kept among the reader's tags, as one that begins with takenOff,
// which no tag does: see CleanTag.
const takenOff = "\x1f"

// TakenOff is what is kept of a tag that a reader has taken off an article which has it
// of itself.
func TakenOff(tag string) string { return takenOff + tag }

// Tagged returns the tags of an article: its own, without those that its reader has taken
// off, and the reader's.
func Tagged(own, marks []string) []string {
	all := make([]string, 0, len(own)+len(marks))
	for _, tag := range own {
		if !slices.Contains(marks, takenOff+tag) {
			all = append(all, tag)
		}
	}
	for _, tag := range marks {
		if !strings.HasPrefix(tag, takenOff) {
			all = append(all, tag)
		}
	}
	return sortedTags(all)
}

// sortedTags returns tags in the order of their bytes, each once; nil for none.
func sortedTags(tags []string) []string {
	if len(tags) == 0 {
		return nil
	}
	tags = slices.Clone(tags)
	slices.Sort(tags)
	return slices.Compact(tags)
}

// OwnTags returns an entry's own tags as its reader sees them who has taken off none.
func OwnTags(tags []string) []string { return sortedTags(tags) }
