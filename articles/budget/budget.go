// Package budget is the one table of how large things may grow: what is read,
// and above all what comes of it. A page of 150 bytes can ask for a table of a
// hundred million cells, and an archive of 245 KB for a gigabyte of chapters, so
// a limit on the input alone is none.
//
// Whoever expands something counts against a row of the table, cuts there, and
// says so in a note that the reader sees; it neither fails nor goes on without
// a word. docs/safety.md shows the table, and a test compares them.
package budget

// What one article may grow into.
const (
	Cells   = 50_000 // of one table, after colspan and rowspan are spread
	Colspan = 1_000  // columns that one cell may span (HTML, 4.9.11)
	Rowspan = 65_534 // rows that one cell may span (HTML, 4.9.11)
)

// Row is one limit of the table, in words.
type Row struct {
	Of   string // what is counted: "cells of a table"
	Most int    // how many there may be
	Over string // what becomes of the rest: "are left out, with a note"
}

// Table lists every limit, in the order in which docs/safety.md shows them.
func Table() []Row {
	rows := []Row{
		{"cells of a table, once spans are spread", Cells, "the rest of the table is left out"},
		{"columns that one cell spans", Colspan, "it spans that many"},
		{"rows that one cell spans", Rowspan, "it spans that many"},
	}
	return append(rows, text()...)
}
