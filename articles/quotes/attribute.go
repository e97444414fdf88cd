package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// attributor gives the words of a paragraph to speakers.
type attributor struct {
	scope
	discourse discourse
	choice    chooser
	names     nameConfidence
}

// reset forgets the document.
func (t *attributor) reset() {
	t.discourse = discourse{}
	t.choice.reset()
	t.names = nameConfidence{nameX: t.names.nameX[:0]}
}

// attribution is what is told of words: by which words of the text somebody says
// them, who that is, how sure that is, and why.
type attribution struct {
	mention, cue words.Span
	who          int // person; -1 if unknown
	confidence   float64
	why          string
}

// attribute tells of words what a choice says that is as sure as sure.
func (t *attributor) attribute(words words.Span, c candidate, sure float64) attribution {
	a := attribution{mention: t.voiceOf(c).mention, who: c.who, why: t.why(c) + t.doubt(c)}
	if c.clause >= 0 && t.s.Clauses[c.clause].Class&class.Cue != 0 {
		v := &t.s.Items[t.s.Clauses[c.clause].Verb]
		a.cue = t.s.SayingIn(v.First, v.Last)
	}
	if c.who >= 0 {
		t.names.wonder(words, c)
		a.confidence = t.names.nameSure(c, sure)
	}
	return a
}

// confidence returns how often the mention of a choice like that for passage n is
// right: by the table that was learned, from the share that whoever was chosen has in the pool.
func (h *chooser) confidence(n int, c candidate) float64 {
	if h.ranker == nil || h.ranker.sure == nil || h.rankings[n].x == nil {
		return weights[c.relation].confidence
	}
	return interpolate(h.ranker.sure, h.rankings[n].common)
}

// interpolate reads a table of thousandths at equal steps from a share of 0 to
// one of model.Certain.
func interpolate(table []int16, share int) float64 {
	step := model.Certain / (len(table) - 1)
	i := min(share/step, len(table)-2)
	part := share - i*step
	low, high := int(table[i]), int(table[i+1])
	return float64(low*step+(high-low)*part) / float64(step*1000)
}
