package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/markdown"
)

// style is how a stretch of text is set.
type style struct {
	bold, italic, struck, code bool
	link                       string // a clean address, or empty
}

// common is what two styles share: that of a blank between them.
func (s style) common(t style) style {
	s.bold, s.italic, s.struck, s.code = s.bold && t.bold, s.italic && t.italic, s.struck && t.struck, s.code && t.code
	if s.link != t.link {
		s.link = ""
	}
	return s
}

// span is a stretch of text of one style.
type span struct {
	text string
	style
	kind spanKind
}

type spanKind uint8

const (
	words     spanKind = iota
	lineBreak          // <br>
	noteMark           // text is the number of a note
)

// text gathers text of a page: blanks are one, and stand in no style that does not
// go on behind them.
func (w *writer) text(s string, st style) {
	s = clean.WithoutSequences(s)
	inner := strings.Trim(s, blanks)
	if inner == "" {
		w.blank = w.blank || s != ""
		return
	}
	w.blank = w.blank || s[0] != inner[0] && !w.close
	w.close = false
	w.span(span{text: collapsed(inner), style: st})
	w.blank = s[len(s)-1] != inner[len(inner)-1]
}

// blanks are what HTML takes for white space: no-break spaces are none.
const blanks = " \t\n\r\f"

// collapsed is text in which all that is blank between two words is a space.
func collapsed(s string) string {
	if strings.IndexByte(s, '\n') < 0 && !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\r\f") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := range len(s) {
		if strings.IndexByte(blanks, s[i]) < 0 {
			b.WriteByte(s[i])
		} else if strings.IndexByte(blanks, s[i-1]) < 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// span gathers a stretch, behind the blank that is due.
func (w *writer) span(s span) {
	if n := len(w.para); w.blank && n > 0 && w.para[n-1].kind != lineBreak {
		w.para = append(w.para, span{text: " ", style: s.common(w.para[n-1].style)})
	}
	w.blank, w.pictured = false, nil
	w.para = append(w.para, s)
}

// breakLine gathers a line break.
func (w *writer) breakLine() {
	w.blank = false
	w.para = append(w.para, span{kind: lineBreak})
}

// paragraphs parts spans at line breaks: two in a row end a paragraph.
func paragraphs(spans []span) (all [][][]span) {
	var lines [][]span
	from, breaks := 0, 0
	end := func(at int) {
		if showsAny(spans[from:at]) {
			if breaks > 1 && lines != nil {
				all, lines = append(all, lines), nil
			}
			lines = append(lines, trimmed(spans[from:at]))
			breaks = 0
		}
	}
	for i := range spans {
		if spans[i].kind == lineBreak {
			end(i)
			breaks++
			from = i + 1
		}
	}
	end(len(spans))
	if lines != nil {
		all = append(all, lines)
	}
	return all
}

// trimmed is a line without blanks at its ends, no-break spaces too.
func trimmed(spans []span) []span {
	for len(spans) > 0 && spans[0].kind == words && strings.TrimSpace(spans[0].text) == "" {
		spans = spans[1:]
	}
	for n := len(spans) - 1; n >= 0 && spans[n].kind == words && strings.TrimSpace(spans[n].text) == ""; n-- {
		spans = spans[:n]
	}
	first, last := &spans[0], &spans[len(spans)-1]
	first.text = strings.TrimLeftFunc(first.text, unicode.IsSpace)
	last.text = strings.TrimRightFunc(last.text, unicode.IsSpace)
	return spans
}

// showsAny reports whether spans show more than blanks.
func showsAny(spans []span) bool {
	for _, s := range spans {
		if s.kind == noteMark || strings.TrimSpace(s.text) != "" {
			return true
		}
	}
	return false
}

// joined makes one line of several.
func joined(lines [][]span) []span {
	var all []span
	for i, l := range lines {
		if i > 0 {
			all = append(all, span{text: " "})
		}
		all = append(all, l...)
	}
	return all
}

// inline writes one line of spans as Markdown.
func inline(spans []span) string {
	return string(level(nil, spans, linked, ' ', ' '))
}

// layer is one of the ways in which text is set; the first ones stand around the others.
type layer uint8

const (
	linked layer = iota
	bold
	italic
	struck
	code
	plain
)

// has tells whether a span is set in a way, so that neighbours are set together.
func (l layer) has(s span) bool {
	switch l {
	case linked:
		return s.link != "" && s.kind == words
	case bold:
		return s.bold && s.kind == words
	case italic:
		return s.italic && s.kind == words
	case struck:
		return s.struck && s.kind == words
	case code:
		return s.code && s.kind == words
	default:
		return false
	}
}

// tags are the marks of a layer, and the tag that says the same where they would be
// taken for signs of the text: "**Q:**What".
var tags = map[layer][2]string{bold: {"**", "strong"}, italic: {"*", "em"}, struck: {"~~", "del"}}

// level appends spans from layer l on to b. before and after are what stands around.
func level(b []byte, spans []span, l layer, before, after rune) []byte {
	for l < plain && !anyOf(l, spans) {
		l++
	}
	if l == plain {
		return appendPlain(b, spans)
	}
	for i := 0; i < len(spans); {
		j := i + 1
		for j < len(spans) && l.has(spans[j]) == l.has(spans[i]) && (l != linked || spans[j].link == spans[i].link) {
			j++
		}
		next := after
		if j < len(spans) {
			next = firstOf(spans[j], l)
		}
		b = appendGroup(b, spans[i:j], l, lastOf(b, before), next)
		i = j
	}
	return b
}

func anyOf(l layer, spans []span) bool {
	for _, s := range spans {
		if l.has(s) {
			return true
		}
	}
	return false
}

// appendGroup appends spans that are all set in one way, or none of which is.
func appendGroup(b []byte, spans []span, l layer, before, after rune) []byte {
	switch {
	case !l.has(spans[0]):
		start := []byte{}
		if b == nil {
			start = nil
		}
		return append(b, level(start, spans, l+1, before, after)...)
	case spans[0].text == " " && len(spans) > 1:
		return appendGroup(append(b, ' '), spans[1:], l, ' ', after)
	case spans[len(spans)-1].text == " " && len(spans) > 1:
		return append(appendGroup(b, spans[:len(spans)-1], l, before, ' '), ' ')
	case spans[0].text == " ":
		return append(b, ' ')
	case l == linked:
		b = append(bang(b), '[')
		b = append(b, level([]byte{}, spans, bold, '[', ']')...)
		b = append(b, "]("...)
		return append(append(b, destination(spans[0].link)...), ')')
	case l == code:
		return appendCode(b, spans)
	}
	mark, tag, below := tags[l][0], tags[l][1], l+1
	if l == bold && allOf(italic, spans) {
		mark, below = "***", struck
	}
	if inner := level([]byte{}, spans, below, before, after); marks(inner, mark[0], before, after) {
		return append(append(append(b, mark...), inner...), mark...)
	}
	b = append(b, "<"+tag+">"...)
	b = append(b, level([]byte{}, spans, l+1, '>', '<')...)
	return append(b, "</"+tag+">"...)
}

func allOf(l layer, spans []span) bool {
	for _, s := range spans {
		if !l.has(s) {
			return false
		}
	}
	return true
}

// marks reports whether inner between two marks is emphasis by the rules of CommonMark
// (6.2): what opens is not followed by a blank, nor by a sign unless one comes before.
func marks(inner []byte, sign byte, before, after rune) bool {
	first, _ := utf8.DecodeRune(inner)
	last, _ := utf8.DecodeLastRune(inner)
	switch {
	case unicode.IsSpace(first) || unicode.IsSpace(last) || before == rune(sign) || after == rune(sign) || before == '\\':
		return false
	case isSign(first) && !isSign(before) && !unicode.IsSpace(before):
		return false
	case isSign(last) && !isSign(after) && !unicode.IsSpace(after):
		return false
	}
	return first != rune(sign) && last != rune(sign)
}

func isSign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// firstOf is the first character that a span is written with below a layer: where it is
// set in some way, a mark.
func firstOf(s span, below layer) rune {
	if s.kind != words {
		return '['
	}
	for l, mark := range [...]rune{linked: '[', bold: '*', italic: '*', struck: '~', code: '`'} {
		if layer(l) >= below && layer(l).has(s) {
			return mark
		}
	}
	r, _ := utf8.DecodeRuneInString(s.text)
	return r
}

func lastOf(b []byte, before rune) rune {
	if len(b) == 0 {
		return before
	}
	r, _ := utf8.DecodeLastRune(b)
	return r
}

// appendPlain appends text as Markdown that sets exactly this. At the start of a line,
// where b is nil, more signs act.
func appendPlain(b []byte, spans []span) []byte {
	var text strings.Builder
	flush := func() {
		var md strings.Builder
		if b == nil {
			markdown.Escape(&md, text.String())
			b = append([]byte{}, md.String()...)
		} else {
			markdown.Escape(&md, " "+text.String())
			b = append(b, md.String()[1:]...)
		}
		text.Reset()
	}
	if len(spans) == 1 && b == nil && spans[0].kind == words {
		text.Grow(len(spans[0].text))
	}
	for _, s := range spans {
		if s.kind != noteMark {
			text.WriteString(s.text)
			continue
		}
		flush()
		b = append(append(append(bang(b), "[^"...), s.text...), ']')
	}
	flush()
	return b
}

// bang escapes an exclamation mark, which would make a picture of a link.
func bang(b []byte) []byte {
	if n := len(b); n > 0 && b[n-1] == '!' {
		return append(b[:n-1], `\!`...)
	}
	if b == nil {
		return []byte{}
	}
	return b
}

// appendCode appends spans as one stretch of code, between more backquotes than it has
// in a row.
func appendCode(b []byte, spans []span) []byte {
	var text strings.Builder
	for _, s := range spans {
		text.WriteString(s.text)
	}
	s := text.String()
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return append(b, fence+s+fence...)
}

// longestRun is how often a sign stands in a row at most.
func longestRun(s string, sign byte) int {
	most, n := 0, 0
	for i := range len(s) {
		if n++; s[i] != sign {
			n = 0
		}
		most = max(most, n)
	}
	return most
}

var destinations = strings.NewReplacer("(", `\(`, ")", `\)`, "<", `\<`, ">", `\>`, `\`, `\\`, "&", `\&`)

// destination writes an address between the brackets of a link.
func destination(address string) string {
	if !strings.Contains(address, ";") { // no entity
		return strings.ReplaceAll(destinations.Replace(address), `\&`, "&")
	}
	return destinations.Replace(address)
}
