package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// owner returns the candidate of "Kern’s claim that “…”" and "her message:
// “…”": whoever owns the noun of saying that leads to the passage at item q.
func (f *finder) owner(q, start int) (candidate, bool) {
	k := q - 1
	if k < start {
		return candidate{}, false
	}
	for k > start && k > q-5 && !f.s.Items[k].IsPhrase() {
		switch f.s.Items[k].Kind {
		case syntax.That, syntax.Colon, syntax.Auxiliary, syntax.Comma, syntax.Adverb:
			k--
		case syntax.Preposition:
			if !f.s.Is(k, "of") {
				return candidate{}, false
			}
			k--
		default:
			return candidate{}, false
		}
	}
	for low := max(start, k-6); k-2 >= low && f.s.Items[k].Head&class.Speech == 0 && (f.s.Items.Follows(k, syntax.Preposition) || f.s.Items.Follows(k, syntax.To)) && f.s.Items[k-2].IsPhrase(); {
		k -= 2 // "his message to the town"
	}
	it := &f.s.Items[k]
	if k == q-1 && it.Kind != syntax.Noun && it.Kind != syntax.Name || k < start || !it.IsPhrase() {
		return candidate{}, false
	}
	if it.Head&(class.Speech|class.Document|class.Nounish) == 0 || it.Head&(class.Saying|class.Speech|class.Document|class.Participle|class.Plain) == 0 {
		return candidate{}, false
	}
	if f.s.Language.Has(language.CircumstantialNoun) && f.s.Items.Follows(k, syntax.Preposition) {
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
	_, mention := f.m.possessor(&f.s.Items[i])
	return !mention.Empty()
}

// possessor returns who possesses what a phrase names: Kern in "Kern’s
// claim", whoever "her" stands for in "her claim".
func (r *resolver) possessor(it *syntax.Item) (who int, mention words.Span) {
	t := &r.s.Tokens[it.First]
	if t.Class&class.Possessive != 0 && t.Class&class.Possessing == 0 {
		if s, ok := language.SexIn(r.s.Language.Owners, t.Of(r.s.Text)); ok {
			return r.standsFor(s), t.Span
		}
		return -1, words.Span{}
	}
	for k := it.First; k < it.Last-1; k++ {
		if r.s.Tokens[k].Class&class.Possessing == 0 {
			continue
		}
		owner := syntax.Item{Kind: syntax.Name, First: it.First, Last: k + 1}
		from := r.w.nameStart(&owner)
		if from >= k+1 || r.s.Tokens[from].Kind != words.Capital {
			return -1, words.Span{}
		}
		return r.people.named(r.w.nameIn(r.w.undetermined(&owner), from, k+1)), words.Span{Start: r.s.Tokens[from].Start, End: r.s.Tokens[k].End}
	}
	return -1, words.Span{}
}
