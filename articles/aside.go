package articles

import (
	"strings"
	"unicode"
)

// asides are passages of a page that stand among its article and are no part of
// it, by their letters and digits: Markdown may set what is between them otherwise.
type asides map[string]bool

func newAsides(passages []string) asides {
	if len(passages) == 0 {
		return nil
	}
	a := make(asides, len(passages))
	for _, p := range passages {
		a[letters(p)] = true
	}
	return a
}

// has reports whether a passage is one of them.
func (a asides) has(passage string) bool { return a != nil && a[letters(passage)] }

// letters returns the letters and digits of s.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
