package attribution

import (
	"pullquote/articles/quotes/internal/words"
)

// longestLabel bounds the name before the colon of a transcript, in tokens.
const longestLabel = 4

// labelIn returns the candidate of a passage that begins with a speaker's
// name and a colon.
func (f *finder) labelIn(p *words.Passage) (Candidate, bool) {
	k := p.First
	for k < p.Last && k < p.First+longestLabel && f.S.Tokens[k].Kind == words.Capital && words.IsUpper(f.S.Tokens[k].Of(f.S.Text)) {
		k++
	}
	if k == p.First || k >= p.Last || f.S.Tokens[k].Kind != words.Colon {
		return f.incised(p)
	}
	who := f.M.WhoIsLabelled(p.First, k)
	return Candidate{Relation: Labelled, Item: -1, Clause: -1, Who: who, Mention: words.Span{Start: f.S.Tokens[p.First].Start, End: f.S.Tokens[k-1].End}, Named: f.M.Register.How}, true
}
