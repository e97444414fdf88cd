package page

import (
	"sort"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// The signs at the edges of a table of which there is more on that side.
const (
	moreLeft  = "<"
	moreRight = ">"
)

// sideways is what a page does about tables that are wider than it.
type sideways struct{ *Page }

// Across is which columns of a table are seen whole, counted from 1.
type Across struct{ First, Last, Of int }

// window is what a page shows of a row of a table that is wider than the page: so many
// cells from one on, with a sign at each edge beyond which there is more. It still says
// which text the whole row spells.
func (r Row) window(x, width int, t theme.Theme) Row {
	if r.grid == nil || r.grid.width <= width {
		return r
	}
	from, to := x, x+width
	var l line
	if from > 0 {
		l = append(l, decoration(t, moreLeft)...)
		from++
	}
	more := to < r.grid.width
	if more {
		to--
	}
	l = append(l, r.whole.cut(from, to)...)
	if more {
		l = append(append(l, blanks(width-1-l.width())...), decoration(t, moreRight)...)
	}
	seen := row(trim(l), r.method)
	seen.Text, seen.grid, seen.nth = r.Text, r.grid, r.nth
	return seen
}

// cut is what of a line lies in cells [from, to). Of a letter that lies there in part
// there is a blank.
func (l line) cut(from, to int) line {
	var part line
	x := 0
	for i := range l {
		c, end := l[i], x+l[i].width
		switch {
		case x >= from && end <= to:
			part = append(part, c)
		case x < to && end > from:
			part = append(part, blanks(min(end, to)-max(x, from))...)
		}
		x = end
	}
	return part
}

// shift is the cell from which on a table is seen.
func (p sideways) shift(g *grid) int { return max(0, min(p.shifts[g.id], g.width-p.width)) }

// across is which columns of a table are seen.
func (p sideways) across(g *grid) Across {
	from := p.shift(g)
	to := from + p.width
	a := Across{Of: len(g.starts)}
	a.First = 1 + sort.SearchInts(g.starts, from)
	a.Last = sort.Search(len(g.starts), func(i int) bool {
		end := g.width
		if i+1 < len(g.starts) {
			end = g.starts[i+1]
		}
		return end > to
	})
	a.Last = max(a.Last, min(a.First, a.Of))
	a.First = min(a.First, a.Last)
	return a
}

// Sideways moves the tables in sight that are wider than the page by n columns, to the
// right or, where n is negative, to the left. It tells which columns of the first of them
// are seen then, and false if there is no such table.
func (p *Page) Sideways(n, height int) (Across, bool) {
	var first, last *grid
	for _, r := range p.Visible(height) {
		g := r.grid
		if g == nil || g == last {
			continue
		}
		if last = g; first == nil {
			first = g
		}
		p.shifts[g.id] = g.step(sideways{p}.shift(g), n)
	}
	if first == nil {
		return Across{}, false
	}
	return sideways{p}.across(first), true
}

// step is the start of the nth column from a cell on.
func (g *grid) step(x, n int) int {
	for ; n > 0; n-- {
		if i := sort.SearchInts(g.starts, x+1); i < len(g.starts) {
			x = g.starts[i]
		}
	}
	for ; n < 0; n++ {
		if i := sort.SearchInts(g.starts, x) - 1; i >= 0 {
			x = g.starts[i]
		}
	}
	return x
}

// reveal moves a table so that cells [from, to) of it are seen, to the start of a column
// if that does.
func (p sideways) reveal(g *grid, from, to int) {
	x := p.shift(g)
	if to > x+p.width-1 && to < g.width || to > x+p.width {
		x = to + 1 - p.width
		if i := sort.SearchInts(g.starts, x); i < len(g.starts) && g.starts[i] < from {
			x = g.starts[i]
		}
	}
	if from <= x && x > 0 {
		if x = 0; from >= p.width-1 || to > p.width-1 {
			x = g.starts[max(0, sort.SearchInts(g.starts, from+1)-1)]
		}
	}
	p.shifts[g.id] = x
}

// revealAcross moves the table in which a stretch of the text begins so that it is seen.
func (p sideways) revealAcross(at spot, s quotes.Span) {
	if at.section < 0 || at.section >= len(p.a.Sections) {
		return
	}
	rows := p.galley(at.section).rows
	if at.row >= len(rows) || rows[at.row].grid == nil {
		return
	}
	if from, to, ok := rows[at.row].Cells(p.a.Text, s); ok {
		p.reveal(rows[at.row].grid, from, to)
	}
}

// stuck is how many rows from a spot on, when it is the first that is seen, have the
// header of their table laid over them, so that it stays in sight.
func (p sideways) stuck(at spot) int {
	if at.section < 0 || at.section >= len(p.a.Sections) || at.row < 0 {
		return 0
	}
	rows := p.galley(at.section).to(at.row + 1)
	if at.row >= len(rows) {
		return 0
	}
	r := &rows[at.row]
	if g := r.grid; g != nil && r.nth > 0 && g.lines-r.nth > g.head {
		return g.head
	}
	return 0
}

// clear is how many rows above a spot the page is to begin for no header to be laid over it.
func (p sideways) clear(at spot) int {
	if at.section < 0 || at.section >= len(p.a.Sections) {
		return 0
	}
	rows := p.galley(at.section).to(at.row + 1)
	if at.row >= len(rows) || rows[at.row].grid == nil {
		return 0
	}
	return min(rows[at.row].grid.head, rows[at.row].nth)
}

// place is the spot that the page begins with where an offset of the text is to be the
// first that is read.
func (p sideways) place(offset int) spot {
	at := p.find(offset)
	at.row -= p.clear(at)
	return at
}

// keepHeads lays the header of the table that the rows begin in over the first of them.
func (p sideways) keepHeads(at spot, seen []Row) {
	n := p.stuck(at)
	if n == 0 || len(seen) <= 2*n {
		return
	}
	rows := p.galley(at.section).rows
	top := at.row - rows[at.row].nth
	for i := range n {
		seen[i] = rows[top+i]
	}
}
