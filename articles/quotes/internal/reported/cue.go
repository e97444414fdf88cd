package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// reportCue is a word that may report what somebody says: a verb of saying in
// any form, a noun such as "claim", or the "according" of "according to".
type reportCue struct {
	tok, item int
	clause    int // index into the paragraph's clauses; -1 if none has it for a verb
	subject   int // item of the clause's subject; -1 if none
	lo, hi    int // the sentence's items
}

// Bounds of what is looked at around a word of saying.
const (
	reportReach = 48 // items before it
	reportAhead = 14 // items after it, where a report may begin
	mostCues    = 12 // in a sentence
)

// findCues appends the words in items [lo, hi) that may report to out.
func (r *Finder) findCues(lo, hi int, out []reportCue) []reportCue {
	for i := lo; i < hi; i++ {
		switch it := &r.S.Items[i]; it.Kind {
		case syntax.Quote, syntax.Comma, syntax.Colon, syntax.Dash, syntax.Pronoun, syntax.Conjunction, syntax.Subordinator, syntax.That, syntax.Aside:
		default:
			if it.Class&(class.Cue|class.Reporting|class.Speech|class.Document|class.Sourcing|class.Evincing) == 0 {
				continue
			}
			for t := it.First; t < it.Last && len(out) < mostCues; t++ {
				c := r.cueAt(t, i, lo, hi)
				if r.mayReport(it, t) && (c.clause < 0 || c.clause >= len(r.attributing) || !r.attributing[c.clause] || r.tellsOn(&c)) {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// mayReport reports whether token t of an item may be a word of saying.
func (r *Finder) mayReport(it *syntax.Item, t int) bool {
	cl := r.S.Tokens[t].Class
	return cl&(class.Cue|class.Reporting|class.Evincing) != 0 || cl&(class.Speech|class.Document) != 0 && r.S.Tokens[t].Kind == words.Word ||
		it.Kind == syntax.Preposition && cl&class.Sourcing != 0
}

// only reports whether the word of saying c is one by a class alone.
func only(x *view, c *reportCue, of class.Set) bool {
	return x.S.Tokens[c.tok].Class&(class.Cue|class.Reporting|class.Speech|class.Document|class.Sourcing|class.Evincing) == of
}

// tellsOn reports whether a verb that gives a passage in marks its speaker takes something
// else as well: in “Calling it “dead wood,” Kern accused Lind of lying” the accusation.
func (r *Finder) tellsOn(c *reportCue) bool {
	phrases := 0
	for k := c.item + 1; k+1 < c.hi && k <= c.item+4; k++ {
		next := r.S.Items[k+1].Kind
		switch it := &r.S.Items[k]; {
		case it.Kind == syntax.That:
			return next != syntax.Quote
		case it.Kind == syntax.Preposition && isParticiple(&r.View, k+1), it.Kind == syntax.To && next == syntax.BareVerb:
			return true
		case it.Kind == syntax.Adverb || it.Kind == syntax.Other || it.Kind == syntax.Preposition:
		case it.IsPhrase() && phrases < 2:
			phrases++
			if next == syntax.Verb || next == syntax.Auxiliary {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// isParticiple reports whether item i is a present participle: "lying", "being".
func isParticiple(x *view, i int) bool {
	it := &x.S.Items[i]
	return it.Kind == syntax.Gerund || it.Kind == syntax.Auxiliary && strings.HasSuffix(x.S.Tokens[it.First].Of(x.S.Text), x.S.Language.Gerund)
}

func (r *Finder) cueAt(t, i, lo, hi int) reportCue {
	c := reportCue{tok: t, item: i, clause: -1, subject: -1, lo: lo, hi: hi}
	if n := r.S.Clauses.After(i - 1); n < len(r.S.Clauses) && r.S.Clauses[n].Verb == i {
		c.clause, c.subject = n, r.S.Clauses[n].Subject
	}
	enclose(&r.View, &c)
	return c
}

// enclose bounds the word of saying c by the parentheses that it stands in with all that it tells:
// “The wall (Kern said it was old) fell”.
func enclose(x *view, c *reportCue) {
	from, end := dashesAround(x, c)
	if end > c.item+1 && c.subject > from && c.subject < end && x.S.Tokens[x.S.Items[from].First].Kind == words.Opening {
		c.lo, c.hi = from+1, end
	}
}

// dashesAround returns the two dashes, or what stands for them, that the word of saying c stands
// between, if its sentence has no others; else an end that is none.
func dashesAround(x *view, c *reportCue) (from, end int) {
	from, end = -1, -1
	for k := c.lo; k < c.hi; k++ {
		switch {
		case x.S.Items[k].Kind != syntax.Dash:
		case from < 0 && k < c.item:
			from = k
		case from >= 0 && end < 0 && k > c.item:
			end = k
		default:
			return -1, -1
		}
	}
	return from, end
}

// outlook is what a word of saying sees around it. Kinds are those of glimpses.
type outlook struct {
	word       uint32 // itself
	kind       uint32 // of its item
	form       uint32 // its classes, its item's kind and its clause's flags
	next       uint32 // kind of the item after it
	nextWord   uint32
	next2      uint32 // kind of the item after that
	prev       uint32 // kind of the item before it
	prevWord   uint32
	chain      uint32 // the small verbs before it: "has not", "declined to"
	subject    uint32 // kind of its subject
	who        uint32 // what its subject is: a pronoun, a role, a place
	object     uint32 // the phrase after it
	whom       uint32 // the word after that phrase
	tail       uint32 // what the rest of the sentence holds
	quote      uint32 // where the sentence holds passages in marks
	after      uint32 // the kind of item that ends its own words: ", Kern said on Friday,"
	before     uint32 // the kind of item before its subject
	beforeWord uint32
	gap        int // item where its clause begins
}

// Kinds that no item has, for glimpses.
const (
	kAfter  = 60 // the rest of the phrase that the word of saying stands in
	kBefore = 61 // the part of that phrase before the word
	kRest   = 62 // a report that begins within the phrase
	kPause  = 70 // a passage that ends in a comma
	kStart  = 71 // nothing: the sentence begins
	kEnd    = 80 // nothing: the sentence ends
	kFar    = 90 // out of reach
)

// outlookOf looks around a word of saying.
func (x *view) outlookOf(c *reportCue) outlook {
	it := &x.S.Items[c.item]
	v := outlook{word: x.spelled(c.tok), kind: uint32(it.Kind) + 1, gap: c.item}
	lookAtClause(x, c, &v)
	lookAhead(x, c, &v)
	lookBack(x, c, &v)
	if c.subject >= 0 {
		v.who = x.nature(c.subject)
	}
	return v
}

// lookAtClause notes the form of the word and who does it.
func lookAtClause(x *view, c *reportCue, v *outlook) {
	v.form = v.kind
	if c.clause >= 0 {
		cl := &x.S.Clauses[c.clause]
		v.form += set(cl.Passive, 32) + set(cl.Hedged, 64) + set(cl.Inverted, 128) + set(cl.Bound, 256) + set(cl.Who >= 0, 512) + set(cl.Subject >= 0, 1024)
		if s := cl.Subject; s >= 0 {
			v.subject = x.seen(s).kind*64 + x.seen(s).head&63
			if s < c.item && s >= c.lo {
				v.gap = s
			}
		}
		if cl.Who >= 0 && cl.Who < c.item {
			v.gap = cl.Who
		}
	}
	v.form *= 512
	cl := x.S.Tokens[c.tok].Class
	for i, one := range [...]class.Set{class.Reporting, class.Addressing, class.Inverting, class.Calling, class.Nounish, class.Saying, class.Speech | class.Document, class.Plain, class.Participle} {
		v.form += set(cl&one != 0, 1<<i)
	}
}

// lookAhead notes what follows the word.
func lookAhead(x *view, c *reportCue, v *outlook) {
	next := x.near(c.item+1, c)
	v.next, v.nextWord, v.next2 = next.kind, next.word, x.near(c.item+2, c).kind
	if k := c.item + 1; c.tok+1 < x.S.Items[c.item].Last {
		v.next, v.nextWord, v.next2 = kAfter, x.wordTrait(c.tok+1), next.kind
		v.object, v.whom = x.seen(c.item).last, next.word
	} else if k < c.hi && x.S.Items[k].IsPhrase() {
		v.object, v.whom = mix(next.word, x.classTrait(x.S.Items[k].Last-1)), x.near(c.item+2, c).word
	}
	v.tail = 1
	for k := c.item + 1; k < c.hi; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary, syntax.BareVerb, syntax.Gerund:
			v.tail |= 2
		case syntax.That:
			v.tail |= 4
		case syntax.Comma:
			v.tail |= 8
		case syntax.Colon:
			v.tail |= 32
		case syntax.Quote:
			v.quote |= 1
			if k <= c.item+2 {
				v.quote |= 4
			}
		}
	}
	if c.item+1 >= c.hi {
		v.tail = 16
	}
	v.after = endOfOwn(x, c)
}

// ownWords is how many items may belong to the words of saying: "said Kern, on
// Friday" has three.
const ownWords = 8

// endOfOwn returns the kind of the item that ends the words of saying: a comma
// after ", Kern said on Friday,".
func endOfOwn(x *view, c *reportCue) uint32 {
	for k := c.item + 1; k <= c.hi && k < c.item+ownWords; k++ {
		if k == c.hi {
			return kEnd
		}
		switch x.S.Items[k].Kind {
		case syntax.Adverb, syntax.Preposition, syntax.To, syntax.Aside, syntax.Name, syntax.Noun, syntax.Pronoun, syntax.Other:
		default:
			return x.seen(k).kind
		}
	}
	return kFar
}

// lookBack notes what stands before the word.
func lookBack(x *view, c *reportCue, v *outlook) {
	if prev := x.near(c.item-1, c); c.tok > x.S.Items[c.item].First {
		v.prev, v.prevWord = kBefore, x.wordTrait(c.tok-1)
	} else {
		v.prev, v.prevWord = prev.kind, prev.last
	}
	for k := c.lo; k < c.item; k++ {
		if x.S.Items[k].Kind == syntax.Quote {
			v.quote |= 2
		}
	}
	v.chain = chainBefore(x, c)
	v.before = kStart
	if v.gap > c.lo {
		v.before, v.beforeWord = x.seen(v.gap-1).kind, x.seen(v.gap-1).word
		if x.S.Items[v.gap-1].Kind == syntax.Quote && x.S.PauseBefore(v.gap) {
			v.before = kPause
		}
	}
}

// chainBefore hashes the small verbs before the word and what they hang on:
// "declined to say", "if he says".
func chainBefore(x *view, c *reportCue) (chain uint32) {
	for k, n := c.item-1, 0; k >= c.lo && n < 3; k-- {
		switch x.S.Items[k].Kind {
		case syntax.Adverb:
		case syntax.Auxiliary, syntax.To:
			chain = mix(chain, x.seen(k).word)
			n++
		case syntax.Subordinator, syntax.Relative, syntax.That, syntax.Conjunction, syntax.BareVerb, syntax.Verb, syntax.Gerund:
			return mix(chain, x.seen(k).word)
		default:
			return chain
		}
	}
	return chain
}

// nature tells what the phrase at item i is, by its head.
func (x *view) nature(i int) uint32 {
	it := &x.S.Items[i]
	if it.Kind == syntax.Pronoun {
		return x.seen(i).word
	}
	head := &x.S.Tokens[max(it.Last-1, it.First)]
	n := set(head.Kind == words.Capital, 1)
	for i, one := range [...]class.Set{class.Role, class.Plural, class.Document, class.Group, class.Male | class.Female, class.Place} {
		n += set(head.Class&one != 0, 2<<i)
	}
	return n*64 + uint32(it.Kind)
}

// noteAttributions marks the clauses that already give a passage in marks its
// speaker from nearby: they tell nothing else.
func (r *Finder) noteAttributions(chosen []attribution.Candidate) {
	r.attributing = r.attributing[:0]
	for range r.S.Clauses {
		r.attributing = append(r.attributing, false)
	}
	for i := range chosen {
		if c := &chosen[i]; c.Clause >= 0 && c.Relation.Near() {
			r.attributing[c.Clause] = true
		}
	}
}
