package index

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/names"
	"pullquote/store"
)

// Order is the order of a list.
type Order uint8

// The orders of a list. Articles that are alike in it stand newest first.
const (
	Newest Order = iota
	Oldest
	BySource
	UnreadFirst
	MostQuoted
)

// Row is an article as a list shows it. What a reader has done with it is for
// store.State to tell.
type Row struct {
	ID ID
	store.Entry
	Quotes, Speakers int // -1 until the article has been read whole
}

// IDs returns the articles of a scope in an order, those that are archived among them:
// Search leaves them out.
func (x *Index) IDs(ctx context.Context, in Scope, order Order) ([]ID, error) {
	return ordered(ctx, x, in, order, -1, "")
}

// First returns the first n articles of a scope in an order, those that are archived
// left out. By date it takes less than a millisecond, however many there are.
func (x *Index) First(ctx context.Context, in Scope, order Order, n int) ([]ID, error) {
	found, err := ordered(ctx, x, in, order, n, " AND NOT EXISTS (SELECT 1 FROM state.reading AS z WHERE z.key = a.key AND z.archived = 1)")
	if err != nil && ctx.Err() == nil { // a reading state that cannot be read hides nothing
		return ordered(ctx, x, in, order, n, "")
	}
	return found, err
}

// ordered returns the first n articles of a scope of which a condition holds, in an
// order; all for an n below 0.
func ordered(ctx context.Context, x *Index, in Scope, order Order, n int, and string) ([]ID, error) {
	where, args := in.where("a.path")
	db, from, by := x.read, "article AS a", "a.date DESC, a.path"
	if and != "" {
		db = x.both
	}
	switch order {
	case Newest:
	case Oldest:
		by = "a.date, a.path"
	case BySource:
		by = "a.source = '', a.source COLLATE NOCASE, " + by
	case UnreadFirst:
		db = x.both
		from += " LEFT JOIN state.reading AS r ON r.key = a.key"
		by = "ifnull(r.read, 0), " + by
	case MostQuoted:
		by = "a.quotes DESC, " + by
	}
	found, err := ids(ctx, db, "SELECT a.id AS id FROM "+from+" WHERE "+where+and+" ORDER BY "+by+" LIMIT "+strconv.Itoa(n), args...)
	if err != nil && db == x.both {
		err = besideState{err}
	}
	return found, err
}

// ids runs a query for numbers, as the column id. They come out of the database as one string: a
// row each would take ten times as long.
func ids(ctx context.Context, db *sql.DB, query string, args ...any) ([]ID, error) {
	var all string
	err := db.QueryRowContext(ctx, "SELECT ifnull(group_concat(id, ' '), '') FROM ("+query+")", args...).Scan(&all)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	return parseIDs(all), nil
}

// parseIDs reads numbers with a space between them.
func parseIDs(s string) []ID {
	if s == "" {
		return nil
	}
	ids := make([]ID, 0, strings.Count(s, " ")+1)
	n := ID(0)
	for i := range len(s) {
		if s[i] == ' ' {
			ids, n = append(ids, n), 0
			continue
		}
		n = n*10 + ID(s[i]-'0')
	}
	return append(ids, n)
}

// Count returns how many articles there are in a scope.
func (x *Index) Count(ctx context.Context, in Scope) (n int, err error) {
	where, args := in.where("path")
	if err := x.read.QueryRowContext(ctx, "SELECT count(*) FROM article WHERE "+where, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("querying the index: %w", err)
	}
	return n, nil
}

const rowColumns = `a.id, a.path, a.size, a.modified, a.key, a.title, a.byline, a.source, a.tags, a.date, a.dated, a.evidence, a.zone, a.words, a.quotes, a.speakers, a.url`

// Rows returns the articles with these numbers, in their order. One that is no
// longer there is left out.
func (x *Index) Rows(ctx context.Context, ids []ID) ([]Row, error) {
	return x.rows(ctx, `SELECT `+rowColumns+` FROM json_each(?) AS j CROSS JOIN article AS a ON a.id = j.value`, numbers(ids))
}

// RowAt returns the article at a path, which is absolute with links resolved.
func (x *Index) RowAt(ctx context.Context, path string) (Row, bool, error) {
	rows, err := x.rows(ctx, `SELECT `+rowColumns+` FROM article AS a WHERE a.path = ?`, path)
	if err != nil || len(rows) == 0 {
		return Row{}, false, err
	}
	return rows[0], true, nil
}

func (x *Index) rows(ctx context.Context, query string, args ...any) ([]Row, error) {
	found, err := x.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer found.Close()
	var rows []Row
	for found.Next() {
		var r Row
		var path, byline, tags string
		var modified, date int64
		var zone int
		var dated dating
		s := &r.Summary
		err := found.Scan(&r.ID, &path, &r.Size, &modified, &r.Key, &s.Title, &byline, &s.Source, &tags, &date, &dated, &s.DatedBy, &zone, &s.Words, &r.Quotes, &r.Speakers, &s.URL)
		if err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		s.Bylines, s.Tags = names.Split(byline), names.Split(tags)
		r.Tags = store.OwnTags(s.Tags)
		if dated != byFile {
			s.Published, s.DateOnly = time.Unix(date, 0).In(time.FixedZone("", zone)), dated == byDay
			s.DatedBy = min(s.DatedBy, dates.FileName) // a damaged row may hold any number
		} else if date != time.Unix(0, modified).Unix() { // the page says when it was saved
			s.Saved = time.Unix(date, 0).In(time.FixedZone("", zone))
		}
		r.Entry = entry(path, r.Entry, modified)
		rows = append(rows, r)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	return rows, nil
}

// entry completes an entry that was made of a row. A sample brings its bytes.
func entry(path string, e store.Entry, modified int64) store.Entry {
	if sample, ok := store.Sample(path); ok {
		return sample
	}
	e.ID, e.Path = store.ID(path), path
	if modified != 0 {
		e.Modified = time.Unix(0, modified)
	}
	return e
}

// numbers spells numbers as JSON, which SQLite reads as a table.
func numbers(ids []ID) string {
	b := make([]byte, 0, 16*len(ids)+2)
	b = append(b, '[')
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(id), 10)
	}
	return string(append(b, ']'))
}

// texts spells strings as JSON, which SQLite reads as a table.
func texts(s []string) string {
	b, _ := json.Marshal(s) // strings cannot fail
	return string(b)
}

// dating is how exactly an article's date is known.
type dating int

const (
	byFile dating = iota // not at all: it is the file's
	byDay
	byTime
)

func datingOf(s articles.Summary) dating {
	switch {
	case s.Published.IsZero():
		return byFile
	case s.DateOnly:
		return byDay
	}
	return byTime
}

// zoneOf is the zone of an article's date, in seconds east of UTC.
func zoneOf(s articles.Summary) int {
	at := s.Published
	if at.IsZero() {
		at = s.Saved
	}
	_, east := at.Zone()
	return east
}

// Known finds an article in a scope by its normal address (see same.NormalURL) or
// by its text (see same.Text) and returns its path. An empty address and the
// text 0 are those of no article.
func (x *Index) Known(ctx context.Context, in Scope, address string, text uint64) (path string, ok bool) {
	where, args := in.where("path")
	args = append([]any{address, int64(text)}, args...)
	err := x.read.QueryRowContext(ctx, `SELECT path FROM (
		SELECT path FROM article WHERE place = ?1 AND place <> '' UNION ALL SELECT path FROM article WHERE text = ?2 AND text <> 0
		) WHERE `+where+` LIMIT 1`, args...).Scan(&path)
	return path, err == nil
}
