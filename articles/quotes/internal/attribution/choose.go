package attribution

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
var weights = [Relations]weight{
	None:       {0, 0},
	Inverted:   {100, 0.97},
	After:      {98, 0.97},
	Labelled:   {97, 0.92},
	Signed:     {97, 0.93},
	Owned:      {78, 0.70},
	Addressed:  {99, 0},
	Reopened:   {96, 0.90},
	Introduced: {95, 0.91},
	Sourced:    {90, 0.93},
	Announced:  {86, 0.80},
	Continued:  {84, 0.96},
	Following:  {82, 0.85},
	Governed:   {80, 0.90},
	Trailing:   {75, 0.94},
	Answered:   {71, 0.70},
	Carried:    {70, 0.70},
	Preceding:  {65, 0.80},
	Acting:     {55, 0.60},
	Neighbour:  {50, 0.45},
	Next:       {40, 0.50},
	// whom the way the words are set tells
	Interviewed: {97, 0.85}, Silent: {}, Agent: {95, 0.90}, Inner: {95, 0.85},
	// whom only the ranker considers
	Nearby: {}, Holder: {}, Lingering: {}, Heralded: {}, Repeating: {},
}

// chooser chooses a speaker for each passage.
type chooser struct {
	finder
	Given    []Candidate // by passage: whom the way it is set names; nothing else is asked then
	Ranker   *Ranker     // nil without weights
	Ranked   bool        // the ranker chooses: there are weights, or a learner
	cands    []Candidate
	rankings []Ranking        // by passage
	scores   []int32          // by candidate
	x        []int8           // the candidates' features, one after the other
	values   []int8           // those of the chosen
	scene    quoteContext     // what the candidates of a passage have in common
	view     candidateContext // of one of them
}

// reset forgets the document.
func (h *chooser) reset() {
	*h = chooser{
		finder: finder{Chosen: h.Chosen[:0]},
		cands:  h.cands[:0], rankings: h.rankings[:0], scores: h.scores[:0], x: h.x[:0], values: h.values[:0],
	}
}

// Confidence is how often a relation's speaker is right.
func (r Relation) Confidence() float64 { return weights[r].confidence }

// rate scores a candidate by the rules and says who it is.
func (h *chooser) rate(c *Candidate) {
	c.score = weights[c.Relation].score - 0.2*float64(min(c.Distance, 40)) - reduced(h, c)
	if c.Item >= 0 {
		c.Who = h.M.Who(c.Item)
		c.score += preference(h, c)
	}
}

// choose picks the candidate that the rules score highest.
func choose(h *chooser, cands []Candidate) Candidate {
	best := Candidate{Item: -1, Clause: -1, Who: -1}
	for i := range cands {
		c := &cands[i]
		h.rate(c)
		if best.Relation == None || c.score > best.score {
			best = *c
		}
	}
	return best
}

// reduced takes off for a participle that only describes the noun before it:
// "called a report suggesting fraud “nonsense”".
func reduced(h *chooser, c *Candidate) float64 {
	if c.Clause < 0 || c.Relation != Governed && c.Relation != Introduced {
		return 0
	}
	cl := &h.S.Clauses[c.Clause]
	if cl.Bound && h.S.Items[cl.Verb].Kind == syntax.Gerund && cl.Subject == cl.Verb-1 && h.S.Items[cl.Subject].Kind == syntax.Noun {
		return 12
	}
	return 0
}

// preference adds what the phrase itself says for a candidate: people speak
// more often than things.
func preference(h *chooser, c *Candidate) float64 {
	it := &h.S.Items[c.Item]
	switch it.Kind {
	case syntax.Name:
		return 2
	case syntax.Pronoun:
		if h.M.SexOf(it) == language.Neuter {
			return -2
		}
		return 2
	}
	if it.Class&(class.Role|class.Plural|class.Document) != 0 {
		return 1
	}
	return -4
}

// Settle chooses a speaker for every passage of the paragraph: the rules guess
// first, from left to right and back, and then the ranker decides.
func (h *chooser) Settle() {
	if len(h.Given) == 0 && h.S.Language.Has(language.Trained) {
		h.passives()
		h.nested()
	}
	h.guess()
	if h.Ranked {
		h.rank()
	}
	h.Given = h.Given[:0]
}

// guess chooses by the rules: left to right first, then from right to left for
// passages that wait for what follows.
func (h *chooser) guess() {
	h.Chosen = h.Chosen[:0]
	for range h.S.Passages {
		h.Chosen = append(h.Chosen, Candidate{Item: -1, Clause: -1, Who: -1})
	}
	for i := range h.S.Items {
		if h.S.Items[i].Kind == syntax.Quote {
			if c, ok := h.given(h.S.Items[i].Quote); ok {
				h.Chosen[h.S.Items[i].Quote] = c
				continue
			}
			h.cands = h.candidates(i, h.cands[:0])
			h.Chosen[h.S.Items[i].Quote] = choose(h, h.cands)
		}
	}
	h.guessBackward()
}

// given returns who is known to speak passage n before anything is asked.
func (h *chooser) given(n int) (Candidate, bool) {
	if n < len(h.Given) {
		return h.Given[n], h.Given[n].Relation != None
	}
	return Candidate{}, false
}

// guessBackward gives a passage without a cue of its own the speaker of the
// passage that follows it in the paragraph: “No.” “Never,” Kern said.
func (h *chooser) guessBackward() {
	later := -1
	for i := len(h.S.Items) - 1; i >= 0; i-- {
		if h.S.Items[i].Kind != syntax.Quote {
			continue
		}
		n := h.S.Items[i].Quote
		if _, ok := h.given(n); ok {
			later = i
			continue
		}
		if later >= 0 && weights[h.Chosen[n].Relation].score < weights[Trailing].score {
			m := h.S.Items[later].Quote
			c := h.Chosen[m]
			if (c.Relation == Inverted || c.Relation == After || c.Relation == Following) && h.S.Items.EndsBetween(i, later) == 1 && later-i <= 3 {
				c.Relation = Following
				h.Chosen[n] = c
			} else if h.Chosen[n].Relation == None && c.Relation == Neighbour && c.Item > i && c.Item < later {
				c.Relation = Next
				h.Chosen[n] = c // “No.” Kern paused. “Never.”
			}
		}
		later = i
	}
}
