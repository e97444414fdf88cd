package clean

import (
	"strings"
)

// PageBreak stands in for a form feed between two lines. It is a blank, so that
// whoever reads the text need know nothing of pages: the em quad, which no text
// in a normal form of Unicode holds.
const PageBreak = "\u2001"

// markPages puts [PageBreak] in the place of the form feeds at the ends of lines.
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
			as = PageBreak
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
