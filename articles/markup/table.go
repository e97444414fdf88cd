package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
)

// A cell of a page may span a thousand columns and sixty thousand rows: a few bytes
// ask for many cells. So a table is measured before it is written. In one that is too
// large nothing spans any more; the words of one that is still too large are set line
// by line. No word is lost. Tables in Markdown are measured by package markdown.

// table writes a table of data as such, and what stands in one for its layout as text.
func (w *writer) table(n *html.Node, st style) {
	rows, data := dataRows(n)
	g := spread(rows)
	if !data {
		if rows != nil && !w.fits(g) {
			w.unspanned = true
		}
		w.nodes(n, st)
		return
	}
	if !g.fits(w.cells) {
		w.unspanned = true
		for _, row := range rows {
			for _, cell := range row {
				cell.Attr = nil
			}
		}
		g = spread(rows)
	}
	if !w.fits(g) {
		w.lined = true
		w.nodes(n, st)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			w.nodes(c, st)
			w.flush()
		}
	}
	w.grid(rows, st)
}

// fits counts the cells that a table wants to be filled up with, if there may be so many.
func (w *writer) fits(g grid) bool {
	fits := g.fits(w.cells)
	if fits {
		w.cells -= g.rows*g.columns - g.cells
	}
	return fits
}

// dataRows are the rows of a table, and whether it holds data, and nothing that no cell of
// Markdown can hold. A table whose rows have one cell, and one with much text in its cells,
// is there for the layout, unless it has a header or a caption.
func dataRows(n *html.Node) (rows [][]*html.Node, data bool) {
	if attribute(n, "role") == "presentation" {
		return nil, false
	}
	headed := false
	for c := range n.Descendants() {
		switch c.Data {
		case "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "figure", "article", "section":
			if c.Type == html.ElementNode {
				return nil, false
			}
		case "th", "caption", "thead":
			headed = headed || c.Type == html.ElementNode
		}
	}
	rows = rowsOf(n)
	columns, text := 0, false
	for _, row := range rows {
		columns = max(columns, len(row))
		for _, cell := range row {
			text = text || !headed && holdsMuch(cell)
		}
	}
	return rows, len(rows) > 0 && (headed || columns > 1 && !text)
}

// holdsMuch reports whether a cell holds more than a word or a sentence.
func holdsMuch(cell *html.Node) bool {
	for c := range cell.Descendants() {
		if c.Data == "ul" || c.Data == "ol" || c.Data == "dl" {
			return true
		}
	}
	return blocksIn(cell) > 1
}

// grid writes rows of cells. Where no row is a header, Markdown wants an empty one.
func (w *writer) grid(rows [][]*html.Node, st style) {
	table := make([][]string, 0, len(rows)+1)
	if !isHeader(rows[0]) {
		table = append(table, nil)
	}
	hanging := map[int]int{} // by column, rows into which the cell above still hangs
	columns := 0
	for i, row := range rows {
		var cells []string
		skip := func() {
			for hanging[len(cells)] > 0 {
				hanging[len(cells)]--
				cells = append(cells, "")
			}
		}
		for _, cell := range row {
			skip()
			across, down := clampSpan(cell, "colspan", budget.Colspan), clampSpan(cell, "rowspan", budget.Rowspan)
			text := w.cell(cell, st, i > 0 || len(table) > 0)
			for range across {
				if down > 1 {
					hanging[len(cells)] = min(down, len(rows)-i) - 1
				}
				cells = append(cells, text)
				text = ""
			}
		}
		skip()
		columns = max(columns, len(cells))
		table = append(table, cells)
	}
	w.block()
	for i, cells := range table {
		w.line("|" + strings.Join(padded(cells, columns), "|") + "|")
		if i == 0 {
			w.line("|" + strings.Join(alignments(rows, columns), "|") + "|")
		}
	}
}

// padded are the cells of a row of so many columns.
func padded(cells []string, columns int) []string {
	all := make([]string, columns)
	for i := range all {
		if all[i] = " "; i < len(cells) && cells[i] != "" {
			all[i] = " " + cells[i] + " "
		}
	}
	return all
}

// isHeader reports whether a row tells what stands in the columns.
func isHeader(row []*html.Node) bool {
	for _, cell := range row {
		if cell.DataAtom != atom.Th && !(cell.Parent != nil && cell.Parent.Parent != nil && cell.Parent.Parent.DataAtom == atom.Thead) {
			return false
		}
	}
	return len(row) > 0
}

// alignments are the dashes under a table's header.
func alignments(rows [][]*html.Node, columns int) []string {
	all := make([]string, columns)
	for i := range all {
		all[i] = "---"
		if i < len(rows[0]) && len(rows[0]) == columns {
			switch align := attribute(rows[0][i], "align"); align {
			case "left":
				all[i] = ":--"
			case "right":
				all[i] = "--:"
			case "center":
				all[i] = ":-:"
			}
		}
	}
	return all
}

// cell is what a cell holds on one line. The header of a row is bold.
func (w *writer) cell(n *html.Node, st style, body bool) string {
	inner := &writer{page: w.page, notes: w.notes, noted: w.noted, told: w.told, fresh: true, tight: true}
	st.bold = st.bold || body && n.DataAtom == atom.Th
	inner.nodes(n, st)
	inner.flush()
	text := strings.TrimSpace(inner.b.String())
	text = strings.ReplaceAll(text, "\\\n", "\n")
	for strings.Contains(text, "\n\n") {
		text = strings.ReplaceAll(text, "\n\n", "\n")
	}
	return strings.ReplaceAll(bars(text), "\n", "<br>")
}

// bars escapes the bars of a cell that are not, as those in code.
func bars(s string) string {
	if !strings.Contains(s, "|") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
