package score

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// inSingles reports whether an article quotes in single marks, ‘…’ or '…', as
// British papers do: it opens more quotations with them than it has double marks.
func inSingles(text string) bool {
	singles, doubles := 0, 0
	for i := 0; i < len(text); {
		m, width := markAt(text[i:])
		if opensSingle(text, i) > 0 {
			singles++
		} else if m != noMark && m != lineEnd {
			doubles++
		}
		i += width
	}
	return singles > doubles
}

// singlePassages returns the stretches between single marks, without the marks.
// What is not closed in its paragraph is no passage.
func singlePassages(text string) []quotes.Span {
	var found []quotes.Span
	for i := 0; i < len(text); i++ {
		width := opensSingle(text, i)
		if width == 0 {
			continue
		}
		if end := closingSingle(text, i+width); end > i+width {
			found = append(found, quotes.Span{Start: i + width, End: end})
			i = end
		}
	}
	return found
}

// opensSingle returns the width of an opening single mark at byte i, or 0. It
// stands before a word and not in one or behind one; '90s opens nothing.
func opensSingle(text string, i int) int {
	width := singleAt(text, i)
	if width == 0 || strings.HasPrefix(text[i:], "’") {
		return 0
	}
	before, size := utf8.DecodeLastRuneInString(text[:i])
	if size > 0 && !isBlank(before) && !strings.ContainsRune("([—–-“\"", before) {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(text[i+width:])
	if isBlank(next) || text[i] == '\'' && '0' <= next && next <= '9' {
		return 0
	}
	return width
}

// closingSingle returns where the mark stands that closes what begins at start,
// or -1. An apostrophe does not: it stands before a letter (“don’t”), after a
// blank (“’em”), or after a plural (“the members’ letter”) if another mark follows
// that could close, before the paragraph ends or another quotation opens.
func closingSingle(text string, start int) int {
	plural := -1
	for i := start; i < len(text) && text[i] != '\n' && opensSingle(text, i) == 0; i++ {
		width := singleAt(text, i)
		if width == 0 || strings.HasPrefix(text[i:], "‘") {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+width:]
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

// singleAt returns the width of a single mark of any form at byte i, or 0. Doubled
// apostrophes are one double mark.
func singleAt(text string, i int) int {
	switch {
	case strings.HasPrefix(text[i:], "''"), text[i] == '\'' && strings.HasSuffix(text[:i], "'"):
		return 0
	case text[i] == '\'':
		return 1
	case strings.HasPrefix(text[i:], "‘"), strings.HasPrefix(text[i:], "’"):
		return len("’")
	default:
		return 0
	}
}
