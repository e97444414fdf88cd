package articles

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"pullquote/articles/hidden"
)

// writeRaw appends text that holds no entities or escapes. Line breaks and
// carriage returns in it become spaces: a run is a line.
func writeRaw(b *strings.Builder, s []byte) {
	for {
		i := bytes.IndexAny(s, "\n\r")
		if i < 0 {
			b.Write(s)
			return
		}
		b.Write(s[:i])
		b.WriteByte(' ')
		s = s[i+1:]
	}
}

// writeDecoded appends the text that Markdown source stands for: "AT&amp;T" is
// AT&T, "\*" is an asterisk. What entities decode into is cleaned: "&#27;" must
// not become an escape.
func writeDecoded(b *strings.Builder, s []byte) {
	from := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.Write(s[from:i])
			from = i + 1
			i += 2
		case c == '&':
			text, n := entity(s[i:])
			if n == 0 {
				i++
				continue
			}
			b.Write(s[from:i])
			b.WriteString(text)
			i += n
			from = i
		case c == '\r' || c == '\n':
			b.Write(s[from:i])
			b.WriteByte(' ')
			i++
			from = i
		default:
			i++
		}
	}
	b.Write(s[from:])
}

// entity decodes the entity that s begins with and returns its cleaned text
// and its length, or 0 if it is none.
func entity(s []byte) (string, int) {
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(s[1:end])
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return lineText(string(e.Characters)), end + 1
		}
		return "", 0
	}
	n, err := strconv.ParseUint(strings.TrimLeft(name[1:], "xX"), 10, 32)
	if len(name) > 2 && (name[1] == 'x' || name[1] == 'X') {
		n, err = strconv.ParseUint(name[2:], 16, 32)
	}
	if err != nil || len(name) > 9 {
		return "", 0
	}
	r := rune(utf8.RuneError)
	if n > 0 && n <= utf8.MaxRune && utf8.ValidRune(rune(n)) {
		r = rune(n)
	}
	return lineText(string(r)), end + 1
}

// lineText cleans what an entity stands for; it breaks no line. Of what shows
// nothing, joiners, styles and soft hyphens are left for their neighbours to decide
// about: [Clean] replaces none of them by what takes more bytes or less.
func lineText(s string) string {
	return strings.Map(func(r rune) rune {
		switch r = harmless(r); {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case hidden.Ignorable(r) && !mayBelong(r) && r != softHyphen:
			return hidden.StandIn
		}
		return r
	}, s)
}

// mayBelong tells those of the code points that show nothing of which pages write
// entities where they belong: "&zwnj;" in Persian, "&#xfe0f;" behind a heart.
func mayBelong(r rune) bool {
	return r >= 0x200b && r <= 0x200d || r == 0xfe0e || r == 0xfe0f
}
