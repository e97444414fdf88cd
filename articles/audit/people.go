package audit

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// People are attributes of people, of one's own. The zero value knows nobody.
type People struct {
	attributes []string
	values     map[string][]string // by the name as it is compared
}

// ReadPeople reads a CSV of people: a header, a name in the column "name" or else in
// the first one, and an attribute in every other. A name may stand there once; how
// it is capitalised, accented and spaced makes no difference.
func ReadPeople(text string) (People, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	head, err := r.Read()
	if errors.Is(err, io.EOF) {
		return People{}, errors.New("it has no header")
	}
	if err != nil {
		return People{}, err
	}
	at := max(0, slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), "name") }))
	p := People{values: map[string][]string{}}
	for _, h := range slices.Delete(head, at, at+1) {
		h = clean.Line(h)
		if h == "" || slices.Contains(p.attributes, h) {
			return People{}, fmt.Errorf("the header has two columns %q, or one without a name", h)
		}
		p.attributes = append(p.attributes, h)
	}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return p, nil
		}
		if err != nil {
			return People{}, err
		}
		line, _ := r.FieldPos(0)
		name := key(row[at])
		if _, twice := p.values[name]; twice {
			return People{}, fmt.Errorf("line %d: %q stands there twice", line, clean.Line(row[at]))
		}
		if name == "" {
			continue
		}
		row = slices.Delete(row, at, at+1)
		for i := range row {
			row[i] = clean.Line(row[i])
		}
		p.values[name] = row
	}
}

// key is a name as names are compared.
func key(name string) string {
	return strings.Join(strings.Fields(fold.String(name, fold.Search)), " ")
}

// of returns the values of somebody, and false for who is not there.
func (p People) of(s *Source) ([]string, bool) {
	for _, name := range append([]string{s.Name}, s.Also...) {
		if values, known := p.values[key(name)]; known {
			return values, true
		}
	}
	return nil, false
}

// Attribute is what sources say by the values of an attribute.
type Attribute struct {
	Name   string
	Values []Value // who says most first, and those of whom nothing is known last
}

// Value is what the sources with a value of an attribute say.
type Value struct {
	Value   string // empty: the table does not tell, or does not have them
	Sources int
	Said
}

// By counts what people say by each of their attributes. Bodies and documents are
// counted where the table has them.
func (p People) By(a *Audit) []Attribute {
	out, places := make([]Attribute, len(p.attributes)), make([]map[string]int, len(p.attributes))
	for i, name := range p.attributes {
		out[i].Name, places[i] = name, map[string]int{}
	}
	for k := range a.Sources {
		s := &a.Sources[k]
		values, known := p.of(s)
		if !known && s.Sort != quotes.Person && s.Sort != quotes.Anonymous {
			continue
		}
		for i := range out {
			value := ""
			if known {
				value = values[i]
			}
			out[i].count(places[i], value, s.Said)
		}
	}
	for i := range out {
		order.Stable(out[i].Values, func(a, b Value) int {
			return cmp.Or(cmp.Compare(rest(a), rest(b)), cmp.Compare(b.All(), a.All()))
		})
	}
	return out
}

// rest is 1 for those of whom the table tells nothing.
func rest(v Value) int {
	if v.Value == "" {
		return 1
	}
	return 0
}

// count adds what a source with a value says; places are those of the values.
func (a *Attribute) count(places map[string]int, value string, said Said) {
	at, known := places[value]
	if !known {
		at = len(a.Values)
		places[value] = at
		a.Values = append(a.Values, Value{Value: value})
	}
	a.Values[at].Sources++
	a.Values[at].add(said)
}

// Total is what all say whom an attribute is counted for.
func (a *Attribute) Total() (t Said) {
	for _, v := range a.Values {
		t.add(v.Said)
	}
	return t
}
