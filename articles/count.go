package articles

import (
	"strings"

	"pullquote/articles/ascii"
	"pullquote/articles/fold"
)

// countWords returns the words in the blocks that the reader reads: titles,
// bylines and furniture are not counted.
func (a *Article) countWords() int {
	n := 0
	for _, b := range a.Blocks {
		switch b.Kind {
		case Title, Byline, Furniture:
		default:
			n += ascii.Words(whole(b.Of(a.Text)))
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
