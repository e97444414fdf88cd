package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
)

// A table whose columns a page has no room for is set as wide as they want to be,
// and the page shows a part of it, from left to right, which keys move. It has
// room for them where each gets its longest word, or a line of a few words.

const (
	fewWords = 14 // cells: no column with more to say is squeezed below it
	atEase   = 32 // cells: a column with more to say breaks its lines there
)

const (
	mostGrid   = 1 << 17 // cells of a table that is wider than the page; a larger one is set as a narrow page sets it
	mostSticky = 5       // lines of a header that stays in sight
)

// grid is a table that is set wider than the page.
type grid struct {
	id     int   // where its text begins in the article's
	width  int   // in cells
	starts []int // the cell from which each column is seen whole: that of the bar before it
	lines  int
	head   int // how many of the lines are its header, with the rule below
}

// grids sets tables by itself, column by column, where Glamour would not do.
type grids struct{ *setter }

// column is what a column of a table asks for, in cells.
type column struct {
	natural int // its longest line
	word    int // its longest word
}

// columns measures the columns of a table whose cells are the pieces between bounds.
func (s grids) columns(n *astext.Table, bounds []int) []column {
	all := make([]column, len(n.Alignments))
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		for i := range r.ChildCount() {
			if i < len(all) {
				var text strings.Builder
				for _, p := range s.pieces[bounds[0]:bounds[1]] {
					text.WriteString(p.text)
				}
				all[i] = all[i].with(s.method, text.String())
			}
			bounds = bounds[1:]
		}
	}
	return all
}

// with is what a column asks for that has another cell.
func (c column) with(m ansi.Method, text string) column {
	for l := range strings.SplitSeq(text, lineBreak) {
		c.natural = max(c.natural, m.StringWidth(l))
		for w := range strings.FieldsSeq(l) {
			c.word = max(c.word, m.StringWidth(w))
		}
	}
	return c
}

// gridWidths are the widths of the columns of a table that a page of width cells has
// no room for; nil where it has.
func gridWidths(columns []column, width int) []int {
	bars := 3*len(columns) - 1
	ease := max(1, min(atEase, width-4))
	least, widths := bars, make([]int, len(columns))
	for i, c := range columns {
		least += max(min(c.word, ease), min(c.natural, fewWords))
		widths[i] = max(1, min(c.natural, ease))
	}
	if least <= width {
		return nil
	}
	return widths
}

// wideTable sets a table that is wider than the page, nil if the page has room for it
// or it is too large.
func (s grids) wideTable(n *astext.Table, bounds []int, width int) []line {
	widths := gridWidths(s.columns(n, bounds), width)
	if widths == nil {
		return nil
	}
	g := &grid{width: len(widths) - 1}
	for i, w := range widths {
		if g.starts = append(g.starts, 0); i > 0 {
			g.starts[i] = g.starts[i-1] + widths[i-1] + 2
			if i > 1 {
				g.starts[i]++
			}
		}
		g.width += w + 2
	}
	if g.width*n.ChildCount() > mostGrid {
		return nil
	}
	ls := s.gridRows(n, bounds, widths, g)
	g.lines, g.id = len(ls), s.firstOffset(bounds)
	s.grid = g
	return ls
}

// firstOffset is where the text of the pieces begins.
func (s grids) firstOffset(bounds []int) int {
	for _, p := range s.pieces[bounds[0]:] {
		if !p.span.Empty() {
			return p.span.Start
		}
	}
	return 0
}

// gridRows sets the rows of a table in columns of so many cells.
func (s grids) gridRows(n *astext.Table, bounds, widths []int, g *grid) (all []line) {
	pieces := s.pieces
	defer func() { s.pieces = pieces }()
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		columns := make([][]line, len(widths))
		for i := range r.ChildCount() {
			if i < len(widths) {
				s.pieces = pieces[bounds[0]:bounds[1]]
				columns[i] = s.gridCell(widths[i], n.Alignments[i])
			}
			bounds = bounds[1:]
		}
		all = append(all, s.sideBySide(columns, widths)...)
		if r.Kind() == astext.KindTableHeader {
			all = append(all, s.gridRule(widths))
			if g.head = len(all); g.head > mostSticky {
				g.head = 0
			}
		}
	}
	return all
}

// gridCell sets the pieces at hand in a column of so many cells.
func (s grids) gridCell(width int, side astext.Alignment) []line {
	if s.isBlank() {
		return nil
	}
	ls := s.plain(width)
	for i, l := range ls {
		free := width - l.width()
		switch {
		case side == astext.AlignCenter:
			free /= 2
		case side != astext.AlignRight && !fromRight(s.pieces):
			free = 0
		}
		ls[i] = append(blanks(free), l...)
	}
	return ls
}

// sideBySide puts the cells of a row beside one another, with bars between them.
func (s grids) sideBySide(columns [][]line, widths []int) []line {
	high := 1
	for _, c := range columns {
		high = max(high, len(c))
	}
	bar := decoration(s.theme, "│")
	all := make([]line, high)
	for y := range all {
		var l line
		for i, c := range columns {
			if i > 0 {
				l = append(l, bar...)
			}
			l = append(l, blank)
			free := widths[i] + 1
			if y < len(c) {
				l = append(l, c[y]...)
				free -= c[y].width()
			}
			l = append(l, blanks(free)...)
		}
		all[y] = trim(l)
	}
	return all
}

// gridRule is the rule below a header.
func (s grids) gridRule(widths []int) line {
	var b strings.Builder
	for i, w := range widths {
		if i > 0 {
			b.WriteString("┼")
		}
		b.WriteString(strings.Repeat("─", w+2))
	}
	return decoration(s.theme, b.String())
}

// isTable reports whether a block is a table.
func isTable(n ast.Node) bool { return n.Kind() == astext.KindTable }
