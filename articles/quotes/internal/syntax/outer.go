package syntax

import (
	"pullquote/articles/quotes/internal/class"
)

// Outer returns the clause of saying that tells clause n, in "she noted that
// Kern had called it “weak”"; -1 if none does. The words are hers, who tells
// what he called it.
func (s *Paragraph) Outer(n, start int) int {
	best, subject := -1, s.Clauses[n].Subject
	for e := n - 1; e >= max(0, n-12) && s.Clauses[e].Verb >= start; e-- {
		c := &s.Clauses[e]
		if c.According && c.Verb == start {
			best = e
			continue
		}
		tells := c.Class&class.Saying != 0 || c.Bound && c.Class&(class.Plain|class.Participle) != 0
		if !tells || c.Passive || c.Inverted || c.Subject < 0 || c.Verb >= subject {
			continue
		}
		if s.Items.told(c, subject, start) {
			best, subject = e, c.Subject
		}
	}
	return best
}

// told reports whether the phrase at item s begins a clause that c tells:
// nothing but that clause's own words lies between.
func (all items) told(c *Clause, s, start int) bool {
	k := s - 1
	for k > c.Verb && all[k].Kind == Adverb {
		k--
	}
	if all[k].Kind == Subordinator && all[k-1].Kind == Comma {
		return false // "Kern said no, while Lind called it …"
	}
	if all[k].Kind == Relative || all[k].Kind == Conjunction && all[k-1].Kind == Comma {
		return false // "Kern said no, and Lind called it …"; "no, which Lind called …"
	}
	if next := c.Verb + 1; c.Bound && (all[next].Kind == Preposition || all[next].Kind == To) {
		return false // "speaking to"
	}
	that := false
	for k := c.Verb + 1; k < s; k++ {
		that = that || all[k].Kind == That || all[k].Kind == Subordinator
	}
	if all.Follows(s, Comma) && !that {
		return false // "they offered to shelter her, Kern said"
	}
	if all[s-1].Kind == Comma && (all[start].Kind == Subordinator || all.Follows(c.Subject, Subordinator)) {
		return false // "When Kern said no, Lind called it …"
	}
	for k := c.Verb + 1; k < s; k++ {
		switch all[k].Kind {
		case Dash, Quote, Colon:
			return false
		}
	}
	return true
}
