package index

import (
	"cmp"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store/index/highlight"
	"pullquote/store/query"
)

// Hits returns where the words that a query looks for stand in an article's
// reading text, in its order and disjoint, also those that it wants to be
// said: for a page on which they are shown.
func Hits(q query.Query, text string) []quotes.Span {
	words := highlight.Terms(q.Root)
	for _, said := range speeches(q.Root) {
		words = append(words, highlight.Terms(said.Text)...)
	}
	found := highlight.Spans(highlight.Find(text, words))
	order.Stable(found, func(a, b quotes.Span) int { return cmp.Compare(a.Start, b.Start) })
	return found
}
