package articles

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/fold"
	"pullquote/articles/lines"
	"pullquote/articles/quotes"
)

// wrapWidth returns the width, in code points, from which on a line of text is
// full, or 0 if each line is a paragraph. Wrapped lines are broken because
// the next word did not fit, mostly in the middle of a sentence:
//
//	The harbour board met on Tuesday and voted, eight to three, to keep
//	the old crane where it stands.
func wrapWidth(text string) int {
	const most = 100
	var widths [most + 1]int
	lines, long := 0, 0
	eachLine(text, func(line string) {
		if n := utf8.RuneCountInString(line); n > most {
			long++
		} else if n > 0 {
			widths[n]++
		}
		if line != "" {
			lines++
		}
	})
	if lines < 3 || long*10 > lines {
		return 0
	}
	width, above := most, 0
	for width > 0 && (above+widths[width])*50 <= lines { // one odd line in fifty may stick out
		above += widths[width]
		width--
	}
	width -= width / 8 // lines are ragged: hyphens and long words break early
	if width < 35 || !breaksMidSentence(text, width) {
		return 0
	}
	return width
}

// breaksMidSentence reports whether most lines of text that are followed by
// another have no room for its first word, and most of them do not end a
// sentence.
func breaksMidSentence(text string, width int) bool {
	pairs, full, mid := 0, 0, 0
	last := ""
	eachLine(text, func(line string) {
		if last != "" && line != "" {
			pairs++
			if noRoom(last, line, width) {
				full++
				if !endsSentence(last) {
					mid++
				}
			}
		}
		last = line
	})
	return full >= 2 && full*10 >= pairs*6 && mid*2 > full
}

// eachLine calls f with every line of text, blanks at its ends cut off.
func eachLine(text string, f func(string)) {
	for at := 0; at < len(text); {
		end := lines.End(text, at)
		f(trim(text, at, end).Of(text))
		at = lines.Next(text, end)
	}
}

// noRoom reports whether line could not have held the first word of next too.
func noRoom(line, next string, width int) bool {
	word := len(next)
	if i := strings.IndexAny(next, " \t"); i >= 0 {
		word = i
	}
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(next[:word]) > width
}

// wrapped reports whether line goes on with the paragraph whose last line is
// last. A line that begins deeper than the margin begins a paragraph; one that
// ends a word of the line before, as in "har-" and "bour", never does.
func wrapped(text string, last, line quotes.Span, lineStart, wrap int) bool {
	if fold.Rejoins(last.Of(text), line.Of(text)) {
		return true
	}
	lineStart = pastBreak(text, lineStart)
	if wrap == 0 || line.Start-lineStart >= 2 || text[lineStart] == '\t' {
		return false
	}
	s := line.Of(text)
	if bullet(s) > 0 || isRule(s) {
		return false
	}
	return noRoom(last.Of(text), s, wrap)
}
