// Package markup reads XML as feeds have it: with end tags that are missing or
// too many, bare "<" and "&", attributes without quotation marks, entities of
// HTML that nobody declared, prefixes without a namespace. It refuses nothing;
// what is no tag is text. A document ends early only where it was cut off.
//
// A Reader cuts a text into tokens. A Builder makes elements of them, and lets
// the caller leave out what is to be read one by one: the items.
package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// Kind says what a Token is.
type Kind int

// The kinds of tokens. Comments, instructions and declarations are none.
const (
	Text  Kind = iota // also that of a CDATA section
	Start             // <title>, and <title/> with Empty set
	End               // </title>
)

// Token is a piece of a document.
type Token struct {
	Kind  Kind
	Name  string // of a tag as it is written, with its prefix
	Attr  []Attr // the first 100
	Text  string // decoded
	Empty bool   // the tag ends itself
	At    int    // bytes [At, End) of the document
	End   int
}

// Attr is an attribute; Name has its prefix, and Value is decoded.
type Attr struct{ Name, Value string }

// mostAttributes is how many attributes of a tag are kept.
const mostAttributes = 100

// Reader reads the tokens of a document. Its zero value reads nothing.
type Reader struct {
	text string
	at   int
	cut  bool
	part bool // of a document: what ends here has been ended by what follows
}

// NewReader reads a document in UTF-8.
func NewReader(text string) *Reader { return &Reader{text: text} }

// From reads the bytes [start, end) of a document.
func From(text string, start, end int) *Reader {
	return &Reader{text: text[:end], at: start, part: true}
}

// Cut reports whether the document ended within a tag, a comment or a section.
func (r *Reader) Cut() bool { return r.cut }

// Next returns the next token, or false at the end.
func (r *Reader) Next() (Token, bool) {
	for r.at < len(r.text) {
		start := r.at
		rest := r.text[start:]
		switch {
		case strings.HasPrefix(rest, "<!--"):
			r.skip(4, "-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			inside := r.skip(9, "]]>")
			if inside != "" {
				return Token{Kind: Text, Text: inside, At: start, End: r.at}, true
			}
		case strings.HasPrefix(rest, "<?"):
			r.skip(2, ">")
		case strings.HasPrefix(rest, "<!") && len(rest) > 2 && letter(rest[2]):
			r.declaration()
		case strings.HasPrefix(rest, "</") && len(rest) > 2 && letter(rest[2]):
			return r.endTag(), true
		case len(rest) > 1 && rest[0] == '<' && letter(rest[1]):
			return r.startTag(), true
		case rest == "<" || rest == "</" || rest == "<!":
			r.cut, r.at = !r.part, len(r.text)
		default:
			return r.words(), true
		}
	}
	return Token{}, false
}

// skip passes over so many bytes and what follows up to an end, and returns it.
func (r *Reader) skip(begin int, end string) string {
	inside := r.text[min(r.at+begin, len(r.text)):]
	n := strings.Index(inside, end)
	if n < 0 {
		r.cut, r.at = !r.part, len(r.text)
		return inside
	}
	r.at += begin + n + len(end)
	return inside[:n]
}

// declaration passes over <!DOCTYPE …>, with what is declared inside of it.
func (r *Reader) declaration() {
	depth := 0
	var quote byte
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && depth > 0:
			quote = c
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '>' && depth <= 0:
			r.at++
			return
		}
	}
	r.cut = !r.part
}

// letter reports whether a name may begin so.
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == ':' || c >= 0x80 }

func (r *Reader) endTag() Token {
	t := Token{Kind: End, At: r.at}
	n := strings.IndexAny(r.text[r.at+2:], "><")
	switch {
	case n < 0:
		t.Name, r.cut, r.at = r.text[r.at+2:], !r.part, len(r.text)
	default:
		t.Name = r.text[r.at+2 : r.at+2+n]
		r.at += 2 + n
		if r.text[r.at] == '>' {
			r.at++
		}
	}
	if i := strings.IndexAny(t.Name, blanks); i >= 0 {
		t.Name = t.Name[:i]
	}
	t.End = r.at
	return t
}

const blanks = " \t\r\n\f"

func (r *Reader) startTag() Token {
	t := Token{Kind: Start, At: r.at}
	r.at++
	t.Name = r.name()
	for {
		r.blank()
		if r.at == len(r.text) {
			r.cut = !r.part
			break
		}
		c := r.text[r.at]
		if c == '<' { // the ">" is missing
			break
		}
		r.at++
		if c == '>' {
			t.Empty = r.text[r.at-2] == '/'
			break
		}
		if c == '/' || c == '=' || c == '"' || c == '\'' {
			continue
		}
		r.at--
		a := Attr{Name: r.name()}
		a.Value = r.value()
		if len(t.Attr) < mostAttributes {
			t.Attr = append(t.Attr, a)
		}
	}
	t.End = r.at
	return t
}

// blank passes over white space.
func (r *Reader) blank() {
	for r.at < len(r.text) && strings.IndexByte(blanks, r.text[r.at]) >= 0 {
		r.at++
	}
}

// name reads the name of a tag or of an attribute, of a byte at least.
func (r *Reader) name() string {
	start := r.at
	for r.at++; r.at < len(r.text); r.at++ {
		switch r.text[r.at] {
		case ' ', '\t', '\r', '\n', '\f', '=', '>', '/', '<':
			return r.text[start:r.at]
		}
	}
	return r.text[start:r.at]
}

// value reads the value of an attribute, or nothing if it has none.
func (r *Reader) value() string {
	r.blank()
	if r.at == len(r.text) || r.text[r.at] != '=' {
		return ""
	}
	r.at++
	if r.blank(); r.at == len(r.text) {
		return ""
	}
	start, ends := r.at, blanks+"><"
	if c := r.text[r.at]; c == '"' || c == '\'' {
		start, ends = r.at+1, string(c)
	}
	n := strings.IndexAny(r.text[start:], ends)
	if n < 0 {
		r.at, r.cut = len(r.text), !r.part
		return Decode(r.text[start:])
	}
	if r.at = start + n; len(ends) == 1 {
		r.at++
	}
	return Decode(r.text[start : start+n])
}

// words reads text up to the next "<" that may begin a tag.
func (r *Reader) words() Token {
	start := r.at
	for r.at++; r.at < len(r.text); r.at++ {
		n := strings.IndexByte(r.text[r.at:], '<')
		if n < 0 {
			r.at = len(r.text)
			break
		}
		if r.at += n; r.at+1 == len(r.text) || letter(r.text[r.at+1]) || strings.IndexByte("/!?", r.text[r.at+1]) >= 0 {
			break
		}
	}
	return Token{Kind: Text, Text: Decode(r.text[start:r.at]), At: start, End: r.at}
}

// longestEntity is how many bytes one has at most, with "&" and ";".
const longestEntity = 34

// Decode returns a text with its entities as characters, those of HTML too, each
// once. Those without ";" stay: in "?a=1&copy=2" there is none.
func Decode(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		n := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
		if n < 0 {
			n = 0
		}
		b.WriteString(html.UnescapeString(s[:n+1]))
		s = s[n+1:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}
