package page

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Terminals count the cells of a text in one of two ways: letter by letter, as
// wcwidth does, or, in mode 2027, by what a reader takes for one. A flag is two
// letters, a family of four seven; the page is set in the way that its terminal
// counts, or a row with one of them would be longer there than it is here.
// Glamour counts in the second way and no other, so where a text comes out
// differently it is set without Glamour.

// Measure sets the page anew for a terminal that counts cells in some way, at the
// same place in the text. It counts letter by letter until it is told otherwise.
func (p *Page) Measure(m ansi.Method) {
	if m == p.method {
		return
	}
	p.method = m
	p.relay()
	p.top = sideways{p}.place(p.anchor)
}

// uneven reports whether the terminal counts the cells of the pieces at hand otherwise
// than Glamour does.
func uneven(s *setter) bool {
	if s.method == ansi.GraphemeWidth {
		return false
	}
	for i := range s.pieces {
		if countsUnlike(s.pieces[i].text) {
			return true
		}
	}
	return false
}

// firstMark is the first letter that joins the one before it.
const firstMark = 0x300

// countsUnlike reports whether both ways come to different widths for a letter of a text.
func countsUnlike(t string) bool {
	for t != "" {
		r, n := utf8.DecodeRuneInString(t)
		if next, _ := utf8.DecodeRuneInString(t[n:]); r < firstMark && next < firstMark {
			t = t[n:]
			continue
		}
		g, w := ansi.FirstGraphemeCluster(t, ansi.GraphemeWidth)
		if ansi.WcWidth.StringWidth(g) != w {
			return true
		}
		t = t[len(g):]
	}
	return false
}

// fitted are the widths of columns that a page of width cells has room for, with bars
// between them; nil if not even words of a few letters fit.
func fitted(columns []column, width int) []int {
	widths := make([]int, len(columns))
	sum := 3*len(columns) - 1
	for i, c := range columns {
		widths[i] = max(1, c.natural)
		sum += widths[i]
	}
	for ; sum > width; sum-- {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= leastColumn {
			return nil
		}
		widths[widest]--
	}
	return widths
}
