package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Label stands on a row in place of the cells that it covers, from the one on
// that spells a byte of the text: the letters by which a link is called.
type Label struct {
	At   int // an offset of the article's text
	Text string
	Ink  theme.Ink
}

// PaintLabelled is Paint with labels over it. One that covers half of a wide
// letter covers all of it; one that reaches beyond the row makes it longer.
func (r Row) PaintLabelled(text string, marks []Mark, labels []Label) string {
	all := r.painted(r.bands(text, marks))
	for _, l := range labels {
		if from, _, ok := r.Cells(text, quotes.Span{Start: l.At, End: l.At + 1}); ok && l.At >= r.Text.Start && l.At < r.Text.End {
			all = covered(all, from, styled(l.Text, l.Ink), r.method)
		}
	}
	return written(all)
}

// covered puts a label on a row's stretches, from a cell on.
func covered(all []stretch, from int, label stretch, m ansi.Method) []stretch {
	label.x, label.width = from, ansi.StringWidth(label.text)
	to := from + label.width
	var before, after []stretch
	for _, s := range all {
		if s.x < from {
			left := s
			if s.x+s.width > from {
				left, _ = s.split(from, m)
			}
			before = append(before, left)
		}
		if end := s.x + s.width; end > to {
			right := s
			if s.x < to {
				at := s.boundary(to, m)
				label.text += strings.Repeat(" ", at-to)
				label.width += at - to
				to = at
				_, right = s.split(at, m)
			}
			if right.width > 0 {
				after = append(after, right)
			}
		}
	}
	return append(append(before, label), after...)
}

// boundary is the first cell from x on at which a letter begins, or the end.
func (s stretch) boundary(x int, m ansi.Method) int {
	at := s.x
	for rest := s.text; rest != "" && at < x; {
		g, w := ansi.FirstGraphemeCluster(rest, m)
		at += w
		rest = rest[len(g):]
	}
	return max(at, x)
}
