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
	p.readSlides()
	main := p.container()
	head := p.headline(title, main)
	inside := main
	if head >= 0 && head < main.from && p.isNear(head, main) {
		inside.from = head
	}
	p.near = span{inside.from, inside.from}
	for p.near.to < inside.to && (p.all[p.near.to].reason != "" || !p.all[p.near.to].prose) {
		p.near.to++
	}
	for i := range p.all {
		if p.all[i].reason == "" {
			p.all[i].reason = p.verdict(i, inside)
		}
	}
	if head >= 0 && title != "" {
		p.all[head].reason = Headline
	}
	p.rejoin(main)
	p.dropLinks(main)
	p.rejoinNotes()
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

// readSlides makes captions that hold more prose than all the rest of the page what
// they are: the story, told in pictures.
func (p *passages) readSlides() {
	captions, rest := 0, 0
	for i := range p.all {
		switch t := &p.all[i]; {
		case t.reason != "" || !t.prose:
		case t.caption:
			captions += t.chars
		default:
			rest += t.chars
		}
	}
	if captions <= rest {
		return
	}
	p.slides = true
	for i := range p.all {
		p.all[i].caption = false
	}
}

// verdict tells why a passage that stands in no region is out.
func (p *passages) verdict(i int, inside span) Reason {
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
	case i < p.near.to && t.isCredit():
		return Byline
	case t.prose, t.read*2 >= t.chars:
		return ""
	case i < p.near.to && t.isLede():
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

// dropLinks takes out the lines with links that follow the last prose.
func (p *passages) dropLinks(main span) {
	for i := main.to - 1; i >= main.from; i-- {
		t := &p.all[i]
		switch {
		case t.reason != "" || t.caption:
		case t.prose || t.isCell():
			return
		case t.linked*3 >= t.chars:
			t.reason = Furniture
		}
	}
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
