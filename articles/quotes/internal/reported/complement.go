package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// complement is what a word of saying takes, as a draft has it.
type complement uint32

const (
	takesOther       complement = iota
	takesThat                   // said that the wall would stand
	takesClause                 // said the wall would stand
	takesWhether                // asked whether, asked if it would stand
	takesWh                     // explained how it would stand
	takesTo                     // asked her to stay, promised to stay
	takesGerund                 // denied having stayed
	takesPhrase                 // added three goals
	takesPhraseTo               // asked the council to stay
	takesPreposition            // spoke of three goals
	takesBefore                 // the wall would stand, she said
	takesStump                  // before the word of saying, and without a verb
	takesVerdict                // called the wall a gift; called it unsafe
)

// complementOf tells what the word of saying c takes in draft d.
func (x *view) complementOf(c *reportCue, d *draft) complement {
	verbs, to := x.verbsIn(d)
	if d.first < c.tok {
		if verbs == 0 {
			return takesStump
		}
		return takesBefore
	}
	if givesVerdict(x, c, d.from) {
		return takesVerdict
	}
	if takes := joinedBy(x, c, d); takes != takesOther {
		return takes
	}
	it := &x.S.Items[d.from]
	within := d.from == c.item
	switch {
	case it.Kind == syntax.Gerund && !isNothing(x, d):
		return takesGerund
	case it.Kind == syntax.Preposition || within && x.S.Tokens[d.first].Class&class.Preposition != 0:
		return takesPreposition
	case verbs > 0 && hasOwnVerb(x, c, d):
		return takesClause
	case to:
		return takesPhraseTo
	case it.IsPhrase() || it.Kind == syntax.Other || within:
		return takesPhrase
	}
	return takesOther
}

// joinedBy tells what the small word makes of a draft that it begins with, as "that" and "whether"
// do; takesOther where no such word does.
func joinedBy(x *view, c *reportCue, d *draft) complement {
	it := &x.S.Items[d.from]
	within := d.from == c.item
	if k := d.from + 1; it.Kind == syntax.Adverb && k < d.end && (x.S.Items[k].Kind == syntax.Relative || x.S.Items[k].Kind == syntax.Subordinator) {
		it = &x.S.Items[k] // "just how swift the river is"
	}
	switch {
	case (it.Kind == syntax.That || within && x.S.Tokens[d.first].Class&class.That != 0) && !pausesAfter(x, d):
		return takesThat
	case x.isWhether(max(d.first, it.First)):
		return takesWhether
	case it.Kind == syntax.Relative || it.Kind == syntax.Subordinator:
		return takesWh
	case it.Kind == syntax.To || negatesInfinitive(x, d.from) || within && x.S.Tokens[d.first].Of(x.S.Text) == "to":
		return takesTo
	}
	return takesOther
}

// givesVerdict reports whether the verb c takes, from item k on, something and what it is called:
// "the wall a gift", "it unsafe", "the fees of the port unlawful".
func givesVerdict(x *view, c *reportCue, k int) bool {
	if k != c.item+1 || c.subject < 0 || c.subject > c.item || x.S.Items[c.item].IsPhrase() || !language.Listed(x.S.Language.Judging, strings.ToLower(x.S.Tokens[c.tok].Of(x.S.Text))) {
		return false
	}
	for n := 0; n < longestCalled && k+1 < c.hi && x.S.Items[k].IsPhrase(); n++ {
		if k++; x.S.Items[k].Kind == syntax.Adverb && k+1 < c.hi {
			k++
		}
		switch next := &x.S.Items[k]; {
		case next.Kind == syntax.Other, next.Kind == syntax.Verb && x.S.Tokens[next.First].Class&(class.Passive|class.Participle) != 0:
			return true
		case next.Kind == syntax.Noun:
			return x.S.Tokens[next.First].Class&(class.Determiner|class.Possessive) != 0
		case next.Kind != syntax.Preposition && next.Kind != syntax.Conjunction:
			return false
		}
		k++
	}
	return false
}

// longestCalled is how many phrases may stand before what they are called: "the fees of the port
// and the delay a scandal" has three.
const longestCalled = 4

// pausesAfter reports whether a pause follows the first word of a draft: "Told of that, …".
func pausesAfter(x *view, d *draft) bool {
	return d.from+1 >= d.end || x.S.Items[d.from].Last-x.S.Items[d.from].First == 1 && x.pauses(d.from+1)
}

// verbsIn counts the finite verbs of a draft, up to three, and tells whether "to" leads
// to another.
func (x *view) verbsIn(d *draft) (verbs uint32, to bool) {
	for k := d.from; k < d.end; k++ {
		if x.S.Items[k].First < d.first {
			continue
		}
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary:
			verbs = min(verbs+1, 3)
		case syntax.To:
			to = to || k+1 < d.end && x.S.Items[k+1].Kind == syntax.BareVerb
		case syntax.Pronoun:
			if x.S.Items[k].Class&class.Contracted != 0 {
				verbs = min(verbs+1, 3)
			}
		}
	}
	return verbs, to
}

// hasOwnVerb reports whether the first verb of a draft belongs to the phrase that it
// begins with: not in "the letter which he wrote", "goals when he scored".
func hasOwnVerb(x *view, c *reportCue, d *draft) bool {
	if d.from != c.item {
		switch openingOf(x, d) {
		case opensSubject:
			return true
		case opensApart, opensRelative:
			return false
		}
	}
	for k := d.from; k < d.end; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary:
			return true
		case syntax.Pronoun:
			if x.S.Items[k].Class&class.Contracted != 0 {
				return true
			}
		case syntax.Relative, syntax.Subordinator, syntax.That, syntax.To:
			return k > d.from && x.S.Items[k-1].Kind == syntax.Comma
		}
	}
	return false
}

// isWhether reports whether token t is "whether" or "if".
func (x *view) isWhether(t int) bool {
	w := x.S.Tokens[t].Of(x.S.Text)
	return w == "whether" || w == "if"
}
