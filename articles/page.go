package articles

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
	"pullquote/articles/webpage"
)

// page is a saved page after one pass over its tokens: what it says of itself,
// and the same page without scripts and without depths.
type page struct {
	told webpage.Scan // what it says of itself

	flat     strings.Builder
	elements int
	parts    int      // what the parser will make of it: elements, attributes, stretches of text
	notes    []string // what was left out
	keep     bool     // flat is wanted
	open     []element
	deep     int // open elements whose tags were dropped
	nested   int // open containers
	pre      int // open elements that keep their line breaks

	edge  bool   // what was written last begins or ends a block: blanks there say nothing
	blank string // blanks between two tags that are not written yet

	base       string // where its links are seen from, as it says itself: <base href="/news/">
	html, body bool   // have begun

	shown, skipped int  // letters of text that were kept, and of text that was passed over
	drawn          int  // those of drawings and formulas among the latter
	opened         bool // what was passed over is kept too
	through        bool // drawings and formulas are kept as if their tags were not there
}

// scanPage reads a page's tokens; flat is made if keep is set. What a browser shows
// only if it runs no script, or after a script has run, is passed over unless that
// is most of the page.
func scanPage(src string, keep bool) *page {
	p := &page{keep: keep}
	p.scan(src)
	if keep && p.skipped > p.shown {
		p = &page{keep: keep, opened: true, through: p.drawn > p.shown}
		p.scan(src)
	}
	return p
}

func (p *page) scan(src string) {
	if p.keep {
		p.flat.Grow(len(src))
	}
	z := html.NewTokenizer(strings.NewReader(src))
	for !p.isFull() {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			p.text(z)
		case html.StartTagToken:
			p.start(z, false)
		case html.SelfClosingTagToken:
			p.start(z, true)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(string(name))
		case html.CommentToken:
			p.told.Comment(string(cutBytes(z.Raw(), budget.Value)))
		}
	}
}

// isFull reports whether what has been kept is as much as a page may be, and
// notes which it was.
func (p *page) isFull() bool {
	switch {
	case p.parts > budget.PageParts:
		p.notes = append(p.notes, fmt.Sprintf("page truncated after %d elements", budget.PageParts))
	case p.flat.Len() > budget.PageKept:
		p.notes = append(p.notes, fmt.Sprintf("page truncated after %d MB", budget.PageKept>>20))
	}
	return p.notes != nil
}

// text passes text on.
func (p *page) text(z *html.Tokenizer) {
	p.parts++
	raw := z.Raw()
	p.told.Text(raw)
	if !p.keep {
		return
	}
	if p.pre > 0 {
		raw = p.preformatted(raw)
	}
	raw = cutBytes(raw, max(0, budget.PageKept+1-p.flat.Len()))
	if p.inGrid() && len(bytes.TrimSpace(raw)) > 0 {
		p.parts++
		p.flat.WriteString("<td>") // or the parser would put it before the table, after all that it has put there
	}
	if (p.pre == 0 || p.inGrid()) && isBlank(raw) {
		if !p.edge {
			p.blank = " "
		}
		return
	}
	p.shown += letterCount(raw)
	p.writeBlank()
	p.edge = false
	p.flat.Write(raw)
}

// writeBlank writes the blanks that stand between two tags of a line.
func (p *page) writeBlank() {
	p.flat.WriteString(p.blank)
	p.blank = ""
}

// preformatted counts lines as parts, for each will have the marks of all
// quotations around it, and returns as many as there may be.
func (p *page) preformatted(raw []byte) []byte {
	for at := 0; ; {
		i := bytes.IndexByte(raw[at:], '\n')
		if i < 0 {
			return raw
		}
		at += i + 1
		if p.parts++; p.parts > budget.PageParts {
			return raw[:at]
		}
	}
}

// start reads a start tag.
func (p *page) start(z *html.Tokenizer, closed bool) {
	raw := string(z.Raw())
	name, more := z.TagName()
	tag := atom.Lookup(name)
	switch tag {
	case atom.Svg, atom.Math:
		if p.through {
			return
		}
		p.foreign(z, string(name), closed)
		return
	case atom.Noscript, atom.Template, atom.Object, atom.Canvas:
		if z.NextIsNotRawText(); !p.opened {
			p.skip(z, tag, string(name), more, closed)
		}
		return
	case atom.Script, atom.Style, atom.Iframe, atom.Title, atom.Textarea:
		if p.through && closed { // a drawing's
			z.NextIsNotRawText()
			return
		}
		p.skip(z, tag, string(name), more, closed)
		return
	}
	p.elements++
	var at webpage.Attributes
	raw = p.attributes(z, tag, raw, more, &at)
	if tag == atom.Base && p.base == "" {
		p.base = at.Href
	}
	if isVoid(tag) || closed {
		p.told.Start(webpage.Element{Tag: tag, Attrs: at}, len(p.open), true)
		p.writeTag(tag, raw)
		return
	}
	p.imply(tag)
	p.told.Start(webpage.Element{Tag: tag, Attrs: at}, len(p.open), false)
	e := element{tag, string(name), p.keeps(tag), weight(tag)}
	p.open = append(p.open, e)
	p.nested += e.weight
	if tag == atom.Pre {
		p.pre++
	}
	if e.kept {
		p.writeTag(tag, raw)
		return
	}
	p.deep++
	if e.weight > 0 || tag == atom.Li {
		p.write("<br>")
	}
}

// longTag is the size in bytes from which a tag is written anew: it may hold a
// picture, or ten thousand attributes.
const longTag = 4 << 10

// attributes reads a tag's attributes, keeps those that tell something of the page,
// counts all, and returns the tag as the parser is to have it.
func (p *page) attributes(z *html.Tokenizer, tag atom.Atom, raw string, more bool, told *webpage.Attributes) string {
	p.parts++
	if !more {
		return raw
	}
	var short strings.Builder
	long := len(raw) > longTag
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		p.parts++
		told.Set(k, v)
		if long && len(k)+len(v) < longTag/4 && short.Len() < longTag {
			short.WriteString(" " + string(k) + `="` + html.EscapeString(string(v)) + `"`)
		}
	}
	switch {
	case isFormatting(tag):
		return "<" + tag.String() + ">"
	case long:
		return "<" + tagName(raw) + short.String() + ">"
	}
	return raw
}

// tagName returns the name that a tag begins with.
func tagName(raw string) string {
	name := raw[1:]
	if i := strings.IndexAny(name, " \t\n\f\r/>"); i >= 0 {
		name = name[:i]
	}
	return name
}

// skip passes over an element whose content is not text to be read; JSON-LD
// and the title are kept for what they tell.
func (p *page) skip(z *html.Tokenizer, tag atom.Atom, name string, more, closed bool) {
	ld := false
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		ld = ld || string(k) == "type" && strings.EqualFold(string(v), "application/ld+json")
	}
	if closed {
		return
	}
	for depth := 1; depth > 0; {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if ld || tag == atom.Script && isLinkedData(z.Raw()) {
				p.told.LinkedData(z.Raw())
			} else if tag == atom.Title && depth == 1 {
				p.told.PageTitle(string(cutBytes(z.Text(), budget.Value)))
			} else if isRendered(tag) {
				p.skipped += letterCount(z.Raw())
			}
		case html.StartTagToken:
			if n, _ := z.TagName(); string(n) == name {
				depth++
			}
		case html.EndTagToken:
			if n, _ := z.TagName(); string(n) == name {
				depth--
			}
		}
	}
}

// isLinkedData tells JSON-LD in a script whose type does not say so.
func isLinkedData(script []byte) bool {
	const beginning = 40 // bytes
	return bytes.HasPrefix(bytes.TrimLeft(script[:min(len(script), beginning)], "[ {\t\r\n"), []byte(`"@context"`))
}

func (p *page) write(s string) {
	if p.keep {
		p.writeBlank()
		p.edge = false
		p.flat.WriteString(s)
	}
}

// writeTag writes a tag, and drops blanks where a block begins or ends: of the nodes of many
// a page half would be nothing but the line breaks between its tags.
func (p *page) writeTag(tag atom.Atom, raw string) {
	block := isBlock(tag)
	if block {
		p.blank = ""
	}
	p.write(raw)
	p.edge = block
}

// isBlank reports whether a text is nothing but blanks, as HTML has them.
func isBlank(raw []byte) bool { return len(bytes.Trim(raw, " \t\r\n\f")) == 0 }

// isBlock tells elements that always begin and end a line.
func isBlock(t atom.Atom) bool {
	switch t {
	case atom.Html, atom.Head, atom.Body, atom.Meta, atom.Link, atom.Main, atom.Article, atom.Section, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Div, atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Caption, atom.Colgroup, atom.Col, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Hr, atom.Br, atom.Form, atom.Fieldset, atom.Center:
		return true
	}
	return false
}
