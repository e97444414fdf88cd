package page

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/fold"
)

// plain sets the pieces at hand word by word without Glamour. It is there for
// text on which Glamour's own breaking of lines loses something: an accent
// that begins a paragraph, a column one cell wide, a page whose every blank is
// one at which no line may be broken.
func (s *setter) plain(width int) []line {
	w := wrapper{width: width, space: -1, tie: -1, chance: -1}
	chances := chancesOf(s.pieces)
	from := 0 // of the piece at hand in what all spell
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.text == lineBreak {
			w.end(len(w.line), len(w.line))
			from += len(p.text)
			continue
		}
		for p.at = 0; p.at < len(p.text); {
			g, n := ansi.FirstGraphemeCluster(p.text[p.at:], s.method)
			if len(chances) > 0 && from+p.at >= chances[0] {
				if from+p.at == chances[0] {
					w.chance = len(w.line)
				}
				chances = chances[1:]
			}
			w.add(cell{content: g, width: n, ink: p.ink, text: p.part(p.at, p.at+len(g)), exact: p.exact()})
			p.at += len(g)
		}
		from += len(p.text)
	}
	w.end(len(w.line), len(w.line))
	return trimLines(w.lines)
}

// wrapper breaks cells into lines.
type wrapper struct {
	width  int
	lines  []line
	line   line
	x      int // the width of line
	space  int // the last blank in line, or -1
	tie    int // the last other blank, such as a no-break space, or -1
	chance int // the last cell of line before which a line may be broken without a blank, or -1
}

// isTie reports whether a cell is a blank at which a line is broken only where it
// has no other: "10 km" stays together, and a sentence of no-break spaces is no word.
func (c *cell) isTie() bool {
	r, size := utf8.DecodeRuneInString(c.content)
	return size == len(c.content) && r != ' ' && fold.IsBlank(r)
}

// tied reports whether what stands between two common blanks is wider than a line
// and has other blanks.
func (s *setter) tied(width int) bool {
	x, ties := 0, false
	for i := range s.pieces {
		for word := range strings.SplitAfterSeq(s.pieces[i].text, " ") {
			x += s.method.StringWidth(word)
			if ties = ties || strings.ContainsFunc(strings.TrimSuffix(word, " "), fold.IsBlank); ties && x > width {
				return true
			}
			if strings.HasSuffix(word, " ") || s.pieces[i].text == lineBreak {
				x, ties = 0, false
			}
		}
	}
	return false
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
	for w.x+c.width > w.width && len(w.line) > 0 { // twice where what goes on into the next line leaves no room for a family of four
		blank := c.content == " " || w.space < 0 && c.isTie()
		switch {
		case blank:
			w.end(len(w.line), len(w.line))
			return
		case w.chance > max(0, w.space):
			w.end(w.chance, w.chance)
		case w.space >= 0:
			w.end(w.space, w.space+1)
		case w.tie >= 0:
			w.end(w.tie, w.tie+1)
		default:
			w.end(len(w.line), len(w.line))
		}
	}
	switch {
	case c.content == " ":
		w.space = len(w.line)
	case c.isTie():
		w.tie = len(w.line)
	}
	w.line = append(w.line, c)
	w.x += c.width
}

// end ends the line before cell cut, and begins the next with cell next.
func (w *wrapper) end(cut, next int) {
	w.lines = append(w.lines, trim(w.line[:cut:cut]))
	w.line = append(line(nil), w.line[next:]...)
	w.x, w.space, w.tie, w.chance = w.line.width(), -1, -1, -1
	for i := range w.line {
		if w.line[i].isTie() {
			w.tie = i
		}
	}
}

// accent adds what has no width of its own to a cell.
func (c *cell) accent(a cell) {
	c.content += a.content
	c.text = join(c.text, a.text)
	c.exact = c.exact && a.exact
	c.bound()
}
