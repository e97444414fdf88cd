package report

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// Hit is an article that a search has found, and the first place in it.
type Hit struct {
	Listed
	Place string        // one line around the place; empty if no words were looked for
	Marks []quotes.Span // of Place, in bytes: what was looked for
	// Quoted tells that Place is what somebody says, and Speaker who; empty if
	// nobody knows.
	Quoted  bool
	Speaker string
	// At is the place in the article's reading text, in bytes, and Load reads that
	// text where a format has positions. Without a text a report names none.
	At   quotes.Span
	Load func() string
}

// Hits returns an empty report of what a search finds.
func Hits(w io.Writer, f Format, o Options) *Report[Hit] {
	return newReport(w, layout[Hit]{
		object: func(h Hit, _ Options) any { return newHit(h) },
		fields: []string{"path", "title", "byline", "published", "source", "speaker", "start", "end", "hit"},
		rows:   one(hitRow),
		text:   hitLines,
		prose:  hitBullet,
	}, f, o)
}

// hitLines are two lines: what the article is, and the place in it.
func hitLines(h Hit, o Options) string {
	head := o.line([]cell{
		{text: dayOf(h.Listed), style: o.hint()},
		{text: clean.Line(h.Summary.Title), style: ansi.Style{}.Bold()},
		{text: clean.Line(h.Summary.Source)},
		{text: clean.Line(h.Path), style: o.hint()},
	})
	if h.Place == "" {
		return head
	}
	place := o.marked(h.Place, h.Marks)
	if h.Quoted {
		place = o.said(h.Speaker) + ": " + place
	}
	if place = "    " + place; o.Width > 0 {
		place = ansi.Truncate(place, o.Width, "…")
	}
	return head + place + "\n"
}

func (o Options) said(speaker string) string {
	if speaker == "" {
		return "unknown"
	}
	if speaker = clean.Line(speaker); o.Profile > colorprofile.NoTTY {
		return ansi.Style{}.Bold().Styled(speaker)
	}
	return speaker
}

// marked draws what was looked for in a line.
func (o Options) marked(text string, marks []quotes.Span) string {
	if o.Profile <= colorprofile.NoTTY {
		return text
	}
	style := o.style(o.Theme.Match).Bold()
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(text[at:m.Start] + style.Styled(m.Of(text)))
		at = m.End
	}
	return b.String() + text[at:]
}

// hitBullet is an article of a list in Markdown, with the place behind a line break.
func hitBullet(h Hit) string {
	line := bullet(h.Listed)
	if h.Place == "" {
		return line
	}
	place := quoted(h.Place)
	if h.Quoted {
		place = escape(Options{}.said(h.Speaker)) + ": " + place
	}
	return strings.TrimSuffix(line, "\n") + "\\\n  " + place + "\n"
}

// foundHit is a hit in JSON; docs/search.md describes every member.
type foundHit struct {
	listedArticle
	Hit *hitPlace `json:"hit"`
}

type hitPlace struct {
	Text    string    `json:"text"`
	Marks   []hitMark `json:"marks"`
	Quote   bool      `json:"quote"`
	Speaker *string   `json:"speaker"`
	Start   *int      `json:"start"`
	End     *int      `json:"end"`
}

// hitMark counts code points of the hit's text.
type hitMark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func newHit(h Hit) foundHit {
	f := foundHit{listedArticle: newListed(h.Listed)}
	if h.Place == "" {
		return f
	}
	f.Hit = &hitPlace{Text: h.Place, Marks: []hitMark{}, Quote: h.Quoted}
	p := newPoints(h.Place)
	for _, m := range h.Marks {
		f.Hit.Marks = append(f.Hit.Marks, hitMark{p.at(m.Start), p.at(m.End)})
	}
	if h.Speaker != "" {
		f.Hit.Speaker = &h.Speaker
	}
	if start, end, ok := h.position(); ok {
		f.Hit.Start, f.Hit.End = &start, &end
	}
	return f
}

// position is the place in code points of the article's text.
func (h Hit) position() (start, end int, ok bool) {
	if h.At.Empty() || h.Load == nil {
		return 0, 0, false
	}
	text := h.Load()
	if h.At.End > len(text) {
		return 0, 0, false
	}
	start = utf8.RuneCountInString(text[:h.At.Start])
	return start, start + utf8.RuneCountInString(h.At.Of(text)), true
}

func hitRow(h Hit) []any {
	l := newListed(h.Listed)
	row := []any{h.Path, l.Title, l.Byline, orNil(l.Published), l.Source, h.Speaker, nil, nil, h.Place}
	if start, end, ok := h.position(); ok {
		row[6], row[7] = start, end
	}
	return row
}
