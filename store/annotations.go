package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/order"
)

// Annotation is something that was said of some words of an article: a note, a
// highlight, a correction. It is what the W3C's Web Annotation Data Model calls
// one. Nothing can make it again, so it is kept also where its words, or the
// article, are gone.
type Annotation struct {
	ID string `json:"id"` // see NewID; or as it was where it comes from

	On      Sighting `json:"on"`                // the article as it was when this was made
	Seen    string   `json:"seen,omitempty"`    // the key of what its file has held since; On.Key if it is empty
	Address string   `json:"address,omitempty"` // the article's, if it has one
	Title   string   `json:"title,omitempty"`   // and what it is called, for when it can't be read

	Motivation string          `json:"motivation"` // of the W3C's, such as "commenting"; tells whose body it is
	Words      anchor.Anchor   `json:"words"`      // in Article.Text; the zero Anchor is about all of it
	Body       json.RawMessage `json:"body"`       // JSON that whoever has made it understands

	Created  time.Time `json:"created"`  // to the millisecond
	Modified time.Time `json:"modified"` // zero is now, where it is put
}

// Annotating puts annotations in the place of those with the same ids, or where
// there are none, and takes others away.
type Annotating struct {
	Put  []Annotation `json:"put,omitempty"`
	Take []string     `json:"take,omitempty"` // ids
}

const (
	longestID      = 512       // bytes
	longestWords   = 256 << 10 // bytes, of the words that an annotation is about
	longestBody    = 256 << 10 // bytes
	longestAddress = 4 << 10   // bytes
)

// ErrAnnotation is the error for an annotation that cannot be kept: without an
// id, a motivation, or an article that it could be found by; too large; or with
// a body that is no JSON.
var ErrAnnotation = errors.New("an annotation needs an id, an article, a motivation and a body of JSON, of 256 KB at most")

// NewID returns an id for an annotation: a random UUID (version 4 of RFC 9562),
// which no other machine gives.
func NewID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // it never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// check tells whether an annotation can be kept.
func (a Annotation) check() error {
	for _, text := range []string{a.ID, a.Address, a.Motivation, a.Words.Exact, a.Title, string(a.Body)} {
		if !utf8.ValidString(text) {
			return ErrAnnotation
		}
	}
	switch {
	case a.ID == "", len(a.ID) > longestID, a.Motivation == "", len(a.Motivation) > longestID, len(a.Title) > longestAddress:
		return ErrAnnotation
	case a.On.Key == "" && a.On.Path == "" && a.Address == "", len(a.Address) > longestAddress:
		return ErrAnnotation
	case len(a.Words.Exact) > longestWords, a.Words.Start < 0, a.Words.End < a.Words.Start:
		return ErrAnnotation
	case len(a.Body) > longestBody, !json.Valid(a.Body):
		return ErrAnnotation
	}
	return nil
}

// do changes annotations in a transaction. undo has those that were there, and
// the ids of those that were not; it has neither where nothing has changed.
func (c Annotating) do(ctx context.Context, tx *sql.Tx) (undo Annotating, err error) {
	ids := slices.Clone(c.Take)
	for _, a := range c.Put {
		if err := a.check(); err != nil {
			return undo, err
		}
		ids = append(ids, a.ID)
	}
	was, err := annotations(ctx, tx, ` WHERE id IN (SELECT value FROM json_each(?))`, jsonArray(ids))
	if err != nil {
		return undo, err
	}
	undo.Put = was
	for _, a := range c.Put {
		if !slices.ContainsFunc(was, func(b Annotation) bool { return b.ID == a.ID }) {
			undo.Take = append(undo.Take, a.ID)
		}
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM annotations WHERE id IN (SELECT value FROM json_each(?))`, jsonArray(ids)); err != nil {
		return undo, err
	}
	return undo, keepAnnotations(ctx, tx, c.Put)
}

// keepAnnotations keeps annotations, and where their articles lie: see follow.
func keepAnnotations(ctx context.Context, tx *sql.Tx, all []Annotation) error {
	if len(all) == 0 {
		return nil
	}
	now := time.Now()
	var at []Sighting
	for _, a := range all {
		if a.On.Key != "" {
			at = append(at, Sighting{Key: a.On.Key, Path: a.On.Path})
		}
	}
	order.Stable(at, func(a, b Sighting) int {
		return cmp.Or(strings.Compare(a.Key, b.Key), strings.Compare(a.Path, b.Path))
	})
	if err := settled(ctx, tx, slices.Compact(at), now); err != nil {
		return err
	}
	const insert = `INSERT OR REPLACE INTO annotations
		(id, article, seen, path, address, title, motivation, exact, prefix, suffix, start, "end", body, created, modified)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	for _, a := range all {
		created, modified := millis(a.Created, now), millis(a.Modified, now)
		w := a.Words
		if _, err := tx.ExecContext(ctx, insert, a.ID, a.On.Key, cmp.Or(a.Seen, a.On.Key), a.On.Path, a.Address, a.Title, a.Motivation,
			w.Exact, w.Prefix, w.Suffix, w.Start, w.End, string(a.Body), created, modified); err != nil {
			return err
		}
	}
	return nil
}

// settled has the state of articles follow their files from now on.
func settled(ctx context.Context, tx *sql.Tx, at []Sighting, now time.Time) error {
	unknown, err := follow(ctx, tx, at)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO reading (key, read, offset, before, after, updated)
		SELECT key, 0, 0, '', '', ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`, keysOf(at), now.UnixMilli()); err != nil {
		return err
	}
	return locate(ctx, tx, unknown)
}

func millis(t, zero time.Time) int64 {
	if t.IsZero() {
		t = zero
	}
	return t.UnixMilli()
}

// jsonArray spells texts as a JSON array, which json_each turns into rows.
func jsonArray(texts []string) string {
	text := []byte{'['}
	for i, s := range texts {
		if i > 0 {
			text = append(text, ',')
		}
		text = quoted(text, s)
	}
	return string(append(text, ']'))
}

// Annotations returns all annotations with one of some motivations, or with any
// if none is given, also those whose article is gone: by article, and in the
// order of the text.
func Annotations(ctx context.Context, s *State, motivations ...string) ([]Annotation, error) {
	where, args := "", []any(nil)
	if len(motivations) > 0 {
		where, args = ` WHERE motivation IN (SELECT value FROM json_each(?))`, []any{jsonArray(motivations)}
	}
	all, err := annotations(ctx, s.read, where+` ORDER BY title, path, seen, start, created, id`, args...)
	if err != nil {
		return nil, fmt.Errorf("looking up annotations: %w", err)
	}
	return all, nil
}

// AnnotationsOf returns the annotations of an article, in the order of its text:
// those that were made in this content or in one that the file had before, at its
// path, or, if it has an address, in another article with this address: a corrected
// version of a feed's item, say. The key alone will do, or the path.
// Whether their words are still in the text, anchor.Anchor tells.
func AnnotationsOf(ctx context.Context, s *State, key, path, address string) ([]Annotation, error) {
	const of = ` WHERE id IN (
		SELECT id FROM annotations WHERE article = ?1 AND article <> ''
		UNION SELECT id FROM annotations WHERE seen = ?1 AND seen <> ''
		UNION SELECT id FROM annotations WHERE path = ?2 AND path <> ''
		UNION SELECT id FROM annotations WHERE address = ?3 AND address <> '') ORDER BY start, created, id`
	if path != "" {
		path = fixed(path)
	}
	all, err := annotations(ctx, s.read, of, key, path, address)
	if err != nil {
		return nil, fmt.Errorf("looking up annotations: %w", err)
	}
	return all, nil
}

func annotations(ctx context.Context, db querier, where string, args ...any) (all []Annotation, err error) {
	rows, err := db.QueryContext(ctx, `SELECT id, article, seen, path, address, title, motivation,
		exact, prefix, suffix, start, "end", body, created, modified FROM annotations`+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a Annotation
		var body string
		var created, modified int64
		w := &a.Words
		if err := rows.Scan(&a.ID, &a.On.Key, &a.Seen, &a.On.Path, &a.Address, &a.Title, &a.Motivation,
			&w.Exact, &w.Prefix, &w.Suffix, &w.Start, &w.End, &body, &created, &modified); err != nil {
			return nil, err
		}
		a.Body, a.Created, a.Modified = json.RawMessage(body), time.UnixMilli(created), time.UnixMilli(modified)
		all = append(all, a)
	}
	return all, rows.Err()
}
