package corpus

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"pullquote/articles/quotes"
)

// Telling is an attribution of a Story's discourse: a clause that tells, and what
// it tells, each in one or more pieces. Of "Ines Calloway said the wall would stand"
// the clause is "Ines Calloway said".
type Telling struct {
	Clause  []quotes.Span
	Content []quotes.Span
}

// rs4 is a discourse tree as GUM's files have it: units of text, numbered in reading
// order, and groups of them, each joined to a parent by a relation.
type rs4 struct {
	Segments []rs4Node `xml:"body>segment"`
	Groups   []rs4Node `xml:"body>group"`
}

type rs4Node struct {
	ID       int    `xml:"id,attr"`
	Parent   int    `xml:"parent,attr"`
	Relation string `xml:"relname,attr"`
	Type     string `xml:"type,attr"` // of groups: "multinuc" if all its children weigh the same
}

// tree is a discourse tree to walk in.
type tree struct {
	nodes map[int]rs4Node
	below map[int][]int // the children of each node
	units []quotes.Span // where each unit stands in the text; the first is number 1
}

// readTellings adds the attributions of a discourse tree to a story, if its file
// is there; units are where the units of the tree stand in the story's text, and
// sentences its sentences.
func (s *Story) readTellings(path string, units, sentences []quotes.Span) error {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return fmt.Errorf("reading corpus: %w", err)
	}
	var file rs4
	if err := xml.Unmarshal(data, &file); err != nil {
		return fmt.Errorf("reading corpus: %s: %w", path, err)
	}
	if len(file.Segments) != len(units) {
		return fmt.Errorf("reading corpus: %s: %d units, and %d in the text", path, len(file.Segments), len(units))
	}
	t := tree{map[int]rs4Node{}, map[int][]int{}, units}
	all := append(file.Segments, file.Groups...)
	for _, n := range all {
		t.nodes[n.ID] = n
		t.below[n.Parent] = append(t.below[n.Parent], n.ID)
	}
	for _, n := range all {
		if n.Relation == "attribution-positive" || n.Relation == "attribution-negative" {
			a := Telling{Clause: t.spans(t.all(n.ID, nil)), Content: t.spans(t.own(n.Parent, nil))}
			a.Content = inSentence(a, sentences)
			s.Tellings = append(s.Tellings, a)
		}
	}
	return nil
}

// inSentence is what is told in the sentence that tells it, if anything is: a tree joins
// to "Ines Calloway said" also the sentences that go on with what she said.
func inSentence(a Telling, sentences []quotes.Span) (out []quotes.Span) {
	for _, s := range sentences {
		if len(a.Clause) == 0 || s.Start > a.Clause[0].Start || a.Clause[0].Start >= s.End {
			continue
		}
		for _, c := range a.Content {
			if c = (quotes.Span{Start: max(c.Start, s.Start), End: min(c.End, s.End)}); !c.Empty() {
				out = append(out, c)
			}
		}
	}
	if len(out) == 0 {
		return a.Content
	}
	return out
}

// own appends the units of a node without those that only attach to it.
func (t *tree) own(id int, out []int) []int {
	if id <= len(t.units) {
		return append(out, id)
	}
	for _, c := range t.below[id] {
		if t.nuclear(id, c) {
			out = t.all(c, out)
		}
	}
	return out
}

// all appends the units of a node and of all that attaches to it, but for attributions.
func (t *tree) all(id int, out []int) []int {
	if len(out) > len(t.units) {
		return out // a circle, in a damaged file
	}
	out = t.own(id, out)
	for _, c := range t.below[id] {
		if r := t.nodes[c].Relation; !t.nuclear(id, c) && r != "attribution-positive" && r != "attribution-negative" {
			out = t.all(c, out)
		}
	}
	return out
}

// nuclear reports whether a child is part of what its parent is made of.
func (t *tree) nuclear(parent, child int) bool {
	if parent <= len(t.units) {
		return false
	}
	r := t.nodes[child].Relation
	return r == "span" || t.nodes[parent].Type == "multinuc" && (r == "same-unit" || multinuclear[r])
}

// multinuclear are the relations that join parts of one weight.
var multinuclear = map[string]bool{
	"adversative-contrast": true, "joint-disjunction": true, "joint-list": true, "joint-other": true, "joint-sequence": true, "restatement-repetition": true,
}

// spans returns where units stand, in order, neighbours joined.
func (t *tree) spans(units []int) (out []quotes.Span) {
	slices.Sort(units)
	for _, u := range slices.Compact(units) {
		s := t.units[u-1]
		if n := len(out); n > 0 && s.Start-out[n-1].End <= 1 {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}
