package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"pullquote/articles/clean"
)

// WriteRaw appends text that holds no entities or escapes. Line breaks and
// carriage returns in it become spaces: a run is a line.
func WriteRaw(b *strings.Builder, s []byte) {
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

// WriteDecoded appends the text that Markdown source stands for: "AT&amp;T" is
// AT&T, "\*" is an asterisk. What entities decode into is cleaned: "&#27;" must
// not become an escape.
func WriteDecoded(b *strings.Builder, s []byte) {
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
			return clean.Entity(string(e.Characters)), end + 1
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
	return clean.Entity(string(r)), end + 1
}

// Unmarked takes the commonest marks of Markdown out of a line: emphasis, code,
// a link's target. A line with tags or notes in it is parsed.
func Unmarked(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		return said(s)
	}
	if !strings.ContainsAny(s, "*_`[&\\") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '*' || c == '`':
		case c == '_' && (i == 0 || s[i-1] == ' ' || i+1 == len(s) || s[i+1] == ' '):
		case c == '[' || c == ']' && !strings.HasPrefix(s[i:], "]("):
		case c == ']':
			if end := strings.IndexByte(s[i:], ')'); end > 0 {
				i += end
			}
		case c == '&':
			text, n := entity([]byte(s[i:min(len(s), i+40)]))
			if n == 0 {
				text, n = "&", 1
			}
			b.WriteString(text)
			i += n - 1
		case c == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// said is what one line of Markdown says.
func said(line string) string {
	p := Parse(line, References{})
	var b strings.Builder
	_ = ast.Walk(p.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			shown, is := Shown(t)
			switch {
			case is:
				b.WriteString(shown)
			case t.IsRaw() || t.Parent().Kind() == ast.KindCodeSpan:
				WriteRaw(&b, t.Segment.Value(p.Source))
			default:
				WriteDecoded(&b, t.Segment.Value(p.Source))
			}
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
