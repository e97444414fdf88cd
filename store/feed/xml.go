package feed

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/feed/markup"
)

// limits returns those of a feed around its items, and of each item.
func limits() markup.Limits {
	return markup.Limits{Depth: budget.FeedDepth, Namespaces: budget.FeedNamespaces, Elements: budget.FeedElements}
}

// isItem reports whether an element of a feed is an item.
func isItem(depth int, name string) bool {
	return (depth == 2 || depth == 3) && (name == "item" || name == "entry" || name == "atom:entry")
}

// parseXML reads a feed of XML: first what stands around the items, since it says
// what holds for all of them, then each item by itself.
func (c *collector) parseXML(text string) (Document, error) {
	var items []markup.Span
	b := markup.Builder{Limits: limits(), Item: isItem, Found: func(s markup.Span) bool {
		if c.doc.Unread = len(items) == budget.FeedScan; !c.doc.Unread {
			items = append(items, s)
		}
		return !c.doc.Unread
	}}
	root, broken := b.Read(text)
	switch {
	case root != nil && strings.Contains(root.Name, "html"):
		return Document{}, fmt.Errorf("%w but a web page", ErrNoFeed)
	case root == nil || !isFeed(root):
		return Document{}, errors.Join(ErrNoFeed, broken)
	case len(items) == 0 && broken != nil:
		return Document{}, broken
	}
	f := c.frame(root)
	for _, at := range items {
		b := markup.Builder{Limits: limits()}
		if e, err := b.ReadSpan(text, at); err == nil && e != nil {
			item := f.item(e)
			item.leaveOut(b.Over, "text after the first %d elements", budget.FeedElements)
			c.add(item)
		}
	}
	return c.document(), broken
}

// isFeed reports whether a document with this element is a feed.
func isFeed(root *markup.Element) bool {
	return slices.Contains([]string{"rss", "rdf:rdf", "rdf", "feed", "atom:feed", "channel"}, root.Name)
}

// frame is what a feed of XML says of itself, and what holds for its items.
type frame struct {
	*collector
	atom     bool   // what has no prefix is Atom
	base     string // by which addresses are seen
	language string
}

// frame reads what stands around the items.
func (c *collector) frame(root *markup.Element) frame {
	f := frame{collector: c, atom: strings.HasSuffix(root.Name, "feed")}
	head := root
	if in := root.Child("channel"); in != nil {
		head = in
	}
	f.base = within(c.address, root, head)
	f.language = cmp.Or(f.text(head, "language", "dc:language"), head.Value("xml:lang"), root.Value("xml:lang"))
	c.doc.Language = f.language
	c.doc.Title = f.title(head)
	c.doc.Site = f.link(head, f.base, "")
	c.authors = f.people(head)
	return f
}

// within returns the address by which those in an element are seen: xml:base
// changes it, from the outside to the inside.
func within(base string, elements ...*markup.Element) string {
	for i, e := range elements {
		if i > 0 && e == elements[i-1] {
			continue
		}
		if to := e.Value("xml:base"); to != "" {
			base = cmp.Or(webLink(to, base), base)
		}
	}
	return base
}

// named returns the elements in another that have one of some names. In Atom
// those of its own have "atom:" before them or not, in RSS they are others.
func (f frame) named(e *markup.Element, names ...string) []*markup.Element {
	if f.atom {
		for _, name := range names {
			if !strings.Contains(name, ":") {
				names = append(names, "atom:"+name)
			}
		}
	}
	return e.Children(names...)
}

// text returns the first text that elements of some names have, in the order of
// the names.
func (f frame) text(e *markup.Element, names ...string) string {
	for _, name := range names {
		for _, child := range f.named(e, name) {
			if text := strings.TrimSpace(child.Text()); text != "" {
				return text
			}
		}
	}
	return ""
}

// title returns the title of an item, or of a feed, as one line.
func (f frame) title(e *markup.Element) string {
	for _, name := range [...]string{"title", "dc:title", "atom:title", "media:title", "itunes:title"} {
		for _, child := range f.named(e, name) {
			if title := f.line(child); title != "" {
				return title
			}
		}
	}
	return ""
}

// line returns an element's text as one line: as it is where that is declared,
// else without markup.
func (f frame) line(e *markup.Element) string {
	switch f.form(e) {
	case asXHTML, asBase64:
		return plainText(f.html(e))
	case asText:
		return declaredText(e.Text())
	case undeclared:
		return declaredText(markup.Decode(e.Text()))
	case asHTML:
	}
	return plainText(e.Text())
}

// item reads an item.
func (f frame) item(e *markup.Element) Item {
	base := within(f.base, e)
	item := Item{Title: f.title(e), Link: f.itemLink(e, base)}
	item.name(f.people(e))
	if len(item.Authors) == 0 {
		if source := f.named(e, "source"); len(source) > 0 {
			item.name(f.people(source[0]))
		}
	}
	item.tag(f.categories(e))
	item.Language = cmp.Or(f.text(e, "dc:language", "language"), e.Value("xml:lang"))
	item.Published = published(f.dates(e), cmp.Or(item.Language, f.language), f.now)
	b := f.body(e)
	item.give(b.html, cmp.Or(item.Link, within(base, b.from)))
	item.identify(f.guid(e))
	return item
}

// guid returns what a feed calls an item.
func (f frame) guid(e *markup.Element) string {
	return cmp.Or(f.text(e, "guid", "id", "atom:id"), strings.TrimSpace(e.Value("rdf:about")), strings.TrimSpace(e.Value("about")), f.text(e, "dc:identifier"))
}

// dates returns what an item says of its time, publication before changes.
func (f frame) dates(e *markup.Element) []string {
	var told []string
	for _, name := range [...]string{
		"pubdate", "published", "atom:published", "dc:date", "dcterms:issued", "dcterms:created", "issued", "created", "date", "dcterms:date",
		"updated", "atom:updated", "modified", "dcterms:modified", "lastmod", "lastbuilddate",
	} {
		for _, child := range f.named(e, name) {
			told = append(told, child.Text())
		}
	}
	return append(told, e.Value("lastmod"))
}

// categories returns the names of an item's categories.
func (f frame) categories(e *markup.Element) []string {
	var names []string
	for _, c := range f.named(e, "category", "atom:category", "dc:subject") {
		names = append(names, cmp.Or(strings.TrimSpace(c.Text()), c.Value("label"), c.Value("term")))
		if len(names) > budget.ItemLinks {
			break
		}
	}
	if words := f.text(e, "itunes:keywords", "media:keywords"); words != "" && len(names) == 0 {
		names = strings.Split(cutAt(words, 4*budget.ItemTitle), ",")
	}
	return names
}

// itemLink returns the address of an item's page: the one that FeedBurner put its
// own in the place of, before all. A GUID may be one.
func (f frame) itemLink(e *markup.Element, base string) string {
	if link := webLink(f.text(e, "feedburner:origlink"), base); link != "" {
		return link
	}
	if link := f.link(e, base, e.Value("href")); link != "" {
		return link
	}
	for _, guid := range f.named(e, "guid") {
		if !strings.EqualFold(guid.Value("ispermalink"), "false") {
			if link := clean.URL(strings.TrimSpace(guid.Text())); link != "" {
				return link
			}
		}
	}
	for _, id := range [...]string{f.text(e, "id"), e.Value("about")} {
		if link := clean.URL(id); link != "" {
			return link
		}
	}
	return ""
}

// link returns the address of the page that an element is about: in a link's
// text, or where Atom has it, in the best of several.
func (f frame) link(e *markup.Element, base, other string) string {
	best, rank := webLink(other, base), 1
	if best == "" {
		rank = 0
	}
	links := f.named(e, "link", "atom:link")
	for _, l := range links[:min(len(links), budget.ItemLinks)] {
		r := rankOf(l)
		if r <= rank {
			continue
		}
		if at := webLink(cmp.Or(strings.TrimSpace(l.Text()), l.Value("href")), within(base, l)); at != "" {
			best, rank = at, r
		}
	}
	if content := f.named(e, "content"); best == "" && len(content) > 0 {
		best = webLink(content[0].Value("src"), base)
	}
	return best
}

// rankOf tells how likely a link leads to the page that an item is about, 0 if it
// does not.
func rankOf(link *markup.Element) int {
	kind := strings.ToLower(link.Value("type"))
	switch strings.ToLower(strings.TrimSpace(link.Value("rel"))) {
	case "", "alternate", "http://www.iana.org/assignments/relation/alternate":
		if kind == "" || strings.Contains(kind, "html") {
			return 4
		}
		return 3
	case "canonical":
		return 2
	case "via", "related":
		return 1
	}
	return 0
}
