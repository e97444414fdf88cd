package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/order"
)

// Action is what a Change does to the marks of its articles.
type Action int

// The actions. Each undoes its neighbour. Their numbers are kept in the reading
// state.
const (
	MarkRead Action = iota
	MarkUnread
	Star
	Unstar
	AddTag
	RemoveTag
	Archive
	Unarchive
)

// errAction is the error for a number or name that stands for none.
var errAction = errors.New("unknown action")

// inverse returns the action that undoes a where a has changed something.
func (a Action) inverse() Action { return a ^ 1 }

// Sighting is a content at the path where it was seen. Either may be used for
// what is known of an article: see State.Lookup.
type Sighting struct {
	Key  string `json:"key"`            // as Entry.Key
	Path string `json:"path,omitempty"` // as Entry.ID, absolute with links resolved; may be empty

	Tags string `json:"tags,omitempty"` // the article's own, a tag a line; needed to take one of them off
}

// Sighting returns what state hangs on: the entry's content and path.
func (e Entry) Sighting() Sighting {
	return Sighting{Key: e.Key, Path: kept(e.ID), Tags: strings.Join(e.Summary.Tags, "\n")}
}

// Change is one action on any number of articles, done as a whole.
type Change struct {
	Do  Action     `json:"do"`
	Tag string     `json:"tag,omitempty"` // for AddTag and RemoveTag; as CleanTag leaves it
	On  []Sighting `json:"on"`            // those without a key are passed over
}

// Apply makes a change, all of it or nothing, in one transaction. Of its
// articles it touches those alone that are not yet as they shall be, and undo
// is the inverse on just these: applied in turn it restores each of them, also
// where some were read already and some were not. len(undo.On) tells how many
// were touched. The place that was kept in an article stays.
func (s *State) Apply(ctx context.Context, c Change) (undo Change, err error) {
	defer s.roomy(ctx, len(c.On))()
	err = s.write(ctx, func(tx *sql.Tx) error {
		undo, err = c.do(ctx, tx)
		return err
	})
	if err != nil {
		return Change{}, err
	}
	return undo, nil
}

// do makes a change in a transaction.
func (c Change) do(ctx context.Context, tx *sql.Tx) (undo Change, err error) {
	undo = Change{Do: c.Do.inverse(), Tag: c.Tag}
	if c.Do == AddTag || c.Do == RemoveTag {
		if clean, err := CleanTag(c.Tag); err != nil || clean != c.Tag {
			return Change{}, ErrTag
		}
	}
	on := slices.DeleteFunc(slices.Clone(c.On), func(at Sighting) bool { return at.Key == "" })
	// In this order the database adds rows fastest.
	order.Stable(on, func(a, b Sighting) int { return strings.Compare(a.Key, b.Key) })
	strays, err := follow(ctx, tx, on)
	if err != nil {
		return Change{}, err
	}
	if undo.On, err = c.apply(ctx, tx, on); err != nil {
		return undo, err
	}
	if !c.adds() {
		strays = c.owners(strays) // of which something is known now: what was taken off
	}
	return undo, locate(ctx, tx, strays)
}

// roomy gives the database memory enough for a change of many articles, which
// else writes the same pages out again and again, until done is called.
func (s *State) roomy(ctx context.Context, articles int) (done func()) {
	const kilobytes = 32_000
	if articles < 5_000 {
		return func() {}
	}
	// It is no matter if it fails: the change is slower then.
	_, _ = s.db.ExecContext(ctx, fmt.Sprint("PRAGMA cache_size = -", kilobytes))
	return func() {
		_, _ = s.db.ExecContext(context.WithoutCancel(ctx), "PRAGMA cache_size = -2000; PRAGMA shrink_memory")
	}
}

// adds tells that the change needs a row for each article; what takes a mark
// away needs none where there was none.
func (c Change) adds() bool {
	return c.Do == MarkRead || c.Do == Star || c.Do == AddTag || c.Do == Archive
}

// apply changes the marks and returns whom it touched.
func (c Change) apply(ctx context.Context, tx *sql.Tx, on []Sighting) ([]Sighting, error) {
	const (
		add = `INSERT INTO reading (key, read, offset, before, after, updated, starred)
			SELECT key, ?2, 0, '', '', ?4, ?3 FROM json_each(?1) WHERE true ON CONFLICT DO `
		listed = ` AND key IN (SELECT key FROM json_each(?1)) RETURNING key`
	)
	list, now := object(on, func(at Sighting) (key, none string) { return at.Key, "" }), time.Now().UnixMilli()
	switch c.Do {
	case MarkRead:
		return touched(ctx, tx, add+`UPDATE SET read = 1, updated = ?4 WHERE read = 0 RETURNING key`, list, 1, 0, now)
	case MarkUnread:
		return touched(ctx, tx, `UPDATE reading SET read = 0, updated = ?2 WHERE read = 1`+listed, list, now)
	case Star:
		return touched(ctx, tx, add+`UPDATE SET starred = 1, updated = ?4 WHERE starred = 0 RETURNING key`, list, 0, 1, now)
	case Unstar:
		return touched(ctx, tx, `UPDATE reading SET starred = 0, updated = ?2 WHERE starred = 1`+listed, list, now)
	case Archive:
		return touched(ctx, tx, `INSERT INTO reading (key, read, offset, before, after, updated, archived)
			SELECT key, 0, 0, '', '', ?2, 1 FROM json_each(?1) WHERE true
			ON CONFLICT DO UPDATE SET archived = 1, updated = ?2 WHERE archived = 0 RETURNING key`, list, now)
	case Unarchive:
		return touched(ctx, tx, `UPDATE reading SET archived = 0, updated = ?2 WHERE archived = 1`+listed, list, now)
	case AddTag:
		return c.addTag(ctx, tx, on, add, now)
	case RemoveTag:
		return c.removeTag(ctx, tx, on, add, now)
	}
	return nil, fmt.Errorf("%w %d", errAction, c.Do)
}

// owners are the articles that have the tag of a change of themselves.
func (c Change) owners(on []Sighting) []Sighting {
	if c.Do != AddTag && c.Do != RemoveTag {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(on), func(at Sighting) bool { return !slices.Contains(strings.Split(at.Tags, "\n"), c.Tag) })
}

// addTag puts a tag on articles: it is put back where it was an article's own and had
// been taken off. add begins the statement that makes a row for each.
func (c Change) addTag(ctx context.Context, tx *sql.Tx, on []Sighting, add string, now int64) ([]Sighting, error) {
	const listed = ` AND key IN (SELECT key FROM json_each(?1)) RETURNING key`
	list := keysOf(on)
	if _, err := tx.ExecContext(ctx, add+`NOTHING`, list, 0, 0, now); err != nil {
		return nil, err
	}
	back, err := touched(ctx, tx, `DELETE FROM tags WHERE tag = ?2`+listed, list, TakenOff(c.Tag))
	if err != nil {
		return nil, err
	}
	rest := without(on, append(c.owners(on), back...))
	put, err := touched(ctx, tx, `INSERT INTO tags (key, tag) SELECT key, ?2 FROM json_each(?1) WHERE true
		ON CONFLICT DO NOTHING RETURNING key`, keysOf(rest), c.Tag)
	return withTags(append(back, put...), on), err
}

// removeTag takes a tag off articles, also where it is an article's own.
func (c Change) removeTag(ctx context.Context, tx *sql.Tx, on []Sighting, add string, now int64) ([]Sighting, error) {
	off, err := touched(ctx, tx, `DELETE FROM tags WHERE tag = ?2 AND key IN (SELECT key FROM json_each(?1)) RETURNING key`, keysOf(on), c.Tag)
	owners := c.owners(on)
	if err != nil || len(owners) == 0 {
		return withTags(off, on), err
	}
	list := keysOf(owners)
	if _, err := tx.ExecContext(ctx, add+`NOTHING`, list, 0, 0, now); err != nil {
		return nil, err
	}
	own, err := touched(ctx, tx, `INSERT INTO tags (key, tag) SELECT key, ?2 FROM json_each(?1) WHERE true
		ON CONFLICT DO NOTHING RETURNING key`, list, TakenOff(c.Tag))
	return withTags(append(off, without(own, off)...), on), err
}

// keysOf spells the keys of articles as JSON, which SQLite reads as a table.
func keysOf(on []Sighting) string {
	return object(on, func(at Sighting) (key, none string) { return at.Key, "" })
}

// without returns articles but for those with the keys of others.
func without(on, others []Sighting) []Sighting {
	if len(others) == 0 {
		return on
	}
	keys := make(map[string]bool, len(others))
	for _, at := range others {
		keys[at.Key] = true
	}
	return slices.DeleteFunc(slices.Clone(on), func(at Sighting) bool { return keys[at.Key] })
}

// withTags gives the articles that were touched the tags that are their own, for what
// undoes the change.
func withTags(touched, on []Sighting) []Sighting {
	own := map[string]string{}
	for _, at := range on {
		if at.Tags != "" {
			own[at.Key] = at.Tags
		}
	}
	for i := range touched {
		touched[i].Tags = own[touched[i].Key]
	}
	return touched
}

// touched returns the articles whose keys a statement returns.
func touched(ctx context.Context, tx *sql.Tx, query string, args ...any) (on []Sighting, err error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var at Sighting
		if err := rows.Scan(&at.Key); err != nil {
			return nil, err
		}
		on = append(on, at)
	}
	return on, rows.Err()
}

// ErrTag is the error for a tag that is none.
var ErrTag = errors.New("a tag must be one line of 1 to 64 characters")

// longestTag is in characters.
const longestTag = 64

// CleanTag returns a tag as it is kept: on one line, without space around it.
// The error is ErrTag.
func CleanTag(tag string) (string, error) {
	tag = strings.TrimSpace(clean.Line(tag))
	if tag == "" || utf8.RuneCountInString(tag) > longestTag {
		return "", ErrTag
	}
	return tag, nil
}
