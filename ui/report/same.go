package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/align"
	"pullquote/articles/clean"
)

// Carrier is an article that carries some words, whole, cut or altered.
type Carrier struct {
	Listed
	Speaker  string  // whom it quotes; empty if nobody is known, or the words are in no quotation there
	Likeness float64 // the share of the words that it carries, 0 to 1
	Words    []align.Piece
}

// Carriers returns an empty report of the articles that carry some words.
func Carriers(w io.Writer, f Format, o Options) *Report[Carrier] {
	return newReport(w, layout[Carrier]{
		object: func(c Carrier, _ Options) any { return newCarrier(c) },
		fields: []string{"published", "source", "path", "title", "speaker", "likeness", "text", "words"},
		rows:   one(carrierRow),
		text:   carrierLines,
		prose:  carrierBullet,
	}, f, o)
}

// carrierLines are two lines and more: what the article is, and the words there, with what differs.
func carrierLines(c Carrier, o Options) string {
	head := o.line([]cell{
		{text: dayOf(c.Listed), style: o.hint()},
		{text: c.share(), style: o.hint()},
		{text: clean.Line(c.Summary.Title), style: ansi.Style{}.Bold()},
		{text: clean.Line(c.Summary.Source)},
		{text: clean.Line(c.Path), style: o.hint()},
	})
	parts := make([]string, len(c.Words))
	for i, p := range c.Words {
		parts[i] = o.drawn(beside(p))
	}
	return head + o.indented(o.said(c.Speaker)+": "+strings.Join(parts, " "))
}

// share is how much of the words an article carries.
func (c Carrier) share() string { return fmt.Sprintf("%3d %%", int(100*c.Likeness)) }

// beside is a piece of both texts; where they have the same words, as they stand there.
func beside(p align.Piece) (here, there string) {
	if p.Same {
		return p.There, p.There
	}
	return p.Here, p.There
}

// carrierBullet is an article of a list in Markdown, with the words behind a line break.
func carrierBullet(c Carrier) string {
	return strings.TrimSuffix(bullet(c.Listed), "\n") + "\\\n  " + escape(Options{}.said(c.Speaker)) + ": " + quoted(c.differing()) + "\n"
}

// differing is the words of both texts in one, those that differ in brackets.
func (c Carrier) differing() string {
	parts := make([]string, len(c.Words))
	for i, p := range c.Words {
		parts[i] = signed(beside(p))
	}
	return strings.Join(parts, " ")
}

// there is the words as the article has them, with single spaces.
func (c Carrier) there() string {
	var parts []string
	for _, p := range c.Words {
		if p.There != "" {
			parts = append(parts, p.There)
		}
	}
	return strings.Join(parts, " ")
}

// carrier is an article that carries some words in JSON; docs/usage.md describes every member.
type carrier struct {
	Schema    int            `json:"schema"`
	Path      fileName       `json:"path"`
	Title     string         `json:"title"`
	Published *string        `json:"published"`
	Source    string         `json:"source"`
	URL       string         `json:"url"`
	Speaker   *string        `json:"speaker"`
	Likeness  decimal        `json:"likeness"`
	Text      string         `json:"text"`
	Words     []carriedWords `json:"words"`
}

// carriedWords are words that were looked for, and what stands in their place there.
type carriedWords struct {
	Here  string `json:"here"`
	There string `json:"there"`
	Same  bool   `json:"same"`
}

func newCarrier(c Carrier) carrier {
	s := c.Summary
	it := carrier{
		Schema: Schema, Path: fileName(c.Path), Title: s.Title, Published: published(s.Published, s.DateOnly), Source: s.Source, URL: s.URL,
		Likeness: decimal(round(c.Likeness)), Text: c.there(), Words: []carriedWords{},
	}
	if c.Speaker != "" {
		it.Speaker = &c.Speaker
	}
	for _, p := range c.Words {
		it.Words = append(it.Words, carriedWords(p))
	}
	return it
}

func carrierRow(c Carrier) []any {
	return []any{
		orNil(published(c.Summary.Published, c.Summary.DateOnly)), c.Summary.Source, c.Path, c.Summary.Title, c.Speaker, round(c.Likeness), c.there(), c.differing(),
	}
}
