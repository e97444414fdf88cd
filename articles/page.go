package articles

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements may stand in each other. Deeper ones lose
// their tags and keep their text; every browser does the like at 512.
const maxDepth = 256

// maxContainers is how deep quotations and lists may stand in each other; a
// list counts twice, for its items stand in it. It is within what the Markdown
// reader takes.
const maxContainers = 13

// page is a saved page after one pass over its tokens: what it says of itself,
// and the same page without scripts and without depths.
type page struct {
	ld, tags meta
	title    string
	lang     string
	link     string // where the page came from
	time     string // the first <time datetime>

	flat     strings.Builder
	elements int
	keep     bool // flat is wanted
	open     []element
	deep     int // open elements whose tags were dropped
	nested   int // open containers
}

type element struct {
	tag    atom.Atom
	name   string
	kept   bool
	weight int // as a container
}

// scanPage reads a page's tokens; flat is made if keep is set.
func scanPage(src string, keep bool) *page {
	p := &page{ld: meta{}, tags: meta{}, keep: keep}
	if keep {
		p.flat.Grow(len(src))
	}
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return p
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
			p.comment(string(z.Raw()))
		}
	}
}

// text passes text on.
func (p *page) text(z *html.Tokenizer) {
	if p.keep {
		p.flat.Write(z.Raw())
	}
}

// start reads a start tag.
func (p *page) start(z *html.Tokenizer, closed bool) {
	raw := string(z.Raw())
	name, more := z.TagName()
	tag := atom.Lookup(name)
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Title, atom.Textarea, atom.Object, atom.Canvas, atom.Math:
		p.skip(z, tag, string(name), more, closed)
		return
	}
	p.elements++
	attrs := p.attributes(z, tag, more)
	if isVoid(tag) || closed {
		p.write(raw)
		return
	}
	p.imply(tag)
	e := element{tag, string(name), len(p.open)-p.deep < maxDepth, weight(tag)}
	e.kept = e.kept && (p.nested+e.weight <= maxContainers || e.weight == 0 && tag != atom.Li)
	p.open = append(p.open, e)
	p.nested += e.weight
	switch {
	case !e.kept:
		p.deep++
		if e.weight > 0 || tag == atom.Li {
			p.write("<br>")
		}
	case isFormatting(tag) && attrs:
		p.write("<" + e.name + ">")
	default:
		p.write(raw)
	}
}

// attributes reads a tag's attributes where they tell something of the page,
// and reports whether it has any.
func (p *page) attributes(z *html.Tokenizer, tag atom.Atom, more bool) bool {
	if !more {
		return false
	}
	switch tag {
	case atom.Meta, atom.Link, atom.Time, atom.Html:
	default:
		return true
	}
	at := map[string]string{}
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if len(at) < 32 {
			at[string(k)] = string(v)
		}
	}
	switch tag {
	case atom.Html:
		p.lang = at["lang"]
	case atom.Time:
		if p.time == "" {
			p.time = at["datetime"]
		}
	case atom.Link:
		if strings.EqualFold(at["rel"], "canonical") {
			p.link = at["href"]
		}
	case atom.Meta:
		for _, key := range [...]string{"property", "name", "itemprop"} {
			if at[key] != "" && len(p.tags) < 200 {
				p.tags.add(at[key], at["content"])
			}
		}
	}
	return true
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
			if ld {
				p.linkedData(z.Raw())
			} else if tag == atom.Title && p.title == "" && depth == 1 {
				p.title = OneLine(string(z.Text()))
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

// end reads an end tag: it closes the element it names, and what is still open
// in it. One that names nothing open is dropped.
func (p *page) end(name string) {
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-64; i-- {
		if p.open[i].name == name {
			p.closeTo(i)
			return
		}
	}
}

// closeTo closes the open elements from index i on.
func (p *page) closeTo(i int) {
	for j := len(p.open) - 1; j >= i; j-- {
		p.nested -= p.open[j].weight
		if p.open[j].kept {
			p.write("</" + p.open[j].name + ">")
		} else {
			p.deep--
		}
	}
	p.open = p.open[:i]
}

// imply closes the elements that a start tag ends without saying so: old pages
// leave </p> and </li> out.
func (p *page) imply(tag atom.Atom) {
	var ends func(atom.Atom) bool
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.Section, atom.Article, atom.Figure, atom.Pre, atom.Hr:
		ends = func(t atom.Atom) bool { return t == atom.P }
	case atom.Li:
		ends = func(t atom.Atom) bool { return t == atom.Li }
	case atom.Dt, atom.Dd:
		ends = func(t atom.Atom) bool { return t == atom.Dt || t == atom.Dd }
	case atom.Td, atom.Th:
		ends = func(t atom.Atom) bool { return t == atom.Td || t == atom.Th }
	case atom.Tr:
		ends = func(t atom.Atom) bool { return t == atom.Tr }
	default:
		return
	}
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-16; i-- {
		t := p.open[i].tag
		if ends(t) {
			p.closeTo(i)
			return
		}
		if !isFormatting(t) && t != atom.P && t != atom.Span && t != atom.A && !(tag == atom.Tr && (t == atom.Td || t == atom.Th)) {
			return
		}
	}
}

// comment reads what browsers write into the pages they save:
// "saved from url=(0034)https://harbourpost.example/crane".
func (p *page) comment(raw string) {
	const mark = "saved from url=("
	if i := strings.Index(raw[:min(len(raw), 200)], mark); i >= 0 && p.link == "" {
		if _, rest, ok := strings.Cut(raw[i+len(mark):], ")"); ok {
			p.link, _, _ = strings.Cut(strings.TrimSpace(rest), " ")
			p.link = strings.TrimSuffix(p.link, "-->")
		}
	}
}

func (p *page) write(s string) {
	if p.keep {
		p.flat.WriteString(s)
	}
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
