package page

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Japanese and Chinese have no blanks between words: a line may end behind nearly
// every letter. It must not begin with what closes (。、」ー々っ) nor end with what
// opens (「（): kinsoku, of which Unicode's line breaking algorithm (UAX #14) holds
// the rules. Glamour breaks at blanks, and else anywhere.

// unspaced reports whether pieces hold letters of a script that sets no blanks.
// Korean does.
func unspaced(pieces []piece) bool {
	for i := range pieces {
		if strings.ContainsFunc(pieces[i].text, isUnspaced) {
			return true
		}
	}
	return false
}

func isUnspaced(r rune) bool {
	const first = 0x2e80 // of Unicode's blocks of such letters
	return r >= first && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// chancesOf are the places of what pieces spell at which a line may be broken,
// where that is more than at its blanks.
func chancesOf(pieces []piece) (all []int) {
	if !unspaced(pieces) {
		return nil
	}
	var text strings.Builder
	for i := range pieces {
		text.WriteString(pieces[i].text)
	}
	at, state := 0, -1
	for rest := text.String(); rest != ""; {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		all = append(all, at)
	}
	return all
}
