package people

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Possessor returns who possesses what a phrase names: Kern in "Kern’s
// claim", whoever "her" stands for in "her claim".
func (r *Resolver) Possessor(it *syntax.Item) (who int, mention words.Span) {
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
		return r.Register.named(r.w.nameIn(r.w.undetermined(&owner), from, k+1)), words.Span{Start: r.s.Tokens[from].Start, End: r.s.Tokens[k].End}
	}
	return -1, words.Span{}
}
