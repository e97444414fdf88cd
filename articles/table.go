package articles

import (
	"fmt"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
)

// A cell of a page may span a thousand columns and sixty thousand rows: a few
// bytes ask for many nodes, and the libraries make every one. So tables are
// measured before they get them. In one that is too large nothing spans any more;
// one that is still too large is no table to them, and its words are set line by
// line. No word is lost. Tables in Markdown are measured by package markdown.

// grid is what is known of a table's size.
type grid struct {
	rows, columns int
	cells         int // that the table has itself; rows × columns with those that are filled in
}

// fits reports whether a table may be spread when so many cells may be added yet.
func (g grid) fits(left int) bool {
	return g.columns == 0 || g.rows <= budget.Cells/g.columns && g.rows*g.columns-g.cells <= left
}

// fitTables makes the tables below n such as can be spread, and tells what it
// had to do for that.
func fitTables(n *html.Node) (notes []string) {
	f := tableFitter{left: budget.EmptyCells}
	f.below(n)
	if f.unspanned {
		notes = append(notes, fmt.Sprintf("a table with more than %d cells is shown without merged cells", budget.Cells))
	}
	if f.lined {
		notes = append(notes, fmt.Sprintf("a table with more than %d cells is shown as plain lines", budget.Cells))
	}
	return notes
}

// tableFitter goes through a page's tables.
type tableFitter struct {
	left             int // cells that may be added yet
	unspanned, lined bool
}

// below fits the tables below n and reports whether there are any. Only those
// without others in them are spread.
func (f *tableFitter) below(n *html.Node) bool {
	any := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner := f.below(c)
		if c.DataAtom == atom.Table && !inner {
			f.fit(c)
		}
		any = any || inner || c.DataAtom == atom.Table
	}
	return any
}

func (f *tableFitter) fit(table *html.Node) {
	rows := rowsOf(table)
	g := spread(rows)
	if !g.fits(f.left) {
		f.unspanned = true
		for _, row := range rows {
			for _, cell := range row {
				cell.Attr = nil
			}
		}
		g = spread(rows)
	}
	if g.fits(f.left) {
		f.left -= g.rows*g.columns - g.cells
		return
	}
	f.lined = true
	table.Attr = []html.Attribute{{Key: "role", Val: "presentation"}} // the converter leaves these alone
}

// rowsOf returns a table's rows of cells, at whatever depth they stand.
func rowsOf(table *html.Node) (rows [][]*html.Node) {
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Td, atom.Th:
			if len(rows) > 0 {
				rows[len(rows)-1] = append(rows[len(rows)-1], n)
			}
		}
	}
	return rows
}

// spread measures the grid that rows of cells make, and clamps what they span
// as HTML does.
func spread(rows [][]*html.Node) grid {
	g := grid{rows: len(rows) + 1, columns: 1} // a table without a header gets one
	begins := map[int]int{}                    // by row, cells that begin to hang into it from above
	ends := map[int]int{}
	hanging := 0
	for i, row := range rows {
		hanging += begins[i] - ends[i]
		width := hanging
		for _, cell := range row {
			across, down := clampSpan(cell, "colspan", budget.Colspan), clampSpan(cell, "rowspan", budget.Rowspan)
			width += across
			g.rows = max(g.rows, i+1+down)
			begins[i+1] += across
			ends[i+down] += across
		}
		g.columns = max(g.columns, width)
		g.cells += len(row)
	}
	return g
}

// clampSpan returns what a cell spans, and writes it where it is too much.
func clampSpan(cell *html.Node, key string, most int) int {
	for i, a := range cell.Attr {
		if a.Key == key {
			n, err := strconv.Atoi(a.Val)
			if err == nil && n > most {
				n = most
				cell.Attr[i].Val = strconv.Itoa(most)
			}
			return max(n, 1)
		}
	}
	return 1
}
