package corpus

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/quotes"
)

// join makes an attribution of each event, now that all spans are known: an
// event may stand before its spans.
func (n *annotation) join(a *Article) error {
	a.Discards = n.discards
	for _, e := range n.events {
		one, err := n.attribution(e)
		if err != nil {
			return fmt.Errorf("%d: %w", e.line, err)
		}
		a.Attributions = append(a.Attributions, one)
	}
	return n.checkPeople()
}

func (n *annotation) attribution(e event) (Attribution, error) {
	a := Attribution{Line: e.line}
	for _, role := range e.roles {
		name, id, ok := strings.Cut(role, ":")
		m, known := n.spans[id]
		if !ok || !known {
			return a, fmt.Errorf("%q names no span of this file", role)
		}
		switch strings.TrimRight(name, "0123456789") { // "Content2" is a second one
		case "Source":
			a.Source = slices.Concat(a.Source, m.pieces)
			if who, ok := n.people[id]; ok && a.Person == 0 {
				a.Person, a.PersonName = who.number, who.name
			}
		case "Cue":
			a.Cue = slices.Concat(a.Cue, m.pieces)
		case "Content":
			a.Content = slices.Concat(a.Content, m.pieces)
		}
	}
	return a, nil
}

// checkPeople fails on a person who is referred to from anything but a source.
func (n *annotation) checkPeople() error {
	first, found := 0, error(nil)
	for id, who := range n.people {
		if m, known := n.spans[id]; known && m.role == "Source" || found != nil && first < who.line {
			continue
		}
		first, found = who.line, fmt.Errorf("%d: %s is no Source, so it stands for nobody", who.line, id)
	}
	return found
}

// points returns the byte offset of each code point of a text, and its length.
func points(text string) []int {
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// Read returns what spans cover in the article, joined by spaces.
func (a *Article) Read(spans []quotes.Span) string { return covered(a.Text, spans) }

func covered(text string, spans []quotes.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.Of(text)
	}
	return strings.Join(parts, " ")
}
