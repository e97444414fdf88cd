package reported

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
)

// stretch is what a report would hold that begins at a place, while it grows
// item by item.
type stretch struct {
	boundary
	side  side
	kind  uint32 // of its first item
	word  uint32
	verbs uint32 // up to three
	tense uint32 // of its first verb
	pause uint32 // what followed its last comma or dash

	beyond   uint32 // what it takes in behind a word of saying that it began before
	relative bool   // a relative clause is the last that it takes in there
}

// rankEnds returns where what c tells likely ends if it begins at b, the
// likeliest first.
func (r *Finder) rankEnds(c *reportCue, v *outlook, b boundary) []rankedBoundary {
	r.boundaries, r.scores = r.boundaries[:0], r.scores[:0]
	s := r.View.newStretch(c, v, b)
	last := r.View.lastEnd(c, b)
	for e := b.item + 1; e <= last; e++ {
		r.View.stretchOver(&s, e-1, c)
		verb := e == last && startsVerb(&r.View, e)
		if !verb && !r.View.mayEnd(c, v, e) || e < last && leavesSubject(&r.View, c, b, e) || leavesStump(&r.View, c, b, e) || partsInfinitives(&r.View, c, b, e) {
			continue
		}
		r.hashes = r.View.endTraits(c, v, &s, e, r.hashes[:0])
		r.boundaries = append(r.boundaries, boundary{item: e})
		odds := r.Weights.end.Score(r.hashes)
		if verb {
			odds += leadBonus // the verb of whose subject this is a part: nothing is learned of ends there
		}
		r.scores = append(r.scores, odds)
	}
	r.ended = r.best(r.ended[:0], mostEnds, false)
	return r.ended
}

func (x *view) newStretch(c *reportCue, v *outlook, b boundary) stretch {
	first := x.seen(b.item)
	s := stretch{boundary: b, side: x.sideOf(c, v, b), kind: first.kind, word: first.word}
	if b.item == c.item {
		s.kind = kRest
	}
	return s
}

// lastEnd returns the last item before which what begins at b may end: in “Lind,
// who said it was late, left at noon” the comma, after which the sentence goes on.
func (x *view) lastEnd(c *reportCue, b boundary) int {
	last := upToSource(x, c, b, saysOn(x, c, b, min(c.hi, b.item+2*reportReach)))
	last = upToVerb(x, c, b, upToMain(x, c, b, upToDash(x, c, b, last)))
	if c.clause < 0 || b.item < c.item {
		return last
	}
	if who := relativeOf(x, c); who <= c.lo || x.S.Items[who-1].Kind != syntax.Comma {
		return last
	}
	for k := c.item + 1; k+1 < last; k++ {
		if next := x.S.Items[k+1].Kind; x.S.Items[k].Kind == syntax.Comma && k > b.item && (next == syntax.Verb || next == syntax.Auxiliary) && !leavesSubject(x, c, b, k) {
			return k
		}
	}
	return last
}

// relativeOf returns the "who" or "which" of the relative clause that the word of saying c stands
// in: “Lind, who said it was late”, “the vote, which Lind said was late”; -1 if there is none.
func relativeOf(x *view, c *reportCue) int {
	if who := x.S.Clauses[c.clause].Who; who >= 0 {
		return who
	}
	if k := c.subject - 1; k > c.lo && c.subject < c.item && x.S.Items[k].Kind == syntax.Relative {
		return k
	}
	return -1
}

// saysOn returns the last item, up to last, before which what begins at b may end where the
// teller goes on to tell something else: in “Lind said it was late and added that …” the "and".
func saysOn(x *view, c *reportCue, b boundary, last int) int {
	if b.tok < c.tok || c.clause < 0 || c.subject < 0 || c.subject > c.item {
		return last
	}
	for k := b.item + 1; k < last; k++ {
		if goesOnWith(x, c, k) == goesOnSaying && goesIntoClause(x, c, k) || tellsBeside(x, c, k) {
			return k
		}
	}
	return last
}

// stretchOver lets s hold item k as well.
func (x *view) stretchOver(s *stretch, k int, c *reportCue) {
	if s.side != afterCue && k > c.item {
		stretchBeyond(x, s, k)
	}
	switch x.S.Items[k].Kind {
	case syntax.Verb, syntax.Auxiliary:
		s.verbs = min(s.verbs+1, 3)
		if s.tense == 0 && (k != c.item || s.kind != kRest) {
			s.tense = x.tense(k)
		}
	case syntax.Comma, syntax.Dash, syntax.Colon:
		if k > s.item {
			s.pause = mix(x.seen(k).kind, x.near(k+1, c).kind)
		}
	}
}

// Bits of what a stretch takes in behind the word of saying: the rest of a sentence, or only
// what describes the teller.
const (
	takesPause = 1 << iota
	takesRelative
	takesConjunction
	takesVerb
	takesRelativeVerb
)

// stretchBeyond notes item k, which stands behind the word of saying.
func stretchBeyond(x *view, s *stretch, k int) {
	switch x.S.Items[k].Kind {
	case syntax.Comma, syntax.Dash:
		s.beyond |= takesPause
		s.relative = false
	case syntax.Relative:
		s.beyond |= takesRelative
		s.relative = true
	case syntax.Conjunction:
		s.beyond |= set(s.beyond&takesPause != 0, takesConjunction)
	case syntax.Verb, syntax.Auxiliary:
		if s.relative {
			s.beyond |= takesRelativeVerb
		} else {
			s.beyond |= takesVerb
		}
	}
}

// tense tells the form of the verb at item k: an auxiliary by itself, others by
// their ending.
func (x *view) tense(k int) uint32 {
	if x.S.Items[k].Kind == syntax.Auxiliary {
		return x.seen(k).word
	}
	w := x.S.Tokens[x.S.Items[k].First].Of(x.S.Text)
	switch {
	case len(w) > 2 && w[len(w)-2:] == "ed":
		return 2
	case w[len(w)-1] == 's':
		return 3
	}
	return 4
}

// tenseAfter tells the form of the first verb from item k on; 1 if none is near.
func tenseAfter(x *view, k, end int) uint32 {
	for n := 0; k < end && n < 12; k, n = k+1, n+1 {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary:
			return x.tense(k)
		case syntax.Quote:
			return 5
		}
	}
	return 1
}

// against tells where an end before item e lies, against the clause of saying.
func against(x *view, c *reportCue, v *outlook, s side, e int) uint32 {
	switch {
	case s == afterCue || e < v.gap-1:
		return 0
	case e == v.gap:
		return 1
	case e == v.gap-1:
		return 2
	case e <= c.item:
		return 4
	case c.clause >= 0 && x.S.Clauses[c.clause].Inverted && e <= c.subject+1:
		return 5
	}
	return 3
}

// following tells what clause may go on after an end before item e: one with a
// subject of its own, or one of saying.
func following(x *view, c *reportCue, e int) (own, says uint32) {
	own = set(e+1 < c.hi && x.S.Items[e+1].IsPhrase() && x.S.Items.VerbAfter(e+1), 1) + set(e < c.hi && x.S.Items[e].IsPhrase() && x.S.Items.VerbAfter(e), 2)
	return own, own*4 + set(x.S.Items.SaysNext(e+1, c.hi), 1)
}

// goesOnSaying is what goesOnWith returns for a verb of saying in the form of the first one.
const goesOnSaying = 4 + 2 + 1

// saysAlike reports whether the verbs at items a and b are of one form: both past or both present.
func saysAlike(x *view, a, b int) bool {
	const present = 3
	return (x.tense(a) == present) == (x.tense(b) == present)
}

// goesOnWith tells how the sentence goes on behind a conjunction after an end before item e:
// with a verb without a subject of its own, which may be the teller's ("and added that")
// or of what is told, by whether it is one of saying and by its form.
func goesOnWith(x *view, c *reportCue, e int) uint32 {
	for e < c.hi && x.pauses(e) {
		e++
	}
	if e >= c.hi || x.S.Items[e].Kind != syntax.Conjunction {
		return 0
	}
	for e++; e < c.hi && x.S.Items[e].Kind == syntax.Adverb; {
		e++
	}
	if e >= c.hi {
		return 1
	}
	switch it := &x.S.Items[e]; it.Kind {
	case syntax.Verb, syntax.Auxiliary:
		says := set(it.Class&(class.Cue|class.Reporting) != 0 && it.Class&class.Auxiliary == 0, 1)
		return 4 + 2*says + set(c.clause >= 0 && x.S.Items[c.item].Kind == syntax.Verb && saysAlike(x, e, c.item), 1)
	case syntax.That:
		return 2
	}
	return 3
}

// leadsOnTo tells what clause may go on behind the pause or the joining word at item e, past all
// small words that join: whether somebody else or the teller does something there, and whether
// it is telling: ", though she noted that".
func leadsOnTo(x *view, c *reportCue, e int) uint32 {
	k := e
	for k < c.hi && k < e+4 && (x.pauses(k) || x.S.Items[k].Kind == syntax.Conjunction || x.S.Items[k].Kind == syntax.Subordinator || x.S.Items[k].Kind == syntax.Adverb) {
		k++
	}
	if k == e || k >= c.hi || !x.S.Items[k].IsPhrase() {
		return 0
	}
	own := set(x.S.Items.VerbAfter(k), 1) + set(x.S.Items.SaysNext(k, c.hi), 2)
	return 1 + own + set(c.subject >= 0 && x.seen(c.subject).word == x.seen(k).word, 4)
}

// endTraits are the traits of an end before item e.
func (x *view) endTraits(c *reportCue, v *outlook, s *stretch, e int, f []uint32) []uint32 {
	last, here, next := x.near(e-1, c), x.near(e, c), x.near(e+1, c)
	end := here.kind
	if e >= c.hi {
		end = kEnd
	}
	at := uint32(s.side)*8 + against(x, c, v, s.side, e)
	own, says := following(x, c, e)
	long := bucket(x.S.Items[e-1].Last - s.tok)
	later := tenseAfter(x, e, c.hi)
	goesOn, leadsOn := goesOnWith(x, c, e), leadsOnTo(x, c, e)
	same := set(c.subject >= 0 && next.word == x.seen(c.subject).word, 1) + set(next.word == s.word, 2)
	return append(f,
		three(101, at, end, long),
		three(102, at, end, next.kind),
		mix(three(103, at, end, next.word), last.kind),
		mix(three(104, at, end, here.word), next.word),
		mix(three(105, at, end, next.kind), x.near(e+2, c).kind),
		mix(three(106, at, end, next.kind), s.verbs),
		mix(three(107, at, end, s.kind), s.verbs),
		mix(three(108, at, end, s.word), s.verbs),
		three(109, at, end, v.word),
		mix(three(110, at, here.word, v.word), s.verbs),
		mix(three(112, at, end, says), next.word),
		mix(three(113, at, end, says), here.word),
		mix(three(123, at, end, s.tense), later),
		mix(three(124, at, here.word, s.tense), later),
		mix(three(125, at, here.word, next.word), later),
		mix(three(126, at, v.after, v.before), end),
		mix(three(127, at, v.after, end), s.verbs),
		mix(three(128, at, end, s.pause), next.kind),
		mix(three(129, at, here.word, s.pause), own),
		mix(three(130, at, end, same), next.kind),
		three(131, at, goesOn, s.tense),
		three(133, at, s.beyond, end),
		mix(three(134, at, s.beyond, v.word), s.verbs),
		mix(three(135, at, s.beyond, next.kind), end),
		three(136, at, leadsOn, here.word),
		mix(three(137, at, leadsOn, next.word), s.tense),
		mix(three(132, at, goesOn, s.kind), s.verbs),
	)
}

// mayEnd reports whether a report may end before item e: where the sentence or
// the clause of saying bounds it, or something begins that need not belong to it.
func (x *view) mayEnd(c *reportCue, v *outlook, e int) bool {
	if x.pauses(e - 1) {
		return false
	}
	if e >= c.hi || e == v.gap || e == v.gap-1 {
		return true
	}
	switch x.S.Items[e].Kind {
	case syntax.Name, syntax.Noun, syntax.Pronoun, syntax.Verb, syntax.Auxiliary, syntax.BareVerb, syntax.Other, syntax.That:
		return false
	}
	return true
}
