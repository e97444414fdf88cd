package webpage

import (
	"strings"

	"golang.org/x/net/html/atom"

	"pullquote/articles/clean"
)

// lineMaker puts a line together. Depths are those of the elements that hold its text,
// plus one; 0 is for none.
type lineMaker struct {
	text    strings.Builder
	letters int // bytes that are no blanks …
	linked  int // … and those of them in links
	long    bool

	head, link, lead int // of the outermost heading, link, part above a heading that is open
	heads            bool
}

// opened notes an element that begins.
func (l *lineMaker) opened(e Element, depth int) {
	switch {
	case isHeading(e.Tag) && l.head == 0:
		l.head = depth + 1
	case e.Tag == atom.A && l.link == 0:
		l.link = depth + 1
	case l.head > 0 && l.lead == 0 && (e.Tag == atom.Small || e.Tag == atom.Time || isKicker(e.Attrs.Class)):
		l.lead = depth + 1
	}
}

// closed notes that all elements from a depth on are closed.
func (l *lineMaker) closed(depth int) {
	for _, at := range [...]*int{&l.head, &l.link, &l.lead} {
		if *at > depth {
			*at = 0
		}
	}
}

// add takes text.
func (l *lineMaker) add(text string) {
	l.heads = l.heads || l.head > 0
	n := len(strings.TrimSpace(text))
	l.letters += n
	if l.link > 0 {
		l.linked += n
	}
	if l.text.Len() > 2*lineBytes {
		l.long = l.long || n > 0
		return
	}
	l.text.WriteString(text)
}

// take ends the line; ok is false where nothing stands in it.
func (l *lineMaker) take() (line, bool) {
	if l.letters == 0 {
		l.text.Reset()
		l.heads = false
		return line{}, false
	}
	text := clean.Line(l.text.String())
	done := line{text: text, heads: l.heads, links: l.linked == l.letters, long: l.long || len(text) > lineBytes}
	l.text.Reset()
	l.letters, l.linked, l.long, l.heads = 0, 0, false, false
	return done, true
}

func isHeading(t atom.Atom) bool {
	switch t {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isKicker reports whether a class is that of the words above a headline, which stand in it:
// <h1><span class="kicker">Harbour</span> The ferry waits</h1>.
func isKicker(class string) bool {
	if class == "" {
		return false
	}
	class = strings.ToLower(class)
	for _, name := range [...]string{"kicker", "overline", "topline", "dachzeile", "roofline", "eyebrow", "spitzmarke", "overtitle", "surtitre", "pretitle", "supertitle", "preheadline", "intro-topic", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader"} {
		if strings.Contains(class, name) {
			return true
		}
	}
	return false
}

// breaks reports whether an element ends the line before it.
func breaks(t atom.Atom) bool {
	switch t {
	case atom.A, atom.Abbr, atom.B, atom.Big, atom.Cite, atom.Code, atom.Del, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Meta, atom.Link,
		atom.Nobr, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Data, atom.Acronym, atom.Ruby, atom.Rt, atom.Rp, atom.Rb, 0:
		return false
	}
	return true
}

// Breaks reports whether an element ends the line that it stands in, when it begins and
// when it ends.
func Breaks(t atom.Atom) bool { return breaks(t) }
