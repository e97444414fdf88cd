package report

import (
	"fmt"
	"io"

	"pullquote/articles/quotes"
)

// Saying is something that one person said in one of many articles.
type Saying struct {
	Listed
	Name       string // by which the article calls the speaker
	Role       string
	Kind       quotes.Kind
	Confidence float64
	Text       string
}

// Sayings returns an empty report of what one person said.
func Sayings(w io.Writer, f Format, o Options) *Report[Saying] {
	return newReport(w, layout[Saying]{
		object: func(s Saying, _ Options) any { return newSaying(s) },
		fields: []string{"published", "source", "path", "title", "name", "role", "kind", "confidence", "text"},
		rows:   one(sayingRow),
		columns: []column[Saying]{
			{text: func(s Saying) string { return dayOf(s.Listed) }, style: hinted},
			{text: func(s Saying) string { return s.Summary.Source }, bound: upTo(speakerCells)},
			{text: func(s Saying) string { return s.Kind.String() }, style: hinted},
			{text: func(s Saying) string { return s.Text }, bound: func(o Options) int { return max(40, o.Width/2) }},
			{text: func(s Saying) string { return s.Path }, style: hinted},
		},
		prose: sayingProse,
		gap:   "\n",
	}, f, o)
}

// saying is something said in JSON; docs/usage.md describes every member.
type saying struct {
	Schema     int      `json:"schema"`
	Path       fileName `json:"path"`
	Title      string   `json:"title"`
	Published  *string  `json:"published"`
	Source     string   `json:"source"`
	Name       string   `json:"name"`
	Role       string   `json:"role"`
	Kind       string   `json:"kind"`
	Confidence float64  `json:"confidence"`
	Text       string   `json:"text"`
}

func newSaying(s Saying) saying {
	return saying{
		Schema: Schema, Path: fileName(s.Path), Title: s.Summary.Title, Published: published(s.Summary.Published, s.Summary.DateOnly), Source: s.Summary.Source,
		Name: s.Name, Role: s.Role, Kind: s.Kind.String(), Confidence: round(s.Confidence), Text: s.Text,
	}
}

func sayingRow(s Saying) []any {
	return []any{
		orNil(published(s.Summary.Published, s.Summary.DateOnly)), s.Summary.Source, s.Path, s.Summary.Title, s.Name, s.Role, s.Kind.String(),
		round(s.Confidence), s.Text,
	}
}

func sayingProse(s Saying) string {
	return fmt.Sprintf("> %s\n\n— %s, *%s*, %s\n", quoted(s.Text), quoted(s.Name), quoted(s.Summary.Title), dayOf(s.Listed))
}
