// Package ascii asks of the bytes of a text what nearly all of them answer alike:
// whether one is a control, is beyond ASCII, or parts two words. An article of a
// thousand words is six thousand bytes, and most files are asked such things more
// than once, so it takes eight bytes at a time.
package ascii

import (
	"math/bits"
	"strings"
)

// A word holds eight bytes, the first of them in its lowest; an answer has the
// highest bit of a byte set where that byte is meant.
const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// Eight returns the first eight bytes of s as a word. It panics if s is shorter.
func Eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Unprintable tells which bytes of a word are controls or beyond ASCII: they
// have their highest bit, or get it by adding one, or by taking the blank away.
// The first one is told rightly; those after it may be printable.
func Unprintable(word uint64) uint64 { return (word | (word + ones) | (word - ' '*ones)) & highs }

// Controls tells which bytes of a word are controls below the blank. The
// first one is told rightly; those after it may be blanks.
func Controls(word uint64) uint64 { return (word - ' '*ones) &^ word & highs }

// First returns the place of the first byte in an answer.
func First(answer uint64) int { return bits.TrailingZeros64(answer) / 8 }

// Only reports whether no byte of s is beyond ASCII.
func Only(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if Eight(s)&highs != 0 {
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

// HasPrefix reports whether s begins with start, which is in lower case ASCII, in
// whatever case.
func HasPrefix(s, start string) bool {
	return len(s) >= len(start) && strings.EqualFold(s[:len(start)], start)
}

// Digits returns how many ASCII digits s begins with.
func Digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
