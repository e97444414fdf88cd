package corpus

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/articles/quotes"
)

// annotation is what the lines of one .ann file say, by identifier.
type annotation struct {
	text   string
	points []int // the byte offset of each code point of the text, and its length

	lines []string // of the file
	at    int      // lines read

	spans    map[string]marking
	people   map[string]person // by the span that stands for them
	roles    map[string]person // the person's number and role, by such a span
	issuers  map[string]person // the issuer's number and name, by a span that stands for a document
	kinds    map[string]kind   // of contents that have no marks
	events   []event
	discards []quotes.Span
	nobody   []quotes.Span
}

// marking is a T line: "T3<TAB>Content 1 7<TAB>We won".
type marking struct {
	role   string
	pieces []quotes.Span
}

// person is an N line: "N1<TAB>Reference T1 Person:1<TAB>Ines Calloway". Lines
// for roles and issuers have the same form.
type person struct {
	number int
	name   string
	line   int
}

// kind is an A line: "A1<TAB>Unmarked T7", or Question instead.
type kind struct {
	name string
	line int
}

// event is an E line: "E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3".
type event struct {
	roles []string
	line  int
}

// annotate fills in what the lines of an .ann file say of the article's text.
// Its errors begin with the number of the line.
func (a *Article) annotate(ann string) error {
	n := annotation{
		text: a.Text, points: points(a.Text), lines: strings.Split(ann, "\n"),
		spans: map[string]marking{}, people: map[string]person{},
		roles: map[string]person{}, issuers: map[string]person{}, kinds: map[string]kind{},
	}
	for n.at < len(n.lines) {
		n.at++
		number := n.at
		if err := n.line(n.lines[number-1]); err != nil {
			return fmt.Errorf("%d: %w", number, err)
		}
	}
	return n.join(a)
}

// line reads one line, and those that it goes on in.
func (n *annotation) line(line string) error {
	if strings.TrimSpace(line) == "" {
		return nil
	}
	id, rest, tabbed := strings.Cut(line, "\t")
	if !tabbed || id == "" {
		return fmt.Errorf("no annotation: %.40q", line)
	}
	switch id[0] {
	case 'T':
		return n.span(id, rest)
	case 'E':
		n.events = append(n.events, event{strings.Fields(rest), n.at})
	case 'N':
		return n.reference(rest)
	case 'A':
		n.attribute(rest)
	case 'M', 'R', '#', '*': // attributes, relations, notes
	default:
		return fmt.Errorf("no annotation: %.40q", line)
	}
	return nil
}

// span reads a T line.
func (n *annotation) span(id, rest string) error {
	where, quoted, _ := strings.Cut(rest, "\t")
	role, numbers, _ := strings.Cut(where, " ")
	m := marking{role: role}
	for piece := range strings.SplitSeq(numbers, ";") {
		s, err := n.piece(piece)
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		m.pieces = append(m.pieces, s)
	}
	if _, twice := n.spans[id]; twice {
		return fmt.Errorf("%s is there already", id)
	}
	n.spans[id] = m
	switch role {
	case "Discard":
		n.discards = append(n.discards, m.pieces...)
	case "Nobody":
		n.nobody = append(n.nobody, m.pieces...)
	}
	return n.compare(m.pieces, quoted)
}

// piece reads "12 20".
func (n *annotation) piece(s string) (quotes.Span, error) {
	from, to, _ := strings.Cut(s, " ")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	switch {
	case err1 != nil || err2 != nil:
		return quotes.Span{}, fmt.Errorf("no span: %.40q", s)
	case start < 0 || end <= start:
		return quotes.Span{}, fmt.Errorf("the span %s is empty", s)
	case end >= len(n.points):
		return quotes.Span{}, fmt.Errorf("the span %s is outside the text of %d code points", s, len(n.points)-1)
	}
	return quotes.Span{Start: n.points[start], End: n.points[end]}, nil
}

// compare fails if what is marked is not the text that its line repeats,
// whatever the blanks. Where a span goes over paragraphs, some annotations repeat
// the line breaks as they are, so that the next lines are still of this one.
func (n *annotation) compare(pieces []quotes.Span, quoted string) error {
	marked := covered(n.text, pieces)
	want, got := strings.Fields(marked), strings.Fields(quoted)
	for len(got) > 0 && len(got) < len(want) && n.at < len(n.lines) {
		got = append(got, strings.Fields(n.lines[n.at])...)
		n.at++
	}
	if !slices.Equal(got, want) {
		return fmt.Errorf("the span is %.40q in the text and %.40q here", marked, quoted)
	}
	return nil
}

// attribute reads an A line's "Unmarked T3" or "Question T3". Other attributes are
// passed over.
func (n *annotation) attribute(rest string) {
	name, id, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if name == "Unmarked" || name == "Question" {
		n.kinds[id] = kind{name, n.at}
	}
}

// reference reads an N line's "Reference T1 Person:1<TAB>Ines Calloway", and the
// same with Role and Issuer. References to other lists are passed over.
func (n *annotation) reference(rest string) error {
	what, name, _ := strings.Cut(rest, "\t")
	parts := strings.Fields(what)
	if len(parts) != 3 || parts[0] != "Reference" {
		return fmt.Errorf("no reference: %.40q", what)
	}
	list, id, _ := strings.Cut(parts[2], ":")
	lists := map[string]map[string]person{"Person": n.people, "Role": n.roles, "Issuer": n.issuers}
	stands, known := lists[list]
	if !known {
		return nil
	}
	number, err := strconv.Atoi(id)
	name = strings.TrimSpace(name)
	switch {
	case err != nil || number < 1:
		return fmt.Errorf("persons are numbered from 1: %.40q", parts[2])
	case name == "":
		return fmt.Errorf("the %s has no name", strings.ToLower(list))
	}
	if old, twice := stands[parts[1]]; twice && old.number != number {
		return fmt.Errorf("%s stands for two persons", parts[1])
	}
	stands[parts[1]] = person{number, name, n.at}
	return nil
}
