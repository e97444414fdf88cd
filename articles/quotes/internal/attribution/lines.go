package attribution

// Line tells whether words stand in a paragraph that is all quotation and names
// nobody, so that whoever spoke before goes on, or somebody answers.
type Line uint8

// The kinds of line.
const (
	NoLine    Line = iota
	FirstLine      // “Now?” after a paragraph that is more than quotation
	LaterLine      // “Now.” after such a line: the two may take turns
	LineKinds
)

// lineOf tells what kind of line gives a choice its speaker. What is announced or
// goes on within open marks needs no name.
func (d *discourse) lineOf(c Candidate) Line {
	switch {
	case c.Item >= 0, c.Relation == Reopened, c.Relation == Announced, c.Relation == Heralded, c.Relation == Labelled, !d.isLine():
		return NoLine
	case d.lines > 0:
		return LaterLine
	}
	return FirstLine
}

// isLine reports whether the paragraph at hand is all quotation and names nobody.
func (d *discourse) isLine() bool {
	for i := range d.S.Items {
		if d.S.Items[i].IsPhrase() {
			return false
		}
	}
	return len(d.S.Passages) > 0
}

// CountLines keeps how many lines have followed one another.
func (d *discourse) CountLines() {
	if d.isLine() {
		d.lines++
	} else {
		d.lines = 0
	}
}
