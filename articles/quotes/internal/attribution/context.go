package attribution

import (
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// candidateContext is a candidate as the ranker looks at it: among the others of its
// pool, beside its passage, in its clause.
type candidateContext struct {
	r       *chooser
	passage *quoteContext
	c       *Candidate
	at      int            // item where the candidate is mentioned; -1 if elsewhere
	it      *syntax.Item   // that item; nil if elsewhere
	start   int            // the first item of its sentence
	clause  *syntax.Clause // nil if none
	between tally          // items between mention and passage
	told    tally          // items between verb and passage
}

// quoteContext is what the candidates of a passage have in common.
type quoteContext struct {
	q          int // item
	p          *words.Passage
	start, end int // its sentence, in items
	words      int
	prev       int // item of the passage before, or -1
	previous   Candidate
	pool       []Candidate
	best       float64 // the highest score that the rules give
	has        [Relations]bool
	sourced    bool // somebody is named with "according to"
	first      int  // the first clause of saying in the sentence, or -1
}

// tally counts the items of a stretch.
type tally struct{ ends, names, phrases, commas, verbs int }

// count returns what stands between two items, both excluded.
func (p *Scope) count(a, b int) (t tally) {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		switch p.S.Items[k].Kind {
		case syntax.End, syntax.LineEnd:
			t.ends++
		case syntax.Name, syntax.Pronoun:
			t.names++
			t.phrases++
		case syntax.Noun:
			t.phrases++
		case syntax.Comma, syntax.Dash:
			t.commas++
		case syntax.Verb, syntax.BareVerb, syntax.Gerund:
			t.verbs++
		}
	}
	return t
}

// quoteContext gathers what the candidates in pool for the passage at item q have in common.
func (h *chooser) quoteContext(q int, pool []Candidate) quoteContext {
	s := quoteContext{q: q, p: &h.S.Passages[h.S.Items[q].Quote], start: h.S.Items.SentenceStart(q), end: h.S.Items.SentenceEnd(q), prev: h.S.Items.QuoteBefore(q), pool: pool, first: -1}
	s.words = h.S.WordsIn(s.p)
	if s.prev >= 0 {
		s.previous = h.Chosen[h.S.Items[s.prev].Quote]
	}
	for i := range pool {
		c := &pool[i]
		if i == 0 || c.score > s.best {
			s.best = c.score
		}
		s.has[c.Relation] = true
		s.sourced = s.sourced || c.Clause >= 0 && h.S.Clauses[c.Clause].According
	}
	for n := h.S.Clauses.After(s.start - 1); n < len(h.S.Clauses) && h.S.Clauses[n].Verb < q; n++ {
		if h.S.Clauses[n].Says() || h.S.Clauses[n].According {
			s.first = n
			break
		}
	}
	return s
}

// contextOf looks at one candidate.
func (h *chooser) contextOf(s *quoteContext, c *Candidate) candidateContext {
	v := candidateContext{r: h, passage: s, c: c, at: c.Item}
	if v.at < 0 && c.Relation == Holder {
		v.at = c.near
	}
	if v.at >= 0 {
		v.it = &h.S.Items[v.at]
		v.start, v.between = h.S.Items.SentenceStart(v.at), h.count(v.at, s.q)
	}
	if c.Clause >= 0 {
		v.clause = &h.S.Clauses[c.Clause]
		v.told = h.count(v.clause.Verb, s.q)
	}
	return v
}

// person returns whom the candidate stands for; nil if that is unknown.
func (v *candidateContext) person() *people.Person {
	if v.c.Who < 0 {
		return nil
	}
	return &v.r.M.Register.All[v.c.Who]
}

// sayingBefore counts the clauses of saying that stand before the candidate's
// in the passage's sentence; -1 if its clause is not in front of the passage.
func (v *candidateContext) sayingBefore() int {
	s, n := v.passage, 0
	if v.clause == nil || v.clause.Verb < s.start || v.clause.Verb > s.q || s.first < 0 {
		return features.Missing
	}
	for k := s.first; k < v.c.Clause; k++ {
		if c := &v.r.S.Clauses[k]; c.Says() || c.According {
			n++
		}
	}
	return n
}

// others counts the candidates of the pool that stand for the same person.
func (v *candidateContext) others() int {
	if v.c.Who < 0 {
		return 0
	}
	n := -1
	for i := range v.passage.pool {
		if v.passage.pool[i].Who == v.c.Who {
			n++
		}
	}
	return n
}

// stronger counts the candidates of the pool whose relation the rules trust more.
func (v *candidateContext) stronger() int {
	n := 0
	for i := range v.passage.pool {
		if weights[v.passage.pool[i].Relation].score > weights[v.c.Relation].score {
			n++
		}
	}
	return n
}
