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
}

// Quotes returns an empty report of the quotes in articles. Its objects and its
// texts are articles, its rows quotes.
func Quotes(w io.Writer, f Format, o Options) *Report[Item] {
	return newReport(w, layout[Item]{
		object: func(it Item, o Options) any { return newArticle(it, o) },
		fields: []string{"path", "id", "kind", "speaker", "role", "mention", "cue", "start", "end", "confidence", "text", "reported_confidence", "part_of"},
		rows:   quoteRows,
		text:   quoteTable,
		prose:  blockquotes,
		gap:    "\n",
	}, f, o)
}

// quoteRows are an article's quotes, a row for each.
func quoteRows(it Item) [][]any {
	p := newPoints(it.Article.Text)
	rows := make([][]any, len(it.Found.Quotes))
	for i, q := range it.Found.Quotes {
		who := speakerOf(it.Found, q)
		rows[i] = []any{
			it.Path, i + 1, q.Kind.String(), who.Name, who.Role, q.Mention.Of(p.text), q.Cue.Of(p.text),
			p.at(q.Start), p.at(q.End), round(q.Confidence), q.Of(p.text), told(q), partOf(q),
		}
	}
	return rows
}

// told is how sure it is that anybody tells a report; nil of other quotes.
func told(q quotes.Quote) any {
	if q.Kind != quotes.Indirect {
		return nil
	}
	return round(q.Reported)
}

// partOf is the id of the clause that a fragment is part of; nil where there is none.
func partOf(q quotes.Quote) any {
	if q.PartOf == 0 {
		return nil
	}
	return q.PartOf
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
		rows = append(rows, []cell{
			{text: strconv.Itoa(i + 1), style: o.hint(), right: true},
			{text: speakerName(it.Found, q), style: o.voice(q.Speaker), bound: speakerCells},
			{text: q.Kind.String(), style: o.hint()},
			{text: clean.Line(q.Marked.Of(it.Article.Text))},
		})
	}
	if len(rows) == 0 {
		b.WriteString("  no quotes\n")
	}
	b.WriteString(o.table(rows, 1))
	return b.String()
}

// speakerName names the speaker; a question mark behind the name is a guess.
func speakerName(f quotes.Found, q quotes.Quote) string {
	switch {
	case q.Speaker < 0 && q.Kind == quotes.Scare:
		return "—"
	case q.Speaker < 0:
		return "unknown"
	case guess(q):
		return clean.Line(f.Speakers[q.Speaker].Name) + " ?"
	default:
		return clean.Line(f.Speakers[q.Speaker].Name)
	}
}
