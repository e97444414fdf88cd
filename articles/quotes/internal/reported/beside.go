package reported

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
)

// tellsBeside reports whether a clause of its own begins at item e, in which somebody tells
// something else, in the form of the first: “Kern said the wall was old, though Lind insisted
// that it would stand”.
func tellsBeside(x *view, c *reportCue, e int) bool {
	k := e
	for k < c.hi && x.pauses(k) {
		k++
	}
	if k >= c.hi || !joinsClauses(x, k, k > e) {
		return false
	}
	for k++; k < c.hi && (x.pauses(k) || x.S.Items[k].Kind == syntax.Adverb); {
		k++
	}
	n := x.S.Clauses.After(k)
	if n >= len(x.S.Clauses) {
		return false
	}
	cl := &x.S.Clauses[n]
	verb := &x.S.Items[cl.Verb]
	return cl.Verb < c.hi && cl.Subject == k && cl.Verb <= k+3 && !cl.Passive && !cl.Hedged && !cl.Bound && verb.Class&class.Reporting != 0 && saysAlike(x, cl.Verb, c.item)
}

// upToDash returns the last item, up to last, before which what begins at b may end, where a clause
// of saying stands between dashes with all that it tells: the second one in “The wall — Kern said
// it was old — fell”.
func upToDash(x *view, c *reportCue, b boundary, last int) int {
	from, end := dashesAround(x, c)
	if b.tok < c.tok || end <= b.item || c.subject <= from || c.subject > from+leadingWords || c.subject > c.item {
		return last
	}
	return min(last, end)
}

// upToSource returns the last item, up to last, before which what begins at b may end, where a
// source of it all is named: the comma in “Kern said the wall was old, according to the crew”.
func upToSource(x *view, c *reportCue, b boundary, last int) int {
	verb := false
	for k := b.item; k+1 < last && b.tok > c.tok; k++ {
		switch it, next := &x.S.Items[k], &x.S.Items[k+1]; {
		case it.Kind == syntax.Verb, it.Kind == syntax.Auxiliary:
			verb = true
		case verb && it.Kind == syntax.Comma && next.Kind == syntax.Preposition && next.Class&class.Sourcing != 0:
			return k
		}
	}
	return last
}

// joinsClauses reports whether item k joins main clauses: "but", "though" and "while" by themselves,
// "and" behind a pause.
func joinsClauses(x *view, k int, paused bool) bool {
	switch x.S.Items[k].Kind {
	case syntax.Conjunction:
		return paused || x.S.Is(k, "but")
	case syntax.Subordinator:
		return x.S.Is(k, "though") || x.S.Is(k, "although") || x.S.Is(k, "while") || x.S.Is(k, "whereas")
	}
	return false
}

// upToMain returns the last item, up to last, before which what begins at b may end, where the
// word of saying stands in a clause that leads the sentence: the comma in “Although Kern said
// the wall was safe, Lind stayed away”.
func upToMain(x *view, c *reportCue, b boundary, last int) int {
	gap := min(c.subject, c.item)
	if b.tok < c.tok || c.clause < 0 || gap <= c.lo || gap > c.lo+leadingWords || !leads(x, gap-1) {
		return last
	}
	verb := false
	for k := b.item + 1; k+2 < last; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary:
			verb = true
		case syntax.Subordinator, syntax.Relative, syntax.Quote:
			return last // “Although Kern said that if it rained, the wall would leak, …”
		case syntax.Comma:
			if verb && x.S.Items[k+1].IsPhrase() && isSubject(x, k+1, c) {
				return k
			}
		}
	}
	return last
}

// leadingWords is how many items may stand before the subject of a clause that leads the
// sentence: "But even as Kern".
const leadingWords = 3

// leads reports whether item k makes a clause depend on the one behind it.
func leads(x *view, k int) bool {
	return x.S.Items[k].Kind == syntax.Subordinator || x.S.Is(k, "as")
}

// isSubject reports whether the phrase at item k is the subject of a clause in the sentence.
func isSubject(x *view, k int, c *reportCue) bool {
	for n := x.S.Clauses.After(k); n < len(x.S.Clauses) && x.S.Clauses[n].Verb < c.hi; n++ {
		if cl := &x.S.Clauses[n]; cl.Subject == k && !cl.Bound {
			return true
		}
	}
	return false
}

// upToVerb returns the last item, up to last, before which what begins at b may end, where a
// noun of saying is a subject: the verb "drew" in “Lind’s claim that the wall was safe drew
// laughter”.
func upToVerb(x *view, c *reportCue, b boundary, last int) int {
	it := &x.S.Items[c.item]
	if it.Kind != syntax.Noun && it.Kind != syntax.Name || c.tok != it.Last-1 || b.item != c.item+1 || x.S.Items[b.item].Kind != syntax.That || !isFirst(x, c) {
		return last
	}
	open := 1 // clauses whose verb is still to come
	for k := b.item + 1; k < last; k++ {
		switch it := &x.S.Items[k]; it.Kind {
		case syntax.Quote, syntax.Dash, syntax.Colon:
			return last
		case syntax.Relative, syntax.That, syntax.Subordinator:
			open++
		case syntax.Conjunction:
			if next := x.S.Items[k+1].Kind; next == syntax.Verb || next == syntax.Auxiliary || x.S.Items[k+1].IsPhrase() && x.S.Items.VerbAfter(k+1) {
				open++
			}
		case syntax.Verb, syntax.Auxiliary:
			if x.S.Items[k-1].Kind == syntax.Other {
				continue // "many undocumented workers"
			}
			if open == 0 {
				return k
			}
			open--
			for k+1 < last && goesWithVerb(x, k+1) {
				k++
			}
			if x.S.Items[k].Class&(class.Cue|class.Reporting) != 0 && k+1 < last && x.S.Items[k+1].IsPhrase() && x.S.Items.VerbAfter(k+1) {
				open++ // “Lind’s claim that Kern said the wall was safe drew laughter”
			}
		}
	}
	return last
}

// isFirst reports whether the noun of saying begins its clause.
func isFirst(x *view, c *reportCue) bool {
	if c.item == c.lo {
		return true
	}
	switch x.S.Items[c.item-1].Kind {
	case syntax.Comma, syntax.Conjunction, syntax.Subordinator, syntax.Adverb, syntax.Dash:
		return true
	}
	return false
}

// startsVerb reports whether item k is a verb, behind no pause: what upToVerb ends before.
func startsVerb(x *view, k int) bool {
	kind := x.S.Items.KindAt(k)
	return (kind == syntax.Verb || kind == syntax.Auxiliary) && !x.pauses(k-1)
}

// goesWithVerb reports whether item k is of one piece with the verb before it: "would have been
// sold".
func goesWithVerb(x *view, k int) bool {
	switch x.S.Items[k].Kind {
	case syntax.Auxiliary, syntax.Adverb, syntax.BareVerb, syntax.Gerund:
		return true
	case syntax.Verb:
		return x.S.Items[k-1].Kind == syntax.Auxiliary || x.S.Items[k-1].Kind == syntax.Adverb && k > 1 && x.S.Items[k-2].Kind == syntax.Auxiliary
	}
	return false
}
