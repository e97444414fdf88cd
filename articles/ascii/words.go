package ascii

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// blanksOf tells which bytes of a word are blanks, tabs and line breaks.
func blanksOf(word uint64) uint64 {
	return zeros(word^' '*ones) | zeros(word^'\n'*ones) | zeros(word^'\t'*ones) | zeros(word^'\r'*ones)
}

// zeros tells which bytes of a word are 0: those to which 127 can be added
// without their highest bit being set before or after.
func zeros(word uint64) uint64 { return ^((word&^highs + ^uint64(highs)) | word) & highs }

// Words counts the stretches of a text between blanks of any kind. Few texts have other ones than ASCII.
func Words(s string) int {
	if hasOtherBlanks(s) {
		n := 0
		for range strings.FieldsFuncSeq(s, fold.IsBlank) {
			n++
		}
		return n
	}
	n := 0
	before := uint64(highs) >> 56 // the byte before is a blank, as before all text
	for ; len(s) >= 8; s = s[8:] {
		blanks := blanksOf(Eight(s))
		n += bits.OnesCount64((blanks<<8 | before) &^ blanks)
		before = blanks >> 56
	}
	blank := before != 0
	for i := range len(s) {
		was := blank
		if blank = s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r'; was && !blank {
			n++
		}
	}
	return n
}

// hasOtherBlanks reports whether a text has blanks beyond ASCII, such as the
// no-break space. They begin with four bytes in UTF-8.
func hasOtherBlanks(s string) bool {
	for i := 0; i < len(s); i++ {
		if i+8 <= len(s) && Eight(s[i:])&highs == 0 {
			i += 7
			continue
		}
		switch s[i] {
		case 0xc2, 0xe1, 0xe2, 0xe3:
			if r, _ := utf8.DecodeRuneInString(s[i:]); fold.IsBlank(r) {
				return true
			}
		}
	}
	return false
}
