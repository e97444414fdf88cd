package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// A verb of saying and its subject may stand inside the marks, as in French
// and Italian papers: « L’eau, explique Anne Kervella, ne reviendra pas. »

// incised returns the candidate whom a passage itself names so.
func (f *finder) incised(p *passage) (candidate, bool) {
	if !f.s.language.Has(language.Parentheticals) {
		return candidate{}, false
	}
	for k := p.first + 2; k+1 < p.last; k++ {
		t := &f.s.tokens[k]
		if t.class&class.Saying == 0 || !insertion(f.s.language, f.s.tokens[:p.last], k) {
			continue
		}
		c := chunker{text: f.s.text, language: f.s.language, toks: f.s.tokens, items: append(f.phrase[:0], item{kind: iVerb})}
		end := c.item(k+1, p.last)
		f.phrase = c.items
		it := c.items[len(c.items)-1]
		if !it.phrase() || end < p.last && f.s.tokens[end].kind < comma && f.s.tokens[end].class&(class.Preposition|class.Adverb|class.Conjunction) == 0 {
			continue
		}
		if who := f.m.whoIsItem(&it, telling); who >= 0 || it.kind == iPronoun {
			return candidate{relation: inverted, item: -1, clause: -1, who: who, mention: Span{f.s.tokens[it.first].Start, f.s.tokens[it.last-1].End}, named: f.m.people.how}, true
		}
	}
	return candidate{}, false
}
