// Package page sets an article with Glamour and knows on which cells each
// stretch of its text landed.
package page

import (
	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Run ties cells of a row to the text they spell: Width cells from X spell
// Text, bytes of Article.Text.
type Run struct {
	X, Width int
	Text     quotes.Span
}

// Row is one line of a set page.
type Row struct {
	ANSI string      // styled, without padding on the right
	Runs []Run       // in order; decorations such as "│ " belong to no run
	Text quotes.Span // what the row spells, from its first run to its last; empty for a blank row
}

// Set sets section i of an article in a column of width cells. It is pure and
// safe for concurrent use: the reader calls it in commands.
func Set(a *articles.Article, i, width int, t theme.Theme) []Row { return nil }
