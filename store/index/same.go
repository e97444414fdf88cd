package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index/fts"
)

// Carrier is another article that carries a quotation, whole or cut.
type Carrier struct {
	Article Row
	Span    quotes.Span   // where its words stand in that article's reading text
	Speaker string        // whom that article quotes; empty if nobody is known, or the words are in no quotation there
	By      Whom          // whose words they are there
	Words   []align.Piece // both texts side by side, in the order of the text
	// Likeness is the share of the quotation's words that the article carries,
	// 0 to 1, in order. Marks and the case of letters make no difference.
	Likeness float64
	Version  bool // it is another version of the article itself: see Versions
}

// Compared is how many articles are compared with a quotation.
const Compared = 60

// How far a search for the same words goes beside that.
const (
	hitsOfEach = 200 // articles of one phrase
	readWhole  = 12  // articles that are read, because the words are in no quotation there
)

// Same returns the other articles that carry a quotation of an article, the
// likest first and of those that are alike the newest. A quotation of four words
// and more is found also where it is cut; a shorter one only whole and only
// where it is a quotation too. Very many carriers are not all found.
func (x *Index) Same(ctx context.Context, id ID, quote Quote) ([]Carrier, error) {
	return carriersOf(ctx, x, id, quote, readWhole)
}

// carriersOf does what [Index.Same] does, and reads as many articles at most in which the words
// are in no quotation.
func carriersOf(ctx context.Context, x *Index, id ID, quote Quote, most int) ([]Carrier, error) {
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
	own, err := sayerOf(ctx, x, id, quote.Speaker)
	if err != nil {
		return nil, err
	}
	var found []Carrier
	reads := 0
	for _, row := range rows {
		c, ok, err := likest(ctx, x, row, here, own)
		if err != nil {
			return nil, err
		}
		if !ok && len(here) >= align.Shingle && reads < most {
			reads++
			c, ok = written(ctx, row, here)
		}
		if ok {
			found = append(found, c)
		}
	}
	SortCarriers(found)
	return found, ctx.Err()
}

// SortCarriers puts the likest first, and of those that are alike the newest.
func SortCarriers(found []Carrier) {
	order.Stable(found, func(a, b Carrier) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), b.Article.Date().Compare(a.Article.Date()), cmp.Compare(a.Article.Path, b.Article.Path))
	})
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
	return ids[:min(Compared, len(ids))], nil
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
func likest(ctx context.Context, x *Index, row Row, here []align.Word, own sayer) (Carrier, bool, error) {
	said, err := x.Quotes(ctx, row.ID)
	if err != nil {
		return Carrier{}, false, err
	}
	best, speaker, is := Likest(here, said)
	other, err := sayerOf(ctx, x, row.ID, speaker)
	if err != nil {
		return Carrier{}, false, err
	}
	best.Article, best.Speaker, best.By = row, other.name, own.whom(other)
	return best, is, nil
}

// Likest compares the words of a quotation with the quotations of an article, and returns the
// likest that is the same, with the place of its speaker in the article, -1 if nobody is known.
// Of which article, and of whom, the carrier does not tell.
func Likest(here []align.Word, said []Quote) (best Carrier, speaker int, is bool) {
	speaker = -1
	for _, q := range said {
		there := align.Words(q.Text)
		if m := align.Texts(here, there); m.Same(here, there) && m.Likeness(here) > best.Likeness {
			best = Carrier{Span: q.Span, Words: m.Pieces(here, there), Likeness: m.Likeness(here)}
			speaker = q.Speaker
		}
	}
	return best, speaker, best.Likeness > 0
}

// written looks for a quotation in the text of another article, where it is in
// no quotation. A file that cannot be read now carries nothing.
func written(ctx context.Context, row Row, here []align.Word) (Carrier, bool) {
	const size = 4 << 20
	whole, err := store.ReadWhole(ctx, row.Entry, size)
	if err != nil {
		return Carrier{}, false
	}
	c, is := Written(here, whole.Article.Text)
	c.Article = row
	return c, is
}

// Written looks for the words of a quotation in a text, where they are in no quotation. Of which
// article that is, the carrier does not tell.
func Written(here []align.Word, text string) (c Carrier, is bool) {
	there, m := align.Within(here, align.Words(text))
	if len(there) == 0 {
		return Carrier{}, false
	}
	span := quotes.Span{Start: there[0].Start, End: there[len(there)-1].End}
	return Carrier{Span: span, Words: m.Pieces(here, there), Likeness: m.Likeness(here)}, true
}

// Whom tells whose words an article says those of a quotation are.
type Whom uint8

// Whose words they are.
const (
	Nobodys      Whom = iota // nobody's who is known, here or there, or in no quotation there
	TheSame                  // whose they are here
	SomebodyElse             // another's
)

// Telling is how many words a quotation has at least that says something if it is found
// elsewhere: “I do not know” is said every day.
const Telling = 5

// Before returns the other articles in which somebody says the same as in a quotation of
// an article, or nearly, or in which others do, as [Index.Same] does: from the index alone,
// without quotations of a few words, and without other versions of the article.
func Before(ctx context.Context, x *Index, id ID, quote Quote) ([]Carrier, error) {
	if len(align.Words(quote.Text)) < Telling {
		return nil, nil
	}
	found, err := carriersOf(ctx, x, id, quote, 0)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	var versions []ID
	rows, err := x.read.QueryContext(ctx, "SELECT a.id FROM article AS b CROSS JOIN article AS a ON a.place = b.place WHERE b.id = ? AND b.place <> ''", id)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var version ID
		if err := rows.Scan(&version); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		versions = append(versions, version)
	}
	found = slices.DeleteFunc(found, func(c Carrier) bool { return c.By == Nobodys || slices.Contains(versions, c.Article.ID) })
	return found, rows.Err()
}

// sayer is a speaker of an article: the name by which it calls them, and who that is in
// the library, 0 where nobody can tell.
type sayer struct {
	name   string
	person int64
}

// sayerOf is the speaker at a place of an article; the zero sayer for -1.
func sayerOf(ctx context.Context, x *Index, id ID, n int) (s sayer, err error) {
	if n < 0 {
		return s, nil
	}
	const query = `SELECT ifnull(max(s.name), ''), ifnull(max(p.same), 0) FROM speaker AS s LEFT JOIN person AS p ON p.id = s.person AND s.person <> 0
		WHERE s.article = ? AND s.n = ?`
	if err := x.read.QueryRowContext(ctx, query, id, n).Scan(&s.name, &s.person); err != nil {
		return s, fmt.Errorf("querying the index: %w", err)
	}
	return s, nil
}

// whom tells whose words they are there that are this sayer's here.
func (s sayer) whom(there sayer) Whom {
	return Whose(s.name, there.name, s.person != 0 && s.person == there.person)
}

// Whose tells whose words they are which two articles quote, each by the name that it calls
// somebody by; both may be known to be one person. Of somebody of whom an article has no more than
// a part of the name, as in “Quill said”, it tells no other.
func Whose(here, there string, one bool) Whom {
	some, others := strings.Fields(fold.String(here, fold.Search)), strings.Fields(fold.String(there, fold.Search))
	switch {
	case len(some) == 0 || len(others) == 0:
		return Nobodys
	case one, within(some, others), within(others, some):
		return TheSame
	}
	return SomebodyElse
}

// within reports whether all of some words are among others.
func within(some, among []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(among, w) })
}
