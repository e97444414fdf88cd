package byline

import (
	"strings"

	"pullquote/articles/ascii"
	"pullquote/articles/fold"
)

// Alike reports whether two titles or names, each of one line, are the same to a
// reader but for case and accents: a page's <title> may hold an ﬁ where its
// headline has two letters.
func Alike(a, b string) bool {
	return strings.EqualFold(a, b) || !(ascii.Only(a) && ascii.Only(b)) && fold.String(a, fold.Search) == fold.String(b, fold.Search)
}
