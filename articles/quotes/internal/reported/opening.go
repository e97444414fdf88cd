package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// opening tells how what a word of saying takes begins: with a phrase that does
// something, or with one that nothing is said of.
type opening uint32

const (
	opensBare        opening = iota // without a finite verb: "three goals"
	opensSubject                    // "the wall would stand"
	opensLater                      // "in May the wall would stand"
	opensApart                      // "the date and the place, and she left": the verb is another phrase's
	opensRelative                   // "the goals that he scored"
	opensSubjectless                // "took the early train"
)

// openingOf tells how a draft begins.
func openingOf(x *view, d *draft) opening {
	from, how := d.from, opensBare
	switch it := &x.S.Items[from]; it.Kind {
	case syntax.That, syntax.Subordinator:
		from++
	case syntax.Pronoun:
		if it.Class&class.Contracted != 0 {
			return opensSubject // "it’s over"
		}
	}
	for n := x.S.Clauses.After(d.from - 1); n < len(x.S.Clauses) && x.S.Clauses[n].Verb < d.end; n++ {
		cl := &x.S.Clauses[n]
		switch {
		case cl.Bound && !isGoingOn(x, cl.Verb):
		case cl.Subject == from && cl.Who < 0:
			return opensSubject
		case how == opensBare:
			how = beginsOtherwise(x, cl, from)
		}
		if how == opensRelative && cl.Who >= from && hasVerbBehind(x, cl, d.end) {
			return opensSubject
		}
	}
	return how
}

// isGoingOn reports whether the participle at item k is finite with what stands before it:
// "the boats are still leaking".
func isGoingOn(x *view, k int) bool {
	if x.S.Items[k].Kind != syntax.Gerund {
		return false
	}
	k--
	for k > 0 && x.S.Items[k].Kind == syntax.Adverb {
		k--
	}
	return k >= 0 && x.S.Items[k].Kind == syntax.Auxiliary && x.S.Items[k].Class&class.Being != 0
}

// hasVerbBehind reports whether the phrase that a relative clause describes does something
// behind it: “crews who sail in winter would be paid”, but not “the crews who sail in winter”.
func hasVerbBehind(x *view, cl *syntax.Clause, end int) bool {
	open := 0 // clauses whose verb is still to come
	for k := cl.Verb + 1; k < end; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Relative, syntax.That, syntax.Subordinator, syntax.To:
			open++
		case syntax.Conjunction, syntax.Quote:
			return false
		case syntax.BareVerb:
			open = max(0, open-1)
		case syntax.Verb, syntax.Auxiliary:
			if open == 0 {
				return true
			}
			open--
			for k+1 < end && goesWithVerb(x, k+1) {
				k++
			}
		}
	}
	return false
}

// beginsOtherwise tells how a draft begins whose first verb is not of its first phrase.
func beginsOtherwise(x *view, cl *syntax.Clause, from int) opening {
	switch {
	case cl.Who >= from:
		return opensRelative
	case cl.Subject < from:
		return opensSubjectless
	}
	for k := from; k < cl.Subject; k++ {
		if kind := x.S.Items[k].Kind; kind == syntax.Conjunction || kind == syntax.Relative || kind == syntax.Subordinator || x.pauses(k) {
			return opensApart
		}
	}
	return opensLater
}

// isNothing reports whether all that a word of saying takes is a word that stands for what
// is not told: "said nothing to us", "said so", but not "called it a lie".
func isNothing(x *view, d *draft) bool {
	if !language.Listed(x.S.Language.Nothings, x.S.Tokens[d.first].Of(x.S.Text)) {
		return false
	}
	next := d.from + 1
	if next >= d.end {
		return true
	}
	switch x.S.Items[next].Kind {
	case syntax.Adverb, syntax.To, syntax.Comma, syntax.Dash:
		return true
	case syntax.Preposition:
		return !x.S.Is(next, "as")
	}
	return false
}

// isTeller reports whether a draft is only who tells what stands before: the man in "You’re
// in my way, said the man behind me."
func isTeller(x *view, c *reportCue, d *draft) bool {
	return c.clause >= 0 && x.S.Clauses[c.clause].Inverted && d.from == c.subject && x.S.Items.Follows(c.item, syntax.Comma) && openingOf(x, d) != opensSubject
}

// isOpen reports whether nobody tells what the word of saying c might, by its grammar: "strange
// for Congress to say", "an open question", "is express language".
func isOpen(x *view, c *reportCue) bool {
	it, t := &x.S.Items[c.item], &x.S.Tokens[c.tok]
	if it.Kind == syntax.Noun {
		return c.tok == it.Last-1 && it.Class&(class.Possessive|class.Possessing) == 0 && language.Listed(x.S.Language.Doubts, t.Of(x.S.Text))
	}
	if x.near(c.item-1, c).kind == uint32(syntax.Auxiliary)+1 && x.S.Items[c.item-1].Class&class.Being != 0 {
		return t.Class&class.Plain != 0 && t.Class&(class.Passive|class.Participle|class.Finite) == 0
	}
	return governorOf(x, c) == governedFor
}

// isCleft reports whether a draft stands before the “what” that the word of saying c takes: in
// “That was what Kern said when she left” nothing is told.
func isCleft(x *view, c *reportCue, d *draft) bool {
	gap := c.item
	if c.subject >= c.lo {
		gap = min(gap, c.subject)
	}
	return d.first < c.tok && gap > d.from && x.S.Items[gap-1].Kind == syntax.Subordinator && strings.EqualFold(x.S.Tokens[x.S.Items[gap-1].First].Of(x.S.Text), "what")
}

// isUnsaid reports whether the word of saying c is a participle of what nobody says: "It goes
// without saying that", "It is worth noting that", "left without saying whether".
func isUnsaid(x *view, c *reportCue) bool {
	if c.item == c.lo || c.item == 0 || !isParticiple(x, c.item) {
		return false
	}
	before := &x.S.Items[c.item-1]
	return before.Last > before.First && language.Listed(x.S.Language.Unsaying, x.S.Tokens[before.Last-1].Of(x.S.Text))
}

// longestPointing is how many items may stand in what points back: "that notion of hers on Sunday".
const longestPointing = 6

// pointsBack reports whether all that the word of saying c takes is a phrase that points to
// what was told before: "dismissed that notion on Sunday", but not "called that notion absurd".
func pointsBack(x *view, c *reportCue, d *draft) bool {
	it, after := &x.S.Items[d.from], d.from+1
	switch {
	case d.from <= c.item:
		return false
	case it.Kind == syntax.That && (d.end-d.from > longestPointing || d.fragments == 0 && leadsToPhrase(x, d.from)):
		return false
	case it.Kind == syntax.That:
		after++
	case !it.IsPhrase() || !language.Listed(x.S.Language.Pointing, x.S.Tokens[it.First].Of(x.S.Text)):
		return false
	}
	if after < d.end && x.S.Tokens[c.tok].Class&class.Calling != 0 && x.S.Items[after].Kind != syntax.Adverb && (x.S.Items[after].Kind != syntax.Preposition || x.S.Is(after, "as")) {
		return false
	}
	for k := d.from + 1; k < d.end; k++ {
		switch it := &x.S.Items[k]; it.Kind {
		case syntax.Verb, syntax.Auxiliary, syntax.BareVerb:
			return false // also "that ringing not begin before ten"
		case syntax.Pronoun:
			if it.Class&class.Contracted != 0 {
				return false
			}
		}
	}
	return true
}

// leadsToPhrase reports whether a phrase that needs no "that" before it stands behind the "that"
// at item k, so that a clause is told, whatever its verb was taken for: “that the mayor misspoke”,
// “that Kern’s crews fall behind”, but not “that notion”.
func leadsToPhrase(x *view, k int) bool {
	k++
	if k >= len(x.S.Items) || !x.S.Items[k].IsPhrase() {
		return false
	}
	first := &x.S.Tokens[x.S.Items[k].First]
	return first.Kind == words.Capital || first.Class&(class.Determiner|class.Possessive|class.Pronoun) != 0
}

// moodOf tells the form of the verb of saying and of the first verb that it takes: "said"
// goes with "would", "is said" with neither.
func moodOf(x *view, c *reportCue, d *draft) uint32 {
	said := uint32(0)
	switch x.S.Items[c.item].Kind {
	case syntax.Verb, syntax.Auxiliary:
		said = x.tense(c.item)
	case syntax.Gerund:
		said = 6
	case syntax.BareVerb:
		said = 7
	}
	from := d.from
	if from == c.item {
		from++
	}
	return mix(said, tenseAfter(x, from, d.end))
}

// leadOf tells what the phrase that a draft begins with is introduced by and is: "the",
// "a" or "three" before a noun of some sort.
func leadOf(x *view, c *reportCue, d *draft) uint32 {
	it := &x.S.Items[d.from]
	if d.from == c.item || !it.IsPhrase() {
		return x.wordTrait(d.first)
	}
	return mix(x.wordTrait(it.First), x.nature(d.from))
}

// doerOf returns the hash of the noun that does the telling, by which a body that speaks is
// told from a thing that does not: "the union", "the injury".
func doerOf(x *view, c *reportCue) uint32 {
	if c.subject < 0 {
		return 0
	}
	it := &x.S.Items[c.subject]
	if it.Kind != syntax.Noun {
		return x.nature(c.subject)
	}
	return nounAt(x, it.Last-1)
}

// governedFor is the governor of what is for somebody to say: "strange for Congress to say".
const governedFor = 2

// governorOf tells what an infinitive of saying hangs on, "went" in "went on to say", or what
// introduces a noun of saying, "an" in "an open question": some do tell, others don't.
func governorOf(x *view, c *reportCue) uint32 {
	it := &x.S.Items[c.item]
	if it.Kind == syntax.Noun {
		return mix(x.wordTrait(it.First), 1+set(it.Class&(class.Possessive|class.Possessing) != 0, 1)+2*x.near(c.item-1, c).kind)
	}
	to := false
	for k := c.item - 1; k >= c.lo && k > c.item-5; k-- {
		switch x.S.Items[k].Kind {
		case syntax.To:
			to = true
			continue
		case syntax.Adverb:
			continue
		}
		switch {
		case !to || x.S.Items[k].First >= x.S.Items[k].Last:
			return 0
		case k > c.lo && x.S.Items[k].IsPhrase() && x.S.Is(k-1, "for"):
			return governedFor
		}
		return mix(nounAt(x, x.S.Items[k].Last-1), 100+x.seen(k).kind)
	}
	return set(to, 1)
}
