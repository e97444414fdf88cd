package reported

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Introducer returns who tells the paragraph behind this one, and the colon that leads to it, where
// this one ends in somebody, a verb of saying and a colon: “Kern added:”.
func (r *Finder) Introducer() (c attribution.Candidate, colon words.Span, ok bool) {
	k, n := len(r.S.Items)-1, len(r.S.Clauses)-1
	for k >= 0 && (r.S.Items[k].Kind == syntax.End || r.S.Items[k].Kind == syntax.LineEnd) {
		k--
	}
	if r.Weights == nil || k < 2 || n < 0 || r.S.Items[k].Kind != syntax.Colon || r.S.Clauses[n].Verb != k-1 {
		return c, colon, false
	}
	cl := &r.S.Clauses[n]
	if cl.Bound || cl.Passive || cl.Hedged || cl.Subject < r.S.Items.SentenceStart(k) || r.S.Items[cl.Verb].Class&class.Reporting == 0 {
		return c, colon, false
	}
	c = attribution.Candidate{Relation: attribution.Governed, Item: cl.Subject, Clause: n, Who: r.M.Who(cl.Subject)}
	return c, r.S.Tokens[r.S.Items[k].First].Span, true
}
