package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// Is a draft telling at all? "Kern added that the wall would stand" tells something,
// "Kern added three goals" does not, nor does "Kern would not say what it cost". That
// is decided after the bounds, by what the verb takes, by the sense that this gives it,
// by what it hangs on, and by who does it.

// Bits of what a word of saying hangs on.
const (
	hangsNegated = 1 << iota // did not say
	hangsModal               // would say
	hangsTo                  // declined to say
	hangsIf                  // if he says; when asked
	hangsPassive             // was told
	hangsWho                 // who said
	hangsBound               // saying; to say
	hangsOrphan              // Asked about it, …
	hangsObject              // which he described
)

// hangsOn tells what the word of saying hangs on.
func (x *view) hangsOn(c *reportCue) (bits uint32) {
	for k, n := c.item-1, 0; k >= c.lo && n < 5; k, n = k-1, n+1 {
		it := &x.S.Items[k]
		bits |= set(it.Class&class.Negation != 0, hangsNegated) | set(it.Class&class.Modal != 0, hangsModal)
		switch it.Kind {
		case syntax.Adverb, syntax.Auxiliary:
			continue
		case syntax.To:
			bits |= hangsTo
			continue
		case syntax.Subordinator:
			bits |= hangsIf
		}
		break
	}
	if c.clause >= 0 {
		cl := &x.S.Clauses[c.clause]
		bits |= set(cl.Passive, hangsPassive) | set(cl.Who >= 0, hangsWho) | set(cl.Bound, hangsBound) | set(cl.Subject < 0, hangsOrphan)
		if s := cl.Subject; s > c.lo && s < c.item {
			bits |= set(x.S.Items[s-1].Kind == syntax.Subordinator, hangsIf) | set(x.S.Items[s-1].Kind == syntax.Relative, hangsObject)
		}
	}
	return bits
}

// denied reports whether nothing is told, whatever was learned: "would not say what it
// cost", "Asked whether it was safe, Kern laughed", "asked her to stay", "asked for time".
func (x *view) denied(c *reportCue, d *draft) bool {
	takes, hangs := x.complementOf(c, d), x.hangsOn(c)
	word := strings.ToLower(x.S.Tokens[c.tok].Of(x.S.Text))
	bare := takes == takesPhrase || takes == takesPreposition || takes == takesPhraseTo || takes == takesOther || takes == takesStump
	switch {
	case isRequest(x, c, d, word, takes, hangs), isTeller(x, c, d), isOpen(x, c), isUnsaid(x, c), isCleft(x, c, d), pointsBack(x, c, d), x.refusal(c, word, takes, bare):
		return true
	case bare || takes == takesGerund:
		if isNothing(x, d) || takes == takesPhrase && language.Listed(x.S.Language.Resuming, word) {
			return true
		}
	}
	return hangs&hangsPassive != 0 && undergone(x, c, d, takes)
}

// isRequest reports whether a draft is what somebody was asked, or is asked or told to do.
func isRequest(x *view, c *reportCue, d *draft, word string, takes complement, hangs uint32) bool {
	asks := language.Listed(x.S.Language.Asking, word)
	him := d.from > c.item && x.S.Items[d.from].Class&class.Objective != 0 && takes != takesClause // "asked her to stay", but not "told her it was late"
	switch {
	case hangs&(hangsPassive|hangsOrphan) != 0 && !x.isBy(c.item+1, c) && (asks || language.Listed(x.S.Language.Questioning, word)):
		return true
	case asks:
		return takes == takesPhraseTo && him || takes == takesTo || takes == takesPreposition || takes == takesPhrase
	}
	return language.Listed(x.S.Language.Ordering, word) && (him || takes == takesTo || takes == takesPhrase)
}

// undergone reports whether a passive word of saying c tells nothing of what stands behind
// it: "which was rejected, somebody had left", "is said to be lost", "are accused of fraud".
func undergone(x *view, c *reportCue, d *draft, takes complement) bool {
	if k := c.item + 1; d.from > k && x.pauses(k) {
		return true
	}
	return (takes == takesTo || takes == takesPreposition || takes == takesGerund) && !x.agentOf(c)
}

// refusal reports whether the word of saying c, which takes something, refuses to tell.
func (x *view) refusal(c *reportCue, word string, takes complement, bare bool) bool {
	switch {
	case language.Listed(x.S.Language.Refusing, word):
		return true
	case x.refused(c) && (bare || takes == takesWh || takes == takesWhether || !language.Listed(x.S.Language.Denying, word) && takes != takesBefore):
		return true
	}
	return false
}

// isBy reports whether item i of the sentence is "by", after which stands who does it.
func (x *view) isBy(i int, c *reportCue) bool {
	return i < c.hi && x.S.Items[i].Kind == syntax.Preposition && x.S.Is(i, "by")
}

// agentOf reports whether "by" names who does what a passive word of saying tells.
func (x *view) agentOf(c *reportCue) bool {
	for k := c.item + 1; k < c.hi && k < c.item+reportAhead; k++ {
		if x.isBy(k, c) {
			return true
		}
	}
	return false
}

// refused reports whether the word of saying c hangs on a refusal or a negation: "did not
// say", "declined to say", "made no effort to explain".
func (x *view) refused(c *reportCue) bool {
	if s := c.subject; s >= c.lo && s < c.item && language.Listed(x.S.Language.Nobodies, x.S.Tokens[x.S.Items[s].First].Of(x.S.Text)) {
		return true // "Nobody would say what it cost."
	}
	for k, n := c.item-1, 0; k >= c.lo && n < 6; k, n = k-1, n+1 {
		it := &x.S.Items[k]
		switch it.Kind {
		case syntax.Adverb, syntax.Auxiliary, syntax.To:
			if it.Class&class.Negation != 0 || it.Kind == syntax.Adverb && x.S.Is(k, "yet") && x.S.Items[k+1].Kind == syntax.To {
				return true
			}
			continue
		case syntax.Verb, syntax.BareVerb, syntax.Gerund:
			if x.S.Items[k+1].Kind != syntax.To {
				return false
			}
			return language.Listed(x.S.Language.Refusing, x.S.Tokens[it.First].Of(x.S.Text))
		case syntax.Noun:
			return x.S.Items[k+1].Kind == syntax.To && x.S.Tokens[it.First].Of(x.S.Text) == "no"
		case syntax.Pronoun:
			return it.Class&class.Contracted != 0 && it.Class&class.Negation != 0
		}
		return false
	}
	return false
}

// speaker tells what sort of speaker the subject of the clause of saying is: 0 if there
// is none, else its pronoun or its sort.
func (x *view) speaker(c *reportCue) uint32 {
	if c.subject < 0 {
		return 0
	}
	return x.nature(c.subject)
}

// object returns the hash of the noun that a draft begins with, which tells the sense
// of its verb: "added three goals", "expressed frustration".
func (x *view) object(c *reportCue, d *draft) uint32 {
	it := &x.S.Items[d.from]
	last := it.Last - 1
	if d.from == c.item {
		last = d.first
	}
	return nounAt(x, last)
}

// nounAt returns the hash of the noun at token t, or of its sort.
func nounAt(x *view, t int) uint32 {
	tk := &x.S.Tokens[t]
	if tk.Kind != words.Word || tk.End-tk.Start > longestNoun {
		return x.classTrait(t)
	}
	return x.spelled(t)
}

// longestNoun is the longest noun that is a trait of the gate by itself, in bytes.
const longestNoun = 18

// gateTraits are the traits of a draft as telling or not.
func (x *view) gateTraits(c *reportCue, v *outlook, d *draft, f []uint32) []uint32 {
	takes, hangs, who := uint32(x.complementOf(c, d)), x.hangsOn(c), x.speaker(c)
	verbs, _ := x.verbsIn(d)
	side := uint32(x.sideOf(c, v, boundary{d.from, d.first}))
	takes += side * 16
	object, first := x.object(c, d), x.wordTrait(d.first)
	path := x.pathTo(c, boundary{d.from, d.first}, x.sideOf(c, v, boundary{d.from, d.first}))
	long, worth := bucket(d.last-d.first), uint32(d.worth*12/certainty)
	none := uint32(d.begun * 12 / certainty)
	marked := set(d.fragments > 0, 1)
	opens, mood := uint32(openingOf(x, d)), moodOf(x, c, d)
	doer, leads, governor := doerOf(x, c), leadOf(x, c, d), governorOf(x, c)
	return append(f,
		two(301, takes, v.word),
		two(302, takes, hangs),
		two(303, takes, who),
		mix(three(304, takes, v.word, hangs), marked),
		three(305, takes, v.word, who),
		three(306, v.word, object, takes),
		two(307, object, takes),
		three(308, takes, first, v.word),
		three(309, takes, path, v.form),
		three(310, takes, long, verbs),
		two(311, worth, takes),
		two(312, none, takes),
		three(313, takes, v.chain, v.kind),
		three(314, takes, v.chain, v.word),
		three(315, takes, v.before, v.beforeWord),
		three(316, takes, v.form, hangs),
		three(317, takes, v.next, v.nextWord),
		three(318, v.word, v.next, v.nextWord),
		three(319, takes, v.prev, v.prevWord),
		three(320, takes, v.after, v.before),
		three(321, v.word, v.whom, takes),
		three(322, v.word, v.quote, v.tail),
		two(323, worth, none),
		two(324, v.word, path),
		mix(three(325, takes, hangs, who), v.form),
		three(326, x.near(d.end, c).kind, x.near(d.end, c).word, takes),
		two(327, v.word, marked),
		three(328, takes, x.near(d.from-1, c).word, v.word),
		three(329, takes, opens, v.word),
		three(330, opens, path, v.kind),
		mix(three(331, takes, opens, verbs), long),
		three(332, takes, mood, opens),
		two(333, mood, v.word),
		two(334, doer, takes),
		three(335, doer, v.word, takes),
		three(336, leads, v.word, takes),
		two(337, leads, takes),
		three(338, opens, hangs, who),
		three(339, takes, x.near(d.end-1, c).kind, v.quote),
		two(340, governor, takes),
		three(341, governor, v.word, takes),
	)
}

// told returns how likely a draft is telling: as the gate has learned it, and as often
// as such drafts are.
func (r *Finder) told(c *reportCue, v *outlook, d *draft) float64 {
	if r.Weights.gate == nil {
		return float64(d.worth) / certainty
	}
	r.hashes = r.View.gateTraits(c, v, d, r.hashes[:0])
	share := model.Share([]int32{r.Weights.gate.Score(r.hashes), 0}, 0)
	if len(r.Weights.told) < 2 {
		return float64(share) / model.Certain
	}
	return features.Interpolate(r.Weights.told, share)
}

// weigh asks a learner about a draft, and returns how likely it is telling.
func (r *Finder) weigh(n int, d *draft) float64 {
	c := &r.cues[n]
	v := r.View.outlookOf(c)
	if r.Teach != nil {
		q := Question{Subject: ReportTold, Cue: r.S.Tokens[c.tok].Span, Sentence: words.Span{Start: r.S.Tokens[d.first].Start, End: r.S.Tokens[d.last-1].End}}
		q.Options = []Answer{{At: q.Sentence, Traits: r.View.gateTraits(c, &v, d, nil)}}
		if r.Weights.gate != nil {
			q.Share = model.Share([]int32{r.Weights.gate.Score(q.Options[0].Traits), 0}, 0)
		}
		r.Teach(q)
	}
	return r.told(c, &v, d)
}
