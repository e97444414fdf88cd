package maintext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes all that is out from the page, and returns what is left of it.
func (p *passages) prune(doc *html.Node) *html.Node {
	in := 0
	for i := range p.all {
		if t := &p.all[i]; t.reason == "" || t.setBack {
			if in++; t.caption {
				t.frame()
			}
			continue
		}
		for _, t := range p.all[i].nodes {
			t.Parent.RemoveChild(t)
		}
	}
	if in == 0 {
		return nil
	}
	for _, r := range p.regions {
		if r.node.Parent != nil && r.closed {
			r.node.Parent.RemoveChild(r.node)
		}
	}
	p.sweep(doc, false)
	return doc
}

// frame puts a caption into an element that tells what it is.
func (t *passage) frame() {
	if t.block == nil || t.block.Data == "figcaption" {
		return
	}
	top := t.nodes[0]
	for top.Parent != t.block {
		if top = top.Parent; top == nil {
			return
		}
	}
	for e := t.block; e != nil && e.Data != "body"; e = e.Parent { // a gallery is no list of the story's
		switch e.Data {
		case "ul", "ol", "dl", "table":
			top = e
		}
	}
	caption := &html.Node{Type: html.ElementNode, Data: "figcaption", DataAtom: atom.Figcaption}
	caption.AppendChild(&html.Node{Type: html.TextNode, Data: t.text})
	top.Parent.InsertBefore(caption, top)
	for _, n := range t.nodes {
		n.Parent.RemoveChild(n)
	}
}

// sweep removes the elements below n in which nothing is left to see, and
// reports whether anything is.
func (p *passages) sweep(n *html.Node, inside bool) bool {
	inside = inside || n == p.main
	any := false
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
			any = any || count(c.Data) > 0
		case c.Type != html.ElementNode || isMute(c.Data):
			if c.Type != html.ElementNode || c.Data != "svg" {
				n.RemoveChild(c)
			}
		case c.Data == "br" || c.Data == "hr":
		case c.Data == "img" && inside:
			any = true
		case c.Data == "td" || c.Data == "th":
			any = p.sweep(c, inside) || any
		case p.sweep(c, inside):
			any = true
			if unwrap(c); c.Data == "figcaption" && p.slides {
				c.Data, c.DataAtom = "div", 0
			}
		default:
			n.RemoveChild(c)
		}
		c = next
	}
	return any
}

// unwrap makes an element that is around the article, and is mostly around menus,
// one of no meaning.
func unwrap(n *html.Node) {
	switch n.Data {
	case "form", "nav", "button":
		n.Data, n.DataAtom = "div", 0
	}
}

// KeepMenus makes elements that hold menus, forms and buttons, which readers of
// articles drop, elements of no meaning, for who wants all of a page.
func KeepMenus(doc *html.Node) {
	for n := range doc.Descendants() {
		unwrap(n)
	}
}

// left lists what is out.
func (p *passages) left() []Passage {
	var all []Passage
	for i := range p.all {
		if t := &p.all[i]; t.reason != "" && !t.setBack {
			all = append(all, Passage{t.text, t.reason, t.prose})
		}
	}
	return all
}

// setBack lists what stays among the article though it is no part of it.
func (p *passages) setBack() []string {
	var all []string
	for i := range p.all {
		if p.all[i].setBack {
			all = append(all, p.all[i].text)
		}
	}
	return all
}

// kept lists what is in, but for captions.
func (p *passages) kept() []Passage {
	var all []Passage
	for i := range p.all {
		if t := &p.all[i]; t.reason == "" && !t.caption {
			all = append(all, Passage{Text: t.text, Prose: t.prose})
		}
	}
	return all
}
