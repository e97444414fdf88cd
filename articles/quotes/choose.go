package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// weight says how much a relation is worth and how often it is right.
type weight struct {
	score      float64
	confidence float64
}

// weights order the relations. The confidences are shares of right speakers
// measured on annotated news, rounded.
var weights = [relations]weight{
	none:       {0, 0},
	inverted:   {100, 0.97},
	after:      {98, 0.97},
	labelled:   {97, 0.92},
	signed:     {97, 0.93},
	owned:      {78, 0.70},
	addressed:  {99, 0},
	reopened:   {96, 0.90},
	introduced: {95, 0.91},
	sourced:    {90, 0.93},
	announced:  {86, 0.80},
	continued:  {84, 0.96},
	following:  {82, 0.85},
	governed:   {80, 0.90},
	trailing:   {75, 0.94},
	answered:   {71, 0.70},
	carried:    {70, 0.70},
	preceding:  {65, 0.80},
	acting:     {55, 0.60},
	neighbour:  {50, 0.45},
	next:       {40, 0.50},
	// whom only the ranker considers
	nearby: {}, holder: {}, lingering: {}, heralded: {}, repeating: {},
}

// chooser chooses a speaker for each passage.
type chooser struct {
	finder
	ranker   *ranker // nil without weights
	ranked   bool    // the ranker chooses: there are weights, or a learner
	cands    []candidate
	rankings []ranking // by passage
	scores   []int32   // by candidate
	x        []int8    // the candidates' features, one after the other
	values   []int8    // those of the chosen
	scene    sighted   // what the candidates of a passage have in common
	view     sight     // of one of them
}

// reset forgets the document.
func (h *chooser) reset() {
	*h = chooser{
		finder: finder{chosen: h.chosen[:0]},
		cands:  h.cands[:0], rankings: h.rankings[:0], scores: h.scores[:0], x: h.x[:0], values: h.values[:0],
	}
}

// rate scores a candidate by the rules and says who it is.
func (h *chooser) rate(c *candidate) {
	c.score = weights[c.relation].score - 0.2*float64(min(c.distance, 40)) - h.reduced(c)
	if c.item >= 0 {
		c.who = h.m.who(c.item)
		c.score += h.preference(c)
	}
}

// choose picks the candidate that the rules score highest.
func (h *chooser) choose(cands []candidate) candidate {
	best := candidate{item: -1, clause: -1, who: -1}
	for i := range cands {
		c := &cands[i]
		h.rate(c)
		if best.relation == none || c.score > best.score {
			best = *c
		}
	}
	return best
}

// reduced takes off for a participle that only describes the noun before it:
// "called a report suggesting fraud “nonsense”".
func (h *chooser) reduced(c *candidate) float64 {
	if c.clause < 0 || c.relation != governed && c.relation != introduced {
		return 0
	}
	cl := &h.s.Clauses[c.clause]
	if cl.Bound && h.s.Items[cl.Verb].Kind == syntax.Gerund && cl.Subject == cl.Verb-1 && h.s.Items[cl.Subject].Kind == syntax.Noun {
		return 12
	}
	return 0
}

// preference adds what the phrase itself says for a candidate: people speak
// more often than things.
func (h *chooser) preference(c *candidate) float64 {
	it := &h.s.Items[c.item]
	switch it.Kind {
	case syntax.Name:
		return 2
	case syntax.Pronoun:
		if h.m.sexOf(it) == language.Neuter {
			return -2
		}
		return 2
	}
	if it.Class&(class.Role|class.Plural|class.Document) != 0 {
		return 1
	}
	return -4
}

// settle chooses a speaker for every passage of the paragraph: the rules guess
// first, from left to right and back, and then the ranker decides.
func (h *chooser) settle() {
	h.guess()
	if h.ranked {
		h.rank()
	}
}

// guess chooses by the rules: left to right first, then from right to left for
// passages that wait for what follows.
func (h *chooser) guess() {
	h.chosen = h.chosen[:0]
	for range h.s.Passages {
		h.chosen = append(h.chosen, candidate{item: -1, clause: -1, who: -1})
	}
	for i := range h.s.Items {
		if h.s.Items[i].Kind == syntax.Quote {
			h.cands = h.candidates(i, h.cands[:0])
			h.chosen[h.s.Items[i].Quote] = h.choose(h.cands)
		}
	}
	h.guessBackward()
}

// guessBackward gives a passage without a cue of its own the speaker of the
// passage that follows it in the paragraph: “No.” “Never,” Kern said.
func (h *chooser) guessBackward() {
	later := -1
	for i := len(h.s.Items) - 1; i >= 0; i-- {
		if h.s.Items[i].Kind != syntax.Quote {
			continue
		}
		n := h.s.Items[i].Quote
		if later >= 0 && weights[h.chosen[n].relation].score < weights[trailing].score {
			m := h.s.Items[later].Quote
			c := h.chosen[m]
			if (c.relation == inverted || c.relation == after || c.relation == following) && h.s.Items.EndsBetween(i, later) == 1 && later-i <= 3 {
				c.relation = following
				h.chosen[n] = c
			} else if h.chosen[n].relation == none && c.relation == neighbour && c.item > i && c.item < later {
				c.relation = next
				h.chosen[n] = c // “No.” Kern paused. “Never.”
			}
		}
		later = i
	}
}
