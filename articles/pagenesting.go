package articles

import (
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
	"pullquote/articles/webpage"
)

// Old pages leave end tags out, and hostile ones never end: what is open while a
// page is scanned is kept by hand, so that the parser gets few elements in each
// other, and none that it would have to move or open again.

// element is one that is open.
type element struct {
	tag    atom.Atom
	name   string
	kept   bool
	weight int // as a container
}

// keeps reports whether the tag of an element that begins here is kept: it
// stands in not too many others, and where the parser will not move it.
func (p *page) keeps(tag atom.Atom) bool {
	w := weight(tag)
	switch {
	case len(p.open)-p.deep >= budget.PageDepth:
		return false
	case p.nested+w > budget.PageQuotes && (w > 0 || tag == atom.Li):
		return false
	case tag == atom.Html || tag == atom.Body: // the attributes of a second one would be put with the first's
		again := tag == atom.Html && p.html || tag == atom.Body && p.body
		p.html, p.body = p.html || tag == atom.Html, p.body || tag == atom.Body
		return !again
	}
	return !isFormatting(tag) || !p.inGrid()
}

// end reads an end tag: it closes the element it names, and what is still open
// in it. One that names nothing open is dropped, and so is one of an ordinary
// element around a special one, as in <span><section></span>.
func (p *page) end(name string) {
	tag := atom.Lookup([]byte(name))
	ordinary := !isSpecial(tag) && !isFormatting(tag) && tag != atom.A
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-64; i-- {
		if p.open[i].name == name {
			p.closeTo(i)
			return
		}
		if ordinary && isSpecial(p.open[i].tag) {
			return
		}
	}
}

// closeTo closes the open elements from index i on.
func (p *page) closeTo(i int) {
	for j := len(p.open) - 1; j >= i; j-- {
		p.nested -= p.open[j].weight
		if p.open[j].tag == atom.Pre {
			p.pre--
		}
		if p.open[j].kept {
			p.writeTag(p.open[j].tag, "</"+p.open[j].name+">")
		} else {
			p.deep--
		}
	}
	breaks := false
	for _, e := range p.open[i:] {
		breaks = breaks || webpage.Breaks(e.tag)
	}
	p.told.Close(i, breaks)
	p.open = p.open[:i]
}

// imply closes the elements that a start tag ends without saying so: old pages
// leave </p> and </li> out.
func (p *page) imply(tag atom.Atom) {
	if gridLevel(tag) > 0 {
		p.implyGrid(tag)
		return
	}
	var ends func(atom.Atom) bool
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.Section, atom.Article, atom.Figure, atom.Pre, atom.Hr:
		ends = func(t atom.Atom) bool { return t == atom.P }
	case atom.Li:
		ends = func(t atom.Atom) bool { return t == atom.Li }
	case atom.Dt, atom.Dd:
		ends = func(t atom.Atom) bool { return t == atom.Dt || t == atom.Dd }
	default:
		return
	}
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-16; i-- {
		t := p.open[i].tag
		if ends(t) {
			p.closeTo(i)
			return
		}
		if !isFormatting(t) && t != atom.P && t != atom.Span && t != atom.A {
			return
		}
	}
}

// gridLevel tells the parts of a table by what stands in what: a part ends
// those of its level and below. It is 0 for the table and -1 for all else.
func gridLevel(t atom.Atom) int {
	switch t {
	case atom.Table:
		return 0
	case atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Colgroup:
		return 1
	case atom.Tr:
		return 2
	case atom.Td, atom.Th:
		return 3
	}
	return -1
}

// implyGrid closes what a part of a table ends: the parts before it, and all
// that is open in them. The parser does so too, but remembers the formatting
// and opens it again wherever text stands between two cells.
func (p *page) implyGrid(tag atom.Atom) {
	from := len(p.open)
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-64; i-- {
		switch level := gridLevel(p.open[i].tag); {
		case level >= gridLevel(tag):
			from = i
		case level >= 0:
			if from == len(p.open) {
				from = i + 1
			}
			p.closeTo(from)
			return
		}
	}
}

// inGrid reports whether what comes next stands in a table but in no cell.
func (p *page) inGrid() bool {
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-64; i-- {
		if e := p.open[i]; e.kept {
			level := gridLevel(e.tag)
			return level >= 0 && level < 3 && e.tag != atom.Caption
		}
	}
	return false
}

// weight tells how many of Markdown's containers an element becomes.
func weight(t atom.Atom) int {
	switch t {
	case atom.Blockquote:
		return 1
	case atom.Ul, atom.Ol:
		return 2
	}
	return 0
}

func isVoid(t atom.Atom) bool {
	switch t {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isFormatting tells the elements that parsers reopen in every paragraph until
// they are closed. Without attributes at most three of a kind are reopened, so
// that a page of a thousand <font> takes no million nodes.
func isFormatting(t atom.Atom) bool {
	switch t {
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// isSpecial tells the elements that no end tag of an ordinary one closes (HTML,
// 13.2.4.2), as far as they are kept.
func isSpecial(t atom.Atom) bool {
	switch t {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Br, atom.Button, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol,
		atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}
