package clean

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"pullquote/articles/hidden"
)

// JSON writes what JSON allows in a string as it is, and what a terminal
// may act on or nobody can see, as \u escapes: DEL, the C1 controls, what turns
// the order of what is shown, tags, and all else that shows nothing. The value
// stays the same. A file name may hold them even where the article does not.
func JSON(doc []byte) []byte {
	from, out := 0, []byte(nil)
	for i := 0; i < len(doc); {
		if doc[i] < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRune(doc[i:])
		if live(r) {
			out = appendEscape(append(out, doc[from:i]...), r)
			from = i + n
		}
		i += n
	}
	if out == nil {
		return doc
	}
	return append(out, doc[from:]...)
}

func live(r rune) bool {
	return r >= 0x7f && r <= 0x9f || r == 0x2028 || r == 0x2029 || r >= 0xfff9 && r <= 0xfffb || hidden.Ignorable(r)
}

// appendEscape writes a code point as JSON's escapes do: beyond U+FFFF as two.
func appendEscape(b []byte, r rune) []byte {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return fmt.Appendf(b, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}
