package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Attributor gives the words of a paragraph to speakers.
type Attributor struct {
	Scope
	Discourse discourse
	Choice    chooser
	Names     nameConfidence
}

// Reset forgets the document.
func (t *Attributor) Reset() {
	t.Discourse = discourse{}
	t.Choice.reset()
	t.Names = nameConfidence{nameX: t.Names.nameX[:0]}
}

// Attribution is what is told of words: by which words of the text somebody says
// them, who that is, how sure that is, and why.
type Attribution struct {
	Mention, Cue words.Span
	Who          int // person; -1 if unknown
	Via          int // person who tells that they say so; -1 if none
	Confidence   float64
	Why          string
}

// Attribute tells of words what a choice says that is as sure as sure.
func (t *Attributor) Attribute(said words.Span, c Candidate, sure float64) Attribution {
	a := Attribution{Mention: t.sourceOf(c).Mention, Who: c.Who, Via: t.via(c), Why: t.why(c) + t.doubt(c)}
	if c.Clause >= 0 && t.S.Clauses[c.Clause].Class&class.Cue != 0 {
		v := &t.S.Items[t.S.Clauses[c.Clause].Verb]
		a.Cue = t.S.SayingIn(v.First, v.Last)
	}
	if c.Who >= 0 {
		t.Names.wonder(said, c)
		a.Confidence = t.Names.nameSure(c, sure)
	}
	return a
}

// via returns whoever tells that a choice says the words: Kern in "Lind called it “mad”, Kern
// said" and "…, according to Kern"; -1 if nobody else does.
func (t *Attributor) via(c Candidate) int {
	k := c.Outer - 1
	if k < 0 && c.Clause >= 0 && c.Item >= 0 {
		k = t.outside(c.Clause)
	}
	if k < 0 || c.Who < 0 {
		return -1
	}
	who := t.M.Who(k)
	if who < 0 || t.M.Register.Root(who) == t.M.Register.Root(c.Who) {
		return -1
	}
	return who
}

// outside returns the subject of the clause that tells clause n; -1 if none does.
func (t *Attributor) outside(n int) int {
	v := t.S.Clauses[n].Verb
	if e := t.S.Outer(n, t.S.Items.SentenceStart(v)); e >= 0 {
		return t.S.Clauses[e].Subject
	}
	if n+1 < len(t.S.Clauses) {
		next := &t.S.Clauses[n+1]
		if next.According && next.Verb < t.S.Items.SentenceEnd(v) && t.S.Items.Follows(next.Verb, syntax.Comma) && !t.S.Items.QuoteBetween(v, next.Verb) {
			return next.Subject
		}
	}
	return -1
}

// Confidence returns how often the mention of a choice like that for passage n is
// right: by the table that was learned, from the share that whoever was chosen has in the pool.
func (h *chooser) Confidence(n int, c Candidate) float64 {
	if h.Ranker == nil || h.Ranker.Sure == nil || h.rankings[n].X == nil {
		return weights[c.Relation].confidence
	}
	return features.Interpolate(h.Ranker.Sure, h.rankings[n].common)
}
