package palette

import (
	"strings"
	"unicode"

	"pullquote/articles/fold"
)

// score is how well a text is what somebody means who has typed a few letters of it, in
// their order; ok is whether it is at all. A text that begins with them comes first; then
// letters that begin a word count most, then those that follow each other, and a short text
// comes before a long one.
//
//	"nq" → next-quote, "quote" → next-quote and copy-quote, "sor" → sort, and then set dates.order
func score(text, typed string) (points int, ok bool) {
	letters, wanted := []rune(fold.String(text, fold.Search)), []rune(fold.String(typed, fold.Search))
	for _, begun := range []bool{true, false} { // where words begin, and else wherever they are
		if points, ok = scored(letters, wanted, begun); ok {
			if strings.HasPrefix(string(letters), string(wanted)) {
				points += 4 * len(wanted)
			}
			return points*64 - len(letters), true
		}
	}
	return 0, false
}

func scored(letters, wanted []rune, begun bool) (points int, ok bool) {
	at := 0
	for n, want := range wanted {
		if unicode.IsSpace(want) || want == '-' {
			continue
		}
		i := next(letters, at, want, n > 0, begun)
		if i < 0 {
			return 0, false
		}
		switch {
		case begins(letters, i):
			points += 8
		case i == at && n > 0:
			points += 6
		default:
			points++
		}
		at = i + 1
	}
	return points, true
}

// next is where a letter stands from a place on, -1 for nowhere: right there where it
// follows another, and else where it begins a word, if that is asked for and there is one.
func next(letters []rune, from int, want rune, follows, begun bool) int {
	first := -1
	for i := from; i < len(letters); i++ {
		switch {
		case letters[i] != want:
		case !begun || follows && i == from || begins(letters, i):
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// begins reports whether a word begins at a letter.
func begins(letters []rune, i int) bool {
	return i == 0 || !unicode.IsLetter(letters[i-1]) && !unicode.IsDigit(letters[i-1])
}

// Mentions reports whether a text has all the words that were typed in it.
func Mentions(text, typed string) bool {
	text = fold.String(text, fold.Search)
	for _, word := range strings.Fields(fold.String(typed, fold.Search)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
