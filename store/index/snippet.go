package index

import (
	"context"
	"fmt"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index/highlight"
	"pullquote/store/query"
)

// Snippet is the first place in an article at which a query finds something.
type Snippet struct {
	ID    ID
	Text  string        // one line around the place, harmless for a terminal; empty if there is none
	Marks []quotes.Span // of Text: what was looked for
	// At is the place in the article's reading text: the quotation, or the
	// words around which the snippet is cut. It is empty if there is none.
	At      quotes.Span
	Quoted  bool   // Text is from a quotation, which At is
	Told    bool   // it is reported speech: the words need not be the speaker's own
	Speaker string // who says it; empty if nobody is known
}

// Snippets returns for each of some articles the first place at which a query finds
// something: for said: that quotation, and for words the place at which most of
// them stand together. Words are looked for in the file itself; if they stand
// in a quotation, the snippet is that. One that cannot be read, or of
// which only marks or dates were asked for, has no place.
func (x *Index) Snippets(ctx context.Context, q query.Query, ids []ID) ([]Snippet, error) {
	rows, err := x.Rows(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make(map[ID]store.Entry, len(rows))
	for _, r := range rows {
		entries[r.ID] = r.Entry
	}
	c := cutter{x}
	words := highlight.Terms(q.Root)
	var wanted []speech
	for _, said := range speeches(q.Root) {
		voices, err := c.voices(ctx, ids, said)
		if err != nil {
			return nil, fmt.Errorf("searching: %w", err)
		}
		wanted = append(wanted, speech{said, voices})
	}
	all := make([]Snippet, 0, len(ids))
	for _, id := range ids {
		s, err := c.spoken(ctx, id, wanted)
		if e, ok := entries[id]; ok && err == nil && s.At.Empty() && len(words) > 0 {
			s, err = c.written(ctx, id, e, words)
		}
		if err != nil {
			return nil, fmt.Errorf("searching: %w", err)
		}
		s.ID = id
		all = append(all, s)
	}
	return all, nil
}

// cutter cuts snippets out of the articles of an index.
type cutter struct{ index *Index }

// speeches returns what a query wants to be said.
func speeches(n query.Node) (said []query.Said) {
	switch n := n.(type) {
	case query.And:
		for _, part := range n {
			said = append(said, speeches(part)...)
		}
	case query.Or:
		for _, part := range n {
			said = append(said, speeches(part)...)
		}
	case query.Said:
		said = append(said, n)
	}
	return said
}

// speech is what a query wants to be said, and the voices of some articles that may
// say it.
type speech struct {
	query.Said
	voices map[ID]uint64
}

// spoken finds the first quotation that is asked for.
func (c cutter) spoken(ctx context.Context, id ID, wanted []speech) (Snippet, error) {
	if len(wanted) == 0 {
		return Snippet{}, nil
	}
	said, err := c.index.Quotes(ctx, id)
	if err != nil {
		return Snippet{}, err
	}
	best := spoken(said, wanted, id)
	if best.Text == "" {
		return Snippet{}, nil
	}
	return c.quoted(ctx, id, best)
}

// spoken is the first of an article's quotations that is asked for; empty if there is none.
func spoken(said []Quote, wanted []speech, id ID) (best quoteAt) {
	for _, w := range wanted {
		_, typed := finished(w.Said)
		words := highlight.Terms(w.Text)
		for _, q := range said {
			voice := uint64(1) << VoiceOf(q.Speaker)
			if w.voices[id]&voice != 0 && says(said, voice, typed) {
				best = best.orBetter(q, highlight.Find(q.Text, words))
			}
		}
		if best.Text != "" {
			return best
		}
	}
	return best
}

// quoteAt is a quotation and what was found in it.
type quoteAt struct {
	Quote
	found    []highlight.Match
	distinct int // of those that are sought, how many
}

// snippet is a snippet of the quotation, without its speaker's name.
func (a quoteAt) snippet() Snippet {
	s := Snippet{At: a.Span, Quoted: true, Told: a.Kind == quotes.Indirect}
	s.Text, s.Marks = highlight.Excerpt(a.Text, quotes.Span{End: len(a.Text)}, highlight.Spans(a.found))
	return s
}

// orBetter returns another quotation if more is found in it.
func (a quoteAt) orBetter(q Quote, found []highlight.Match) quoteAt {
	if n := highlight.Distinct(found); a.Text == "" || n > a.distinct {
		return quoteAt{q, found, n}
	}
	return a
}

// voices returns the speakers of some articles who say what is wanted, as far as it
// is finished: a bit for each row of the table saying.
func (c cutter) voices(ctx context.Context, articles []ID, wanted query.Said) (map[ID]uint64, error) {
	whole, _ := finished(wanted)
	expression := sayings(whole)
	const found = "SELECT rowid AS id FROM saying WHERE saying MATCH ? AND "
	var all []ID
	if strings.Contains(expression, "*") { // FTS5 puts together all that begins so, each time it is asked
		rows, err := ids(ctx, c.index.read, found+"rowid >> ? IN (SELECT value FROM json_each(?))", expression, voiceBits, numbers(articles))
		if err != nil {
			return nil, err
		}
		all = rows
	} else {
		for _, id := range articles {
			rows, err := ids(ctx, c.index.read, found+"rowid BETWEEN ? AND ?", expression, id.voice(0), id.voice(-1))
			if err != nil {
				return nil, err
			}
			all = append(all, rows...)
		}
	}
	voices := make(map[ID]uint64, len(articles))
	for _, row := range all {
		voices[row>>voiceBits] |= 1 << (row & nobody)
	}
	return voices, nil
}

// quoted makes a snippet of a quotation.
func (c cutter) quoted(ctx context.Context, id ID, q quoteAt) (Snippet, error) {
	s := q.snippet()
	if q.Speaker < 0 {
		return s, nil
	}
	err := c.index.read.QueryRowContext(ctx, "SELECT ifnull(max(name), '') FROM speaker WHERE article = ? AND n = ?", id, q.Speaker).Scan(&s.Speaker)
	return s, err
}

// written finds words in an article's text.
func (c cutter) written(ctx context.Context, id ID, e store.Entry, words []highlight.Term) (Snippet, error) {
	if e.Size > budget.Searched {
		return Snippet{}, nil
	}
	a, err := e.Load(ctx)
	if err != nil {
		return Snippet{}, ctx.Err() // that a file cannot be read, its row says
	}
	near := densest(a, words)
	if len(near) == 0 {
		return Snippet{}, nil
	}
	said, err := c.index.Quotes(ctx, id)
	if err != nil {
		return Snippet{}, err
	}
	if q := around(a, said, near[0].Span, words); q.Text != "" {
		return c.quoted(ctx, id, q)
	}
	return outside(a, near), nil
}

// densest finds where most of some words stand together in an article, and what follows there.
func densest(a *articles.Article, words []highlight.Term) []highlight.Match {
	found := highlight.Find(a.Text, words)
	if below := body(a, found); len(below) > 0 {
		found = below
	}
	if len(found) == 0 {
		return nil
	}
	return found[highlight.Densest(found):]
}

// around is the quotation in which a place lies; empty if it lies in none.
func around(a *articles.Article, said []Quote, at quotes.Span, words []highlight.Term) quoteAt {
	for _, q := range said {
		if q.Start <= at.Start && at.End <= q.End && q.End <= len(a.Text) && q.Of(a.Text) == q.Text {
			return quoteAt{Quote: q, found: highlight.Find(q.Text, words)}
		}
	}
	return quoteAt{}
}

// outside is a snippet of words that stand in no quotation.
func outside(a *articles.Article, near []highlight.Match) Snippet {
	s := Snippet{At: near[0].Span}
	s.Text, s.Marks = highlight.Excerpt(a.Text, block(a, s.At), highlight.Spans(near))
	return s
}

// Cut is what Snippets has for an article that no index knows, such as one of a shared archive.
// heard has for each of Spoken(q) who says that in it: a bit for each voice, as VoiceOf
// numbers them.
func Cut(q query.Query, a *articles.Article, found quotes.Found, heard []uint64) Snippet {
	said, words := Quotations(a.Text, found), highlight.Terms(q.Root)
	var wanted []speech
	for i, w := range speeches(q.Root) {
		wanted = append(wanted, speech{w, map[ID]uint64{0: heard[i]}})
	}
	best := spoken(said, wanted, 0)
	var near []highlight.Match
	if best.Text == "" && len(words) > 0 {
		if near = densest(a, words); len(near) > 0 {
			best = around(a, said, near[0].Span, words)
		}
	}
	switch {
	case best.Text != "":
		s := best.snippet()
		if best.Speaker >= 0 {
			s.Speaker = found.Speakers[best.Speaker].Name
		}
		return s
	case len(near) > 0:
		return outside(a, near)
	}
	return Snippet{}
}

// Spoken are the parts of a query that want something to be said, as Cut asks for them.
func Spoken(q query.Query) []query.Said { return speeches(q.Root) }

// body leaves out what stands in the head of an article, which a list shows anyway,
// and around it.
func body(a *articles.Article, found []highlight.Match) (below []highlight.Match) {
	i := 0
	for _, m := range found {
		for i < len(a.Blocks) && a.Blocks[i].End <= m.Start {
			i++
		}
		if i == len(a.Blocks) {
			break
		}
		if k := a.Blocks[i].Kind; a.Blocks[i].Start <= m.Start && k != articles.Title && k != articles.Byline && k != articles.Furniture {
			below = append(below, m)
		}
	}
	return below
}

// block is the block of a text that a place lies in; else all of the text.
func block(a *articles.Article, at quotes.Span) quotes.Span {
	for _, b := range a.Blocks {
		if b.Start <= at.Start && at.End <= b.End {
			return b.Span
		}
	}
	return quotes.Span{End: len(a.Text)}
}
