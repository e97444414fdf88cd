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
	if at < 0 || !d.definite || d.owned || d.mods != "" || p.pair[at] == 0 {
		return -1
	}
	who := p.Root(p.pair[at] - 1)
	p.How = Reference{By: again, Ago: p.ago(who)}
	return who
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
