package articles

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// foreign passes over a drawing or a formula as the parser reads it (HTML, 13.2.6.5):
// tags in it may close themselves, <title/> too, which is none of the page then; and
// a paragraph, or the end of what stands around it, ends what nobody has closed.
// <div><svg><use href="#tide"></div><p>The tide turns.</p> has one paragraph. A
// formula that is closed is kept: it says something.
func (p *page) foreign(z *html.Tokenizer, name string, closed bool) {
	if closed {
		return
	}
	open := []string{name}
	formula, parts := strings.Builder{}, 1
	formula.WriteString("<" + name + ">")
	for len(open) > 0 {
		kind := z.Next()
		if parts++; formula.Len() < formulaBytes {
			formula.Write(z.Raw())
		}
		switch kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			n := letterCount(z.Raw())
			p.skipped += n
			p.drawn += n
		case html.StartTagToken:
			z.NextIsNotRawText()
			switch name := foreignName(z); {
			case breaksOut(name) && !holdsHTML(open[0], open[max(0, len(open)-foreignDepth):]):
				p.start(z, false)
				return
			case len(open) < 4*foreignDepth:
				open = append(open, name)
			}
		case html.SelfClosingTagToken:
			z.NextIsNotRawText()
		case html.EndTagToken:
			name := foreignName(z)
			if i := lastOf(open, name); i >= 0 {
				open = open[:i]
			} else if tag := atom.Lookup([]byte(name)); isSpecial(tag) || isFormatting(tag) || tag == atom.A || tag == atom.Span || p.isOpen(name) {
				p.end(name) // of an element around the drawing, or of nothing: better a word of a drawing than none of the page
				return
			}
		}
	}
	if name == "math" && formula.Len() < formulaBytes {
		p.elements += parts
		p.parts += parts
		p.write(formula.String())
	}
}

// formulaBytes is how long a formula may be.
const formulaBytes = 16 << 10

// lastOf is the index of the innermost open element of a name, or -1.
func lastOf(open []string, name string) int {
	for i := len(open) - 1; i >= 0 && i >= len(open)-foreignDepth; i-- {
		if open[i] == name {
			return i
		}
	}
	return -1
}

// foreignDepth is how far up the elements of a drawing are looked at.
const foreignDepth = 64

// foreignName is the name of the tag that z has just read.
func foreignName(z *html.Tokenizer) string {
	return strings.ToLower(tagName("<" + strings.TrimLeft(string(z.Raw()[:min(len(z.Raw()), 64)]), "</")))
}

// holdsHTML reports whether one of the open elements of a drawing or a formula is
// one in which HTML may stand.
func holdsHTML(root string, open []string) bool {
	inside := []string{"foreignobject", "desc", "title"}
	if root == "math" {
		inside = []string{"mi", "mo", "mtext", "mn", "ms"}
	}
	return slices.ContainsFunc(open, func(name string) bool { return slices.Contains(inside, name) })
}

// breaksOut tells the elements of HTML that end a drawing or a formula in which
// they begin.
func breaksOut(name string) bool {
	switch atom.Lookup([]byte(name)) {
	case atom.B, atom.Big, atom.Blockquote, atom.Body, atom.Br, atom.Center, atom.Code, atom.Dd, atom.Div, atom.Dl, atom.Dt, atom.Em, atom.Embed, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Head, atom.Hr, atom.I, atom.Img, atom.Li, atom.Listing, atom.Menu, atom.Meta, atom.Nobr, atom.Ol, atom.P, atom.Pre, atom.Ruby, atom.S, atom.Small, atom.Span, atom.Strong, atom.Strike,
		atom.Sub, atom.Sup, atom.Table, atom.Tt, atom.U, atom.Ul, atom.Var:
		return true
	}
	return false
}

// isOpen reports whether an element of a name is open.
func (p *page) isOpen(name string) bool {
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-64; i-- {
		if p.open[i].name == name {
			return true
		}
	}
	return false
}

// isRendered tells the elements whose text some browser shows at some time.
func isRendered(tag atom.Atom) bool {
	return tag == atom.Noscript || tag == atom.Template || tag == atom.Object || tag == atom.Canvas
}

// letterCount counts the bytes of s that are letters and stand in no tag, those
// beyond ASCII included.
func letterCount(s []byte) int {
	n, tag := 0, false
	for _, c := range s {
		switch {
		case c == '<':
			tag = true
		case c == '>':
			tag = false
		case !tag && (c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80):
			n++
		}
	}
	return n
}
