package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"pullquote/articles/quotes"
)

// Saying is something that one person said in one of many articles.
type Saying struct {
	Listed
	Name       string // by which the article calls the speaker
	Role       string
	Issuer     string // of a document: who issued it
	Via        string // whoever tells that they say so; empty if nobody is between
	ID         int    // the id that the report of quotes gives it
	PartOf     int    // of a fragment in marks: the id of the clause which it is part of; 0 if there is none
	Within     bool   // that clause is the person's, and stands before it
	Kind       quotes.Kind
	Confidence float64
	Reported   float64 // of reported speech: that anybody tells it at all
	Text       string
}

// Sayings returns an empty report of what one person said.
func Sayings(w io.Writer, f Format, o Options) *Report[Saying] {
	return newReport(w, sayings(), f, o)
}

// Timeline returns an empty report of what was said, by whom.
func Timeline(w io.Writer, f Format, o Options) *Report[Saying] {
	l := sayings()
	who := column[Saying]{text: func(s Saying) string { return cmp.Or(s.Name, "—") }, bound: upTo(speakerCells)}
	l.columns = slices.Insert(l.columns, 2, who)
	l.empty = "nothing said\n"
	return newReport(w, l, f, o)
}

func sayings() layout[Saying] {
	return layout[Saying]{
		object: func(s Saying, _ Options) any { return newSaying(s) },
		fields: []string{"published", "source", "path", "title", "name", "role", "kind", "confidence", "text", "reported_confidence", "id", "part_of", "via", "issuer"},
		rows:   one(sayingRow),
		columns: []column[Saying]{
			{text: func(s Saying) string { return dayOf(s.Listed) }, style: hinted},
			{text: func(s Saying) string { return s.Summary.Source }, bound: upTo(speakerCells)},
			{text: sayingKind, style: hinted},
			{text: func(s Saying) string { return s.Text }, bound: func(o Options) int { return max(40, o.Width/2) }},
			{text: func(s Saying) string { return s.Path }, style: hinted},
		},
		prose: sayingProse,
		gap:   "\n",
	}
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
	Reported   any      `json:"reported_confidence,omitempty"`
	ID         int      `json:"id"`
	PartOf     int      `json:"part_of,omitempty"`
	Via        string   `json:"via,omitempty"`
	Issuer     string   `json:"issuer,omitempty"`
}

func newSaying(s Saying) saying {
	return saying{
		Schema: Schema, Path: fileName(s.Path), Title: s.Summary.Title, Published: published(s.Summary.Published, s.Summary.DateOnly), Source: s.Summary.Source,
		Name: s.Name, Role: s.Role, Kind: s.Kind.String(), Confidence: round(s.Confidence), Text: s.Text,
		Reported: told(s.Kind, s.Reported), ID: s.ID, PartOf: s.PartOf, Via: s.Via, Issuer: s.Issuer,
	}
}

// sayingKind tells what is said, and through whom it came: "mixed via Ada Lind".
func sayingKind(s Saying) string {
	kind := kindCell(s.Kind, s.PartOf)
	if s.Via != "" {
		kind += " via " + s.Via
	}
	return kind
}

func sayingRow(s Saying) []any {
	return []any{
		orNil(published(s.Summary.Published, s.Summary.DateOnly)), s.Summary.Source, s.Path, s.Summary.Title, s.Name, s.Role, s.Kind.String(),
		round(s.Confidence), s.Text, told(s.Kind, s.Reported), s.ID, idOrNil(s.PartOf), s.Via, s.Issuer,
	}
}

func sayingProse(s Saying) string {
	if s.Within {
		return "" // the clause holds it, marks and all
	}
	who := s.Name
	if s.Via != "" {
		who += ", via " + s.Via
	}
	return fmt.Sprintf("> %s\n\n— %s, *%s*, %s\n", quoted(s.Text), quoted(who), quoted(s.Summary.Title), dayOf(s.Listed))
}
