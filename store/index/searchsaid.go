package index

import (
	"database/sql"
	"errors"
	"math/bits"
	"slices"
	"sync"

	"pullquote/store/index/highlight"
	"pullquote/store/index/prefix"
	"pullquote/store/query"
)

// said finds the articles in which somebody says something.
func (s *search) said(n query.Said) (set, error) {
	whole, typed := finished(n)
	anybody := whole.Who.Text == "" && whole.Text == nil
	switch {
	case anybody && len(typed) == 1:
		return s.begun(prefix.InQuotes + prefix.Letters(typed[0]))
	case anybody || len(typed) == 0:
		return s.match("saying", voiceBits, sayings(n))
	}
	voices, err := ids(s.ctx, s.index.read, "SELECT rowid AS id FROM saying WHERE saying MATCH ? LIMIT ?", sayings(whole), mostHeard+1)
	if err != nil || len(voices) > mostHeard {
		return s.match("saying", voiceBits, sayings(n))
	}
	return s.hear(voices, typed)
}

// mostHeard is how many speakers' words are read one by one, which takes some
// 50 µs each. FTS5 takes half a second, however many there are, to find out who says
// something that begins with "th".
const mostHeard = 1000

// finished parts what is asked about somebody's words into what FTS5 answers quickly,
// and beginnings of two letters or three.
func finished(n query.Said) (whole query.Said, typed []query.Word) {
	parts, ok := n.Text.(query.And)
	if !ok && n.Text != nil {
		parts = query.And{n.Text}
	}
	var rest query.And
	for _, part := range parts {
		if w, ok := part.(query.Word); ok && prefix.Letters(w) != "" {
			typed = append(typed, w)
		} else {
			rest = append(rest, part)
		}
	}
	whole.Who = n.Who
	if len(rest) > 0 {
		whole.Text = rest
	}
	return whole, typed
}

// hear finds the articles of those voices that say all of some words.
func (s *search) hear(voices []ID, words []query.Word) (set, error) {
	found := newSet(s.largest)
	parts := cores()
	heard, errs := make([][]ID, parts), make([]error, parts)
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() {
			heard[i], errs[i] = s.listen(voices[len(voices)*i/parts:len(voices)*(i+1)/parts], words)
		})
	}
	all.Wait()
	for _, some := range heard {
		for _, id := range some {
			found.add(id)
		}
	}
	return found, errors.Join(errs...)
}

// listen returns the articles of those voices, rows of saying, that say all of
// some words.
func (s *search) listen(voices []ID, words []query.Word) (found []ID, err error) {
	wanted := make(map[ID]uint64, len(voices))
	var articles []ID
	for _, v := range voices {
		id := v >> voiceBits
		if wanted[id] == 0 {
			articles = append(articles, id)
		}
		wanted[id] |= 1 << (v & nobody)
	}
	rows, err := s.index.read.QueryContext(s.ctx, "SELECT s.article, s.quotes FROM json_each(?) AS j CROSS JOIN said AS s ON s.article = j.value", numbers(articles))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var packed unpacker
	for rows.Next() {
		var id ID
		var row sql.RawBytes
		if err := rows.Scan(&id, &row); err != nil {
			return nil, err
		}
		said, err := packed.unpack(row)
		if err != nil {
			return nil, err
		}
		if says(said, wanted[id], words) {
			found = append(found, id)
		}
	}
	return found, rows.Err()
}

// says tells whether one of some voices of an article, a bit each, says all of
// some words.
func says(said []Quote, voices uint64, words []query.Word) bool {
	for ; voices != 0; voices &= voices - 1 {
		n := bits.TrailingZeros64(voices)
		missing := slices.ContainsFunc(words, func(word query.Word) bool {
			return !slices.ContainsFunc(said, func(q Quote) bool {
				return VoiceOf(q.Speaker) == n && len(highlight.Find(q.Text, highlight.Terms(word))) > 0
			})
		})
		if !missing {
			return true
		}
	}
	return false
}
