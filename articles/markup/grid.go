package markup

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
)

// grid is what is known of a table's size.
type grid struct {
	rows, columns int
	cells         int // that the table has itself; rows × columns with those that are filled in
}

// fits reports whether a table may be spread when so many cells may be added yet.
func (g grid) fits(left int) bool {
	return g.columns == 0 || g.rows <= budget.Cells/g.columns && g.rows*g.columns-g.cells <= left
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
