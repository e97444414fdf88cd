package people

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// calledFrom returns the token from which on a phrase without a name is what
// its speaker is called: English drops "the" later, where it keeps "a reporter".
func (p wording) calledFrom(it *syntax.Item) int {
	if first := p.undetermined(it); p.Language.Has(language.BareDescriptions) && first < it.Last {
		return first
	}
	return it.First
}

// headNoun returns the token of a phrase's noun where it leads what describes
// it: "directora" in "la directora general".
func (p wording) headNoun(it *syntax.Item) int {
	first := p.undetermined(it)
	for k := first; k < it.Last; k++ {
		if p.Tokens[k].Class&class.Role != 0 {
			return k
		}
	}
	return min(first, it.Last-1)
}

// complemented returns the item after the phrase at i and what belongs to it:
// after "la ministra de Pesca", "der Vorsitzende des Verbands".
func (r *Resolver) complemented(i int) int {
	k := i + 1
	for k < len(r.s.Items) && k-i < syntax.ClauseReach {
		switch {
		case r.s.Language.Has(language.ShortOffices):
			if r.s.Items[k].Kind != syntax.Preposition || k+1 >= len(r.s.Items) || !r.s.Items[k+1].IsPhrase() || !r.s.Complement(k) || k > i+3 {
				return k
			}
			k += 2 // "its head of claims, Edda Vosk,"
		case r.s.Items[k].Kind == syntax.Preposition && r.s.Items[k].Class&class.Binding != 0 && k+1 < len(r.s.Items) && r.s.Items[k+1].IsPhrase():
			k += 2
		case r.s.Items[k].IsPhrase() && r.s.Genitive(k):
			k++
		default:
			return k
		}
	}
	return k
}

// unlisted reports whether a phrase is about somebody by a noun that no list
// holds but whose ending tells: "leur représentante".
func (p wording) unlisted(it *syntax.Item) bool {
	if it.Kind != syntax.Noun || it.IsEmpty() {
		return false
	}
	k := it.Last - 1
	if p.Language.Has(language.HeadInitial) {
		k = p.headNoun(it)
	}
	return p.Tokens[k].Class == 0 && language.EndingIn(p.Language.Endings, p.Tokens[k].Of(p.Text)) != language.UnknownSex
}
