package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// pageBreak stands in for a form feed between two lines. It is a blank, so that
// whoever reads the text need know nothing of pages: the em quad, which no text
// in a normal form of Unicode holds.
const pageBreak = "\u2001"

// markPages puts [pageBreak] in the place of the form feeds at the ends of lines.
func markPages(s string) string {
	if strings.IndexByte(s, '\f') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/64)
	for s != "" {
		at := strings.IndexByte(s, '\f')
		if at < 0 {
			at = len(s)
		}
		n := len(s) - at - len(strings.TrimLeft(s[at:], "\f"))
		as := "\f"
		if at == 0 && b.Len() == 0 || at > 0 && endsLine(s[at-1]) || at+n == len(s) || endsLine(s[at+n]) {
			as = pageBreak
		}
		b.WriteString(s[:at])
		for range n {
			b.WriteString(as)
		}
		s = s[at+n:]
	}
	return b.String()
}

func endsLine(c byte) bool { return c == '\n' || c == '\r' }

// running returns the clean text of a file without what stands in for page breaks and
// terminals' sequences.
func running(text string) string { return strings.ReplaceAll(sequenceFree(text), pageBreak, "") }

// overPage reports whether a paragraph whose last line is last goes on with line,
// on another page: the sentence has not ended, and either the line begins as the
// middle of one does, or the last one was full, or leaves a quotation open. A heading
// alone on its page is not full, and what follows it begins with a capital.
func overPage(text string, last, line quotes.Span, wrap int) bool {
	if !strings.Contains(text[last.End:line.Start], pageBreak) {
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
	for strings.HasPrefix(text[start:], pageBreak) {
		start += len(pageBreak)
	}
	return start
}
