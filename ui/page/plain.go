package page

import (
	"github.com/charmbracelet/x/ansi"
)

// plain sets the pieces at hand word by word without Glamour. It is there for
// text on which Glamour's own breaking of lines loses something: an accent
// that begins a paragraph, a column one cell wide.
func (s *setter) plain(width int) []line {
	w := wrapper{width: width, space: -1}
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.text == lineBreak {
			w.end(len(w.line), len(w.line))
			continue
		}
		for p.at = 0; p.at < len(p.text); {
			g, n := ansi.FirstGraphemeCluster(p.text[p.at:], ansi.GraphemeWidth)
			w.add(cell{content: g, width: n, ink: p.ink, text: p.part(p.at, p.at+len(g)), exact: p.exact()})
			p.at += len(g)
		}
	}
	w.end(len(w.line), len(w.line))
	return trimLines(w.lines)
}

// wrapper breaks cells into lines.
type wrapper struct {
	width int
	lines []line
	line  line
	x     int // the width of line
	space int // the last blank in line, or -1
}

func (w *wrapper) add(c cell) {
	c.bound()
	if c.width == 0 {
		if n := len(w.line); n > 0 && w.line[n-1].content != " " {
			w.line[n-1].accent(c)
			return
		}
		// An accent with nothing to stand on: on a blank it would go where the line is broken.
		c.content, c.width, c.exact = "◌"+c.content, 1, false
	}
	if w.x+c.width > w.width && len(w.line) > 0 {
		switch {
		case c.content == " ":
			w.end(len(w.line), len(w.line))
		case w.space >= 0:
			w.end(w.space, w.space+1)
		default:
			w.end(len(w.line), len(w.line))
		}
		if c.content == " " {
			return
		}
	}
	if c.content == " " {
		w.space = len(w.line)
	}
	w.line = append(w.line, c)
	w.x += c.width
}

// end ends the line before cell cut, and begins the next with cell next.
func (w *wrapper) end(cut, next int) {
	w.lines = append(w.lines, trim(w.line[:cut:cut]))
	w.line = append(line(nil), w.line[next:]...)
	w.x, w.space = w.line.width(), -1
}

// accent adds what has no width of its own to a cell.
func (c *cell) accent(a cell) {
	c.content += a.content
	c.text = join(c.text, a.text)
	c.exact = c.exact && a.exact
	c.bound()
}
