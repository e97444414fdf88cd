package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// calledFrom returns the token from which on a phrase without a name is what
// its speaker is called: English drops "the" later, where it keeps "a reporter".
func (p wording) calledFrom(it *item) int {
	if first := p.undetermined(it); p.Language.Has(language.BareDescriptions) && first < it.last {
		return first
	}
	return it.first
}

// headNoun returns the token of a phrase's noun where it leads what describes
// it: "directora" in "la directora general".
func (p wording) headNoun(it *item) int {
	first := p.undetermined(it)
	for k := first; k < it.last; k++ {
		if p.Tokens[k].Class&class.Role != 0 {
			return k
		}
	}
	return min(first, it.last-1)
}

// complemented returns the item after the phrase at i and what belongs to it:
// after "la ministra de Pesca", "der Vorsitzende des Verbands".
func (r *resolver) complemented(i int) int {
	k := i + 1
	for k < len(r.s.items) && k-i < clauseReach {
		switch {
		case r.s.Language.Has(language.ShortOffices):
			if r.s.items[k].kind != iPrep || k+1 >= len(r.s.items) || !r.s.items[k+1].phrase() || !r.s.complement(k) || k > i+3 {
				return k
			}
			k += 2 // "its head of claims, Edda Vosk,"
		case r.s.items[k].kind == iPrep && r.s.items[k].class&class.Binding != 0 && k+1 < len(r.s.items) && r.s.items[k+1].phrase():
			k += 2
		case r.s.items[k].phrase() && r.s.genitive(k):
			k++
		default:
			return k
		}
	}
	return k
}

// unlisted reports whether a phrase is about somebody by a noun that no list
// holds but whose ending tells: "leur représentante".
func (p wording) unlisted(it *item) bool {
	if it.kind != iNoun || it.empty() {
		return false
	}
	k := it.last - 1
	if p.Language.Has(language.HeadInitial) {
		k = p.headNoun(it)
	}
	return p.Tokens[k].Class == 0 && language.EndingIn(p.Language.Endings, p.Tokens[k].Of(p.Text)) != language.UnknownSex
}
