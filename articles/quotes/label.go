package quotes

import (
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// longestLabel bounds the name before the colon of a transcript, in tokens.
const longestLabel = 4

// labelIn returns the candidate of a passage that begins with a speaker's
// name and a colon.
func (f *finder) labelIn(p *words.Passage) (candidate, bool) {
	k := p.First
	for k < p.Last && k < p.First+longestLabel && f.s.Tokens[k].Kind == words.Capital && words.IsUpper(f.s.Tokens[k].Of(f.s.Text)) {
		k++
	}
	if k == p.First || k >= p.Last || f.s.Tokens[k].Kind != words.Colon {
		return f.incised(p)
	}
	it := syntax.Item{Kind: syntax.Name, First: p.First, Last: k}
	n := f.m.w.nameIn(p.First, f.m.w.nameStart(&it), k)
	n.nature = likely // capitals are no acronym here
	who := f.m.people.named(n)
	return candidate{relation: labelled, item: -1, clause: -1, who: who, mention: words.Span{Start: f.s.Tokens[p.First].Start, End: f.s.Tokens[k-1].End}, named: f.m.people.how}, true
}
