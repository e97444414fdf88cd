package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// anchors is what is known of the places in a page to which links lead.
type anchors struct {
	ids    map[string]bool // places that there are
	linked map[string]bool // places to which a link leads
}

func anchorsOf(doc *html.Node) anchors {
	a := anchors{map[string]bool{}, map[string]bool{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		a.ids[attribute(n, "id")] = true
		if n.Data == "a" {
			a.ids[attribute(n, "name")] = true
			if _, id, ok := strings.Cut(attribute(n, "href"), "#"); ok {
				a.linked[id] = true
			}
		}
	}
	delete(a.ids, "")
	return a
}

// fragment is the place in the page to which a link leads, or empty. Saved pages have
// their own address before it.
func (a anchors) fragment(n *html.Node) string {
	before, id, _ := strings.Cut(attribute(n, "href"), "#")
	if before != "" && !a.ids[id] {
		return ""
	}
	return id
}

// note makes a link to a note, such as <sup><a href="#fn1">1</a></sup>, the number of
// the note. A link that leads back from a note goes; where it is the note's number, its
// place becomes that of the note.
func (a anchors) note(n *html.Node) {
	id, text := a.fragment(n), shortText(n, 30)
	if n.Parent == nil || text == "" || id == "" && !isNoteLink(n) {
		return
	}
	number := strings.Trim(text, "[]() \u00a0")
	raised := raisedAbove(n)
	switch {
	case isBack(text):
		n.Parent.RemoveChild(n)
	case isDigits(strings.TrimSuffix(number, ".")) && a.isOfNote(n):
		block := blockOf(n)
		if own := firstAttribute(n, "id", "name"); own != "" && attribute(block, "id") == "" {
			block.Attr = append(block.Attr, html.Attribute{Key: "id", Val: own})
		}
		n.Parent.RemoveChild(n)
	case number == "" || len(number) > 12:
	case raised != nil || isNoteLink(n) || text != number && isDigits(number):
		callNote(n, raised, number, id)
	}
}

// callNote puts the number of a note in the place of the link to it, or of <sup> around
// it, unless that has several: <sup><a>1</a>, <a>2</a></sup>.
func callNote(n, raised *html.Node, number, id string) {
	sup := &html.Node{Type: html.ElementNode, Data: "sup", Attr: []html.Attribute{{Key: noteAttribute, Val: id}}}
	sup.AppendChild(&html.Node{Type: html.TextNode, Data: number})
	at := n
	if raised != nil && strings.Trim(textOf(raised), "[]() \u00a0") == number {
		at = raised
	}
	at.Parent.InsertBefore(sup, at)
	at.Parent.RemoveChild(at)
}

// isOfNote reports whether a number is that of the note at whose beginning it stands.
func (a anchors) isOfNote(n *html.Node) bool {
	block := blockOf(n)
	return block != nil && (a.linked[attribute(n, "id")] || a.linked[attribute(n, "name")] || a.linked[attribute(block, "id")]) && startsBlock(n)
}

// blockOf is the block in which a node stands, or nil.
func blockOf(n *html.Node) *html.Node {
	for n = n.Parent; n != nil && !isBlock[n.Data]; {
		n = n.Parent
	}
	return n
}

// firstAttribute is the first of some attributes that is not empty.
func firstAttribute(n *html.Node, keys ...string) string {
	for _, key := range keys {
		if value := attribute(n, key); value != "" {
			return value
		}
	}
	return ""
}

// isBack reports whether a link's text leads back to where a note was called.
func isBack(text string) bool {
	return strings.Trim(text, "↩↑⇧⤴↵⏎^🔙\ufe0e\ufe0f ") == ""
}

// raisedAbove is <sup> around a link, or the link where it has one in it, or nil.
func raisedAbove(n *html.Node) *html.Node {
	for p, up := n.Parent, 0; p != nil && up < 3 && !isBlock[p.Data]; p, up = p.Parent, up+1 {
		if p.Data == "sup" {
			return p
		}
	}
	for c := range n.Descendants() {
		if c.Data == "sup" {
			return n
		}
	}
	return nil
}

// isNoteLink reports whether a link says that it leads to a note.
func isNoteLink(n *html.Node) bool {
	says := strings.ToLower(attribute(n, "class") + " " + attribute(n, "role") + " " + attribute(n, "epub:type"))
	for _, word := range [...]string{"noteref", "footnote-ref", "footnote-anchor", "footnote-link", "fn-ref", "footnoteref"} {
		if strings.Contains(says, word) && !strings.Contains(says, "backref") {
			return true
		}
	}
	return strings.TrimSpace(says) == "footnote" || attribute(n, "rel") == "footnote"
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// startsBlock reports whether nothing comes before n in its block.
func startsBlock(n *html.Node) bool {
	for ; n != nil && !isBlock[n.Data]; n = n.Parent {
		for c := n.PrevSibling; c != nil; c = c.PrevSibling {
			if textOfAny(c) != "" {
				return false
			}
		}
	}
	return true
}
