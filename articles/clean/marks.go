package clean

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
	return taken(s, func(l *Letter, r rune) bool { return l.Takes(r) || r == joiner })
}

// bounded is [FewMarks], and parts emoji that are joined without end.
func bounded(s string) string { return taken(s, (*Letter).Takes) }

// taken is text without the code points that a letter does not take.
func taken(s string, takes func(*Letter, rune) bool) string {
	var b strings.Builder
	var l Letter
	from := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			l = Letter{}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !takes(&l, r) {
			b.WriteString(s[from:i])
			from = i + size
		}
		i += size
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// Letter counts what stands in one place of the screen, while a text is gone
// through. Its zero value is before the text.
type Letter struct {
	marks, joiners int
	joins          bool // the code point before was a joiner that is shown
}

const joiner = '\u200d'

// Takes reports whether the next code point of the text is to be shown. Marks
// beyond the eighth are not, nor is what joins an eleventh part to an emoji.
func (l *Letter) Takes(r rune) bool {
	switch {
	case isMark(r):
		l.marks++
		return l.marks <= budget.Marks
	case r == joiner:
		l.joiners++
		l.joins = l.joiners <= budget.Joiners
		return l.joins
	case hidden.Ignorable(r), r >= 0x1f3fb && r <= 0x1f3ff: // shades of skin
		return true
	}
	*l = Letter{joiners: l.joiners, joins: l.joins}
	if !l.joins {
		l.joiners = 0
	}
	l.joins = false
	return true
}

// isMark reports whether r combines with the letter before it. The ranges that
// are passed over have no marks: symbols, kanji, syllables of Korean.
func isMark(r rune) bool {
	return r >= 0x300 && !(r >= 0x2100 && r < 0x2cef || r >= 0x3100 && r < 0xa66f || r >= 0xac00 && r < 0xfb1e) && unicode.IsMark(r)
}
