package articles

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// Some questions are asked of every byte of an article. Eight bytes at a time
// they take a tenth of the time. A word holds eight bytes, the first of them in
// its lowest; an answer has the highest bit of a byte set where that byte is meant.
const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// eight returns the first eight bytes of s as a word.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// unprintable tells which bytes of a word are controls or beyond ASCII: they
// have their highest bit, or get it by adding one, or by taking the blank away.
// The first one is told rightly; those after it may be printable.
func unprintable(word uint64) uint64 { return (word | (word + ones) | (word - ' '*ones)) & highs }

// controlsOf tells which bytes of a word are controls below the blank. The
// first one is told rightly; those after it may be blanks.
func controlsOf(word uint64) uint64 { return (word - ' '*ones) &^ word & highs }

// first returns the place of the first byte in an answer.
func first(answer uint64) int { return bits.TrailingZeros64(answer) / 8 }

// blanksOf tells which bytes of a word are blanks, tabs and line breaks.
func blanksOf(word uint64) uint64 {
	return zeros(word^' '*ones) | zeros(word^'\n'*ones) | zeros(word^'\t'*ones) | zeros(word^'\r'*ones)
}

// zeros tells which bytes of a word are 0: those to which 127 can be added
// without their highest bit being set before or after.
func zeros(word uint64) uint64 { return ^((word&^highs + ^uint64(highs)) | word) & highs }

// wordsIn counts the stretches between blanks. Few texts have other ones than ASCII.
func wordsIn(s string) int {
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
		blanks := blanksOf(eight(s))
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
		if i+8 <= len(s) && eight(s[i:])&highs == 0 {
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

// isASCIIText reports whether no byte of s is beyond ASCII.
func isASCIIText(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if eight(s)&highs != 0 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
