package articles

import (
	"strings"

	"pullquote/articles/ascii"
	"pullquote/articles/fold"
)

// countWords returns the words in the blocks that the reader reads: titles,
// bylines and furniture are not counted.
func (a *Article) countWords() int { return a.WordsBefore(len(a.Text)) }

// WordsBefore returns how many of an article's Words stand before an offset into its Text.
func (a *Article) WordsBefore(at int) int {
	n := 0
	for _, b := range a.Blocks {
		if b.Start >= at {
			break
		}
		switch b.Kind {
		case Title, Byline, Furniture:
		default:
			n += ascii.Words(whole(a.Text[b.Start:min(b.End, at)]))
		}
	}
	return n
}

// whole returns text in which no line's end parts a word: "har-" and "bour" are one.
func whole(text string) string {
	if strings.Contains(text, "-\n") || strings.Contains(text, "-\r") || strings.Contains(text, "\u00ad\n") || strings.Contains(text, "‐\n") {
		return fold.String(text, fold.Seen)
	}
	return text
}
