package report

import (
	"io"
	"strings"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/export"
)

// Page is one article for those who want its words.
type Page struct {
	Path    string // as the user knows it; "-" for standard input
	Article *articles.Article
}

// Clean returns an empty report of articles without what stood around them, in
// one of [ArticleFormats].
func Clean(w io.Writer, f Format, o Options) *Report[Page] {
	return newReport(w, layout[Page]{
		object:  func(p Page, _ Options) any { return newClean(p) },
		fields:  []string{"path", "title", "byline", "published", "published_by", "source", "url", "language", "tags", "words", "text", "captions"},
		rows:    one(cleanRow),
		text:    cleanText,
		prose:   func(p Page) string { return string(export.Markdown(p.Article, p.Article.Tags)) },
		element: func(p Page) ([]byte, error) { return export.HTML(p.Article) },
		title:   func(p Page) string { return clean.Line(p.Article.Title) },
		gap:     "\n",
	}, f, o)
}

// cleanText is an article for people and for pipes: title, byline, day, text.
func cleanText(p Page, _ Options) string {
	a := p.Article
	var b strings.Builder
	told := append([]string{}, a.Bylines...)
	if at := published(a.Published, a.DateOnly); at != nil {
		told = append(told, *at)
	}
	if a.Source != "" {
		told = append(told, a.Source)
	}
	for _, line := range []string{a.Title, strings.Join(told, ", ")} {
		if line != "" {
			b.WriteString(clean.Line(line) + "\n")
		}
	}
	text := export.Text(a)
	if b.Len() > 0 && text != "" {
		b.WriteByte('\n')
	}
	return b.String() + text
}

// cleanArticle is one article's words in JSON; docs/usage.md describes every member.
type cleanArticle struct {
	Schema    int       `json:"schema"`
	Path      fileName  `json:"path"`
	Title     string    `json:"title"`
	Byline    []string  `json:"byline"`
	Published *string   `json:"published"`
	DatedBy   *string   `json:"published_by"`
	Saved     *string   `json:"saved"`
	Source    string    `json:"source"`
	URL       string    `json:"url"`
	Language  string    `json:"language"`
	Tags      []string  `json:"tags"`
	Words     int       `json:"words"`
	Text      string    `json:"text"`
	Captions  []string  `json:"captions"`
	LeftOut   []leftOut `json:"left_out"`
	Notes     []string  `json:"notes"`
}

// leftOut is a passage of the file that is no part of the text, and why.
type leftOut struct {
	Reason string `json:"reason"`
	Text   string `json:"text"`
}

func newClean(p Page) cleanArticle {
	a := p.Article
	doc := cleanArticle{
		Schema: Schema, Path: fileName(p.Path), Title: a.Title, Byline: list(a.Bylines),
		Published: published(a.Published, a.DateOnly), DatedBy: datedBy(a.DatedBy), Saved: published(a.Saved, false), Source: a.Source, URL: a.URL, Language: a.Language, Tags: list(a.Tags),
		Words: a.Words, Text: export.Text(a), Captions: list(export.Captions(a)), LeftOut: []leftOut{}, Notes: list(a.Notes),
	}
	for _, t := range export.Furniture(a) {
		doc.LeftOut = append(doc.LeftOut, leftOut{Reason: "furniture", Text: t})
	}
	for _, l := range a.LeftOut {
		doc.LeftOut = append(doc.LeftOut, leftOut{Reason: l.Reason, Text: l.Text})
	}
	return doc
}

func cleanRow(p Page) []any {
	a := p.Article
	return []any{
		p.Path, a.Title, a.Bylines, orNil(published(a.Published, a.DateOnly)), orNil(datedBy(a.DatedBy)), a.Source, a.URL, a.Language,
		a.Tags, a.Words, export.Text(a), export.Captions(a),
	}
}
