package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/features"
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
	Confidence   float64
	Why          string
}

// Attribute tells of words what a choice says that is as sure as sure.
func (t *Attributor) Attribute(said words.Span, c Candidate, sure float64) Attribution {
	a := Attribution{Mention: t.sourceOf(c).Mention, Who: c.Who, Why: t.why(c) + t.doubt(c)}
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

// Confidence returns how often the mention of a choice like that for passage n is
// right: by the table that was learned, from the share that whoever was chosen has in the pool.
func (h *chooser) Confidence(n int, c Candidate) float64 {
	if h.Ranker == nil || h.Ranker.Sure == nil || h.rankings[n].X == nil {
		return weights[c.Relation].confidence
	}
	return features.Interpolate(h.Ranker.Sure, h.rankings[n].common)
}
