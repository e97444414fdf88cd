package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// owner returns the candidate of "Kern’s claim that “…”" and "her message:
// “…”": whoever owns the noun of saying that leads to the passage at item q.
func (f *finder) owner(q, start int) (Candidate, bool) {
	k := q - 1
	if k < start {
		return Candidate{}, false
	}
	for k > start && k > q-5 && !f.S.Items[k].IsPhrase() {
		switch f.S.Items[k].Kind {
		case syntax.That, syntax.Colon, syntax.Auxiliary, syntax.Comma, syntax.Adverb:
			k--
		case syntax.Preposition:
			if !f.S.Is(k, "of") {
				return Candidate{}, false
			}
			k--
		default:
			return Candidate{}, false
		}
	}
	for low := max(start, k-6); k-2 >= low && f.S.Items[k].Head&class.Speech == 0 && (f.S.Items.Follows(k, syntax.Preposition) || f.S.Items.Follows(k, syntax.To)) && f.S.Items[k-2].IsPhrase(); {
		k -= 2 // "his message to the town"
	}
	it := &f.S.Items[k]
	if k == q-1 && it.Kind != syntax.Noun && it.Kind != syntax.Name || k < start || !it.IsPhrase() {
		return Candidate{}, false
	}
	if it.Head&(class.Speech|class.Document|class.Nounish) == 0 || it.Head&(class.Saying|class.Speech|class.Document|class.Participle|class.Plain) == 0 {
		return Candidate{}, false
	}
	if f.S.Language.Has(language.CircumstantialNoun) && f.S.Items.Follows(k, syntax.Preposition) {
		return Candidate{}, false // "el jurado destacó en su fallo"
	}
	who, mention := f.M.Possessor(it)
	if mention.Empty() {
		return Candidate{}, false
	}
	return Candidate{Relation: Owned, Item: -1, Clause: -1, Who: who, Mention: mention, Named: f.M.Register.How, Distance: q - k}, true
}

// owned reports whether the phrase at item i is somebody’s: "her advice".
func (f *finder) owned(i int) bool {
	_, mention := f.M.Possessor(&f.S.Items[i])
	return !mention.Empty()
}
