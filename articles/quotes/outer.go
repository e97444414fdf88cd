package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// direct reports whether the passage at q begins as a sentence does, after a
// comma or a colon.
func (f *finder) direct(q int) bool {
	p := &f.s.Passages[f.s.items[q].quote]
	kind := f.s.items[q-1].kind
	return (kind == iComma || kind == iColon) && f.s.Tokens[p.First].Kind == words.Capital
}

// outer returns the clause of saying that tells clause n, in "she noted that
// Kern had called it “weak”"; -1 if none does. The words are hers, who tells
// what he called it.
func (s *parsed) outer(n, start int) int {
	best, subject := -1, s.clauses[n].subject
	for e := n - 1; e >= max(0, n-12) && s.clauses[e].verb >= start; e-- {
		c := &s.clauses[e]
		if c.according && c.verb == start {
			best = e
			continue
		}
		tells := c.class&class.Saying != 0 || c.bound && c.class&(class.Plain|class.Participle) != 0
		if !tells || c.passive || c.inverted || c.subject < 0 || c.verb >= subject {
			continue
		}
		if s.items.told(c, subject, start) {
			best, subject = e, c.subject
		}
	}
	return best
}

// told reports whether the phrase at item s begins a clause that c tells:
// nothing but that clause's own words lies between.
func (all items) told(c *clause, s, start int) bool {
	k := s - 1
	for k > c.verb && all[k].kind == iAdverb {
		k--
	}
	if all[k].kind == iSub && all[k-1].kind == iComma {
		return false // "Kern said no, while Lind called it …"
	}
	if all[k].kind == iRel || all[k].kind == iConj && all[k-1].kind == iComma {
		return false // "Kern said no, and Lind called it …"; "no, which Lind called …"
	}
	if next := c.verb + 1; c.bound && (all[next].kind == iPrep || all[next].kind == iTo) {
		return false // "speaking to"
	}
	that := false
	for k := c.verb + 1; k < s; k++ {
		that = that || all[k].kind == iThat || all[k].kind == iSub
	}
	if all.follows(s, iComma) && !that {
		return false // "they offered to shelter her, Kern said"
	}
	if all[s-1].kind == iComma && (all[start].kind == iSub || all.follows(c.subject, iSub)) {
		return false // "When Kern said no, Lind called it …"
	}
	for k := c.verb + 1; k < s; k++ {
		switch all[k].kind {
		case iDash, iQuote, iColon:
			return false
		}
	}
	return true
}
