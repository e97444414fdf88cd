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
