package feed

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/charset"
)

// decode returns the text of a feed or an outline in UTF-8, given the encoding that
// the server declared, and the one that it is in. XML's declaration is blanked and what
// XML cannot hold is replaced; lines stay where they are.
func decode(body []byte, declared string) (string, charset.Encoding) {
	decoded := charset.Decode(string(body), charset.Hint{Label: declared, Form: charset.XML})
	text := legal(decoded.String)
	start := len(text) - len(strings.TrimLeft(text, blanks))
	text = blank(text[:start]) + text[start:]
	start = len(text) - len(strings.TrimLeft(text, "\n"))
	if strings.HasPrefix(text[start:], "<?xml") {
		if n := strings.Index(text[start:], "?>"); n >= 0 {
			text = blank(text[:start+n+2]) + text[start+n+2:]
		}
	}
	return text, decoded.Encoding
}

// blanks is what may stand before a feed, a stray byte order mark too.
const blanks = " \t\r\n\ufeff"

// legal replaces what XML cannot hold: controls by spaces, the rest by U+FFFD.
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < ' ':
			return ' '
		case r == 0xfffe || r == 0xffff:
			return utf8.RuneError
		}
		return r
	}, s)
}

// blank keeps of a text its line breaks.
func blank(s string) string {
	return strings.Repeat("\n", strings.Count(s, "\n"))
}
