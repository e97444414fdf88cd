package reported

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
)

// goesIntoClause reports whether the verb behind the joining word at item k takes what may be a
// clause, as it does in “and added that it was late”, and not in “and talked about the boats”.
func goesIntoClause(x *view, c *reportCue, k int) bool {
	for k < c.hi && x.S.Items[k].Kind != syntax.Verb && x.S.Items[k].Kind != syntax.Auxiliary {
		k++
	}
	for k++; k < c.hi && (x.S.Items[k].Kind == syntax.Adverb || x.S.Items[k].Kind == syntax.Verb); {
		k++
	}
	return k < c.hi && x.S.Items[k].Kind != syntax.Preposition
}

// partsInfinitives reports whether an end before item e parts two bare verbs behind one "to", of
// which the second cannot be the teller's: “agreed to clear the pits | and reclaim the land”.
func partsInfinitives(x *view, c *reportCue, b boundary, e int) bool {
	if b.item <= c.item || x.S.Items.KindAt(e) != syntax.Conjunction || x.S.Items[c.item].Kind != syntax.Verb || x.S.Tokens[c.tok].Class&class.Plain != 0 {
		return false
	}
	k := e + 1
	for k < c.hi && x.S.Items[k].Kind == syntax.Adverb {
		k++
	}
	if k >= c.hi || !isBare(x, k) {
		return false
	}
	for k = e - 1; k >= b.item; k-- {
		switch x.S.Items[k].Kind {
		case syntax.BareVerb:
			return true
		case syntax.Verb:
			return false
		}
	}
	return false
}

// isBare reports whether item k is a verb in its bare form, whatever it was taken for.
func isBare(x *view, k int) bool {
	it := &x.S.Items[k]
	cl := x.S.Tokens[it.First].Class
	return it.Kind == syntax.BareVerb || it.Kind == syntax.Verb && cl&(class.Basic|class.Plain) != 0 && cl&(class.Preterite|class.Perfective|class.Saying|class.Calling) == 0
}

// leavesStump reports whether an end before item e leaves a word or two of what begins at b: the
// subject of a verb behind it, “Kern said Lind | , who was ill, would stay at home”, or whoever is
// accused, “accused Lind | , who was ill, of lying”.
func leavesStump(x *view, c *reportCue, b boundary, e int) bool {
	if b.item < c.item && x.S.Items[e-1].Kind == syntax.That && goesOnBehind(x, c) {
		return true // “The paper wrote that | , according to Kern, the wall was old”
	}
	if b.item <= c.item || e > b.item+1 || x.S.Items[b.item].Last-b.tok >= shortestReport {
		return false
	}
	for n := x.S.Clauses.After(b.item); n < len(x.S.Clauses) && x.S.Clauses[n].Verb < min(c.hi, e+reportReach); n++ {
		if cl := &x.S.Clauses[n]; !cl.Bound && cl.Who < 0 && cl.Subject == b.item {
			return true
		}
	}
	if x.S.Items.KindAt(e) != syntax.Comma || x.S.Items.KindAt(e+1) != syntax.Relative {
		return false
	}
	for k := e + 2; k+1 < min(c.hi, e+reportAhead); k++ {
		if x.S.Items[k].Kind == syntax.Comma && (x.S.Is(k+1, "of") || x.S.Is(k+1, "for")) {
			return true
		}
	}
	return false
}

// goesOnBehind reports whether a clause stands behind the source that the word of saying c names.
func goesOnBehind(x *view, c *reportCue) bool {
	paused := false
	for k := c.item + 1; k < c.hi; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Comma:
			paused = true
		case syntax.Verb, syntax.Auxiliary:
			return paused && (x.S.Items[c.item].Class&class.Sourcing != 0 || saysAs(x, c))
		}
	}
	return false
}

// saysAs reports whether the word of saying c stands in a clause that "as" begins: “as Kern said”.
func saysAs(x *view, c *reportCue) bool {
	gap := min(c.subject, c.item)
	return gap > c.lo && x.S.Is(gap-1, "as")
}

// leavesSubject reports whether all that stands before item e of what begins at b is the subject of
// a verb behind it: “said that the pilots, and Lind in particular, | must stay”.
func leavesSubject(x *view, c *reportCue, b boundary, e int) bool {
	if b.item <= c.item {
		return false
	}
	who := b.item
	that := x.S.Items[who].Kind == syntax.That && leadsToPhrase(x, who)
	if that {
		who++
	}
	if !x.S.Items[who].IsPhrase() || holdsVerb(x, who, e) {
		return false
	}
	relative := x.pauses(e) && x.S.Items.KindAt(e+1) == syntax.Relative
	for n := x.S.Clauses.After(who); n < len(x.S.Clauses) && x.S.Clauses[n].Verb < min(c.hi, e+reportReach); n++ {
		cl := &x.S.Clauses[n]
		if cl.Bound || cl.Who >= 0 || cl.Verb < e || relative && !x.pauses(cl.Verb-1) {
			continue // “condemned the plan | , which Kern said was late”
		}
		if that || cl.Subject == who && !isJoined(x, who, cl.Verb) {
			return true
		}
	}
	return false
}

// isJoined reports whether a joining word stands in items [from, end), behind no pause, so that what
// stands before it need not belong to what stands behind: “claimed the wall but the pilots said”.
func isJoined(x *view, from, end int) bool {
	for k := from + 1; k < end; k++ {
		if x.S.Items[k].Kind == syntax.Conjunction && !x.pauses(k-1) {
			return true
		}
	}
	return false
}

// holdsVerb reports whether a verb or words in marks stand in items [from, end).
func holdsVerb(x *view, from, end int) bool {
	for k := from; k < end; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary, syntax.Gerund, syntax.Quote:
			return true
		case syntax.BareVerb:
			if x.S.Items[k-1].Kind != syntax.To {
				return true
			}
		}
	}
	return false
}
