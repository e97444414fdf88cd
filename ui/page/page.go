// Package page sets an article with Glamour and knows on which cells each
// stretch of its text landed.
//
// Glamour takes Markdown and gives lines for a terminal; what it does not tell
// is where a word of the source went. So each stretch of inline text is handed
// to it with a tag: an underline colour, which draws nothing by itself and
// which Glamour and Lip Gloss carry over line breaks, into table cells and
// around alignment like any other style. The colour is the stretch's number:
//
//	ESC[58;5;7m The mayor said ESC[58;5;8m never ESC[59m
//
// Afterwards the lines are read into cells, every cell tells by its tag which
// stretch it spells, the tags are taken out, and the stretch's own style and
// link are put in. Quotes are not known at that time and need not be: a [Row]
// says which bytes of the article lie in which of its cells, and [Row.Paint]
// lays colour over them whenever the quotes, the search or the current place
// change, on the visible rows only.
//
// A [Page] is a reading place in an article: it sets sections as they come in
// sight and forgets those far away, so that a page of ten megabytes opens as
// fast as a short one.
package page

import (
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Run ties cells of a row to the text they spell: Width cells from X spell
// Text, bytes of Article.Text. Either its grapheme clusters lie one after
// another, each in as many cells as it is wide, or the run is one cell that
// stands for all of Text: a blank for a line break of the source and the
// spaces around it, or U+FFFD for a byte that must not reach a terminal.
type Run struct {
	X, Width int
	Text     quotes.Span
}

// Row is one line of a set page.
type Row struct {
	ANSI string      // styled, without padding on the right
	Runs []Run       // from left to right; decorations such as "│ " belong to no run
	Text quotes.Span // what the row spells, from its first byte to its last; empty for a blank row

	stretches []stretch   // ANSI, taken apart by style
	grid      *grid       // the table that it is of, where that may be wider than the page
	nth       int         // which of the table's lines it is
	method    ansi.Method // how its cells are counted
	whole     line        // its cells, where they may be more than the page has
}

// Set sets section i of an article in a column of width cells, with so many blank
// rows between its paragraphs, one at least. The rows do not
// begin or end with a blank one; whoever puts sections below one another puts
// a blank row between them. A section that shows nothing has no rows. Set is
// pure and safe for concurrent use: the reader calls it in commands.
//
// No row is wider than width, unless a single character is.
func Set(a *articles.Article, i, width, spacing int, t theme.Theme) []Row {
	return newGalley(a, i, layout{width: width, more: max(0, spacing-1), theme: t, method: ansi.GraphemeWidth}).all()
}
