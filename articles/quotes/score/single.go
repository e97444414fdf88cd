package score

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// inSingles reports whether an article quotes in single marks, ‘…’, as British
// papers do: it opens more quotations with them than it has double marks.
func inSingles(text string) bool {
	singles, doubles := 0, 0
	for i := 0; i < len(text); {
		m, width := markAt(text[i:])
		if opensSingle(text, i) {
			singles++
		} else if m != noMark && m != lineEnd {
			doubles++
		}
		i += width
	}
	return singles > doubles
}

// singlePassages returns the stretches between ‘ and ’, without the marks. What
// is not closed in its paragraph is no passage.
func singlePassages(text string) []quotes.Span {
	var found []quotes.Span
	for i := 0; i < len(text); i++ {
		if !opensSingle(text, i) {
			continue
		}
		start := i + len("‘")
		if end := closingSingle(text, start); end > start {
			found = append(found, quotes.Span{Start: start, End: end})
			i = end
		}
	}
	return found
}

// opensSingle reports whether ‘ stands at byte i, before a word and not in one.
func opensSingle(text string, i int) bool {
	if !strings.HasPrefix(text[i:], "‘") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i+len("‘"):])
	return !isWord(before) && !isBlank(next)
}

// closingSingle returns where the ’ stands that closes what begins at start, or
// -1. An apostrophe does not: it stands before a letter (“don’t”), after a blank
// (“’em”), or after a plural (“the members’ letter”) if another mark follows that
// could close, before the paragraph ends or another quotation opens.
func closingSingle(text string, start int) int {
	plural := -1
	for i := start; i < len(text) && text[i] != '\n' && !opensSingle(text, i); i++ {
		if !strings.HasPrefix(text[i:], "’") {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+len("’"):]
		next, _ := utf8.DecodeRuneInString(rest)
		switch {
		case isWord(next) || isBlank(before):
		case before == 's' && next == ' ' && len(rest) > 1 && 'a' <= rest[1] && rest[1] <= 'z':
			if plural < 0 {
				plural = i
			}
		default:
			return i
		}
	}
	return plural
}
