package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// count notes somebody new, who may be the first of two, or the second: "One rider …
// Another …".
func count(p *Register, who int, phrase string) {
	first := strings.ToLower(firstWord(withoutArticle(phrase)))
	if p.single > 0 && (first == "another" || first == "second" || first == "other") {
		p.pair = [2]int{p.single, who + 1}
	}
	p.single = who + 1
}

// ofTwo returns whom "the first" or "the second" means of two who have no names; -1 if
// there are no such two.
func (p *Register) ofTwo(d *described) int {
	at := -1
	switch strings.ToLower(d.head) {
	case "first", "former":
		at = 0
	case "second", "latter", "other":
		at = 1
	}
	if at < 0 || !d.definite || d.owned || d.mods != "" {
		return -1
	}
	who := p.Root(p.pair[at] - 1)
	if strings.EqualFold(d.head, "former") || strings.EqualFold(d.head, "latter") {
		if who = lastTwo(p, 1)[at]; who < 0 {
			who = lastTwo(p, twoSince)[at]
		}
	}
	if who < 0 {
		return -1
	}
	p.How = Reference{By: again, Ago: p.ago(who)}
	return who
}

// twoSince is how many sentences ago both were named whom "the former" and "the latter" mean.
const twoSince = 3

// lastTwo returns the two human beings who were named in so many sentences before, the last one
// second: whom "the former" and "the latter" mean; nobody where there were more or fewer.
func lastTwo(p *Register, since int) (two [2]int) {
	two = [2]int{-1, -1}
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		f := &p.focus[(p.recent-k)%focusSize]
		who := p.Root(f.who)
		switch {
		case f.sentence >= p.sentence || who < 0 || p.All[who].Nature <= Unsure || p.All[who].Last == "" || who == two[0] || who == two[1]:
		case f.sentence < p.sentence-since:
			k = focusSize
		case two[1] < 0:
			two[1] = who
		case two[0] < 0:
			two[0] = who
		default:
			return [2]int{-1, -1}
		}
	}
	if two[0] < 0 {
		two[1] = -1
	}
	return two
}

// maybeAgain reports whether a definite phrase may mean a nameless one again: "the coach"
// is not the "rival coach" who was described before.
func maybeAgain(p *Register, d *described, who int) bool {
	one := &p.All[who]
	if one.Last != "" || d.owned || d.sex == language.Many {
		return true
	}
	_, ok := holds(d.mods, beforeHead(one.Name, d.head))
	return ok
}
