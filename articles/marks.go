package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/hidden"
)

// FewMarks returns text without the combining marks that are beyond the eighth on
// one letter: "Z" under a thousand of them would be drawn over the rest of the
// screen. It is for what is shown; what is kept and told to programs is exact.
func FewMarks(s string) string {
	var b strings.Builder
	from, marks := 0, 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i, marks = i+1, 0
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isMark(r):
			if marks++; marks > budget.Marks {
				b.WriteString(s[from:i])
				from = i + size
			}
		case !hidden.Ignorable(r):
			marks = 0
		}
		i += size
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// isMark reports whether r combines with the letter before it. The ranges that
// are passed over have no marks: symbols, kanji, syllables of Korean.
func isMark(r rune) bool {
	return r >= 0x300 && !(r >= 0x2100 && r < 0x2cef || r >= 0x3100 && r < 0xa66f || r >= 0xac00 && r < 0xfb1e) && unicode.IsMark(r)
}
