package maintext

import "golang.org/x/net/html"

// container is the stretch of passages that holds the article.
func (p *passages) container() span {
	read := func(t *passage) int {
		if t.reason != "" || !t.prose {
			return 0
		}
		return t.read
	}
	own := func(t *passage) int {
		if t.reason != "" || !t.prose {
			return 0
		}
		return t.chars - t.linked
	}
	a := p.descend(p.doc, read, 70)
	if p.sum(p.spans[a], read) == 0 {
		a = p.descend(p.doc, own, 70)
	}
	if b := p.descend(p.doc, own, 70); p.sum(p.spans[a], own)*4 < p.sum(p.spans[b], own) && p.isDense(b) {
		a = b
	}
	a = p.climb(a, own)
	p.main = p.widen(a)
	return p.spans[p.main]
}

// isDense reports whether more than half of what stands in an element is prose.
func (p *passages) isDense(n *html.Node) bool {
	return p.weight(p.spans[n])*2 > p.sum(p.spans[n], func(t *passage) int {
		if t.reason != "" {
			return 0
		}
		return t.chars
	})
}

// climb returns the element around n in which the article goes on: it has much
// more prose, and little else.
func (p *passages) climb(n *html.Node, own func(*passage) int) *html.Node {
	all := func(t *passage) int {
		if t.reason != "" {
			return 0
		}
		return t.chars
	}
	for e := n.Parent; e != nil && e.Data != "html"; e = e.Parent {
		prose := p.sum(p.spans[e], own)
		more, of := prose-p.sum(p.spans[n], own), p.sum(p.spans[e], all)-p.sum(p.spans[n], all)
		if more*10 > prose*3 && more*4 > of*3 {
			n = e
		}
		if e.Data == "article" && prose >= story {
			return n
		}
	}
	return n
}

// story is how many code points of prose make an <article> the article.
const story = 400

// sum adds up what each passage of a stretch weighs.
func (p *passages) sum(s span, weigh func(*passage) int) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		n += weigh(&p.all[i])
	}
	return n
}

// descend goes from n to the deepest element that holds a share, in parts of a
// hundred, of the weight.
func (p *passages) descend(n *html.Node, weigh func(*passage) int, share int) *html.Node {
	whole := p.sum(span{0, len(p.all)}, weigh)
	at := n
	for {
		var next *html.Node
		for e := range blockChildren(at) {
			if p.sum(p.spans[e], weigh)*100 >= whole*share && whole > 0 {
				next = e
				break
			}
		}
		if next == nil {
			return at
		}
		at = next
	}
}

// blockChildren yields the elements below n that hold passages, the nearest ones.
func blockChildren(n *html.Node) func(func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		var walk func(n *html.Node) bool
		walk = func(n *html.Node) bool {
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.Type != html.ElementNode {
					continue
				}
				if isBlock(c.Data) {
					if !yield(c) {
						return false
					}
				} else if !walk(c) {
					return false
				}
			}
			return true
		}
		walk(n)
	}
}

// widen returns the article that n stands in, or n.
func (p *passages) widen(n *html.Node) *html.Node {
	for e := n; e != nil; e = e.Parent {
		if e.Data == "article" {
			return e
		}
	}
	return n
}
