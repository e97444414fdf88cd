package articles

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
)

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
	parts    int      // what the parser will make of it: elements, attributes, stretches of text
	notes    []string // what was left out
	keep     bool     // flat is wanted
	open     []element
	deep     int // open elements whose tags were dropped
	nested   int // open containers
	pre      int // open elements that keep their line breaks

	html, body bool // have begun
}

// scanPage reads a page's tokens; flat is made if keep is set.
func scanPage(src string, keep bool) *page {
	p := &page{ld: meta{}, tags: meta{}, keep: keep}
	if keep {
		p.flat.Grow(len(src))
	}
	z := html.NewTokenizer(strings.NewReader(src))
	for !p.isFull() {
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
	return p
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
	if p.parts++; !p.keep {
		return
	}
	raw := z.Raw()
	if p.pre > 0 {
		raw = p.preformatted(raw)
	}
	raw = cutBytes(raw, max(0, budget.PageKept+1-p.flat.Len()))
	if p.inGrid() && len(bytes.TrimSpace(raw)) > 0 {
		p.parts++
		p.flat.WriteString("<td>") // or the parser would put it before the table, after all that it has put there
	}
	p.flat.Write(raw)
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
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Title, atom.Textarea, atom.Object, atom.Canvas:
		p.skip(z, tag, string(name), more, closed)
		return
	}
	p.elements++
	raw = p.attributes(z, tag, raw, more)
	if isVoid(tag) || closed {
		p.write(raw)
		return
	}
	p.imply(tag)
	e := element{tag, string(name), p.keeps(tag), weight(tag)}
	p.open = append(p.open, e)
	p.nested += e.weight
	if tag == atom.Pre {
		p.pre++
	}
	if e.kept {
		p.write(raw)
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

// attributes reads a tag's attributes where they tell something of the page,
// counts them, and returns the tag as the parser is to have it.
func (p *page) attributes(z *html.Tokenizer, tag atom.Atom, raw string, more bool) string {
	p.parts++
	if !more {
		return raw
	}
	at := map[string]string(nil)
	switch tag {
	case atom.Meta, atom.Link, atom.Time, atom.Html:
		at = map[string]string{}
	}
	var short strings.Builder
	long := len(raw) > longTag
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		p.parts++
		if at != nil && len(at) < 32 {
			at[string(k)] = string(v)
		}
		if long && len(k)+len(v) < longTag/4 && short.Len() < longTag {
			short.WriteString(" " + string(k) + `="` + html.EscapeString(string(v)) + `"`)
		}
	}
	p.tell(tag, at)
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

// tell notes what an element's attributes tell of the page.
func (p *page) tell(tag atom.Atom, at map[string]string) {
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
			if at[key] != "" && len(at[key]) < budget.Value && len(p.tags) < budget.Keys {
				p.tags.add(at[key], at["content"])
			}
		}
	}
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
				p.title = clean.Line(string(cutBytes(z.Text(), budget.Value)))
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
