package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// A verb of saying and its subject may stand inside the marks, as in French
// and Italian papers: « L’eau, explique Anne Kervella, ne reviendra pas. »

// incised returns the candidate whom a passage itself names so.
func (f *finder) incised(p *words.Passage) (candidate, bool) {
	if !f.s.Language.Has(language.Parentheticals) {
		return candidate{}, false
	}
	for k := p.First + 2; k+1 < p.Last; k++ {
		t := &f.s.Tokens[k]
		if t.Class&class.Saying == 0 || !words.InsertsSpeaker(f.s.Language, f.s.Tokens[:p.Last], k) {
			continue
		}
		it, end := f.s.ItemAfterVerb(k+1, p.Last)
		if !it.IsPhrase() || end < p.Last && f.s.Tokens[end].Kind < words.Comma && f.s.Tokens[end].Class&(class.Preposition|class.Adverb|class.Conjunction) == 0 {
			continue
		}
		if who := f.m.whoIsItem(&it, telling); who >= 0 || it.Kind == syntax.Pronoun {
			return candidate{relation: inverted, item: -1, clause: -1, who: who, mention: words.Span{Start: f.s.Tokens[it.First].Start, End: f.s.Tokens[it.Last-1].End}, named: f.m.people.how}, true
		}
	}
	return candidate{}, false
}
