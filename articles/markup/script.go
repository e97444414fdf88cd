package markup

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/markdown"
)

// script writes what is raised or lowered: 10⁶, x₂, 1½.
func (w *writer) script(n *html.Node, st style) {
	if number, ok := w.notes[attribute(n, noteAttribute)]; ok {
		w.span(span{text: number, kind: noteMark})
		return
	}
	text := textOf(n)
	if text == "" || holdsNotes(n) { // <sup><a>1</a>, <a>2</a></sup>
		w.nodes(n, st)
		return
	}
	if before, _ := edges(n); before {
		w.blank = true
	}
	if link := w.source(n, text); link != "" {
		st.link = link
		w.text("["+text+"]", st)
		return
	}
	before := w.last()
	defer func() {
		if _, after := edges(n); after {
			w.blank = true
		}
	}()
	switch {
	case hasAttribute(n, noteAttribute):
		w.text("["+text+"]", st)
	case n.Data == "sub":
		w.text(markdown.Subscript(text), st)
	default:
		if rest := fraction(n, text); rest != "" {
			w.text(markdown.Fraction(text, rest, before), st)
			return
		}
		w.text(markdown.Superscript(text, before), st)
	}
}

// source is the address to which a raised number leads: of where something is told.
func (w *writer) source(n *html.Node, text string) string {
	if n.Data != "sup" || !isDigits(text) {
		return ""
	}
	for c := range n.Descendants() {
		if c.Data == "a" {
			return w.address(attribute(c, "href"))
		}
	}
	return ""
}

// holdsNotes reports whether numbers of notes stand below n.
func holdsNotes(n *html.Node) bool {
	for c := range n.Descendants() {
		if hasAttribute(c, noteAttribute) {
			return true
		}
	}
	return false
}

// edges reports whether the text below n begins and ends with a blank.
func edges(n *html.Node) (before, after bool) {
	first, last := "", ""
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Data != "" {
			if first == "" {
				first = c.Data
			}
			last = c.Data
		}
	}
	return first != "" && strings.IndexByte(blanks, first[0]) >= 0, last != "" && strings.IndexByte(blanks, last[len(last)-1]) >= 0
}

// fraction takes off what stands behind the upper number of a fraction, a stroke and
// <sub>, and returns the lower number, or nothing where this is no fraction.
func fraction(n *html.Node, upper string) string {
	stroke := n.NextSibling
	if stroke == nil || strings.Trim(upper, "0123456789") != "" {
		return ""
	}
	if s := strings.TrimSpace(textOf(stroke)); stroke.Type == html.TextNode && strings.TrimSpace(stroke.Data) != "/" && strings.TrimSpace(stroke.Data) != "⁄" ||
		stroke.Type == html.ElementNode && s != "/" && s != "⁄" {
		return ""
	}
	lower := stroke.NextSibling
	if lower == nil || lower.Data != "sub" {
		return ""
	}
	text := textOf(lower)
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return ""
	}
	n.Parent.RemoveChild(stroke)
	n.Parent.RemoveChild(lower)
	return text
}
