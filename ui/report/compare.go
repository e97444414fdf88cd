package report

import (
	"io"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/compare"
	"pullquote/articles/quotes"
)

// Compared is two articles that were compared.
type Compared struct {
	Paths [2]string // as the user knows them; "-" for standard input
	Sides [2]compare.Side
	compare.Comparison
}

// Comparisons returns an empty report of articles that were compared. Its objects and its
// texts are comparisons, its rows quotations and changes of the text.
func Comparisons(w io.Writer, f Format, o Options) *Report[Compared] {
	return newReport(w, layout[Compared]{
		object: func(c Compared, _ Options) any { return newComparison(c) },
		fields: []string{"about", "how", "attribution", "id_a", "speaker_a", "start_a", "end_a", "text_a", "id_b", "speaker_b", "start_b", "end_b", "text_b", "words"},
		rows:   compareRows,
		text:   compareText,
		prose:  compareProse,
		gap:    "\n",
	}, f, o)
}

// comparison is a comparison in JSON; docs/usage.md describes every member.
type comparison struct {
	Schema   int            `json:"schema"`
	A        comparedSide   `json:"a"`
	B        comparedSide   `json:"b"`
	Same     bool           `json:"same"`
	Versions bool           `json:"versions"`
	Shared   []sharedQuote  `json:"shared"`
	OnlyA    []comparedItem `json:"only_a"`
	OnlyB    []comparedItem `json:"only_b"`
	Text     []textChange   `json:"text"`
	Coarse   bool           `json:"coarse,omitempty"`
}

type comparedSide struct {
	Path      fileName `json:"path"`
	Title     string   `json:"title"`
	Published *string  `json:"published"`
	Source    string   `json:"source"`
	URL       string   `json:"url"`
	Quotes    int      `json:"quotes"`
}

// comparedItem is a quotation of one of the two.
type comparedItem struct {
	ID int `json:"id"`
	textSpan
	Kind    string  `json:"kind"`
	Speaker *string `json:"speaker"`
	Role    string  `json:"role"`
}

type sharedQuote struct {
	A           comparedItem `json:"a"`
	B           comparedItem `json:"b"`
	How         string       `json:"how"`
	CutIn       []string     `json:"cut_in"`
	Attribution string       `json:"attribution"`
	Words       []wordsPiece `json:"words"`
}

type wordsPiece struct {
	A    string `json:"a"`
	B    string `json:"b"`
	Same bool   `json:"same"`
}

type textChange struct {
	Change string        `json:"change"`
	A      *changedPlace `json:"a"`
	B      *changedPlace `json:"b"`
	Words  []wordsPiece  `json:"words"`
	Quoted bool          `json:"quoted"`
}

type changedPlace struct {
	Paragraph int `json:"paragraph"`
	textSpan
}

// sides are what the two articles are called in data.
func sides() [2]string { return [2]string{"a", "b"} }

func newComparison(c Compared) comparison {
	p := c.points()
	doc := comparison{
		Schema: Schema, A: newSide(c, 0), B: newSide(c, 1), Same: c.Same(), Versions: c.Versions, Coarse: c.Coarse,
		Shared: []sharedQuote{}, OnlyA: []comparedItem{}, OnlyB: []comparedItem{}, Text: []textChange{},
	}
	for i := range c.Shared {
		s := &c.Shared[i]
		it := sharedQuote{
			A: c.item(p, 0, s.Quotes[0]), B: c.item(p, 1, s.Quotes[1]),
			How: s.How.String(), CutIn: []string{}, Attribution: s.Who.String(), Words: c.pieces(s.Words),
		}
		for k, less := range s.Less {
			if less {
				it.CutIn = append(it.CutIn, sides()[k])
			}
		}
		doc.Shared = append(doc.Shared, it)
	}
	for _, q := range c.Alone[0] {
		doc.OnlyA = append(doc.OnlyA, c.item(p, 0, q))
	}
	for _, q := range c.Alone[1] {
		doc.OnlyB = append(doc.OnlyB, c.item(p, 1, q))
	}
	for i := range c.Changes {
		x := &c.Changes[i]
		doc.Text = append(doc.Text, textChange{Change: x.Kind.String(), A: place(p, x, 0), B: place(p, x, 1), Words: c.pieces(x.Words), Quoted: x.Quoted})
	}
	return doc
}

// points count the code points of both texts.
func (c Compared) points() [2]*points {
	return [2]*points{newPoints(c.Sides[0].Article.Text), newPoints(c.Sides[1].Article.Text)}
}

func newSide(c Compared, i int) comparedSide {
	a := c.Sides[i].Article
	return comparedSide{Path: fileName(c.Paths[i]), Title: a.Title, Published: published(a.Published, a.DateOnly), Source: a.Source, URL: a.URL, Quotes: c.Compared[i]}
}

// item is a quotation of one side.
func (c Compared) item(p [2]*points, side, quote int) comparedItem {
	f := c.Sides[side].Found
	q := f.Quotes[quote]
	it := comparedItem{ID: quote + 1, textSpan: p[side].textSpan(q.Span), Kind: q.Kind.String()}
	if q.Speaker >= 0 {
		who := f.Speakers[q.Speaker]
		it.Speaker, it.Role = &who.Name, who.Role
	}
	return it
}

// pieces are the words of both sides, beside each other.
func (c Compared) pieces(all []align.Stretch) []wordsPiece {
	out := []wordsPiece{}
	for _, s := range all {
		out = append(out, wordsPiece{s.Here.Of(c.Sides[0].Article.Text), s.There.Of(c.Sides[1].Article.Text), s.Same})
	}
	return out
}

// place is where a change stands on one side, nil if it does not.
func place(p [2]*points, x *compare.Change, side int) *changedPlace {
	if x.At[side].Empty() {
		return nil
	}
	return &changedPlace{x.Paragraph[side], p[side].textSpan(x.At[side])}
}

// compareRows are the quotations of both articles, a row for each pair and each that one
// has alone, and behind them a row for each change of the text.
func compareRows(c Compared) (rows [][]any) {
	p := c.points()
	cells := func(side, quote int) []any {
		q, who := c.Sides[side].Found.Quotes[quote], speakerOf(c.Sides[side].Found, c.Sides[side].Found.Quotes[quote])
		return []any{quote + 1, who.Name, p[side].at(q.Start), p[side].at(q.End), q.Of(p[side].text)}
	}
	none := make([]any, 5)
	row := func(about, how, who string, a, b []any, words string) {
		rows = append(rows, append(append(append([]any{about, how, who}, a...), b...), words))
	}
	for i := range c.Shared {
		s := &c.Shared[i]
		row("shared", s.How.String(), s.Who.String(), cells(0, s.Quotes[0]), cells(1, s.Quotes[1]), c.marked(s.Words, signed))
	}
	for _, q := range c.Alone[0] {
		row("only_a", "", "", cells(0, q), none, "")
	}
	for _, q := range c.Alone[1] {
		row("only_b", "", "", none, cells(1, q), "")
	}
	at := func(side int, s quotes.Span) []any {
		if s.Empty() {
			return none
		}
		return []any{nil, nil, p[side].at(s.Start), p[side].at(s.End), s.Of(p[side].text)}
	}
	for i := range c.Changes {
		x := &c.Changes[i]
		row("text", x.Kind.String(), "", at(0, x.At[0]), at(1, x.At[1]), c.marked(x.Words, signed))
	}
	return rows
}

// marked is the words of both sides in one text, those that differ drawn by a function.
func (c Compared) marked(all []align.Stretch, draw func(a, b string) string) string {
	parts := make([]string, len(all))
	for i, s := range all {
		a, b := s.Here.Of(c.Sides[0].Article.Text), s.There.Of(c.Sides[1].Article.Text)
		if s.Same {
			parts[i] = draw(b, b)
			continue
		}
		parts[i] = draw(a, b)
	}
	return strings.Join(parts, " ")
}

// signed writes words as word differences are known: "[-one-]" was taken out, and "{+two+}"
// stands in its place.
func signed(a, b string) string {
	switch {
	case a == b:
		return b
	case a == "":
		return "{+" + b + "+}"
	case b == "":
		return "[-" + a + "-]"
	default:
		return "[-" + a + "-]{+" + b + "+}"
	}
}
