package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// Settle looks back over the whole article, once it is read, for who was described before
// the name was known: "the coach", of whom it is told four paragraphs later that she is
// Lena Brand, and "his sister" before "Petra Vale".
func (p *Register) Settle() {
	if !p.language.Has(language.ShortOffices) {
		return
	}
	holders := map[string]int{} // by the last word of an office: who holds it; -1 if several do
	for who := range p.All {
		one := &p.All[who]
		if one.same >= 0 || one.Last == "" || one.Role == "" || one.Nature <= Unsure || one.passing {
			continue
		}
		head := strings.ToLower(p.language.HeadOf(one.Role))
		if _, known := holders[head]; known {
			holders[head] = -1
		} else {
			holders[head] = who
		}
	}
	for who := range p.All {
		if waits(p, who) {
			settle(p, who, holders)
		}
	}
}

// waits reports whether somebody was only described, and may be named elsewhere.
func waits(p *Register, who int) bool {
	one := &p.All[who]
	return one.same < 0 && one.Last == "" && one.definite && one.Nature == Certain && one.Sex != language.Many && !one.self && len(one.head) > 2
}

// settle joins one who was described with whoever alone the description fits.
func settle(p *Register, who int, holders map[string]int) {
	one := &p.All[who]
	head := strings.ToLower(one.head)
	if one.owned && one.owner > 0 && isKin(head) {
		if named := p.kin(one.owner-1, head, one.Sex); named >= 0 && named != who {
			p.join(named, who)
		}
		return
	}
	named, known := holders[head]
	if one.owned || !known || named < 0 || p.Root(named) == who || p.language.Lexicon().Lookup(head)&class.Plural != 0 {
		return
	}
	other := &p.All[named]
	if _, ok := holds(beforeHead(one.Name, head), beforeHead(other.Role, head)); ok && fitting(one, other) && !strings.Contains(one.Name, " of ") {
		p.join(named, who)
	}
}
