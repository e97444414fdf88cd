package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// Item is one article and what was found in it.
type Item struct {
	Path    string // as the user knows it; "-" for standard input
	Article *articles.Article
	Found   quotes.Found
	Only    Only // which of its quotations are reported
}

// Quotes returns an empty report of the quotes in articles. Its objects and its
// texts are articles, its rows quotes.
func Quotes(w io.Writer, f Format, o Options) *Report[Item] {
	return newReport(w, layout[Item]{
		object: func(it Item, o Options) any { return newArticle(it, o) },
		fields: []string{"path", "id", "kind", "speaker", "role", "mention", "cue", "start", "end", "confidence", "text", "reported_confidence", "part_of", "via", "issuer", "by"},
		rows:   quoteRows,
		text:   quoteTable,
		prose:  func(it Item) string { return blockquotes(it, o.Dates) },
		gap:    "\n",
		cited:  citations,
	}, f, o)
}

// quoteRows are an article's quotes, a row for each.
func quoteRows(it Item) [][]any {
	p := newPoints(it.Article.Text)
	rows := make([][]any, 0, len(it.Found.Quotes))
	for i, q := range it.Found.Quotes {
		if !it.keeps(q) {
			continue
		}
		who := speakerOf(it.Found, q)
		rows = append(rows, []any{
			it.Path, i + 1, q.Kind.String(), who.Name, who.Role, q.Mention.Of(p.text), q.Cue.Of(p.text),
			p.at(q.Start), p.at(q.End), round(q.Confidence), q.Of(p.text), told(q.Kind, q.Reported), idOrNil(q.PartOf), teller(it.Found, q), who.Issuer, by(q.ByHand || who.ByHand),
		})
	}
	return rows
}

// told is how sure it is that anybody tells a report; nil of other quotes.
func told(kind quotes.Kind, share float64) any {
	if kind != quotes.Indirect {
		return nil
	}
	return round(share)
}

// idOrNil is the id of the clause that a fragment is part of; nil where there is none.
func idOrNil(id int) any {
	if id == 0 {
		return nil
	}
	return id
}

// teller names whoever tells that the speaker of a quote says it; empty if nobody is between.
func teller(f quotes.Found, q quotes.Quote) string {
	if q.Via == 0 {
		return ""
	}
	return f.Speakers[q.Via-1].Name
}

// speakerOf returns who is quoted; the zero Speaker if nobody knows.
func speakerOf(f quotes.Found, q quotes.Quote) quotes.Speaker {
	if q.Speaker < 0 {
		return quotes.Speaker{}
	}
	return f.Speakers[q.Speaker]
}

// quoteTable writes an article's title and, below it, a line for each quote.
func quoteTable(it Item, o Options) string {
	var b strings.Builder
	b.WriteString(o.line([]cell{{text: heading(it), style: ansi.Style{}.Bold()}, {text: clean.Line(it.Path), style: o.hint()}}))
	rows := make([][]cell, 0, len(it.Found.Quotes))
	for i, q := range it.Found.Quotes {
		if !it.keeps(q) {
			continue
		}
		rows = append(rows, []cell{
			{text: strconv.Itoa(i + 1), style: o.hint(), right: true},
			{text: speakerName(it.Found, q), style: o.voice(q.Speaker), bound: speakerCells},
			{text: handed(kindCell(q.Kind, q.PartOf), q.ByHand || speakerOf(it.Found, q).ByHand), style: o.hint()},
			{text: clean.Line(q.Marked.Of(it.Article.Text))},
		})
	}
	if len(rows) == 0 {
		b.WriteString("  no quotes\n")
	}
	b.WriteString(o.table(rows, 1))
	return b.String()
}

// kindCell tells what a quote is, and of a fragment in marks in which clause it stands: "mixed in 3".
func kindCell(kind quotes.Kind, partOf int) string {
	if partOf == 0 {
		return kind.String()
	}
	return kind.String() + " in " + strconv.Itoa(partOf)
}

// handed tells of what a quote is that it was corrected by hand: "direct, by you".
func handed(kind string, byHand bool) string {
	if byHand {
		return kind + ", by you"
	}
	return kind
}

// speakerName names the speaker, and whoever tells that they say so; a question mark
// behind the name is a guess.
func speakerName(f quotes.Found, q quotes.Quote) string {
	switch {
	case q.Speaker < 0 && q.Kind == quotes.Scare:
		return "—"
	case q.Speaker < 0:
		return "unknown"
	}
	name := clean.Line(f.Speakers[q.Speaker].Name)
	if guess(q) {
		name += " ?"
	}
	if q.Via > 0 {
		name += " via " + clean.Line(teller(f, q))
	}
	return name
}
