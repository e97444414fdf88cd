package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/model"
)

// rankBegins returns where what c tells likely begins, the likeliest first. That
// it tells nothing is one more answer, of the score zero.
func (r *Finder) rankBegins(c *reportCue, v *outlook) []rankedBoundary {
	r.boundaries, r.scores = r.View.begins(c, r.boundaries[:0]), r.scores[:0]
	var known [sides]bool
	var shared [sides]int32
	for _, b := range r.boundaries {
		s := r.View.sideOf(c, v, b)
		if !known[s] {
			r.hashes = v.cueTraits(uint32(s), r.hashes[:0])
			known[s], shared[s] = true, r.Weights.begin.Score(r.hashes)
		}
		r.hashes = r.View.placeTraits(c, v, b, s, r.hashes[:0])
		odds := shared[s] + r.Weights.begin.Score(r.hashes)
		if odds > hopeless {
			r.hashes = r.View.beginTraits(c, v, b, s, r.hashes[:0])
			odds = shared[s] + r.Weights.begin.Score(r.hashes)
		}
		if r.View.leadsToGerund(c, b) || r.View.leadsOverColon(c, b) || leadsOverAside(&r.View, c, b) || leadsToNot(&r.View, c, b) || leadsOverListener(&r.View, c, b) || b.tok > c.tok && givesVerdict(&r.View, c, b.item) {
			odds += leadBonus
		}
		r.scores = append(r.scores, odds)
	}
	r.begun = r.best(r.begun[:0], mostBegins, true)
	return r.begun
}

// hopeless is a score of the word of saying and of three traits of a beginning
// below which the other traits are not looked at: nearly all that are below it have
// a chance of less than leastChance with all traits.
const hopeless = -9 * model.Unit / 2

// leadBonus lets what a word of saying leads to by its grammar be what it tells, though
// annotators mark it seldom, and so it was learned as seldom. Whether it is telling is
// for the gate to say.
const leadBonus = 4 * model.Unit

// leadsToGerund reports whether a report begins with the participle right after a verb of
// saying: "report being turned away".
func (x *view) leadsToGerund(c *reportCue, b boundary) bool {
	if b.item != c.item+1 || c.subject < 0 || c.subject > c.item || x.S.Items[c.item].Kind != syntax.Verb {
		return false
	}
	return isParticiple(x, b.item)
}

// leadsToNot reports whether a report begins with the "not" of what somebody promises or threatens
// not to do: “vowed not to sell the boats”, “promised never to return”.
func leadsToNot(x *view, c *reportCue, b boundary) bool {
	kind := x.S.Items[c.item].Kind
	return b.item == c.item+1 && (kind == syntax.Verb || kind == syntax.BareVerb || kind == syntax.Gerund) && negatesInfinitive(x, b.item)
}

// negatesInfinitive reports whether item k is the "not" or the "never" of an infinitive.
func negatesInfinitive(x *view, k int) bool {
	return x.S.Items[k].Kind == syntax.Adverb && x.S.Items[k].Class&class.Negation != 0 && x.S.Items.KindAt(k+1) == syntax.To
}

// listening are the verbs of saying with a listener before what is told.
const listening = "told tell tells telling assured assures reminded reminds informed informs warned warns"

// sayingWhen are adverbs behind a verb of saying that tell when or how it was said.
const sayingWhen = "afterward afterwards later earlier recently repeatedly bluntly flatly quietly publicly"

// leadsOverListener reports whether a report begins with the subject of a clause, right behind
// whom the verb of saying tells, or when: “told a news conference the problem was not money”,
// “said afterward she had seen it”.
func leadsOverListener(x *view, c *reportCue, b boundary) bool {
	if b.item != c.item+2 || b.tok != x.S.Items[b.item].First || !x.S.Items[b.item].IsPhrase() {
		return false
	}
	between := &x.S.Items[c.item+1]
	told := between.IsPhrase() && language.Listed(listening, x.S.Tokens[c.tok].Of(x.S.Text))
	when := between.Kind == syntax.Adverb && between.Last-between.First == 1 && language.Listed(sayingWhen, x.S.Tokens[between.First].Of(x.S.Text))
	if !told && !when {
		return false
	}
	for n := x.S.Clauses.After(b.item); n < len(x.S.Clauses) && x.S.Clauses[n].Verb <= b.item+2; n++ {
		if x.S.Clauses[n].Subject == b.item {
			return true
		}
	}
	return false
}

// leadsOverAside reports whether a report begins with the "that" behind an aside that follows
// the verb of saying: “insists, most lately in a letter to the council, that the wall is safe”.
func leadsOverAside(x *view, c *reportCue, b boundary) bool {
	if x.S.Items[c.item].Kind != syntax.Verb && x.S.Items[c.item].Kind != syntax.BareVerb || b.item < c.item+4 || x.S.Items[b.item].Kind != syntax.That || x.S.Items[b.item-1].Kind != syntax.Comma || x.S.Items[c.item+1].Kind != syntax.Comma {
		return false
	}
	for k := c.item + 2; k < b.item-1; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary, syntax.Comma, syntax.Quote, syntax.That, syntax.Colon, syntax.Dash, syntax.Conjunction:
			return false
		}
	}
	return true
}

// leadsOverColon reports whether a report begins after the colon that a noun of saying
// leads to: "Her message is simple: the bridge must close."
func (x *view) leadsOverColon(c *reportCue, b boundary) bool {
	it := &x.S.Items[c.item]
	if it.Kind != syntax.Noun || c.tok != it.Last-1 || it.Class&(class.Possessive|class.Possessing) == 0 || b.item < c.item+3 || x.S.Items[b.item-1].Kind != syntax.Colon {
		return false
	}
	for k := c.item + 1; k < b.item-1; k++ {
		if kind := x.S.Items[k].Kind; kind != syntax.Auxiliary && kind != syntax.Adverb && kind != syntax.Noun && kind != syntax.Other {
			return false
		}
	}
	return x.S.Items[c.item+1].Class&class.Being != 0
}

// begins appends where what c tells may begin to out, in order: at the items of
// its sentence that are near, and inside the phrase that it stands in.
func (x *view) begins(c *reportCue, out []boundary) []boundary {
	for i := max(c.lo, c.item-reportReach); i < c.hi && i <= c.item+reportAhead; i++ {
		if mayBegin(x, c, i) {
			out = append(out, boundary{i, x.S.Items[i].First})
		}
		if i == c.item && c.tok+1 < x.S.Items[i].Last {
			out = append(out, boundary{i, c.tok + 1})
		}
	}
	return out
}

// longestSubject is how many items may stand before a clause of saying that cuts off the
// subject of what is told.
const longestSubject = 12

// subjectBefore returns the item where the subject of a draft begins that the clause of saying
// cuts off from its verb: “The council, Kern said, would close the bridge”; -1 where the draft
// is no such rest.
func subjectBefore(x *view, c *reportCue, d *draft) int {
	if d.first < c.tok || c.clause < 0 || c.subject < 0 || x.S.Items[d.from-1].Kind != syntax.Comma {
		return -1
	}
	verb := d.from
	for verb+1 < d.end && x.S.Items[verb].Kind == syntax.Adverb {
		verb++ // “The wall, Kern said, never leaked”
	}
	if kind := x.S.Items[verb].Kind; kind != syntax.Verb && kind != syntax.Auxiliary {
		return -1
	}
	for k := c.item + 1; k < d.from-1; k++ {
		if kind := x.S.Items[k].Kind; kind == syntax.Comma || kind == syntax.Verb || kind == syntax.Auxiliary {
			return -1
		}
	}
	gap := min(c.subject, c.item)
	if gap > c.lo && x.S.Is(gap-1, "as") {
		gap-- // “The wall, as Kern noted, was old”
	}
	if gap-1 <= c.lo || gap-1-c.lo > longestSubject || x.S.Items[gap-1].Kind != syntax.Comma {
		return -1
	}
	for k := c.lo; k < gap-1; k++ {
		if x.S.Items[k].Kind == syntax.Quote {
			return -1
		}
	}
	for k := c.lo; k < gap-1; k++ {
		if x.S.Items[k].Kind != syntax.Conjunction && mayBegin(x, c, k) {
			return k
		}
	}
	return -1
}

// pauses reports whether item i is a comma, a dash or a colon, with which no
// report begins or ends.
func (x *view) pauses(i int) bool {
	kind := x.S.Items[i].Kind
	return kind == syntax.Comma || kind == syntax.Dash || kind == syntax.Colon
}

// side is where a report begins, against the word of saying.
type side uint32

const (
	onCue     side = iota // with the item that the word stands in
	beforeCue             // before its clause: “The wall is old, Kern said.”
	afterCue              // after it: “Kern said the wall was old.”
	withinCue             // inside its clause
	sides
)

func (x *view) sideOf(c *reportCue, v *outlook, b boundary) side {
	switch {
	case b.tok > c.tok:
		return afterCue
	case b.item == c.item:
		return onCue
	case b.item < v.gap:
		return beforeCue
	}
	return withinCue
}

// cueTraits are the traits of a beginning that depend only on the word of
// saying and the side.
func (v *outlook) cueTraits(side uint32, f []uint32) []uint32 {
	return append(f,
		two(1, side, v.word),
		two(2, side, v.form),
		three(3, side, v.form, v.next),
		three(4, side, v.next, v.nextWord),
		three(5, side, v.word, v.nextWord),
		three(6, side, v.prev, v.prevWord),
		three(7, side, v.word, v.prevWord),
		three(8, side, v.tail, v.quote),
		three(9, side, v.subject, v.form),
		three(10, side, v.before, v.tail),
		three(11, side, v.before, v.word),
		mix(three(12, side, v.next, v.next2), v.kind),
		three(28, side, v.chain, v.kind),
		three(29, side, v.chain, v.word),
		three(30, side, v.who, v.form),
		three(31, side, v.who, v.word),
		three(32, side, v.object, v.word),
		three(33, side, v.whom, v.word),
		mix(three(34, side, v.object, v.whom), v.form),
		mix(three(37, side, v.after, v.before), v.form),
	)
}

// placeTraits are the three of beginTraits that tell most about the beginning b.
func (x *view) placeTraits(c *reportCue, v *outlook, b boundary, s side, f []uint32) []uint32 {
	kind, _ := x.beginsWith(c, b, s)
	return append(f,
		three(19, uint32(s), x.distance(c, v, b, s), kind),
		three(22, uint32(s), x.near(b.item-1, c).word, kind),
		three(35, uint32(s), v.whom, x.pathTo(c, b, s)),
	)
}

// beginsWith tells what the beginning b begins with: the kind of its item and its word.
func (x *view) beginsWith(c *reportCue, b boundary, s side) (kind, word uint32) {
	if b.item == c.item && s == afterCue {
		return kRest, x.wordTrait(b.tok)
	}
	here := x.near(b.item, c)
	return here.kind, here.word
}

// beginTraits are the other traits of the beginning b.
func (x *view) beginTraits(c *reportCue, v *outlook, b boundary, s side, f []uint32) []uint32 {
	prev, next := x.near(b.item-1, c), x.near(b.item+1, c)
	kind, word := x.beginsWith(c, b, s)
	side, path, distance := uint32(s), x.pathTo(c, b, s), x.distance(c, v, b, s)
	shape := side*8 + set(x.S.Items.VerbAfter(b.item), 1) + 2*verbsUpTo(x, v.gap, b, s)
	return append(f,
		three(13, side, path, kind),
		three(14, side, path, word),
		mix(three(15, side, path, kind), v.word),
		three(16, side, word, v.word),
		three(17, side, kind, v.form),
		mix(three(18, shape, kind, next.kind), x.near(b.item+2, c).kind),
		three(19, side, distance, kind),
		mix(three(20, shape, path, kind), next.kind),
		three(21, side, prev.word, word),
		three(22, side, prev.word, kind),
		three(23, shape, v.word, kind),
		mix(three(24, shape, distance, v.before), kind),
		mix(three(25, shape, v.form, path), kind),
		three(26, side, next.word, word),
		mix(three(27, side, v.beforeWord, path), kind),
		three(35, side, v.whom, path),
		mix(three(36, shape, v.after, v.before), path),
		mix(three(38, side, v.after, kind), v.word),
	)
}

// pathTo tells what lies between the word of saying and a beginning after it;
// for one before, what the beginning itself stands after.
func (x *view) pathTo(c *reportCue, b boundary, s side) uint32 {
	if s != afterCue {
		switch b.item - c.lo {
		case 0:
			return kStart
		case 1:
			return x.seen(b.item-1).kind + 100
		}
		return x.seen(b.item - 1).kind
	}
	path := uint32(0)
	for k := c.item + 1; k < b.item; k++ {
		switch kind := x.S.Items[k].Kind; {
		case k <= c.item+4:
			path = path*37 + x.seen(k).kind
		case kind == syntax.Verb || kind == syntax.That || kind == syntax.Quote:
			path |= 1 << 30
		}
	}
	return path
}

// verbsUpTo counts the verbs from a beginning before the word of saying to its
// clause, up to two.
func verbsUpTo(x *view, gap int, b boundary, s side) (n uint32) {
	if s != beforeCue {
		return 0
	}
	for k := b.item; k < gap && n < 2; k++ {
		if kind := x.S.Items[k].Kind; kind == syntax.Verb || kind == syntax.Auxiliary {
			n++
		}
	}
	return n
}

// distance is how many items lie between a beginning and the clause of saying.
func (x *view) distance(c *reportCue, v *outlook, b boundary, s side) uint32 {
	switch s {
	case afterCue:
		return bucket(b.item - c.item)
	case onCue:
		return bucket(0)
	}
	return bucket(v.gap - b.item)
}

// mayBegin reports whether a report may begin with item i: before the word of
// saying that is where a clause may begin.
func mayBegin(x *view, c *reportCue, i int) bool {
	if x.pauses(i) || i > 0 && negatesInfinitive(x, i-1) || i != c.item+1 && negatesInfinitive(x, i) {
		return false // the "to" of “vowed not to sell the boats”
	}
	if kind := x.S.Items[i].Kind; i == c.item+1 && i+1 < c.hi && x.pauses(i+1) && (kind == syntax.Adverb || kind == syntax.Preposition) {
		return false // “as Kern pointed out, the wall”
	}
	if i > c.item && x.S.Items[c.item].Class&class.Sourcing != 0 {
		return x.S.Items[i-1].Kind != syntax.Preposition && !stillNames(x, c, i) // "according to the University of Tarn"
	}
	if i < c.item && i-c.lo < longestDateline && datelined(x, i, c) {
		return false
	}
	if i >= c.item || i == c.lo {
		return true
	}
	switch x.S.Items[i-1].Kind {
	case syntax.Comma, syntax.Dash, syntax.Colon, syntax.Conjunction, syntax.Adverb, syntax.Aside, syntax.That, syntax.Subordinator, syntax.Quote, syntax.Relative, syntax.Other:
		return true
	}
	return false
}

// stillNames reports whether item i, after "according to", is still part of who is named
// there, since a pause comes before what is told: "According to Sund Lines, which owns the
// boat, nobody was on board."
func stillNames(x *view, c *reportCue, i int) bool {
	if x.pauses(i - 1) {
		return false
	}
	for k := c.item + 1; k < c.hi && k < c.item+2*reportAhead; k++ {
		if x.pauses(k) {
			return true
		}
	}
	return false
}

// longestDateline bounds what stands before the dash of a dateline, in items.
const longestDateline = 5

// datelined reports whether item i belongs to a dateline: "HARL, Tarn — The bridge will close".
func datelined(x *view, i int, c *reportCue) bool {
	first := x.S.Tokens[x.S.Items[c.lo].First].Of(x.S.Text)
	if len(first) < 4 || first != strings.ToUpper(first) || first == strings.ToLower(first) {
		return false
	}
	for k := i; k < c.hi && k < c.lo+longestDateline; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Dash:
			return true
		case syntax.Name, syntax.Noun, syntax.Comma, syntax.Aside:
		default:
			return false
		}
	}
	return false
}
