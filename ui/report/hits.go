package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
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
	// Text is the article's reading text and At the place there, in bytes.
	// Without a text a report names no position.
	Text string
	At   quotes.Span
}

// HitFormats returns the formats of a report of hits.
func HitFormats() []Format { return []Format{Table, JSON, JSONLines, CSV} }

// Hits writes what a search has found, as it is found.
type Hits struct {
	Report
	format  Format
	options Options
}

// NewHits returns an empty report of hits that is written to w.
func NewHits(w io.Writer, f Format, o Options) *Hits {
	h := &Hits{Report: Report{w: w}, format: f, options: o}
	switch f {
	case JSON:
		h.frame = frame{head: "[", between: ",", tail: "\n]\n"}
	case CSV:
		h.frame = frame{head: hitHeader}
	default:
	}
	return h
}

// Write adds a hit.
func (h *Hits) Write(hit Hit) error {
	part, err := h.part(hit)
	if err != nil {
		return err
	}
	return h.Report.Write(part)
}

func (h *Hits) part(hit Hit) ([]byte, error) {
	switch h.format {
	case JSON:
		return element(newHit(hit))
	case JSONLines:
		return line(newHit(hit))
	case CSV:
		return hitRow(hit, h.options)
	default:
		return []byte(h.options.hit(hit)), nil
	}
}

// hit is two lines: what the article is, and the place in it.
func (o Options) hit(h Hit) string {
	head := o.line([]cell{
		{text: dayOf(h.Entry), style: o.hint()},
		{text: articles.OneLine(h.Summary.Title), style: ansi.Style{}.Bold()},
		{text: articles.OneLine(h.Summary.Source)},
		{text: articles.OneLine(h.Path), style: o.hint()},
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
	if speaker = articles.OneLine(speaker); o.Profile > colorprofile.NoTTY {
		return ansi.Style{}.Bold().Styled(speaker)
	}
	return speaker
}

// marked draws what was looked for in a line.
func (o Options) marked(text string, marks []quotes.Span) string {
	if o.Profile <= colorprofile.NoTTY {
		return text
	}
	style := o.style(o.Theme.Found()).Bold().UnderlineStyle(ansi.UnderlineSingle)
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(text[at:m.Start] + style.Styled(m.Of(text)))
		at = m.End
	}
	return b.String() + text[at:]
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
	if h.At.Empty() || h.At.End > len(h.Text) {
		return 0, 0, false
	}
	start = utf8.RuneCountInString(h.Text[:h.At.Start])
	return start, start + utf8.RuneCountInString(h.At.Of(h.Text)), true
}

const hitHeader = "path,title,byline,published,source,speaker,start,end,hit\n"

func hitRow(h Hit, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	l := newListed(h.Listed)
	start, end := "", ""
	if s, e, ok := h.position(); ok {
		start, end = fmt.Sprint(s), fmt.Sprint(e)
	}
	err := w.Write([]string{
		o.field(string(l.Path)), o.field(l.Title), o.field(strings.Join(l.Byline, "; ")), orNothing(l.Published), o.field(l.Source),
		o.field(h.Speaker), start, end, o.field(h.Place),
	})
	if err != nil {
		return nil, fmt.Errorf("writing CSV: %w", err)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}
