package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// linkedIDs are the ids of a page to which its links lead.
func linkedIDs(doc *html.Node) map[string]bool {
	all := map[string]bool{}
	for n := range doc.Descendants() {
		if n.Data == "a" {
			if id := fragment(n); id != "" {
				all[id] = true
			}
		}
	}
	return all
}

// fragment is the id in the page to which a link leads, or empty.
func fragment(a *html.Node) string {
	href := attribute(a, "href")
	i := strings.IndexByte(href, '#')
	if i < 0 || i > 0 && !strings.ContainsAny(attribute(a, "class")+attribute(a, "role")+attribute(a, "rel"), "fn") {
		return ""
	}
	return href[i+1:]
}

// noteLink makes a link to a note, such as <sup><a href="#fn1">1</a></sup>, the number of
// the note, and drops one that leads back from it.
func noteLink(n *html.Node, linked map[string]bool) {
	id := fragment(n)
	text := shortText(n, 30)
	if id == "" || n.Parent == nil || text == "" {
		return
	}
	if isBack(text) {
		n.Parent.RemoveChild(n)
		return
	}
	number := strings.Trim(text, "[]() \u00a0")
	raised := raisedAbove(n)
	if number == "" || len(number) > 12 || raised == nil && !isNoteLink(n) && !(text != number && isDigits(number)) {
		return
	}
	if isDigits(strings.Trim(text, ".")) && raised == nil && linked[attribute(n, "id")] && startsBlock(n) { // the number before a note leads back
		return
	}
	sup := &html.Node{Type: html.ElementNode, Data: "sup", Attr: []html.Attribute{{Key: noteAttribute, Val: id}}}
	sup.AppendChild(&html.Node{Type: html.TextNode, Data: number})
	at := n
	if raised != nil && strings.Trim(textOf(raised), "[]() \u00a0") == number {
		at = raised
	}
	at.Parent.InsertBefore(sup, at)
	at.Parent.RemoveChild(at)
}

// isBack reports whether a link's text leads back to where a note was called.
func isBack(text string) bool {
	return text != "" && strings.Trim(text, "↩↑⇧⤴↵⏎^🔙\ufe0e\ufe0f ") == ""
}

// raisedAbove is <sup> around a link, or in it, or nil.
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
	says := strings.ToLower(attribute(n, "class") + " " + attribute(n, "role") + " " + attribute(n, "epub:type") + " " + attribute(n, "rel"))
	return strings.Contains(says, "noteref") || strings.Contains(says, "footnote-ref") || strings.Contains(says, "footnote-anchor") || says == "  footnote" || strings.Contains(says, "fn-ref")
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
