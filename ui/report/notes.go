package report

import (
	"io"
	"strings"

	"pullquote/articles/clean"
	"pullquote/store/notes"
)

// Noted is an article with the notes on it.
type Noted struct {
	Path  string // as the user knows it; empty if it is gone
	Real  string // as the notes know it; in no report
	Title string
	URL   string
	Text  string // its reading text; empty if it can't be read, and then none is placed
	Read  bool   // it could be read
	Notes []notes.Placed
}

// Notes returns an empty report of the notes on articles. Its objects are notes, its prose
// is articles.
func Notes(w io.Writer, f Format, o Options) *Report[Noted] {
	return newReport(w, layout[Noted]{
		fields: []string{"path", "title", "url", "id", "color", "text", "note", "tags", "start", "end", "state", "created", "modified"},
		rows:   noteRows,
		object: func(a Noted, _ Options) any { return newNoted(a) },
		text:   noteText,
		prose:  NotesDocument,
		cited:  webNotes,
		gap:    "\n",
		empty:  "no notes\n",
	}, f, o)
}

// notedArticle is an article with notes in JSON; docs/usage.md describes every member.
type notedArticle struct {
	Schema int          `json:"schema"`
	Path   *fileName    `json:"path"`
	Title  string       `json:"title"`
	URL    string       `json:"url"`
	Notes  []noteObject `json:"notes"`
}

type noteObject struct {
	ID       string   `json:"id"`
	Color    string   `json:"color"`
	Text     string   `json:"text"`
	Note     string   `json:"note"`
	Tags     []string `json:"tags"`
	Start    *int     `json:"start"`
	End      *int     `json:"end"`
	State    string   `json:"state"`
	Created  *string  `json:"created"`
	Modified *string  `json:"modified"`
}

func newNoted(a Noted) notedArticle {
	doc := notedArticle{Schema: Schema, Title: a.Title, URL: a.URL, Notes: []noteObject{}}
	if a.Path != "" {
		path := fileName(a.Path)
		doc.Path = &path
	}
	p := newPoints(a.Text)
	for _, n := range a.Notes {
		o := noteObject{ID: n.ID, Color: string(n.Color), Text: n.Words.Exact, Note: n.Text, Tags: list(n.Tags), State: a.state(n), Created: instant(n.Created), Modified: instant(n.Modified)}
		if a.Read && n.Found && !n.At.Empty() {
			start, end := p.at(n.At.Start), p.at(n.At.End)
			o.Start, o.End = &start, &end
		}
		doc.Notes = append(doc.Notes, o)
	}
	return doc
}

// state is what has become of a note's words: "found", "orphaned" if they are gone from the
// text, and "missing" if its article is not here.
func (a Noted) state(n notes.Placed) string {
	switch {
	case !a.Read:
		return "missing"
	case n.Found:
		return "found"
	}
	return "orphaned"
}

func noteRows(a Noted) [][]any {
	var rows [][]any
	for _, o := range newNoted(a).Notes {
		rows = append(rows, []any{a.Path, a.Title, a.URL, o.ID, o.Color, o.Text, o.Note, o.Tags, orNil(o.Start), orNil(o.End), o.State, orNil(o.Created), orNil(o.Modified)})
	}
	return rows
}

// noteText is an article's notes for people: a line for the words, with the sign of their
// colour, and those of what is said of them below.
func noteText(a Noted, o Options) string {
	var b strings.Builder
	b.WriteString(o.line([]cell{{text: clean.Line(a.called()), style: bold(o, 0)}, {text: clean.Line(a.Path), style: o.hint()}}))
	for _, n := range a.Notes {
		sign := n.Color.Letter()
		if n.Text != "" {
			sign = strings.ToUpper(sign)
		}
		about := map[string]string{"orphaned": "these words are gone", "missing": "its article is not here"}[a.state(n)]
		const beside = 12 // cells: indent, sign, and some more
		words := n.Quoted(max(2*beside, o.Width-beside-len(about)))
		if words == "" {
			words = "on all of it"
		}
		b.WriteString(o.line([]cell{{}, {text: sign}, {text: words}, {text: about, style: o.hint()}}))
		for _, line := range said(n) {
			for part := range strings.SplitSeq(o.wrapped(line), "\n") {
				b.WriteString(o.line([]cell{{}, {text: " "}, {text: part, style: o.hint()}}))
			}
		}
	}
	return b.String()
}

// said is what a note says, in lines.
func said(n notes.Placed) (lines []string) {
	if n.Text != "" {
		for line := range strings.SplitSeq(n.Text, "\n") {
			lines = append(lines, clean.Line(line))
		}
	}
	if len(n.Tags) > 0 {
		lines = append(lines, clean.Line("#"+strings.Join(n.Tags, " #")))
	}
	return lines
}

func (a Noted) called() string {
	for _, s := range []string{a.Title, a.Path, a.URL} {
		if s != "" {
			return s
		}
	}
	return "an article without a name"
}

// webNotes are an article's notes as elements of an array of JSON-LD.
func webNotes(a Noted, _ Format, _ Options) ([]byte, error) {
	p := newPoints(a.Text)
	at := p.at
	if !a.Read {
		at = nil
	}
	return each(a.Notes, ",", func(n notes.Placed) ([]byte, error) { return element(n.Web(at)) })
}

// NotesDocument is an article's notes as a document in Markdown, as programs for notes keep
// one a file.
func NotesDocument(a Noted) string { return notes.Document(a.called(), a.URL, a.Path, a.Notes) }
