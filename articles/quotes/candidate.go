package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// relation tells where a candidate for a quotation's speaker stands to it.
type relation uint8

const (
	none       relation = iota
	inverted            // “…,” said Kern
	after               // “…,” Kern said
	introduced          // Kern said, “…”; Kern said that “…”
	labelled            // KERN: …
	signed              // “…” — Kern
	owned               // Kern’s claim that “…”
	addressed           // “…,” Kern was asked: whoever asked is not named
	reopened            // a paragraph that opens again what the last one left open
	sourced             // “…,” according to Kern
	announced           // Kern had an answer: “…”
	continued           // “…,” Kern said. “…”
	following           // “…” “…,” Kern said
	governed            // Kern said the plan was “…”
	trailing            // the plan is “…” at best, Kern said
	acting              // Kern left with a “…”; “…,” Kern smiled
	preceding           // Kern disagreed. “…”
	answered            // the other one in an exchange of questions and answers
	carried             // a paragraph that is all quotation
	neighbour           // the subject of the sentence before
	next                // “…” Kern said no more.
	nearby              // anybody mentioned near the words
	holder              // Kern’s bakery was “…”
	lingering           // whoever spoke last
	heralded            // whom the paragraph before announces
	repeating           // whoever spoke the passage before
	relations
)

// near reports whether the relation ties a clause to a passage right beside it.
func (r relation) near() bool {
	switch r {
	case inverted, after, sourced, introduced, continued, following:
		return true
	}
	return false
}

// candidate is one who may have spoken a quotation: the item that names him,
// the clause that says so, and what they have to do with the words.
type candidate struct {
	relation relation
	item     int        // phrase that names the speaker; -1 if only who is known
	clause   int        // index into the paragraph's clauses; -1 if none
	who      int        // person, where item is -1
	mention  words.Span // where item is -1: the words that last named the person
	named    reference  // where item is -1: by those words
	distance int        // items between verb or phrase and the quotation
	near     int        // where item is -1: the phrase that holds the mention, if relation is holder
	score    float64    // by the rules
}

// finder finds who may have spoken a passage.
type finder struct {
	scope
	d      *discourse
	chosen []candidate    // by passage
	phrase []item         // that is read inside a passage
	ask    func(Decision) // a learner's question, or nil
}

// candidates lists who may have spoken the passage at item q.
func (f *finder) candidates(q int, out []candidate) []candidate {
	p := &f.s.Passages[f.s.items[q].quote]
	if c, ok := f.labelIn(p); ok {
		return append(out, c)
	}
	out = f.candidatesAfter(q, out)
	out = f.candidatesBefore(q, out)
	out = f.candidatesEarlier(q, out)
	if p.Carried && f.d.speaker.heard() {
		out = append(out, f.d.speaker.by(reopened))
	}
	return out
}

// candidatesAfter reads what follows the passage in its sentence.
func (f *finder) candidatesAfter(q int, out []candidate) []candidate {
	v := f.follower(q)
	if v.ended {
		return out
	}
	if k := f.signature(q, v.at); k >= 0 {
		return append(out, candidate{relation: signed, item: k, clause: -1, distance: 1})
	}
	limit := f.s.items.sentenceEnd(q)
	for n := f.s.clauses.clauseAfter(q); n < len(f.s.clauses); n++ {
		c := &f.s.clauses[n]
		if c.verb >= limit && !(c.inverted && c.verb == v.at) {
			break
		}
		if c.passive && c.subject == v.at && v.tied && c.class&(class.Saying|class.Addressing) != 0 {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.subject < 0 || c.passive || c.who >= 0 {
			continue
		}
		rel := f.relationAfter(q, v, c)
		if rel == none {
			continue
		}
		out = append(out, candidate{relation: rel, item: c.subject, clause: n, distance: c.verb - q})
		if rel != trailing {
			break
		}
	}
	return out
}

// follower is how a sentence goes on after a passage.
type follower struct {
	at    int  // the first item after commas, dashes and adverbs
	ended bool // the sentence ends with the passage
	tied  bool // a comma or a question mark says that an attribution may follow
	comma bool // the passage's own last mark is a comma
	built bool // the passage is built into the writer's sentence: at the “front,” Lind said
}

func (f *finder) follower(q int) follower {
	end := f.s.Ending(&f.s.Passages[f.s.items[q].quote])
	v := follower{at: q + 1, comma: end == ','}
	paused := false
	for v.at < len(f.s.items) && (f.s.items[v.at].kind == iComma || f.s.items[v.at].kind == iAdverb || f.s.items[v.at].kind == iDash) {
		paused = paused || f.s.items[v.at].kind != iAdverb
		v.at++
	}
	v.ended = end == '.' && !paused && v.at < len(f.s.items) && f.s.items[v.at].kind == iEnd
	v.tied = paused || end == ',' || end == '?' || end == '!' || end == '-'
	if q > 0 {
		switch f.s.items[q-1].kind {
		case iEnd, iLine, iComma, iColon, iDash, iConj, iAdverb, iOther:
		default:
			v.built = true
		}
	}
	return v
}

// relationAfter tells what a clause after the passage at q has to do with it.
func (f *finder) relationAfter(q int, v follower, c *clause) relation {
	told := c.says() && !c.bound && (c.inverted || c.subject > q && f.s.pauseBefore(c.subject))
	switch {
	case f.s.items.quoteBetween(q, c.verb):
		if told {
			return trailing
		}
		return none
	case c.according && c.verb == v.at:
		return sourced
	case c.inverted && c.verb == v.at:
		return inverted
	case v.tied && (c.subject == v.at || c.subject == v.at+1 && f.s.is(v.at, "as")) && !c.bound:
		return f.closely(q, v, c)
	case told || c.according:
		return trailing
	}
	return none
}

// closely judges "“…,” Lind said", where the subject follows the passage at
// once. In “At the “front,” Lind lost his leg” it is no attribution.
func (f *finder) closely(q int, v follower, c *clause) relation {
	first := f.s.items[f.s.items.sentenceStart(q)].kind
	switch {
	case !c.says() && v.built:
		return none
	case !c.says() && !v.comma:
		return acting
	case first == iSub && q > f.s.items.sentenceStart(q) || v.built && first == iPrep:
		return acting // "When someone shouted “Yes,” Lind said …"
	}
	return after
}

// signature returns the name that stands after a passage and a dash, and
// nothing after it: “Never again.” — Ines Calloway; -1 if there is none.
func (f *finder) signature(q, at int) int {
	if at >= len(f.s.items) || f.s.items[at].kind != iName || at == q+1 || f.s.items[at-1].kind != iDash {
		return -1
	}
	if at+1 < len(f.s.items) {
		switch f.s.items[at+1].kind {
		case iEnd, iLine, iComma, iAside, iQuote:
		default:
			return -1
		}
	}
	return at
}

// candidatesBefore reads what precedes the passage in its sentence.
func (f *finder) candidatesBefore(q int, out []candidate) []candidate {
	start := f.s.items.sentenceStart(q)
	if q > start && f.s.items[q-1].kind == iColon {
		if k := f.d.label(q-1, start); k >= 0 && !f.owned(k) {
			return append(out, candidate{relation: labelled, item: k, clause: -1, distance: 1})
		}
	}
	if c, ok := f.owner(q, start); ok {
		out = append(out, c)
	}
	seen := 0
	for n := f.s.clauses.clauseAfter(q) - 1; n >= 0 && seen < 6; n-- {
		c := &f.s.clauses[n]
		if c.verb < start {
			break
		}
		seen++
		if c.passive && c.class&class.Addressing != 0 && f.introduces(c, q) == introduced && f.direct(q) {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.subject < 0 || c.passive && (c.class&class.Cue != 0 || !f.s.items.follows(q, iColon)) {
			continue
		}
		cand := candidate{item: c.subject, clause: n, distance: q - c.verb}
		if e := f.s.outer(n, start); e >= 0 && (!f.direct(q) || !c.says()) {
			c = &f.s.clauses[e]
			cand = candidate{item: c.subject, clause: e, distance: cand.distance}
		}
		switch {
		case c.according:
			cand.relation = governed
		case c.says():
			cand.relation = f.introduces(c, q)
		case f.s.items[q-1].kind == iColon:
			cand.relation = announced
		default:
			cand.relation = acting
		}
		out = append(out, cand)
	}
	return out
}

// introduces tells whether the clause leads straight to the passage at q or
// only governs the sentence that it stands in.
func (f *finder) introduces(c *clause, q int) relation {
	for k := c.verb + 1; k < q; k++ {
		switch f.s.items[k].kind {
		case iVerb, iIng, iQuote, iRel, iSub, iPlain, iAux:
			return governed
		case iPronoun, iName, iNoun:
			if k == q-1 && f.s.items[k].kind != iName {
				return governed
			}
		}
	}
	switch f.s.items[q-1].kind {
	case iComma, iColon, iThat:
		return introduced
	}
	if c.verb == q-1 || f.s.items[q-1].kind == iAdverb {
		return introduced
	}
	return governed
}

// candidatesEarlier reads the sentence and the quotation before, where the
// passage begins a sentence.
func (f *finder) candidatesEarlier(q int, out []candidate) []candidate {
	start := f.s.items.sentenceStart(q)
	for k := start; k < q; k++ {
		if kind := f.s.items[k].kind; kind != iConj && kind != iAdverb && kind != iDash && kind != iOther && kind != iComma {
			return out
		}
	}
	if prev := f.s.items.quoteBefore(q); prev >= 0 {
		if c := f.chosen[f.s.items[prev].quote]; c.relation != none && f.s.items.sentencesBetween(prev, q) <= 1 {
			c.relation = continued
			c.distance = q - prev
			out = append(out, c)
		}
	}
	if start > 0 {
		low := f.s.items.sentenceStart(start - 1)
		for n := f.s.clauses.clauseAfter(start-1) - 1; n >= 0 && f.s.clauses[n].verb >= low; n-- {
			c := &f.s.clauses[n]
			if c.subject < 0 || c.subject < low {
				continue
			}
			cand := candidate{relation: neighbour, item: c.subject, clause: -1, distance: q - c.verb}
			if c.says() {
				cand.relation, cand.clause = preceding, n
			}
			out = append(out, cand)
		}
	} else if f.d.herald.heard() {
		out = append(out, f.d.herald.by(announced))
	} else if v := f.d.turn(q); v.heard() {
		out = append(out, v.by(answered))
	} else if f.d.speaker.heard() {
		out = append(out, f.d.speaker.by(carried))
	}
	return out
}
