package page

import "golang.org/x/text/unicode/bidi"

// fromRight reports whether pieces are a paragraph that is written from right to
// left: the first letter with a direction says so, as Unicode's
// bidirectional algorithm has it (UAX #9, P2 and P3). Its lines stand at the right
// of the column, letters in the order in which they are read: to put those in the
// order in which they are seen is the terminal's affair, and none of it reaches
// beyond its line's own cells.
func fromRight(pieces []piece) bool {
	for i := range pieces {
		for _, r := range pieces[i].text {
			if r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z') {
				continue
			}
			p, _ := bidi.LookupRune(r)
			if c := p.Class(); c == bidi.L || c == bidi.R || c == bidi.AL {
				return c != bidi.L
			}
		}
	}
	return false
}
