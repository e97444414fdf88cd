package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// A verb of saying and its subject may stand inside the marks, as in French
// and Italian papers: « L’eau, explique Anne Kervella, ne reviendra pas. »

// incised returns the candidate whom a passage itself names so.
func (f *finder) incised(p *words.Passage) (Candidate, bool) {
	if !f.S.Language.Has(language.Parentheticals) {
		return Candidate{}, false
	}
	for k := p.First + 2; k+1 < p.Last; k++ {
		t := &f.S.Tokens[k]
		if t.Class&class.Saying == 0 || !words.InsertsSpeaker(f.S.Tokens[:p.Last], k) {
			continue
		}
		it, end := f.S.ItemAfterVerb(k+1, p.Last)
		if !it.IsPhrase() || end < p.Last && f.S.Tokens[end].Kind < words.Comma && f.S.Tokens[end].Class&(class.Preposition|class.Adverb|class.Conjunction) == 0 {
			continue
		}
		if who := f.M.WhoIsItem(&it, people.Telling); who >= 0 || it.Kind == syntax.Pronoun {
			return Candidate{Relation: Inverted, Item: -1, Clause: -1, Who: who, Mention: words.Span{Start: f.S.Tokens[it.First].Start, End: f.S.Tokens[it.Last-1].End}, Named: f.M.Register.How}, true
		}
	}
	return Candidate{}, false
}
