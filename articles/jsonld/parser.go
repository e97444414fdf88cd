package jsonld

import (
	"encoding/json"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"pullquote/articles/budget"
)

// values reads all values of a block: strictly where it is JSON, and else as
// leniently as the pages are that people have written by hand or through a
// template that knew no JSON.
func values(block string) []any {
	var v any
	if json.Unmarshal([]byte(block), &v) == nil {
		return []any{v}
	}
	if strings.HasPrefix(strings.TrimSpace(block), "{&quot;") || strings.HasPrefix(strings.TrimSpace(block), "[{&quot;") {
		block = html.UnescapeString(block)
	}
	p := parser{s: block}
	var all []any
	for p.junk(); p.at < len(p.s); p.junk() {
		before := p.at
		if c := p.s[p.at]; c == '{' || c == '[' {
			if v, ok := p.value(0); ok {
				all = append(all, v)
			}
		}
		if p.at == before {
			p.at++
		}
	}
	return all
}

// parser reads JSON that may be broken. It never fails: what ends too early
// holds what there was, and every step moves on, so that it is linear.
type parser struct {
	s  string
	at int
}

// junk passes over what is nothing: blanks, commas, comments, the marks of CDATA
// and of comments of HTML.
func (p *parser) junk() {
	for p.at < len(p.s) {
		rest := p.s[p.at:]
		switch c := rest[0]; {
		case c <= ' ', c == ',', c == ';':
			p.at++
		case strings.HasPrefix(rest, "//<![CDATA["), strings.HasPrefix(rest, "//]]>"), strings.HasPrefix(rest, "// <![CDATA["), strings.HasPrefix(rest, "// ]]>"):
			p.at += strings.IndexAny(rest, "[>") + 1
		case strings.HasPrefix(rest, "//"):
			p.after("\n")
		case strings.HasPrefix(rest, "/*"):
			p.after("*/")
		case strings.HasPrefix(rest, "<![CDATA["):
			p.at += len("<![CDATA[")
		case strings.HasPrefix(rest, "CDATA["): // behind //<![
			p.at += len("CDATA[")
		case strings.HasPrefix(rest, "<!--"), strings.HasPrefix(rest, "-->"), strings.HasPrefix(rest, "]]>"):
			p.at += 3
		case strings.HasPrefix(rest, "\ufeff"), strings.HasPrefix(rest, "\u00a0"):
			_, n := utf8.DecodeRuneInString(rest)
			p.at += n
		default:
			return
		}
	}
}

// after moves behind a mark, or to the end.
func (p *parser) after(mark string) {
	if i := strings.Index(p.s[p.at:], mark); i >= 0 {
		p.at += i + len(mark)
		return
	}
	p.at = len(p.s)
}

// value reads one value; ok is false where none begins.
func (p *parser) value(depth int) (v any, ok bool) {
	p.junk()
	if p.at == len(p.s) || depth > budget.LinkedDepth {
		return nil, false
	}
	switch c := p.s[p.at]; c {
	case '{':
		return p.object(depth), true
	case '[':
		return p.list(depth), true
	case '"', '\'':
		return p.text(c), true
	}
	return p.word()
}

// object reads from its brace to the one that closes it, or to where nothing of
// an object stands any more.
func (p *parser) object(depth int) map[string]any {
	m := map[string]any{}
	p.at++
	for {
		p.junk()
		if p.at == len(p.s) || p.s[p.at] == '}' {
			p.at = min(p.at+1, len(p.s))
			return m
		}
		key, ok := p.key()
		if !ok {
			return m
		}
		p.junk()
		if p.at < len(p.s) && p.s[p.at] == ':' {
			p.at++
		}
		if v, ok := p.value(depth + 1); ok {
			if _, again := m[key]; !again {
				m[key] = v
			}
		} else if p.at < len(p.s) && p.s[p.at] != '}' {
			return m
		}
	}
}

// key reads a key, in marks or without.
func (p *parser) key() (string, bool) {
	if c := p.s[p.at]; c == '"' || c == '\'' {
		return p.keyText(c), true
	}
	n := bareKey(p.s[p.at:])
	key := p.s[p.at : p.at+n]
	p.at += n
	return key, n > 0
}

// bareKey returns the length of the key without marks that s begins with, or 0.
func bareKey(s string) int {
	n := 0
	for n < len(s) && n < 64 && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] == '_' || s[n] == '@') {
		n++
	}
	if rest := strings.TrimLeft(s[n:min(len(s), n+8)], " "); rest == "" || rest[0] != ':' {
		return 0
	}
	return n
}

// startsWord reports whether s begins with a word that is a value.
func startsWord(s string) bool {
	return strings.HasPrefix(s, "true") || strings.HasPrefix(s, "false") || strings.HasPrefix(s, "null")
}

// keyText reads a key in marks: there is none in it.
func (p *parser) keyText(mark byte) string {
	p.at++
	n := strings.IndexByte(p.s[p.at:], mark)
	if n < 0 {
		n = len(p.s) - p.at
	}
	key := p.s[p.at : p.at+n]
	p.at = min(p.at+n+1, len(p.s))
	return key
}

func (p *parser) list(depth int) []any {
	var all []any
	p.at++
	for {
		p.junk()
		if p.at == len(p.s) || p.s[p.at] == ']' {
			p.at = min(p.at+1, len(p.s))
			return all
		}
		v, ok := p.value(depth + 1)
		if !ok {
			return all
		}
		all = append(all, v)
	}
}

// text reads a string: line breaks may stand in it, and marks that nobody
// escaped, as long as what follows them is nothing that follows a string.
func (p *parser) text(mark byte) string {
	var b strings.Builder
	for p.at++; p.at < len(p.s); {
		n := strings.IndexAny(p.s[p.at:], string(mark)+"\\")
		if n < 0 {
			break
		}
		b.WriteString(p.s[p.at : p.at+n])
		p.at += n
		if p.s[p.at] == '\\' {
			p.escape(&b)
			continue
		}
		p.at++
		if p.closes() {
			return b.String()
		}
		b.WriteByte(mark)
	}
	b.WriteString(p.s[min(p.at, len(p.s)):])
	p.at = len(p.s)
	return b.String()
}

// closes reports whether what stands here may follow a string: nothing, or a
// comma, colon or bracket and, behind a comma, the start of what JSON has next.
func (p *parser) closes() bool {
	rest := strings.TrimLeft(p.s[p.at:min(len(p.s), p.at+256)], " \t\r\n")
	if rest == "" {
		return true
	}
	switch rest[0] {
	case '}', ']', ':':
		return true
	case ',':
		rest = strings.TrimLeft(rest[1:], " \t\r\n,")
		return rest == "" || strings.IndexByte("\"'{[}]-0123456789/", rest[0]) >= 0 || bareKey(rest) > 0 || startsWord(rest)
	}
	return strings.HasPrefix(rest, "\"") && strings.ContainsAny(p.s[p.at:p.at+1], "\r\n") // a comma was forgotten at a line's end
}

// escape reads what a backslash begins; one that begins nothing is passed over.
func (p *parser) escape(b *strings.Builder) {
	p.at++
	if p.at == len(p.s) {
		return
	}
	c := p.s[p.at]
	p.at++
	switch c {
	case 'n', 'r', 't':
		b.WriteByte("\n\r\t"[strings.IndexByte("nrt", c)])
	case 'b', 'f', '\n':
		b.WriteByte(' ')
	case 'u':
		r, ok := p.hex()
		if !ok {
			b.WriteByte('u')
			return
		}
		if r >= 0xd800 && r < 0xdc00 && strings.HasPrefix(p.s[p.at:], `\u`) {
			p.at += 2
			low, _ := p.hex()
			r = 0x10000 + (r-0xd800)<<10 + (low-0xdc00)&0x3ff
		}
		b.WriteRune(r)
	default:
		b.WriteByte(c)
	}
}

// hex reads the four digits of an escape.
func (p *parser) hex() (rune, bool) {
	if p.at+4 > len(p.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(p.s[p.at:p.at+4], 16, 32)
	if err != nil {
		return 0, false
	}
	p.at += 4
	return rune(n), true
}

// word reads a number, true, false or null.
func (p *parser) word() (any, bool) {
	n := strings.IndexAny(p.s[p.at:], ",]} \t\r\n:\"{[")
	if n < 0 {
		n = len(p.s) - p.at
	}
	if n == 0 {
		return nil, false
	}
	s := p.s[p.at : p.at+n]
	p.at += n
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return f, true
	}
	return nil, true
}
