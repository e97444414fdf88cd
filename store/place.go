package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// contextSize is how many bytes of text a Place keeps on either side: a line or so.
const contextSize = 48

// Place is a place in an article's reading text, found again when the text has
// changed around it by the words on either side.
type Place struct {
	Offset int    `json:"offset"`           // bytes into Article.Text
	Before string `json:"before,omitempty"` // the text that ends there, 48 bytes at most
	After  string `json:"after,omitempty"`  // and the text that begins there
}

// Anchor returns the place at offset, moved into the text and back to the
// start of a character where it is neither.
func Anchor(text string, offset int) Place {
	offset = floor(text, offset)
	return Place{
		Offset: offset,
		Before: text[min(ceil(text, offset-contextSize), offset):offset],
		After:  text[offset:floor(text, offset+contextSize)],
	}
}

// Find returns the place's offset in a text that may have changed: where it
// was, if the words on either side still meet there; else where they meet
// nearest to it; else where the words after it stand, or those before it. If
// all are gone it returns the old offset, moved into the text, and false. The
// start of an article stays its start, whatever is put before its first word.
func (p Place) Find(text string) (offset int, ok bool) {
	at := floor(text, p.Offset)
	words := p.Before + p.After
	switch {
	case p.Offset == 0:
		return 0, true
	case words == "":
		return at, at == p.Offset
	case strings.HasSuffix(text[:at], p.Before) && strings.HasPrefix(text[at:], p.After):
		return at, true
	}
	if i, ok := nearest(text, words, at-len(p.Before)); ok {
		return i + len(p.Before), true
	}
	if i, ok := nearest(text, p.After, at); ok {
		return i, true
	}
	if i, ok := nearest(text, p.Before, at-len(p.Before)); ok {
		return i + len(p.Before), true
	}
	return at, false
}

// nearest returns where words stand in text, nearest to at. It looks once in
// either direction, so that it stays linear in a text that repeats itself.
func nearest(text, words string, at int) (int, bool) {
	if words == "" {
		return 0, false
	}
	at = min(max(at, 0), len(text))
	next := strings.Index(text[at:], words)
	last := strings.LastIndex(text[:min(at+len(words)-1, len(text))], words)
	switch {
	case next < 0 && last < 0:
		return 0, false
	case next < 0 || last >= 0 && at-last < next:
		return last, true
	}
	return at + next, true
}

// floor moves offset into text and back to the start of the character that it
// lies in, if it lies in one.
func floor(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for start := offset; start > 0 && start > offset-utf8.UTFMax && offset < len(text); start-- {
		if utf8.RuneStart(text[start]) {
			return start
		}
	}
	return offset
}

// ceil moves offset into text and on to the start of a character.
func ceil(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for n := 1; n < utf8.UTFMax && offset < len(text) && !utf8.RuneStart(text[offset]); n++ {
		offset++
	}
	return offset
}

// Lettering marks a place of an article by a letter, in place of the one that had the
// letter before. Without a place the letter is taken away.
type Lettering struct {
	Letter string   `json:"letter"` // one character
	Place  *Place   `json:"place,omitempty"`
	On     Sighting `json:"on"`
}

// errLetter is the error for a mark that is no letter.
var errLetter = errors.New("a place is marked by one letter")

// do marks a place in a transaction.
func (l Lettering) do(ctx context.Context, tx *sql.Tx) (undo Lettering, err error) {
	if utf8.RuneCountInString(l.Letter) != 1 || !utf8.ValidString(l.Letter) || l.On.Key == "" {
		return l, errLetter
	}
	at := []Sighting{l.On}
	unknown, err := follow(ctx, tx, at)
	if err != nil {
		return l, err
	}
	undo = Lettering{Letter: l.Letter, On: l.On}
	var was Place
	err = tx.QueryRowContext(ctx, `SELECT offset, before, after FROM letters WHERE key = ? AND letter = ?`, l.On.Key, l.Letter).
		Scan(&was.Offset, &was.Before, &was.After)
	switch {
	case err == nil:
		undo.Place = &was
	case !errors.Is(err, sql.ErrNoRows):
		return l, err
	}
	if l.Place == nil {
		_, err = tx.ExecContext(ctx, `DELETE FROM letters WHERE key = ? AND letter = ?`, l.On.Key, l.Letter)
		return undo, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO reading (key, read, offset, before, after, updated) VALUES (?, 0, 0, '', '', ?) ON CONFLICT DO NOTHING`,
		l.On.Key, time.Now().UnixMilli()); err != nil {
		return l, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO letters (key, letter, offset, before, after) VALUES (?, ?, ?, ?, ?)`,
		l.On.Key, l.Letter, l.Place.Offset, l.Place.Before, l.Place.After); err != nil {
		return l, err
	}
	return undo, locate(ctx, tx, unknown)
}

// Letters returns the places of an article that were marked by letters. It is found as
// Lookup finds it.
func Letters(ctx context.Context, s *State, key, path string) (map[string]Place, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT letter, offset, before, after FROM letters
		WHERE key = coalesce((SELECT key FROM reading WHERE key = ?1), (SELECT key FROM paths WHERE path = ?2))`, key, fixed(path))
	if err != nil {
		return nil, fmt.Errorf("looking up marks: %w", err)
	}
	defer rows.Close()
	all := map[string]Place{}
	for rows.Next() {
		var letter string
		var p Place
		if err := rows.Scan(&letter, &p.Offset, &p.Before, &p.After); err != nil {
			return nil, fmt.Errorf("looking up marks: %w", err)
		}
		all[letter] = p
	}
	return all, rows.Err()
}
