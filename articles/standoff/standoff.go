// Package standoff writes who says what in an article as annotations in the standoff format
// of brat (https://brat.nlplab.org/standoff.html), in the layout that the program's own
// annotated articles have: package articles/quotes/corpus describes and reads it, and so do
// the commands that measure the engine and teach it.
//
//	T1	Source 14 26	Ines Calloway
//	N1	Reference T1 Person:1	Ines Calloway
//	T2	Cue 9 13	said
//	T3	Content 1 7	We won
//	T4	Attribution 9 13	said
//	E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
//
// A person is told by a span of the text alone. Of somebody whose name a reader has typed,
// and whom the text names nowhere, nothing can be written.
package standoff

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// Annotate returns the text of a document as it is annotated, with each paragraph on a line of
// its own, and its annotations. A report is a clause with all that stands in marks in it, unless somebody else says that; what
// is nobody's speech is annotated too. Positions are code points, and those of the document.
func Annotate(d quotes.Document, found quotes.Found) (text, annotations string) {
	w := writer{text: unwrapped(d), found: found, issuers: map[string]int{}}
	for i := range found.Quotes {
		switch q := &found.Quotes[i]; {
		case q.Kind == quotes.Scare:
			w.span("Nobody", q.Marked)
		case q.PartOf == 0 || q.Speaker != found.Quotes[q.PartOf-1].Speaker:
			w.quote(q)
		}
	}
	return w.text, w.b.String()
}

// unwrapped is a text whose paragraphs go over no line's end.
func unwrapped(d quotes.Document) string {
	text := []byte(d.Text)
	for _, p := range d.Paragraphs {
		for i := p.Start; i < p.End; i++ {
			if text[i] == '\n' || text[i] == '\r' {
				text[i] = ' '
			}
		}
	}
	return string(text)
}

// Configuration is the annotation.conf by which brat knows what the annotations are.
func Configuration() string {
	return "[entities]\nSource\nCue\nContent\nNobody\n\n[events]\nAttribution\tSource*:Source, Cue*:Cue, Content*:Content, Via*:Source\n\n[attributes]\nUnmarked\tArg:Content\n\n[relations]\n"
}

// writer writes the annotations of a text.
type writer struct {
	text  string
	found quotes.Found
	b     strings.Builder

	spans, events, references, attributes int
	issuers                               map[string]int // their numbers, by their names
	at, points                            int            // a place in the text, in bytes and in code points
}

// quote writes a quotation: its spans, whom they stand for, and the event that joins them.
func (w *writer) quote(q *quotes.Quote) {
	content := w.span("Content", q.Marked)
	if q.Kind == quotes.Direct && q.Marked == q.Span {
		w.attributes++
		fmt.Fprintf(&w.b, "A%d\tUnmarked %s\n", w.attributes, content)
	}
	trigger, roles := q.Cue, ""
	if q.Speaker >= 0 {
		if at := w.naming(q); !at.Empty() {
			roles += " Source:" + w.source(at, q.Speaker)
		}
	} else if !q.Mention.Empty() {
		roles += " Source:" + w.span("Source", q.Mention)
	}
	if q.Cue.Empty() {
		trigger = q.Marked
	} else {
		roles += " Cue:" + w.span("Cue", q.Cue)
	}
	roles += " Content:" + content
	if q.Via > 0 {
		if at := w.first(q.Via - 1); !at.Empty() {
			roles += " Via:" + w.source(at, q.Via-1)
		}
	}
	w.events++
	fmt.Fprintf(&w.b, "E%d\tAttribution:%s%s\n", w.events, w.span("Attribution", trigger), roles)
}

// naming is what names the speaker of a quotation: the words beside it or, if none do, the
// first in the text.
func (w *writer) naming(q *quotes.Quote) quotes.Span {
	if !q.Mention.Empty() {
		return q.Mention
	}
	return w.first(q.Speaker)
}

// first is where the text first names a speaker.
func (w *writer) first(speaker int) quotes.Span {
	s := w.found.Speakers[speaker]
	for _, name := range append([]string{s.Name}, s.Also...) {
		if i := strings.Index(w.text, name); i >= 0 && name != "" {
			return quotes.Span{Start: i, End: i + len(name)}
		}
	}
	for i := range w.found.Quotes {
		if q := &w.found.Quotes[i]; q.Speaker == speaker && !q.Mention.Empty() {
			return q.Mention
		}
	}
	return quotes.Span{}
}

// source writes words that stand for a speaker.
func (w *writer) source(at quotes.Span, speaker int) (id string) {
	id = w.span("Source", at)
	s := w.found.Speakers[speaker]
	w.reference(id, "Person", speaker+1, s.Name)
	w.reference(id, "Role", speaker+1, s.Role)
	if s.Issuer != "" {
		if w.issuers[s.Issuer] == 0 {
			w.issuers[s.Issuer] = len(w.found.Speakers) + len(w.issuers) + 1
		}
		w.reference(id, "Issuer", w.issuers[s.Issuer], s.Issuer)
	}
	return id
}

// reference writes whom or what a span stands for.
func (w *writer) reference(id, list string, number int, name string) {
	if name = line(name); name == "" {
		return
	}
	w.references++
	fmt.Fprintf(&w.b, "N%d\tReference %s %s:%d\t%s\n", w.references, id, list, number, name)
}

// span writes a span, a piece for each line that it lies on.
func (w *writer) span(role string, s quotes.Span) (id string) {
	w.spans++
	id = fmt.Sprintf("T%d", w.spans)
	var pieces, said []string
	at := s.Start
	for part := range strings.SplitSeq(s.Of(w.text), "\n") {
		from := at + len(part) - len(strings.TrimLeft(part, " \r\t"))
		if words := strings.Trim(part, " \r\t"); words != "" {
			pieces = append(pieces, fmt.Sprintf("%d %d", w.point(from), w.point(from+len(words))))
			said = append(said, words)
		}
		at += len(part) + 1
	}
	fmt.Fprintf(&w.b, "%s\t%s %s\t%s\n", id, role, strings.Join(pieces, ";"), line(strings.Join(said, " ")))
	return id
}

// point counts the code points before a byte. It goes on from the one asked for before, as
// spans that follow each other lie close.
func (w *writer) point(at int) int {
	if at < w.at {
		w.points -= utf8.RuneCountInString(w.text[at:w.at])
	} else {
		w.points += utf8.RuneCountInString(w.text[w.at:at])
	}
	w.at = at
	return w.points
}

// line is a text on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
