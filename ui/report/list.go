package report

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"pullquote/store"
)

// Listed is an article as a list tells of it.
type Listed struct {
	store.Entry
	Quotes, Speakers int // -1 if nobody has counted
}

// List returns an empty list of articles.
func List(w io.Writer, f Format, o Options) *Report[Listed] {
	return newReport(w, layout[Listed]{
		object: func(a Listed, _ Options) any { return newListed(a) },
		fields: []string{"path", "title", "byline", "published", "published_by", "source", "words", "quotes", "speakers", "read", "starred", "tags", "url"},
		rows:   one(listRow),
		columns: []column[Listed]{
			{text: dayOf, style: hinted},
			{text: func(a Listed) string { return strconv.Itoa(a.Summary.Words) }, number: true, style: hinted},
			{text: titleOf, bound: func(o Options) int { return max(24, o.Width/2) }, style: bold},
			{text: sourceOf, bound: upTo(speakerCells)},
			{text: pathOf, style: hinted},
		},
		prose: bullet,
	}, f, o)
}

func titleOf(a Listed) string  { return a.Summary.Title }
func sourceOf(a Listed) string { return a.Summary.Source }
func pathOf(a Listed) string   { return a.Path }

// listedArticle is an article of a list in JSON; docs/usage.md describes every member.
type listedArticle struct {
	Schema    int      `json:"schema"`
	Path      fileName `json:"path"`
	Title     string   `json:"title"`
	Byline    []string `json:"byline"`
	Published *string  `json:"published"`
	DatedBy   *string  `json:"published_by"`
	Source    string   `json:"source"`
	Words     int      `json:"words"`
	Quotes    *int     `json:"quotes"`
	Speakers  *int     `json:"speakers"`
	Read      bool     `json:"read"`
	Starred   bool     `json:"starred"`
	Tags      []string `json:"tags"`
	URL       string   `json:"url"`
}

func newListed(a Listed) listedArticle {
	s := a.Summary
	return listedArticle{
		Schema: Schema, Path: fileName(a.Path), Title: s.Title, Byline: list(s.Bylines), Published: published(s.Published, s.DateOnly), DatedBy: datedBy(s.DatedBy), Source: s.Source,
		Words: s.Words, Quotes: counted(a.Quotes), Speakers: counted(a.Speakers), Read: a.Read, Starred: a.Starred, Tags: list(a.Tags), URL: s.URL,
	}
}

// counted is nil for what nobody has counted.
func counted(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
}

func listRow(a Listed) []any {
	l := newListed(a)
	return []any{
		a.Path, l.Title, l.Byline, orNil(l.Published), orNil(l.DatedBy), l.Source, l.Words, orNil(l.Quotes), orNil(l.Speakers), l.Read, l.Starred, l.Tags, l.URL,
	}
}

// bullet is an article as an item of a list in Markdown.
func bullet(a Listed) string {
	facts := dayOf(a)
	if a.Summary.Source != "" {
		facts = quoted(a.Summary.Source) + ", " + facts
	}
	return fmt.Sprintf("- **%s**, %s, %s\n", quoted(a.Summary.Title), facts, quoted(a.Path))
}

// dayOf is the day of an article: of its publication, or else "saved" and the
// day of its file, which is no date of the article's.
func dayOf(a Listed) string {
	d := day(a.Date())
	if a.Dated() || a.Date().IsZero() {
		return d
	}
	return "saved " + d
}

// day is the date of an article, in an order that sorts.
func day(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return t.Format(time.DateOnly)
}
