package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/quotes"
	"pullquote/store"
)

// Carrier is another article that carries a quotation, whole or cut.
type Carrier struct {
	Article Row
	Span    quotes.Span // where its words stand in that article's reading text
	Speaker string      // whom that article quotes; empty if nobody is known, or the words are in no quotation there
	Words   []Piece     // both texts side by side, in the order of the text
	// Likeness is the share of the quotation's words that the article carries,
	// 0 to 1, in order. Marks and the case of letters make no difference.
	Likeness float64
}

// How far a search for the same words goes.
const (
	shingle    = 4   // words of a phrase that is looked for
	phrases    = 6   // phrases of one quotation
	hitsOfEach = 200 // articles of one phrase
	compared   = 60  // articles whose quotations are compared
	readWhole  = 12  // articles that are read, because the words are in no quotation there
)

// Same returns the other articles that carry a quotation of an article, the
// likest first and of those that are alike the newest. A quotation of four words
// and more is found also where it is cut; a shorter one only whole and only
// where it is a quotation too. Very many carriers are not all found.
func (x *Index) Same(ctx context.Context, id ID, quote Quote) ([]Carrier, error) {
	here := textWords(quote.Text)
	if len(here) == 0 {
		return nil, nil
	}
	ids, err := x.candidates(ctx, id, here)
	if err != nil {
		return nil, err
	}
	rows, err := x.Rows(ctx, ids)
	if err != nil {
		return nil, err
	}
	var found []Carrier
	reads := 0
	for _, row := range rows {
		c, ok, err := x.likest(ctx, row, here)
		if err != nil {
			return nil, err
		}
		if !ok && len(here) >= shingle && reads < readWhole {
			reads++
			c, ok = written(ctx, row, here)
		}
		if ok {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b Carrier) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), b.Article.Date().Compare(a.Article.Date()), cmp.Compare(a.Article.Path, b.Article.Path))
	})
	return found, ctx.Err()
}

// candidates returns the articles that hold some phrases of a quotation, those
// with most of them first.
func (x *Index) candidates(ctx context.Context, not ID, here []textWord) ([]ID, error) {
	query := "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
	column := "body"
	if len(here) < shingle {
		query = "SELECT DISTINCT rowid >> 6 FROM saying WHERE saying MATCH ? ORDER BY rowid DESC LIMIT ?"
		column = "text"
	}
	hits := map[ID]int{}
	for _, p := range phrasesOf(here) {
		rows, err := x.read.QueryContext(ctx, query, column+` : "`+p+`"`, hitsOfEach)
		if err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		for rows.Next() {
			var id ID
			if err := rows.Scan(&id); err != nil {
				return nil, fmt.Errorf("querying the index: %w", err)
			}
			hits[id]++
		}
		if err := rows.Err(); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
	}
	delete(hits, not)
	ids := make([]ID, 0, len(hits))
	for id := range hits {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b ID) int { return cmp.Or(hits[b]-hits[a], cmp.Compare(b, a)) })
	return ids[:min(compared, len(ids))], nil
}

// phrasesOf returns the phrases by which a quotation is looked for: the ones of
// the longest words, which are the rarest, and no two that share a word as long
// as there are others.
func phrasesOf(here []textWord) []string {
	type phrase struct{ at, letters int }
	var all []phrase
	for at := range max(1, len(here)-shingle+1) {
		p := phrase{at: at}
		for _, w := range here[at:min(at+shingle, len(here))] {
			p.letters += len(w.folded)
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b phrase) int { return b.letters - a.letters })
	taken := make([]bool, len(here))
	var out []string
	for _, p := range all {
		words := here[p.at:min(p.at+shingle, len(here))]
		if len(out) == phrases || taken[p.at] || taken[p.at+len(words)-1] {
			continue
		}
		var text []string
		for i, w := range words {
			taken[p.at+i] = true
			text = append(text, strings.ReplaceAll(indexed(w.text), `"`, " "))
		}
		out = append(out, strings.Join(text, " "))
	}
	return out
}

// likest compares a quotation with those of another article, and returns the
// likest if it is the same.
func (x *Index) likest(ctx context.Context, row Row, here []textWord) (Carrier, bool, error) {
	said, err := x.Quotes(ctx, row.ID)
	if err != nil {
		return Carrier{}, false, err
	}
	best, speaker := Carrier{}, -1
	for _, q := range said {
		there := textWords(q.Text)
		if m := align(here, there); m.same(here, there) && m.likeness(here) > best.Likeness {
			best = Carrier{Article: row, Span: q.Span, Words: m.pieces(here, there), Likeness: m.likeness(here)}
			speaker = q.Speaker
		}
	}
	if speaker >= 0 {
		const name = "SELECT ifnull(max(name), '') FROM speaker WHERE article = ? AND n = ?"
		if err := x.read.QueryRowContext(ctx, name, row.ID, speaker).Scan(&best.Speaker); err != nil {
			return Carrier{}, false, fmt.Errorf("querying the index: %w", err)
		}
	}
	return best, best.Likeness > 0, nil
}

// written looks for a quotation in the text of another article, where it is in
// no quotation. A file that cannot be read now carries nothing.
func written(ctx context.Context, row Row, here []textWord) (Carrier, bool) {
	const size = 4 << 20
	whole, err := store.ReadWhole(ctx, row.Entry, size)
	if err != nil {
		return Carrier{}, false
	}
	all := textWords(whole.Article.Text)
	there := around(here, all)
	m := align(here, there)
	if len(m) == 0 {
		return Carrier{}, false
	}
	there = there[m[0].there : m[len(m)-1].there+1]
	if m = align(here, there); !m.same(here, there) {
		return Carrier{}, false
	}
	span := quotes.Span{Start: there[0].Start, End: there[len(there)-1].End}
	return Carrier{Article: row, Span: span, Words: m.pieces(here, there), Likeness: m.likeness(here)}, true
}
