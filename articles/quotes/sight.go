package quotes

import (
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// sight is a candidate as the ranker looks at it: among the others of its
// pool, beside its passage, in its clause.
type sight struct {
	r       *chooser
	passage *sighted
	c       *candidate
	at      int            // item where the candidate is mentioned; -1 if elsewhere
	it      *syntax.Item   // that item; nil if elsewhere
	start   int            // the first item of its sentence
	clause  *syntax.Clause // nil if none
	between tally          // items between mention and passage
	told    tally          // items between verb and passage
}

// sighted is what the candidates of a passage have in common.
type sighted struct {
	q          int // item
	p          *words.Passage
	start, end int // its sentence, in items
	words      int
	prev       int // item of the passage before, or -1
	previous   candidate
	pool       []candidate
	best       float64 // the highest score that the rules give
	has        [relations]bool
	sourced    bool // somebody is named with "according to"
	first      int  // the first clause of saying in the sentence, or -1
}

// tally counts the items of a stretch.
type tally struct{ ends, names, phrases, commas, verbs int }

// count returns what stands between two items, both excluded.
func (p *scope) count(a, b int) (t tally) {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		switch p.s.Items[k].Kind {
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

// look gathers what the candidates in pool for the passage at item q have in common.
func (h *chooser) look(q int, pool []candidate) sighted {
	s := sighted{q: q, p: &h.s.Passages[h.s.Items[q].Quote], start: h.s.Items.SentenceStart(q), end: h.s.Items.SentenceEnd(q), prev: h.s.Items.QuoteBefore(q), pool: pool, first: -1}
	s.words = h.s.WordsIn(s.p)
	if s.prev >= 0 {
		s.previous = h.chosen[h.s.Items[s.prev].Quote]
	}
	for i := range pool {
		c := &pool[i]
		if i == 0 || c.score > s.best {
			s.best = c.score
		}
		s.has[c.relation] = true
		s.sourced = s.sourced || c.clause >= 0 && h.s.Clauses[c.clause].According
	}
	for n := h.s.Clauses.After(s.start - 1); n < len(h.s.Clauses) && h.s.Clauses[n].Verb < q; n++ {
		if h.s.Clauses[n].Says() || h.s.Clauses[n].According {
			s.first = n
			break
		}
	}
	return s
}

// sight looks at one candidate.
func (h *chooser) sight(s *sighted, c *candidate) sight {
	v := sight{r: h, passage: s, c: c, at: c.item}
	if v.at < 0 && c.relation == holder {
		v.at = c.near
	}
	if v.at >= 0 {
		v.it = &h.s.Items[v.at]
		v.start, v.between = h.s.Items.SentenceStart(v.at), h.count(v.at, s.q)
	}
	if c.clause >= 0 {
		v.clause = &h.s.Clauses[c.clause]
		v.told = h.count(v.clause.Verb, s.q)
	}
	return v
}

// person returns whom the candidate stands for; nil if that is unknown.
func (v *sight) person() *person {
	if v.c.who < 0 {
		return nil
	}
	return &v.r.m.people.all[v.c.who]
}

// sayingBefore counts the clauses of saying that stand before the candidate's
// in the passage's sentence; -1 if its clause is not in front of the passage.
func (v *sight) sayingBefore() int {
	s, n := v.passage, 0
	if v.clause == nil || v.clause.Verb < s.start || v.clause.Verb > s.q || s.first < 0 {
		return missing
	}
	for k := s.first; k < v.c.clause; k++ {
		if c := &v.r.s.Clauses[k]; c.Says() || c.According {
			n++
		}
	}
	return n
}

// others counts the candidates of the pool that stand for the same person.
func (v *sight) others() int {
	if v.c.who < 0 {
		return 0
	}
	n := -1
	for i := range v.passage.pool {
		if v.passage.pool[i].who == v.c.who {
			n++
		}
	}
	return n
}

// stronger counts the candidates of the pool whose relation the rules trust more.
func (v *sight) stronger() int {
	n := 0
	for i := range v.passage.pool {
		if weights[v.passage.pool[i].relation].score > weights[v.c.relation].score {
			n++
		}
	}
	return n
}
