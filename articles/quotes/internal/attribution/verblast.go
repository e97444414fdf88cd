package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// verbLast returns who says the passage at item q in a language whose verb stands last: the
// phrase before the words, if a verb of saying follows them. Ola Lind, “Gitmiyoruz” dedi.
func (f *finder) verbLast(q int, v follower) (Candidate, bool) {
	if !f.S.Language.Has(language.VerbLast) || v.at >= len(f.S.Items) || f.S.Items[v.at].Kind != syntax.Verb || f.S.Items[v.at].Class&(class.Saying|class.Calling) == 0 {
		return Candidate{}, false
	}
	start, k := f.S.Items.SentenceStart(q), q-1
	if k > start && f.S.Items[k].Kind == syntax.Comma {
		k--
	}
	for k > start && f.S.Items[k].Kind == syntax.Adverb {
		k--
	}
	if k < start || !f.S.Items[k].IsPhrase() {
		return Candidate{}, false
	}
	return Candidate{Relation: Introduced, Item: k, Clause: -1, Distance: 1}, true
}
