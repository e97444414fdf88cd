package quotes

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
	item     int       // phrase that names the speaker; -1 if only who is known
	clause   int       // index into the paragraph's clauses; -1 if none
	who      int       // person, where item is -1
	mention  Span      // where item is -1: the words that last named the person
	named    reference // where item is -1: by those words
	distance int       // items between verb or phrase and the quotation
	near     int       // where item is -1: the phrase that holds the mention, if relation is holder
	score    float64   // by the rules
}

// candidates lists who may have spoken the passage at item q.
func (r *reading) candidates(q int, out []candidate) []candidate {
	p := &r.passages[r.items[q].quote]
	if c, ok := r.labelIn(p); ok {
		return append(out, c)
	}
	out = r.candidatesAfter(q, out)
	out = r.candidatesBefore(q, out)
	out = r.candidatesEarlier(q, out)
	if p.carried && r.speaker.heard() {
		out = append(out, r.speaker.by(reopened))
	}
	return out
}

// candidatesAfter reads what follows the passage in its sentence.
func (r *reading) candidatesAfter(q int, out []candidate) []candidate {
	v := r.follower(q)
	if v.ended {
		return out
	}
	if k := r.signature(q, v.at); k >= 0 {
		return append(out, candidate{relation: signed, item: k, clause: -1, distance: 1})
	}
	limit := r.sentenceEnd(q)
	for n := r.clauseAfter(q); n < len(r.clauses); n++ {
		c := &r.clauses[n]
		if c.verb >= limit && !(c.inverted && c.verb == v.at) {
			break
		}
		if c.passive && c.subject == v.at && v.tied && c.class&(saying|addressing) != 0 {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.subject < 0 || c.passive || c.who >= 0 {
			continue
		}
		rel := r.relationAfter(q, v, c)
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

func (r *reading) follower(q int) follower {
	end := r.ending(&r.passages[r.items[q].quote])
	v := follower{at: q + 1, comma: end == ','}
	paused := false
	for v.at < len(r.items) && (r.items[v.at].kind == iComma || r.items[v.at].kind == iAdverb || r.items[v.at].kind == iDash) {
		paused = paused || r.items[v.at].kind != iAdverb
		v.at++
	}
	v.ended = end == '.' && !paused && v.at < len(r.items) && r.items[v.at].kind == iEnd
	v.tied = paused || end == ',' || end == '?' || end == '!' || end == '-'
	if q > 0 {
		switch r.items[q-1].kind {
		case iEnd, iLine, iComma, iColon, iDash, iConj, iAdverb, iOther:
		default:
			v.built = true
		}
	}
	return v
}

// relationAfter tells what a clause after the passage at q has to do with it.
func (r *reading) relationAfter(q int, v follower, c *clause) relation {
	told := c.says() && !c.bound && (c.inverted || c.subject > q && r.pauseBefore(c.subject))
	switch {
	case r.quoteBetween(q, c.verb):
		if told {
			return trailing
		}
		return none
	case c.according && c.verb == v.at:
		return sourced
	case c.inverted && c.verb == v.at:
		return inverted
	case v.tied && (c.subject == v.at || c.subject == v.at+1 && r.is(v.at, "as")) && !c.bound:
		return r.closely(q, v, c)
	case told || c.according:
		return trailing
	}
	return none
}

// closely judges "“…,” Lind said", where the subject follows the passage at
// once. In “At the “front,” Lind lost his leg” it is no attribution.
func (r *reading) closely(q int, v follower, c *clause) relation {
	first := r.items[r.sentenceStart(q)].kind
	switch {
	case !c.says() && v.built:
		return none
	case !c.says() && !v.comma:
		return acting
	case first == iSub && q > r.sentenceStart(q) || v.built && first == iPrep:
		return acting // "When someone shouted “Yes,” Lind said …"
	}
	return after
}

// signature returns the name that stands after a passage and a dash, and
// nothing after it: “Never again.” — Ines Calloway; -1 if there is none.
func (r *reading) signature(q, at int) int {
	if at >= len(r.items) || r.items[at].kind != iName || at == q+1 || r.items[at-1].kind != iDash {
		return -1
	}
	if at+1 < len(r.items) {
		switch r.items[at+1].kind {
		case iEnd, iLine, iComma, iAside, iQuote:
		default:
			return -1
		}
	}
	return at
}

// candidatesBefore reads what precedes the passage in its sentence.
func (r *reading) candidatesBefore(q int, out []candidate) []candidate {
	start := r.sentenceStart(q)
	if q > start && r.items[q-1].kind == iColon {
		if k := r.label(q-1, start); k >= 0 && !r.owned(k) {
			return append(out, candidate{relation: labelled, item: k, clause: -1, distance: 1})
		}
	}
	if c, ok := r.owner(q, start); ok {
		out = append(out, c)
	}
	seen := 0
	for n := r.clauseAfter(q) - 1; n >= 0 && seen < 6; n-- {
		c := &r.clauses[n]
		if c.verb < start {
			break
		}
		seen++
		if c.passive && c.class&addressing != 0 && r.introduces(c, q) == introduced && r.direct(q) {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.subject < 0 || c.passive && (c.class&cueWords != 0 || !r.follows(q, iColon)) {
			continue
		}
		cand := candidate{item: c.subject, clause: n, distance: q - c.verb}
		if e := r.outer(n, start); e >= 0 && (!r.direct(q) || !c.says()) {
			c = &r.clauses[e]
			cand = candidate{item: c.subject, clause: e, distance: cand.distance}
		}
		switch {
		case c.according:
			cand.relation = governed
		case c.says():
			cand.relation = r.introduces(c, q)
		case r.items[q-1].kind == iColon:
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
func (r *reading) introduces(c *clause, q int) relation {
	for k := c.verb + 1; k < q; k++ {
		switch r.items[k].kind {
		case iVerb, iIng, iQuote, iRel, iSub, iPlain, iAux:
			return governed
		case iPronoun, iName, iNoun:
			if k == q-1 && r.items[k].kind != iName {
				return governed
			}
		}
	}
	switch r.items[q-1].kind {
	case iComma, iColon, iThat:
		return introduced
	}
	if c.verb == q-1 || r.items[q-1].kind == iAdverb {
		return introduced
	}
	return governed
}

// candidatesEarlier reads the sentence and the quotation before, where the
// passage begins a sentence.
func (r *reading) candidatesEarlier(q int, out []candidate) []candidate {
	start := r.sentenceStart(q)
	for k := start; k < q; k++ {
		if kind := r.items[k].kind; kind != iConj && kind != iAdverb && kind != iDash && kind != iOther && kind != iComma {
			return out
		}
	}
	if prev := r.quoteBefore(q); prev >= 0 {
		if c := r.chosen[r.items[prev].quote]; c.relation != none && r.sentencesBetween(prev, q) <= 1 {
			c.relation = continued
			c.distance = q - prev
			out = append(out, c)
		}
	}
	if start > 0 {
		low := r.sentenceStart(start - 1)
		for n := r.clauseAfter(start-1) - 1; n >= 0 && r.clauses[n].verb >= low; n-- {
			c := &r.clauses[n]
			if c.subject < 0 || c.subject < low {
				continue
			}
			cand := candidate{relation: neighbour, item: c.subject, clause: -1, distance: q - c.verb}
			if c.says() {
				cand.relation, cand.clause = preceding, n
			}
			out = append(out, cand)
		}
	} else if r.herald.heard() {
		out = append(out, r.herald.by(announced))
	} else if v := r.turn(q); v.heard() {
		out = append(out, v.by(answered))
	} else if r.speaker.heard() {
		out = append(out, r.speaker.by(carried))
	}
	return out
}
