package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/hidden"
)

// FewMarks returns text without the combining marks that are beyond the eighth on
// one letter, and without the joiners beyond the eighth in one sign: "Z" under a
// thousand marks would be drawn over the rest of the screen, and a family of a
// thousand in one cell. It is for what is shown; what is kept and told to programs is exact.
func FewMarks(s string) string {
	var b strings.Builder
	from, marks, joins, joined := 0, 0, 0, false
	drop := func(at, size int) {
		b.WriteString(s[from:at])
		from = at + size
	}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i, marks, joins, joined = i+1, 0, 0, false
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isMark(r):
			if marks++; marks > budget.Marks {
				drop(i, size)
			}
		case r == zwj:
			if joins++; joins > budget.Marks {
				drop(i, size)
			}
			joined = true
		case !hidden.Ignorable(r):
			if !joined {
				joins = 0
			}
			marks, joined = 0, false
		}
		i += size
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// zwj joins signs into one: a woman and a microscope are a scientist.
const zwj = 0x200d

// isMark reports whether r combines with the letter before it. The ranges that
// are passed over have no marks: symbols, kanji, syllables of Korean.
func isMark(r rune) bool {
	return r >= 0x300 && !(r >= 0x2100 && r < 0x2cef || r >= 0x3100 && r < 0xa66f || r >= 0xac00 && r < 0xfb1e) && unicode.IsMark(r)
}
