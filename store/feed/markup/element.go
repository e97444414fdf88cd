package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// Element is one with what stands in it.
type Element struct {
	Name  string // in lower case, with the prefix that the vocabulary goes by: "dc:creator"
	Attr  []Attr // of each name the first; their names in lower case and without prefix but "xml:base" and the like
	Nodes []Node
	At    int // where its tag begins in the document
}

// Node is a stretch of text or, if Element is not nil, an element.
type Node struct {
	*Element
	Text string
}

// Value returns the value of an attribute.
func (e *Element) Value(name string) string {
	if e != nil {
		for _, a := range e.Attr {
			if a.Name == name {
				return a.Value
			}
		}
	}
	return ""
}

// Children returns the elements in an element that have one of some names, in
// their order.
func (e *Element) Children(names ...string) []*Element {
	if e == nil {
		return nil
	}
	var found []*Element
	for _, n := range e.Nodes {
		if n.Element == nil {
			continue
		}
		for _, name := range names {
			if n.Element.Name == name {
				found = append(found, n.Element)
				break
			}
		}
	}
	return found
}

// Child returns the first element in an element that has a name, or nil.
func (e *Element) Child(name string) *Element {
	if e == nil {
		return nil
	}
	for _, n := range e.Nodes {
		if n.Element != nil && n.Element.Name == name {
			return n.Element
		}
	}
	return nil
}

// Text returns the text of an element itself, without that of those in it.
func (e *Element) Text() string {
	switch {
	case e == nil:
		return ""
	case len(e.Nodes) == 1:
		return e.Nodes[0].Text
	}
	var b strings.Builder
	for _, n := range e.Nodes {
		b.WriteString(n.Text)
	}
	return b.String()
}

// Plain reports whether no element stands in an element.
func (e *Element) Plain() bool {
	if e != nil {
		for _, n := range e.Nodes {
			if n.Element != nil {
				return false
			}
		}
	}
	return true
}

// HTML returns what stands in an element as HTML: the names without prefix, text
// escaped.
func (e *Element) HTML() string {
	var b strings.Builder
	if e != nil {
		e.inside(&b)
	}
	return b.String()
}

func (e *Element) inside(b *strings.Builder) {
	for _, n := range e.Nodes {
		if n.Element == nil {
			b.WriteString(html.EscapeString(n.Text))
			continue
		}
		name := local(n.Element.Name)
		b.WriteString("<" + name)
		for _, a := range n.Element.Attr {
			b.WriteString(" " + a.Name + `="` + html.EscapeString(a.Value) + `"`)
		}
		b.WriteByte('>')
		if void(name) {
			continue
		}
		n.inside(b)
		b.WriteString("</" + name + ">")
	}
}

// void reports whether an element of HTML has no end tag.
func void(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

func local(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }
