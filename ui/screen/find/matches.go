package find

import (
	"fmt"
	"sort"

	"pullquote/articles/quotes"
)

// Matches are the places of a query in a text. The zero value is no search.
type Matches struct {
	Query   string
	Hits    []quotes.Span
	At      int  // the hit that the reader is on
	Carried bool // the list's search goes on here
}

// Any reports whether there is a search, found or not.
func (m *Matches) Any() bool { return m.Query != "" }

// Go makes the first hit at an offset of the text or behind it the current one,
// round the end. It reports whether there is one.
func (m *Matches) Go(offset int) bool {
	if len(m.Hits) == 0 {
		return false
	}
	m.At = sort.Search(len(m.Hits), func(i int) bool { return m.Hits[i].Start >= offset }) % len(m.Hits)
	return true
}

// Step goes one hit on, or back with a direction of -1. It reports whether that
// led round an end of the text.
func (m *Matches) Step(direction int) (round bool) {
	n := len(m.Hits)
	if n == 0 {
		return false
	}
	at := m.At + direction
	m.At = (at + n) % n
	return at != m.At
}

// Here is the current hit, empty if there is none.
func (m *Matches) Here() quotes.Span {
	if len(m.Hits) == 0 {
		return quotes.Span{}
	}
	return m.Hits[m.At]
}

// In is which of the hits touch a stretch of the text: from the first to behind the last.
func (m *Matches) In(s quotes.Span) (from, to int) {
	from = sort.Search(len(m.Hits), func(i int) bool { return m.Hits[i].End > s.Start })
	to = from
	for to < len(m.Hits) && m.Hits[to].Start < s.End {
		to++
	}
	return from, to
}

// Count is where the current hit stands among all: "3/17". With none it says so.
func (m *Matches) Count() string {
	switch n := len(m.Hits); {
	case n == 0:
		return "not found"
	case n >= HitLimit:
		return fmt.Sprintf("%d/%d+", m.At+1, n)
	default:
		return fmt.Sprintf("%d/%d", m.At+1, n)
	}
}
