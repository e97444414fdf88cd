package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// owner returns the candidate of "Kern’s claim that “…”" and "her message:
// “…”": whoever owns the noun of saying that leads to the passage at item q.
func (f *finder) owner(q, start int) (candidate, bool) {
	k := q - 1
	if k < start {
		return candidate{}, false
	}
	for k > start && k > q-5 && !f.s.items[k].phrase() {
		switch f.s.items[k].kind {
		case iThat, iColon, iAux, iComma, iAdverb:
			k--
		case iPrep:
			if !f.s.is(k, "of") {
				return candidate{}, false
			}
			k--
		default:
			return candidate{}, false
		}
	}
	for low := max(start, k-6); k-2 >= low && f.s.items[k].head&class.Speech == 0 && (f.s.items.follows(k, iPrep) || f.s.items.follows(k, iTo)) && f.s.items[k-2].phrase(); {
		k -= 2 // "his message to the town"
	}
	it := &f.s.items[k]
	if k == q-1 && it.kind != iNoun && it.kind != iName || k < start || !it.phrase() {
		return candidate{}, false
	}
	if it.head&(class.Speech|class.Document|class.Nounish) == 0 || it.head&(class.Saying|class.Speech|class.Document|class.Participle|class.Plain) == 0 {
		return candidate{}, false
	}
	if f.s.Language.Has(language.CircumstantialNoun) && f.s.items.follows(k, iPrep) {
		return candidate{}, false // "el jurado destacó en su fallo"
	}
	who, mention := f.m.possessor(it)
	if mention.Empty() {
		return candidate{}, false
	}
	return candidate{relation: owned, item: -1, clause: -1, who: who, mention: mention, named: f.m.people.how, distance: q - k}, true
}

// owned reports whether the phrase at item i is somebody’s: "her advice".
func (f *finder) owned(i int) bool {
	_, mention := f.m.possessor(&f.s.items[i])
	return !mention.Empty()
}

// possessor returns who possesses what a phrase names: Kern in "Kern’s
// claim", whoever "her" stands for in "her claim".
func (r *resolver) possessor(it *item) (who int, mention words.Span) {
	t := &r.s.Tokens[it.first]
	if t.Class&class.Possessive != 0 && t.Class&class.Possessing == 0 {
		if s, ok := language.SexIn(r.s.Language.Owners, t.Of(r.s.Text)); ok {
			return r.standsFor(s), t.Span
		}
		return -1, words.Span{}
	}
	for k := it.first; k < it.last-1; k++ {
		if r.s.Tokens[k].Class&class.Possessing == 0 {
			continue
		}
		owner := item{kind: iName, first: it.first, last: k + 1}
		from := r.w.nameStart(&owner)
		if from >= k+1 || r.s.Tokens[from].Kind != words.Capital {
			return -1, words.Span{}
		}
		return r.people.named(r.w.nameIn(r.w.undetermined(&owner), from, k+1)), words.Span{Start: r.s.Tokens[from].Start, End: r.s.Tokens[k].End}
	}
	return -1, words.Span{}
}
