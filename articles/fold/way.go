package fold

import "sort"

// way leads from a text at some level back to the whole. It is empty where bytes
// stand for bytes from the first to the last, and else its last turn stands at
// the ends of both.
type way []turn

// turn is where the way changes. From there to the next turn bytes stand for
// bytes or, where it is solid, all of the one for all of the other.
type turn struct {
	at    int // in the text at the level
	whole int // in the whole
	solid bool
}

// Span returns where a stretch of the text at the level stands in the whole: from
// the first byte of the character that it begins in to behind the last of the one
// that it ends in, with what is left out in between. Both offsets are bytes, and
// an empty stretch has an empty one.
func (w way) Span(start, end int) (from, to int) {
	from = w.begin(w.before(start+1), start)
	if end <= start {
		return from, from
	}
	i := w.before(end)
	if i >= 0 && w[i].solid {
		return from, w[i+1].whole
	}
	return from, w.begin(i, end)
}

// At returns where a byte of the whole stands in the text at the level. Of one that
// was changed or left out, that is where the change begins.
func (w way) At(whole int) int {
	i := sort.Search(len(w), func(i int) bool { return w[i].whole > whole }) - 1
	switch {
	case i < 0:
		return whole
	case w[i].solid:
		return w[i].at
	}
	return w[i].at + whole - w[i].whole
}

// begin leads an offset back, i being the last turn at or before it.
func (w way) begin(i, at int) int {
	switch {
	case i < 0:
		return at
	case w[i].solid:
		return w[i].whole
	}
	return w[i].whole + at - w[i].at
}

// before returns the last turn before an offset, -1 for none.
func (w way) before(at int) int {
	return sort.Search(len(w), func(i int) bool { return w[i].at >= at }) - 1
}
