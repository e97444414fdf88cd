package quotes

// direct reports whether the passage at q begins as a sentence does, after a
// comma or a colon.
func (r *reading) direct(q int) bool {
	p := &r.passages[r.items[q].quote]
	kind := r.items[q-1].kind
	return (kind == iComma || kind == iColon) && r.tokens[p.first].kind == capital
}

// outer returns the clause of saying that tells clause n, in "she noted that
// Kern had called it “weak”"; -1 if none does. The words are hers, who tells
// what he called it.
func (r *reading) outer(n, start int) int {
	best, subject := -1, r.clauses[n].subject
	for e := n - 1; e >= max(0, n-12) && r.clauses[e].verb >= start; e-- {
		c := &r.clauses[e]
		if c.according && c.verb == start {
			best = e
			continue
		}
		tells := c.class&saying != 0 || c.bound && c.class&(plain|participle) != 0
		if !tells || c.passive || c.inverted || c.subject < 0 || c.verb >= subject {
			continue
		}
		if r.told(c, subject, start) {
			best, subject = e, c.subject
		}
	}
	return best
}

// told reports whether the phrase at item s begins a clause that c tells:
// nothing but that clause's own words lies between.
func (r *reading) told(c *clause, s, start int) bool {
	k := s - 1
	for k > c.verb && r.items[k].kind == iAdverb {
		k--
	}
	if r.items[k].kind == iSub && r.items[k-1].kind == iComma {
		return false // "Kern said no, while Lind called it …"
	}
	if r.items[k].kind == iRel || r.items[k].kind == iConj && r.items[k-1].kind == iComma {
		return false // "Kern said no, and Lind called it …"; "no, which Lind called …"
	}
	if next := c.verb + 1; c.bound && (r.items[next].kind == iPrep || r.items[next].kind == iTo) {
		return false // "speaking to"
	}
	that := false
	for k := c.verb + 1; k < s; k++ {
		that = that || r.items[k].kind == iThat || r.items[k].kind == iSub
	}
	if r.follows(s, iComma) && !that {
		return false // "they offered to shelter her, Kern said"
	}
	if r.items[s-1].kind == iComma && (r.items[start].kind == iSub || r.follows(c.subject, iSub)) {
		return false // "When Kern said no, Lind called it …"
	}
	for k := c.verb + 1; k < s; k++ {
		switch r.items[k].kind {
		case iDash, iQuote, iColon:
			return false
		}
	}
	return true
}
