package markup

import (
	"fmt"
	"strings"
)

// Limits bound what a Builder makes of a document.
type Limits struct {
	Depth      int // of elements in each other
	Namespaces int // declared by elements that are open at once
	Elements   int // that are kept; what is in those beyond is passed over
}

// Builder makes elements of tokens.
type Builder struct {
	Limits
	// Item reports whether an element below those of some names is an item, which
	// is left out and given to Found; nil if there is none.
	Item func(depth int, name string) bool
	// Found is told of an item that is whole, and returns false to end the reading.
	Found func(Span) (more bool)

	root     *Element
	open     []frame
	spaces   *scope
	kept     int
	declared int
	item     int // the depth of the item that is open, or 0
	itemAt   int
	within   *scope // the namespaces around it
	over     bool   // the caller has enough
	Over     bool   // elements were passed over
}

// Span is where an item stands in a document, and what its prefixes stand for.
type Span struct {
	Start, End int
	spaces     *scope
}

// frame is an open element; it is nil where nothing is kept.
type frame struct {
	*Element
	name     string // as it is written
	spaces   *scope // around it
	declared int
}

// scope is a namespace that an element declares, and those around it.
type scope struct {
	prefix, uri string
	around      *scope
}

func (s *scope) find(prefix string) (string, bool) {
	for ; s != nil; s = s.around {
		if s.prefix == prefix {
			return s.uri, true
		}
	}
	return "", false
}

// Read makes an element of a document: its first, with what stands in it. On an
// error it has what stands before.
func (b *Builder) Read(text string) (*Element, error) {
	err := b.read(NewReader(text))
	if err == nil && !b.over && len(b.open) > 0 {
		err = cutOff(text)
	}
	return b.root, err
}

// ReadSpan makes an element of an item.
func (b *Builder) ReadSpan(text string, s Span) (*Element, error) {
	b.spaces = s.spaces
	err := b.read(From(text, s.Start, s.End))
	return b.root, err
}

func (b *Builder) read(r *Reader) error {
	for !b.over {
		t, more := r.Next()
		if !more {
			if r.Cut() && b.root != nil {
				return cutOff(r.text)
			}
			return nil
		}
		switch t.Kind {
		case Text:
			b.write(t.Text)
		case Start:
			if r.Cut() {
				continue
			}
			if err := b.enter(t); err != nil {
				return fmt.Errorf("%w on line %d", err, line(r.text, t.End))
			}
		case End:
			if r.Cut() {
				continue
			}
			b.leave(t)
		}
	}
	return nil
}

// cutOff is the error of a document that ends too early.
func cutOff(text string) error {
	return fmt.Errorf("invalid XML on line %d: unexpected EOF", line(text, len(text)))
}

func line(text string, at int) int { return 1 + strings.Count(text[:at], "\n") }

func (b *Builder) write(text string) {
	if len(b.open) == 0 || b.item > 0 {
		return
	}
	if e := b.open[len(b.open)-1].Element; e != nil {
		e.Nodes = append(e.Nodes, Node{Text: text})
	}
}

func (b *Builder) enter(t Token) error {
	if b.root != nil && len(b.open) == 0 { // a second document after the first
		return nil
	}
	if b.end(t); b.over {
		return nil
	}
	f := frame{name: t.Name, spaces: b.spaces}
	for _, a := range t.Attr {
		if prefix, found := strings.CutPrefix(a.Name, "xmlns"); found && (prefix == "" || prefix[0] == ':') {
			b.spaces = &scope{strings.TrimPrefix(prefix, ":"), a.Value, b.spaces}
			f.declared++
		}
	}
	b.declared += f.declared
	depth := len(b.open) + 1
	if depth > b.Depth {
		return fmt.Errorf("elements nested more than %d levels deep", b.Depth)
	}
	name := b.spaces.name(t.Name)
	switch {
	case b.item > 0:
	case b.Item != nil && b.Item(depth, name):
		b.item, b.itemAt, b.within = depth, t.At, f.spaces
	case b.kept < b.Elements:
		b.kept++
		f.Element = &Element{Name: name, Attr: b.attributes(t.Attr), At: t.At}
		if depth == 1 {
			b.root = f.Element
		} else if above := b.open[depth-2].Element; above != nil {
			above.Nodes = append(above.Nodes, Node{Element: f.Element})
		}
	default:
		b.Over = true
	}
	b.open = append(b.open, f)
	if b.declared > b.Namespaces {
		return fmt.Errorf("more than %d namespaces", b.Namespaces)
	}
	if t.Empty {
		b.pop(t.End)
	}
	return nil
}

// end ends what a start tag shows to be over: the item before an item, and a
// line of text such as a title that is followed by another.
func (b *Builder) end(t Token) {
	switch n := len(b.open); {
	case b.item > 0:
		if b.Item(b.item, b.spaces.name(t.Name)) {
			b.popTo(b.item-1, t.At, t.At)
		}
	case n > 0 && oneLine(b.open[n-1].name) && (oneLine(t.Name) || b.Item != nil && b.Item(n, b.spaces.name(t.Name))):
		b.pop(t.At)
	}
}

// oneLine reports whether an element of a feed is one of text alone. One within
// another is one whose predecessor was not ended.
func oneLine(name string) bool {
	switch strings.ToLower(name) {
	case "title", "link", "guid", "pubdate", "description", "category", "language", "lastbuilddate", "published", "updated", "id", "summary":
		return true
	}
	return false
}

// leave ends the innermost element of a name; an end tag that ends none is passed
// over.
func (b *Builder) leave(t Token) {
	for i := len(b.open) - 1; i >= 0; i-- {
		if strings.EqualFold(b.open[i].name, t.Name) {
			b.popTo(i, t.At, t.End)
			return
		}
	}
}

// popTo ends elements until so many are open: the last of them at a byte of the
// document, those in it at another.
func (b *Builder) popTo(depth, inner, last int) {
	for len(b.open) > depth && !b.over {
		at := inner
		if len(b.open) == depth+1 {
			at = last
		}
		b.pop(at)
	}
}

// pop ends the innermost element, in the document at a byte.
func (b *Builder) pop(at int) {
	depth := len(b.open)
	f := b.open[depth-1]
	b.open[depth-1] = frame{}
	b.open = b.open[:depth-1]
	b.spaces = f.spaces
	b.declared -= f.declared
	if depth == b.item {
		b.item = 0
		b.over = !b.Found(Span{b.itemAt, at, b.within})
	}
}

// attributes names attributes as Element has them.
func (b *Builder) attributes(from []Attr) []Attr {
	out := make([]Attr, 0, len(from))
	for _, a := range from {
		name := strings.ToLower(a.Name)
		switch prefix, rest, found := strings.Cut(name, ":"); {
		case name == "xmlns" || prefix == "xmlns":
			continue
		case found && prefix != "xml":
			name = rest
		}
		if !odd(name) {
			out = append(out, Attr{name, a.Value})
		}
	}
	return out
}

// odd reports whether something is no name of an attribute: it would be another
// thing where it is written again.
func odd(name string) bool { return name == "" || strings.ContainsAny(name, "\"'<>`&") }

// name returns an element's name with the prefix that its vocabulary goes by,
// whatever prefix the document has for it, declared or not.
func (s *scope) name(written string) string {
	prefix, rest, found := strings.Cut(strings.ToLower(written), ":")
	if !found {
		prefix, rest = "", prefix
	}
	uri, declared := s.find(prefix)
	if !declared && found {
		original, _, _ := strings.Cut(written, ":")
		uri, declared = s.find(original)
	}
	if declared {
		if known, ok := vocabulary(uri); ok {
			prefix = known
		}
	}
	if prefix == "" {
		return rest
	}
	return prefix + ":" + rest
}

// vocabulary returns the prefix that the elements of a namespace go by.
func vocabulary(uri string) (prefix string, known bool) {
	uri = strings.ToLower(strings.TrimRight(strings.TrimSpace(uri), "/#"))
	uri = strings.TrimPrefix(strings.TrimPrefix(uri, "https:"), "http:")
	switch uri {
	case "//www.w3.org/2005/atom", "//purl.org/atom/ns", "//example.com/necho", "//purl.org/echo":
		return "atom", true
	case "", "//purl.org/rss/1.0", "//my.netscape.com/rdf/simple/0.9", "//channel.netscape.com/rdf/simple/0.9", "//backend.userland.com/rss", "//backend.userland.com/rss2",
		"//blogs.law.harvard.edu/tech/rss", "//purl.org/net/rss1.1", "//my.netscape.com/publish/formats/rss-0.91", "//purl.org/rss/2.0":
		return "", true
	case "//purl.org/dc/elements/1.1", "//purl.org/dc/elements/1.0", "//purl.org/dc/1.1":
		return "dc", true
	case "//purl.org/dc/terms":
		return "dcterms", true
	case "//purl.org/rss/1.0/modules/content":
		return "content", true
	case "//search.yahoo.com/mrss", "//www.rssboard.org/media-rss", "//video.search.yahoo.com/mrss", "//tools.search.yahoo.com/mrss":
		return "media", true
	case "//www.itunes.com/dtds/podcast-1.0.dtd", "//example.com/dtds/podcast-1.0.dtd", "//www.itunes.com/dtd/podcast-1.0.dtd":
		return "itunes", true
	case "//rssnamespace.org/feedburner/ext/1.0":
		return "feedburner", true
	case "//www.w3.org/1999/xhtml":
		return "xhtml", true
	case "//www.w3.org/1999/02/22-rdf-syntax-ns":
		return "rdf", true
	}
	return "", false
}
