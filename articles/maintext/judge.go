package maintext

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/byline"
	"pullquote/articles/furniture"
)

// judge tells for each passage whether it belongs to the article.
func (p *passages) judge(title string) {
	p.closeRegions()
	main := p.container()
	head := p.headline(title, main)
	inside := main
	if head >= 0 && head < main.from && p.isNear(head, main) {
		inside.from = head
	}
	for i := range p.all {
		if p.all[i].reason == "" {
			p.all[i].reason = p.verdict(i, inside, main)
		}
	}
	p.near = span{inside.from, inside.from}
	for p.near.to < inside.to && (p.all[p.near.to].reason != "" || !p.all[p.near.to].prose) {
		p.near.to++
	}
	if head >= 0 && title != "" {
		p.all[head].reason = Headline
	}
	p.rejoin(main)
	p.dropHeadings(main)
	for i := main.from; i < main.to; i++ {
		t := &p.all[i]
		t.setBack = t.reason == Furniture && p.spans[t.block] == span{i, i + 1} && isSetAlone(t.block)
	}
}

// isSetAlone reports whether what stands in an element alone will be a block of
// its own on the page.
func isSetAlone(n *html.Node) bool {
	if n == nil || n.Data != "p" && n.Data != "li" && n.Data != "div" && !isHeading(n.Data) || holds(n, "img") {
		return false
	}
	for e := n.Parent; e != nil; e = e.Parent {
		if e.Data == "a" || e.Data == "table" {
			return false
		}
	}
	return true
}

// credits are the lines near the headline that are known for bylines and dates.
func (p *passages) credits() []string {
	var all []string
	for i := p.near.from; i < p.near.to; i++ {
		t := &p.all[i]
		if t.reason == "" || t.prose || len(t.text) > 300 {
			continue
		}
		if by := byline.Parse(t.text); !by.Empty() && (!by.NameOnly || by.Sure || t.reason == Author || t.reason == Byline) {
			all = append(all, t.text)
		}
	}
	return all
}

// verdict tells why a passage that stands in no region is out.
func (p *passages) verdict(i int, inside, main span) Reason {
	t := &p.all[i]
	switch {
	case i < inside.from || i >= inside.to:
		if t.read*2 >= t.chars && p.main.Data != "article" {
			return ""
		}
		return Outside
	case t.caption:
		return ""
	case !t.isCell() && furniture.Is(t.text), t.isPromotion(), isWebAddress(t.text):
		return Furniture
	case t.prose, t.read*2 >= t.chars:
		return ""
	case i < main.from && t.isLede():
		return ""
	}
	return Short
}

// isPromotion reports whether a passage is one link, and no sentence: the
// headline of another article.
func (t *passage) isPromotion() bool {
	return t.linked*5 >= t.chars*4 && !t.prose && t.chars >= promotion && !t.isCell()
}

// isCell reports whether a passage stands in a table, where "28" is a fact.
func (t *passage) isCell() bool {
	return t.block != nil && (t.block.Data == "td" || t.block.Data == "th")
}

// isWebAddress reports whether s is an address and nothing else.
func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "http") && strings.Contains(s, "://") && !strings.Contains(s, " ")
}

// isLede reports whether a heading between the headline and the story tells what
// the story is about.
func (t *passage) isLede() bool {
	return t.block != nil && isHeading(t.block.Data) && t.linked == 0 && t.chars >= lede
}

const (
	promotion = 15 // code points of the shortest headline
	lede      = 40 // and of the shortest lede that is a heading
)

// closeRegions marks the passages of the regions that are believed, none of which
// holds the most of the page, unless readability left it out as well.
func (p *passages) closeRegions() {
	total := p.weight(span{0, len(p.all)})
	for at, r := range p.regions {
		if r.from == r.to || p.all[r.from].reason != "" && p.all[r.to-1].reason != "" || !p.believes(r) {
			continue
		}
		weight := p.weight(r.span)
		if weight*5 > total*2 && (p.readIn(r.span)*2 > weight || p.readIn(span{0, len(p.all)}) == 0) {
			continue
		}
		p.regions[at].closed = true
		for i := r.from; i < r.to; i++ {
			if p.all[i].reason == "" {
				p.all[i].reason = r.reason
			}
		}
	}
}

// readIn is how much of the prose of a stretch readability took.
func (p *passages) readIn(s span) int {
	return p.sum(s, func(t *passage) int {
		if !t.prose || t.reason != "" {
			return 0
		}
		return t.read
	})
}

// weight is how much prose stands in a stretch of passages that no region holds.
func (p *passages) weight(s span) int {
	n := 0
	for _, t := range p.all[s.from:s.to] {
		if t.prose && t.reason == "" {
			n += t.chars - t.linked
		}
	}
	return n
}

// believes reports whether an element is the region that its name tells. Where the
// name may be that of a part of the story, its content must speak for it: labels,
// links and headings rather than prose alone. Of quotations that stand without any
// of these no name is believed.
func (p *passages) believes(r region) bool {
	if r.proof == tagged || r.within >= 2 {
		return true
	}
	prose, labels, linked, chars, quoted := 0, 0, 0, 0, false
	for i := r.from; i < r.to; i++ {
		t := &p.all[i]
		linked += t.linked
		chars += t.chars
		if t.prose {
			prose++
			quoted = quoted || hasQuotation(t.text)
		} else {
			labels++
		}
	}
	if r.proof == sure {
		return !quoted || labels > 0 || linked > 0
	}
	return prose == 0 || labels >= prose || linked*2 > chars
}

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
	a := p.descend(p.doc, read, 90)
	if p.sum(p.spans[a], read) == 0 {
		a = p.descend(p.doc, own, 70)
	}
	a = p.climb(a, own)
	p.main = p.widen(a)
	return p.spans[p.main]
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

// headline is the index of the passage that is the page's title, or -1: the last
// one before the article, or the first in it.
func (p *passages) headline(title string, main span) int {
	best, sure := -1, false
	for i := range p.all[:main.to] {
		t := &p.all[i]
		if t.block == nil || !isHeading(t.block.Data) {
			continue
		}
		is := title != "" && alike(t.text, title)
		if !is && (sure || t.block.Data != "h1" || t.reason != "") {
			continue
		}
		if best >= main.from && (sure || !is) {
			break
		}
		best, sure = i, is
	}
	return best
}

// alike reports whether a heading is the title, or the one is the other with the
// name of the site.
func alike(heading, title string) bool {
	h, t := strings.ToLower(heading), strings.ToLower(title)
	return h == t || len(h) > 15 && strings.Contains(t, h) || len(t) > 15 && strings.Contains(h, t)
}

// isNear reports whether the headline stands so near to the article that what is
// between them belongs to it.
func (p *passages) isNear(head int, main span) bool {
	return main.from-head < 30
}

// rejoin brings back what is no prose and stands among it, without links, where
// readability left it out: subheadings, items, cells, a short answer.
func (p *passages) rejoin(main span) {
	for i := main.from; i < main.to; i++ {
		t := &p.all[i]
		if t.reason != Short || t.linked > 0 && (t.linked == t.chars || !isQuoted(t.block)) {
			continue
		}
		if p.isAmong(i, main) {
			t.reason = ""
		}
	}
}

// isAmong reports whether a passage stands beside one of the article, and the
// next one that does not belong to it is as short or further on.
func (p *passages) isAmong(i int, main span) bool {
	before := i > main.from && p.all[i-1].reason == "" && !p.all[i-1].caption
	after := false
	for j := i + 1; j < main.to && j <= i+3; j++ {
		if p.all[j].reason == "" && p.all[j].prose {
			after = true
			break
		}
	}
	t := &p.all[i]
	switch {
	case t.block != nil && isHeading(t.block.Data):
		return after
	case before && isQuoted(t.block): // — Ida Marsh, engineer
		return true
	}
	return before && (after || t.block != nil && (t.block.Data == "li" || t.block.Data == "td" || t.block.Data == "th" || t.block.Data == "dd"))
}

// dropHeadings takes out headings under which nothing is left: "Related stories".
func (p *passages) dropHeadings(main span) {
	under, level, gap := false, 0, false // what follows: whether anything, the level of its heading, and whether something was left out before it
	for i := main.to - 1; i >= main.from; i-- {
		t := &p.all[i]
		switch {
		case t.reason != "":
			gap = gap || t.reason != Headline
			continue
		case t.caption:
			continue
		case t.block == nil || !isHeading(t.block.Data):
			under, level, gap = true, 9, false
			continue
		}
		if !under || gap && level <= int(t.block.Data[1]-'0') {
			t.reason = Furniture
			gap = true
			continue
		}
		level, gap = int(t.block.Data[1]-'0'), false
	}
}
