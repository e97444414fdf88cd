package score

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// tags returns the stretches between angle brackets on one line, as in
// <tweet author="Ines Calloway">. They are no part of the article.
func tags(text string) []quotes.Span {
	var found []quotes.Span
	open := -1
	for i := range len(text) {
		switch text[i] {
		case '<':
			open = i
		case '\n':
			open = -1
		case '>':
			if open >= 0 {
				found = append(found, quotes.Span{Start: open, End: i + 1})
			}
			open = -1
		}
	}
	return found
}

// passages returns the stretches between double quotation marks, without the
// marks: “ ” " « » and doubled apostrophes, and as in German and Polish „ “ and
// » «. A mark that is not closed ends with its paragraph, which is a line. Marks
// in tags do not count. The engine has its own and better way to pair marks; this
// one is the yardstick, and is kept plain.
func passages(text string, tags []quotes.Span) []quotes.Span {
	var found []quotes.Span
	start, low, turned := -1, false, false
	for i := 0; i < len(text); {
		if len(tags) > 0 && i == tags[0].Start {
			i, tags = tags[0].End, tags[1:]
			continue
		}
		m, width := markAt(text[i:])
		switch {
		case start < 0 && m.opens(text[i+width:]):
			start, low, turned = i+width, m == lowMark, m == rightAngle
		case start >= 0 && m.closes(low, turned):
			if i > start {
				found = append(found, quotes.Span{Start: start, End: i})
			}
			start = -1
		}
		i += width
	}
	if start >= 0 && len(text) > start {
		found = append(found, quotes.Span{Start: start, End: len(text)})
	}
	return found
}

// mark is what a passage may begin or end with.
type mark uint8

const (
	noMark     mark = iota
	lineEnd         // ends what is open
	straight        // " and '', which open or close
	grave           // ``
	lowMark         // „
	leftCurly       // “, which closes after „
	rightCurly      // ”
	leftAngle       // «, which closes after »
	rightAngle      // », which opens before a letter
)

// opens reports whether a passage may begin with the mark before the rest of a text.
func (m mark) opens(rest string) bool {
	switch m {
	case straight, grave, lowMark, leftCurly, leftAngle:
		return true
	case rightAngle:
		next, _ := utf8.DecodeRuneInString(rest)
		return isLetter(next)
	default:
		return false
	}
}

// closes reports whether the mark ends a passage that began with „, if low, or
// with a turned », or else with any other mark.
func (m mark) closes(low, turned bool) bool {
	switch m {
	case lineEnd, straight, rightCurly:
		return true
	case rightAngle:
		return !turned
	case leftCurly:
		return low
	case leftAngle:
		return turned
	default:
		return false
	}
}

// markAt tells what a text begins with, and how many bytes that takes.
func markAt(s string) (m mark, width int) {
	switch {
	case s[0] == '\n':
		return lineEnd, 1
	case s[0] == '"':
		return straight, 1
	case strings.HasPrefix(s, "``"):
		return grave, 2
	case strings.HasPrefix(s, "''") && !strings.HasPrefix(s, "'''"):
		return straight, 2
	}
	r, width := utf8.DecodeRuneInString(s)
	switch r {
	case '„':
		return lowMark, width
	case '“':
		return leftCurly, width
	case '”':
		return rightCurly, width
	case '«':
		return leftAngle, width
	case '»':
		return rightAngle, width
	default:
		return noMark, width
	}
}
