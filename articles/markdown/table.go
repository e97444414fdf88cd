package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// In Markdown a row of one cell is filled up to as many as the header has: a few
// bytes ask for many nodes. So a table is measured before the library gets it, and
// the words of one that is too large are set line by line.

// leastEmpty is how many cells a table of Markdown may have that nobody wrote,
// however short it is; a longer one may have as many as bytes. "|a" below a
// header of a thousand columns would be a thousand cells.
const leastEmpty = 100

// tableNotes is where a parser's context keeps that a table was too large.
var tableNotes = parser.NewContextKey()

// measured is the parser of tables, which does not see those that would grow
// too large: they stay the lines that they are.
type measured struct{ parser.ParagraphTransformer }

// Transform makes a table of a paragraph that is one.
func (m measured) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if empty, size := measure(p.Lines(), reader.Source()); empty > max(size, leastEmpty) {
		pc.Set(tableNotes, true)
		return
	}
	m.ParagraphTransformer.Transform(p, reader, pc)
}

// measure tells how many cells the table that the lines of a paragraph would make
// would have to be filled up with, and how many bytes it is spelled in; no cells if
// they make none.
func measure(lines *text.Segments, source []byte) (empty, size int) {
	rows, columns, cells := 0, 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		value := source[line.Start:line.Stop]
		if i > 0 && isDelimiter(value) {
			if n := bytes.Count(value, []byte("|")) + 1; n > columns {
				rows, columns, cells = 1, n, n
				size = 2 * len(value)
			}
			continue
		}
		if columns > 0 {
			rows++
			cells += min(columns, bytes.Count(value, []byte("|"))+1)
			size += len(value)
		}
	}
	return rows*columns - cells, size
}

// isDelimiter reports whether a line may be the one below a table's header.
func isDelimiter(line []byte) bool {
	return len(bytes.Trim(line, "|-: \t\r\n")) == 0
}
