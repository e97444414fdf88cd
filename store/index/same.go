package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index/fts"
)

// Carrier is another article that carries a quotation, whole or cut.
type Carrier struct {
	Article Row
	Span    quotes.Span   // where its words stand in that article's reading text
	Speaker string        // whom that article quotes; empty if nobody is known, or the words are in no quotation there
	Words   []align.Piece // both texts side by side, in the order of the text
	// Likeness is the share of the quotation's words that the article carries,
	// 0 to 1, in order. Marks and the case of letters make no difference.
	Likeness float64
	Version  bool // it is another version of the article itself: see Versions
}

// How far a search for the same words goes.
const (
	hitsOfEach = 200 // articles of one phrase
	compared   = 60  // articles whose quotations are compared
	readWhole  = 12  // articles that are read, because the words are in no quotation there
)

// Same returns the other articles that carry a quotation of an article, the
// likest first and of those that are alike the newest. A quotation of four words
// and more is found also where it is cut; a shorter one only whole and only
// where it is a quotation too. Very many carriers are not all found.
func (x *Index) Same(ctx context.Context, id ID, quote Quote) ([]Carrier, error) {
	here := align.Words(quote.Text)
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
		if !ok && len(here) >= align.Shingle && reads < readWhole {
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
func (x *Index) candidates(ctx context.Context, not ID, here []align.Word) ([]ID, error) {
	query := "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
	column := "body"
	if len(here) < align.Shingle {
		query = "SELECT DISTINCT rowid >> 6 FROM saying WHERE saying MATCH ? ORDER BY rowid DESC LIMIT ?"
		column = "text"
	}
	hits := map[ID]int{}
	for _, p := range align.Phrases(here) {
		rows, err := x.read.QueryContext(ctx, query, column+` : "`+asked(p)+`"`, hitsOfEach)
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

// asked spells a phrase for FTS5.
func asked(phrase []align.Word) string {
	words := make([]string, len(phrase))
	for i, w := range phrase {
		words[i] = strings.ReplaceAll(fts.Indexed(w.Text), `"`, " ")
	}
	return strings.Join(words, " ")
}

// likest compares a quotation with those of another article, and returns the
// likest if it is the same.
func (x *Index) likest(ctx context.Context, row Row, here []align.Word) (Carrier, bool, error) {
	said, err := x.Quotes(ctx, row.ID)
	if err != nil {
		return Carrier{}, false, err
	}
	best, speaker := Carrier{}, -1
	for _, q := range said {
		there := align.Words(q.Text)
		if m := align.Texts(here, there); m.Same(here, there) && m.Likeness(here) > best.Likeness {
			best = Carrier{Article: row, Span: q.Span, Words: m.Pieces(here, there), Likeness: m.Likeness(here)}
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
func written(ctx context.Context, row Row, here []align.Word) (Carrier, bool) {
	const size = 4 << 20
	whole, err := store.ReadWhole(ctx, row.Entry, size)
	if err != nil {
		return Carrier{}, false
	}
	there, m := align.Within(here, align.Words(whole.Article.Text))
	if len(there) == 0 {
		return Carrier{}, false
	}
	span := quotes.Span{Start: there[0].Start, End: there[len(there)-1].End}
	return Carrier{Article: row, Span: span, Words: m.Pieces(here, there), Likeness: m.Likeness(here)}, true
}
