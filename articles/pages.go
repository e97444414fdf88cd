package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// running returns the clean text of a file without what stands in for page breaks and
// terminals' sequences.
func running(text string) string {
	return strings.ReplaceAll(clean.WithoutPlaceholders(text), clean.PageBreak, "")
}

// overPage reports whether a paragraph whose last line is last goes on with line,
// on another page: the sentence has not ended, and either the line begins as the
// middle of one does, or the last one was full, or leaves a quotation open. A heading
// alone on its page is not full, and what follows it begins with a capital.
func overPage(text string, last, line quotes.Span, wrap int) bool {
	if !strings.Contains(text[last.End:line.Start], clean.PageBreak) {
		return false
	}
	before, after := last.Of(text), line.Of(text)
	if endsSentence(before) || isRule(before) || isRule(after) || bullet(after) > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "“\"‘'«„("))
	return unicode.IsLower(r) || strings.HasSuffix(strings.TrimRight(before, "”\"’'»"), ",") || wrap > 0 && noRoom(before, after, wrap) || leavesOpen(before)
}

// leavesOpen reports whether the last quotation mark of a line opens: as “ does in
// English, and in German where no „ stands before it. Straight marks do not say.
func leavesOpen(line string) bool {
	at := strings.LastIndexAny(line, "“”„«»「」『』")
	if at < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line[at:])
	switch r {
	case '“':
		return !strings.Contains(line[:at], "„")
	case '«':
		return !strings.Contains(line[:at], "»") // as Danish closes
	case '»':
		return !strings.Contains(line[:at], "«")
	}
	return strings.ContainsRune("„「『", r)
}

// pastBreak returns where the line that begins at start begins behind page breaks.
func pastBreak(text string, start int) int {
	for strings.HasPrefix(text[start:], clean.PageBreak) {
		start += len(clean.PageBreak)
	}
	return start
}
