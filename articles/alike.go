package articles

import (
	"strings"

	"pullquote/articles/fold"
)

// alike reports whether two titles or names, each of one line, are the same to a
// reader but for case and accents: a page's <title> may hold an ﬁ where its
// headline has two letters.
func alike(a, b string) bool {
	return strings.EqualFold(a, b) || !(isASCIIText(a) && isASCIIText(b)) && fold.String(a, fold.Search) == fold.String(b, fold.Search)
}
