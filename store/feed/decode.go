package feed

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode returns the text of a feed or an outline in UTF-8. Servers and files
// often declare what they are not: what is UTF-8 beyond ASCII is UTF-8, whatever
// is declared. Else the server's word counts before the file's, if either is
// an encoding's name, and what is left is Windows-1252 or damaged UTF-8,
// whichever it is more of. XML's declaration is blanked and what XML cannot
// hold is replaced; lines stay where they are.
func decode(body []byte, declared string) string {
	text := legal(decoded(body, declared))
	start := len(text) - len(strings.TrimLeft(text, blanks))
	text = blank(text[:start]) + text[start:]
	start = len(text) - len(strings.TrimLeft(text, "\n"))
	if strings.HasPrefix(text[start:], "<?xml") {
		if n := strings.Index(text[start:], "?>"); n >= 0 {
			text = blank(text[:start+n+2]) + text[start+n+2:]
		}
	}
	return text
}

// blanks is what may stand before a feed, a stray byte order mark too.
const blanks = " \t\r\n\ufeff"

func decoded(body []byte, declared string) string {
	head := body[:min(len(body), 1024)]
	switch {
	case bytes.HasPrefix(body, []byte("\xef\xbb\xbf")):
		return string(body[3:])
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("<\x00")):
		return by(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), body)
	case bytes.HasPrefix(body, []byte("\xfe\xff")), bytes.HasPrefix(body, []byte("\x00<")):
		return by(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), body)
	case utf8.Valid(body) && !ascii(body):
		return string(body)
	}
	for _, name := range []string{declared, declaredIn(head)} {
		if enc, canonical := charset.Lookup(name); enc != nil && canonical != "utf-8" && !strings.HasPrefix(canonical, "utf-16") && canonical != "replacement" {
			return by(enc, body)
		}
	}
	if mostlyUTF8(body) {
		return string(body)
	}
	return by(charmap.Windows1252, body)
}

func by(enc encoding.Encoding, body []byte) string {
	text, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		return string(body)
	}
	return string(text)
}

// declaredIn returns the encoding that XML's declaration names.
func declaredIn(head []byte) string {
	_, rest, found := strings.Cut(string(head), "<?xml")
	declaration, _, ended := strings.Cut(rest, "?>")
	_, value, named := strings.Cut(declaration, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if !found || !ended || !named || len(value) < 2 {
		return ""
	}
	name, _, _ := strings.Cut(value[1:], value[:1])
	return name
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports whether more of the sequences beyond ASCII are UTF-8 than
// are not.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		b = b[size:]
	}
	return good >= bad
}

// legal replaces what XML cannot hold: controls by spaces, the rest by U+FFFD.
func legal(s string) string {
	return strings.ToValidUTF8(strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < ' ':
			return ' '
		case r == 0xfffe || r == 0xffff:
			return utf8.RuneError
		}
		return r
	}, s), "\ufffd")
}

// blank keeps of a text its line breaks.
func blank(s string) string {
	return strings.Repeat("\n", strings.Count(s, "\n"))
}
