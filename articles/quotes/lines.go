package quotes

// Line tells whether words stand in a paragraph that is all quotation and names
// nobody, so that whoever spoke before goes on, or somebody answers.
type Line uint8

// The kinds of line.
const (
	NoLine    Line = iota
	FirstLine      // “Now?” after a paragraph that is more than quotation
	LaterLine      // “Now.” after such a line: the two may take turns
	lineKinds
)

// lineOf tells what kind of line gives a choice its speaker. What is announced or
// goes on within open marks needs no name.
func (d *discourse) lineOf(c candidate) Line {
	switch {
	case c.item >= 0, c.relation == reopened, c.relation == announced, c.relation == heralded, c.relation == labelled, !d.isLine():
		return NoLine
	case d.lines > 0:
		return LaterLine
	}
	return FirstLine
}

// isLine reports whether the paragraph at hand is all quotation and names nobody.
func (d *discourse) isLine() bool {
	for i := range d.s.Items {
		if d.s.Items[i].IsPhrase() {
			return false
		}
	}
	return len(d.s.Passages) > 0
}

// countLines keeps how many lines have followed one another.
func (d *discourse) countLines() {
	if d.isLine() {
		d.lines++
	} else {
		d.lines = 0
	}
}
