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
	a.Discards, a.Nobody = n.discards, n.nobody
	if err := n.checkPeople(); err != nil {
		return err
	}
	roles, issuers := n.byPerson(n.roles), n.byPerson(n.issuers)
	for _, e := range n.events {
		one, err := n.attribution(e)
		if err != nil {
			return fmt.Errorf("%d: %w", e.line, err)
		}
		one.Role = roles[one.Person].name
		one.Issuer, one.IssuerName = issuers[one.Person].number, issuers[one.Person].name
		a.Attributions = append(a.Attributions, one)
	}
	return nil
}

// byPerson returns roles or issuers by the number of the person whom the span
// stands for, so that one line tells for all mentions of the person.
func (n *annotation) byPerson(lines map[string]person) map[int]person {
	all := map[int]person{}
	for id, what := range lines {
		all[n.people[id].number] = what
	}
	return all
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
			a.Unmarked = a.Unmarked || n.kinds[id].name == "Unmarked"
			a.Question = a.Question || n.kinds[id].name == "Question"
		case "Via":
			a.Via = slices.Concat(a.Via, m.pieces)
			a.ViaWho, a.ViaName = n.people[id].number, n.people[id].name
		}
	}
	return a, nil
}

// checkPeople fails on the first line by which anything but a source stands for a
// person, somebody who is none has a role or an issuer, or anything but a content
// is without marks.
func (n *annotation) checkPeople() error {
	first, found := len(n.lines)+1, error(nil)
	fail := func(line int, format string, args ...any) {
		if line < first {
			first, found = line, fmt.Errorf("%d: %s", line, fmt.Sprintf(format, args...))
		}
	}
	for id, who := range n.people {
		if n.spans[id].role != "Source" {
			fail(who.line, "%s is no Source, so it stands for nobody", id)
		}
	}
	for id, what := range n.roles {
		if who := n.people[id].number; who != what.number {
			fail(what.line, "the role is person %d's and %s stands for person %d", what.number, id, who)
		}
	}
	for id, what := range n.issuers {
		if n.people[id].number == 0 {
			fail(what.line, "%s stands for nobody, so it has no issuer", id)
		}
	}
	for id, kind := range n.kinds {
		if n.spans[id].role != "Content" {
			fail(kind.line, "%s is no Content, so it can't be without marks", id)
		}
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
