package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// cell is one grapheme cluster of a line.
type cell struct {
	content string
	width   int
	ink     *ink
	text    quotes.Span // what it spells; empty for a decoration
	exact   bool        // its bytes are those of the article
}

var blank = cell{content: " ", width: 1}

// read takes Glamour's lines apart, finds the piece of each cell by its tag,
// and reports whether all pieces have been spelled to their ends.
func (s *setter) read(out []byte, width int) ([]line, bool) {
	var all []line
	tag := -1
	for t := string(out); t != ""; {
		var ok bool
		if t, tag, ok = s.readLine(t, tag); !ok {
			return nil, false
		}
		all = append(all, fit(append(make(line, 0, len(s.line)), s.line...), width)...)
	}
	for i := range s.pieces {
		if p := &s.pieces[i]; p.at < len(p.text) && strings.TrimSpace(p.text[p.at:]) != "" {
			return nil, false
		}
	}
	return trimLines(all), true
}

// readLine reads the cells of the first line of t into s.line, without the
// blanks at its end, and returns what comes after it and the tag in force there.
func (s *setter) readLine(t string, tag int) (rest string, last int, ok bool) {
	s.line = s.line[:0]
	for t != "" && t[0] != '\n' {
		if t[0] == '\x1b' {
			n := 0
			if tag, n = readTag(t, tag); n == 0 {
				return "", tag, false
			}
			t = t[n:]
			continue
		}
		n, w := 1, 1
		if t[0] >= 0x80 || len(t) > 1 && t[1] >= 0x80 {
			g, gw := ansi.FirstGraphemeCluster(t, s.method)
			n, w = len(g), gw
		}
		if !s.readCell(t[:n], w, tag) {
			return "", tag, false
		}
		t = t[n:]
	}
	s.line = trim(s.line)
	if t != "" {
		t = t[1:]
	}
	return t, tag, true
}

// readCell adds a cluster to s.line.
func (s *setter) readCell(content string, width, tag int) bool {
	c := cell{content: content, width: width}
	switch {
	case tag < 0 || tag >= len(s.pieces):
		if content != " " {
			q := inked(s.theme.Quiet)
			c.ink = &q
		}
	default:
		var ok bool
		if c.text, c.exact, ok = s.spell(tag, content); !ok {
			if content != " " {
				return false
			}
			c = blank // alignment inside a table's cell
			break
		}
		c.ink = s.pieces[tag].ink
	}
	c.bound()
	if n := len(s.line); width == 0 {
		if n == 0 {
			return false
		}
		s.line[n-1].accent(c) // behind a tag; it belongs to the letter before
		return true
	}
	s.line = append(s.line, c)
	return true
}

// bound keeps what a letter carries to a cell. A letter under a thousand accents
// is shown with eight, and of joined emoji without end, or of letters that Unicode
// lets share one cell, nothing but a sign is.
func (c *cell) bound() {
	const usual = 16 // bytes: most clusters have fewer
	if len(c.content) <= usual {
		return
	}
	if c.content = clean.FewMarks(c.content); utf8.RuneCountInString(c.content) > budget.Cluster {
		c.content, c.width, c.exact = "\ufffd", min(c.width, 1), false
	}
}

// readTag reads the style at the beginning of t, which has none but tags, and
// returns its length, or 0 if it is no style.
func readTag(t string, tag int) (newTag, length int) {
	if len(t) < 3 || t[1] != '[' {
		return tag, 0
	}
	var params [8]int
	n := 0
	for i := 2; i < len(t); i++ {
		switch c := t[i]; {
		case c >= '0' && c <= '9':
			params[n] = params[n]*10 + int(c-'0')
		case c == ';' || c == ':':
			if n++; n == len(params) {
				return tag, 0
			}
		case c == 'm':
			return tagOf(params[:n+1], tag), i + 1
		default:
			return tag, 0
		}
	}
	return tag, 0
}

// tagOf is the piece's number that a style says, or -1 where it ends the one before.
func tagOf(params []int, tag int) int {
	for i := 0; i < len(params); i++ {
		switch {
		case params[i] == 0 || params[i] == 59:
			tag = -1
		case params[i] == 58 && i+2 < len(params) && params[i+1] == 5:
			tag = params[i+2]
			i += 2
		case params[i] == 58 && i+4 < len(params) && params[i+1] == 2:
			tag = params[i+2]<<16 | params[i+3]<<8 | params[i+4]
			i += 4
		}
	}
	return tag
}

// spell finds the next cluster of piece n, which begins in it and may end in a
// piece after it: an accent that the source wrote behind the end of bold text
// shares the cell of its letter. White space in between was dropped where a
// line was broken.
func (s *setter) spell(n int, content string) (at quotes.Span, exact, ok bool) {
	exact = true
	for content != "" {
		p := &s.pieces[n]
		rest := p.text[p.at:]
		if rest == "" || rest == lineBreak {
			if n++; n == len(s.pieces) || content[0] < 0x80 {
				return at, false, false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		if want, _ := utf8.DecodeRuneInString(content); r != want {
			if !unicode.IsSpace(r) {
				return at, false, false
			}
			p.at += size
			continue
		}
		from := p.at
		p.at += size
		content = content[size:]
		exact = exact && p.exact()
		at = join(at, p.part(from, p.at))
	}
	return at, exact, true
}

// part is what bytes [from, to) of the piece spell.
func (p *piece) part(from, to int) quotes.Span {
	if p.exact() {
		return quotes.Span{Start: p.span.Start + from, End: p.span.Start + to}
	}
	return p.span
}

// join is the span from the start of a to the end of b.
func join(a, b quotes.Span) quotes.Span {
	switch {
	case a.Empty():
		return b
	case b.Empty():
		return a
	}
	return quotes.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// trim takes blanks from the end of a line.
func trim(l line) line {
	for len(l) > 0 && l[len(l)-1].content == " " {
		l = l[:len(l)-1]
	}
	return l
}

// trimLines takes blank lines from both ends.
func trimLines(ls []line) []line {
	for len(ls) > 0 && len(ls[0]) == 0 {
		ls = ls[1:]
	}
	for len(ls) > 0 && len(ls[len(ls)-1]) == 0 {
		ls = ls[:len(ls)-1]
	}
	return ls
}

// fit breaks a line that Glamour left too long.
func fit(l line, width int) []line {
	x, start := 0, 0
	var all []line
	for i := range l {
		if x+l[i].width > width && i > start {
			all = append(all, trim(l[start:i:i]))
			x, start = 0, i
		}
		x += l[i].width
	}
	return append(all, l[start:])
}

// isBlank reports whether the pieces at hand show nothing.
func (s *setter) isBlank() bool {
	for i := range s.pieces {
		if strings.TrimSpace(s.pieces[i].text) != "" {
			return false
		}
	}
	return true
}

func (l line) width() int {
	n := 0
	for i := range l {
		n += l[i].width
	}
	return n
}
