package page

import (
	"bytes"
	"strconv"

	gansi "charm.land/glamour/v2/ansi"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// glamour is a renderer for one width. Its style sheet is empty: colours come
// with the pieces. It keeps line breaks, because only those are in the tagged
// source that an author wants.
func (s *setter) glamour(width int) renderer.Renderer {
	r, ok := s.renderers[width]
	if !ok {
		r = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
			gansi.NewRenderer(gansi.Options{WordWrap: width, PreserveNewLines: true}), 1000)))
		s.renderers[width] = r
	}
	return r
}

// leaf sets the pieces at hand as a paragraph, from the side on which it begins.
func (s *setter) leaf(width int) []line {
	ls := s.lines(width)
	if fromRight(s.pieces) {
		for i, l := range ls {
			ls[i] = append(blanks(width-l.width()), l...)
		}
	}
	return ls
}

// lines sets the pieces at hand as lines that begin at the left.
func (s *setter) lines(width int) []line {
	if s.isBlank() {
		return nil
	}
	if s.tied(width) || unspaced(s.pieces) || uneven(s) {
		return s.plain(width)
	}
	s.mark = s.tagged(s.mark[:0], 0, len(s.pieces))
	p := ast.NewParagraph()
	p.AppendChild(p, ast.NewTextSegment(text.NewSegment(0, len(s.mark))))
	if ls, ok := s.throughGlamour(p, width); ok {
		return ls
	}
	return s.plain(width)
}

// throughGlamour renders one block and reads the lines back. It reports
// whether every piece was found in them.
func (s *setter) throughGlamour(block ast.Node, width int) ([]line, bool) {
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	var out bytes.Buffer
	if err := s.glamour(width).Render(&out, s.mark, doc); err != nil {
		return nil, false
	}
	return s.read(out.Bytes(), width)
}

// table sets a table in columns, or, where these are too narrow to hold its
// words, row by row. Glamour breaks the lines of all rows but the header,
// which it cuts; a header that does not fit is set as the first row.
func (s *setter) table(n *astext.Table, width int) []line {
	s.begin()
	var bounds []int // of the cells in pieces
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var k ink
		if r.Kind() == astext.KindTableHeader {
			k.style.Attrs = uv.AttrBold
		}
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			bounds = append(bounds, len(s.pieces))
			s.inline(c, k)
			s.soft, s.last = false, 0
		}
	}
	bounds = append(bounds, len(s.pieces))
	if s.isBlank() {
		return nil
	}
	if len(n.Alignments)*leastColumn-1 > width {
		return s.tableRows(n, bounds, width, true)
	}
	if s.spread {
		if ls := (grids{s}).wideTable(n, bounds, width); ls != nil {
			return ls
		}
	}
	if uneven(s) {
		if widths := fitted(grids{s}.columns(n, bounds), width); widths != nil {
			return grids{s}.gridRows(n, bounds, widths, &grid{})
		}
		return s.tableRows(n, bounds, width, false)
	}
	natural := min(width, s.tableWidth(n, bounds))
	for _, header := range []bool{true, false} {
		if ls, ok := s.throughGlamour(s.taggedTable(n, bounds, header), natural); ok {
			return ls
		}
		s.unread()
	}
	return s.tableRows(n, bounds, width, false)
}

// leastColumn is how many cells a column takes that holds one letter: a blank on
// both sides, and a bar. Of a thousand columns Glamour would try all widths.
const leastColumn = 4

// tableWidth is the width in cells that the table needs to set each cell in
// one line: its columns, a blank on both sides of each, and bars between.
func (s *setter) tableWidth(n *astext.Table, bounds []int) int {
	columns := make([]int, len(n.Alignments))
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		for i := 0; i < r.ChildCount(); i++ {
			w, line := 0, 0
			for _, p := range s.pieces[bounds[0]:bounds[1]] {
				if line += s.method.StringWidth(p.text); p.text == lineBreak {
					line = 0
				}
				w = max(w, line)
			}
			if bounds = bounds[1:]; i < len(columns) {
				columns[i] = max(columns[i], w)
			}
		}
	}
	sum := len(columns) - 1
	for _, w := range columns {
		sum += w + 2
	}
	return max(sum, 1)
}

// unread forgets which pieces have been found in cells.
func (s *setter) unread() {
	for i := range s.pieces {
		s.pieces[i].at = 0
	}
}

// taggedTable is the table with one tagged text in each cell.
func (s *setter) taggedTable(n *astext.Table, bounds []int, header bool) ast.Node {
	s.mark = s.mark[:0]
	t := astext.NewTable()
	t.Alignments = n.Alignments
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		row := ast.Node(astext.NewTableRow(n.Alignments))
		if header && r.Kind() == astext.KindTableHeader {
			row = astext.NewTableHeader(astext.NewTableRow(n.Alignments))
		}
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			start := len(s.mark)
			s.mark = s.tagged(s.mark, bounds[0], bounds[1])
			bounds = bounds[1:]
			cell := astext.NewTableCell()
			cell.AppendChild(cell, ast.NewTextSegment(text.NewSegment(start, len(s.mark))))
			row.AppendChild(row, cell)
		}
		t.AppendChild(t, row)
	}
	return t
}

// tableRows sets each row of a table as a paragraph, its cells parted by bars;
// those of a wide table without what is empty.
func (s *setter) tableRows(n *astext.Table, bounds []int, width int, wide bool) []line {
	var all []line
	pieces := s.pieces
	bar := inked(s.theme.Quiet)
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		s.pieces = nil
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			cell := pieces[bounds[0]:bounds[1]]
			bounds = bounds[1:]
			if wide && len(cell) == 0 {
				continue
			}
			if len(s.pieces) > 0 {
				s.pieces = append(s.pieces, piece{text: " │ ", ink: &bar})
			}
			s.pieces = append(s.pieces, cell...)
		}
		all = append(all, s.leaf(width)...)
	}
	return all
}

// tagged appends pieces [from, to) as Glamour takes them: each behind its tag.
func (s *setter) tagged(b []byte, from, to int) []byte {
	for i := from; i < to; i++ {
		p := &s.pieces[i]
		if p.text == lineBreak {
			b = append(b, lineBreak...)
			continue
		}
		b = appendTag(b, i)
		b = appendEscaped(b, p.text)
	}
	return append(b, "\x1b[59m"...)
}

// appendTag writes a piece's number as an underline colour: the first 256 from
// the palette, which is shorter, the others as red, green and blue.
func appendTag(b []byte, i int) []byte {
	if i < 256 {
		b = append(b, "\x1b[58;5;"...)
		b = strconv.AppendInt(b, int64(i), 10)
	} else {
		b = append(b, "\x1b[58;2"...)
		for _, v := range []int{i >> 16 & 0xff, i >> 8 & 0xff, i & 0xff} {
			b = append(b, ';')
			b = strconv.AppendInt(b, int64(v), 10)
		}
	}
	return append(b, 'm')
}

// appendEscaped writes text so that it reads the same after Glamour has
// resolved entities and then backslashes in it: a text may say "&lt;", and even
// "&#27;", which must not come out as an escape character.
func appendEscaped(b []byte, t string) []byte {
	for i := range len(t) {
		switch t[i] {
		case '&':
			b = append(b, "&amp;"...)
		case '\\':
			b = append(b, `\\`...)
		default:
			b = append(b, t[i])
		}
	}
	return b
}
