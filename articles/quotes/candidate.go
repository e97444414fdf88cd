package quotes

// relation tells where a candidate for a quotation's speaker stands to it.
type relation uint8

const (
	none       relation = iota
	inverted            // “…,” said Kerry
	after               // “…,” Kerry said
	introduced          // Kerry said, “…”; Kerry said that “…”
	labelled            // KERRY: …
	signed              // “…” — Kerry
	owned               // Kerry’s claim that “…”
	addressed           // “…,” Kerry was asked: whoever asked is not named
	reopened            // a paragraph that opens again what the last one left open
	sourced             // “…,” according to Kerry
	announced           // Kerry had an answer: “…”
	continued           // “…,” Kerry said. “…”
	following           // “…” “…,” Kerry said
	governed            // Kerry said the plan was “…”
	trailing            // the plan is “…” at best, Kerry said
	acting              // Kerry left with a “…”; “…,” Kerry smiled
	preceding           // Kerry disagreed. “…”
	carried             // a paragraph that is all quotation
	neighbour           // the subject of the sentence before
	next                // “…” Kerry said no more.
	relations
)

// candidate is one who may have spoken a quotation: the item that names him,
// the clause that says so, and what they have to do with the words.
type candidate struct {
	relation relation
	item     int  // phrase that names the speaker; -1 if only who is known
	clause   int  // index into the paragraph's clauses; -1 if none
	who      int  // person, where item is -1
	mention  Span // where item is -1: the words that last named the person
	distance int  // items between verb or phrase and the quotation
	score    float64
}

// candidates lists who may have spoken the passage at item q.
func (r *reading) candidates(q int, out []candidate) []candidate {
	out = r.candidatesAfter(q, out)
	out = r.candidatesBefore(q, out)
	out = r.candidatesEarlier(q, out)
	return out
}

// candidatesAfter reads what follows the passage in its sentence.
func (r *reading) candidatesAfter(q int, out []candidate) []candidate {
	p := &r.passages[r.items[q].quote]
	end := endsIn(r.text, r.tokens, p.last)
	at := q + 1
	commaAfter := false
	for at < len(r.items) && (r.items[at].kind == iComma || r.items[at].kind == iAdverb || r.items[at].kind == iDash) {
		commaAfter = commaAfter || r.items[at].kind != iAdverb
		at++
	}
	if end == '.' && !commaAfter && at < len(r.items) && r.items[at].kind == iEnd {
		return out
	}
	if k := r.signature(q, at); k >= 0 {
		return append(out, candidate{relation: signed, item: k, clause: -1, distance: 1})
	}
	tied := commaAfter || end == ',' || end == '?' || end == '!' || end == '-'
	limit := r.sentenceEnd(q)
	for n := r.clauseAfter(q); n < len(r.clauses); n++ {
		c := &r.clauses[n]
		if c.verb >= limit && !(c.inverted && c.verb == at) {
			break
		}
		if c.passive && c.subject == at && tied && c.class&(saying|addressing) != 0 {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.subject < 0 || c.passive || c.who >= 0 {
			continue
		}
		cand := candidate{item: c.subject, clause: n, distance: c.verb - q}
		far := r.quoteBetween(q, c.verb)
		switch {
		case far && !(c.says() && !c.bound && (c.inverted || r.pauseBefore(c.subject))):
			continue
		case far:
			cand.relation = trailing
		case c.according && c.verb == at:
			cand.relation = sourced
		case c.inverted && c.verb == at:
			cand.relation = inverted
		case tied && (c.subject == at || c.subject == at+1 && r.is(at, "as")) && !c.bound:
			cand.relation = after
			if !c.says() && end != ',' {
				cand.relation = acting
			}
		case c.says() && !c.bound && (c.inverted || c.subject > q && r.pauseBefore(c.subject)) && !c.according:
			cand.relation = trailing
		case c.according:
			cand.relation = trailing
		default:
			continue
		}
		out = append(out, cand)
		if cand.relation != trailing {
			break
		}
	}
	return out
}

// is reports whether item i is the word w.
func (r *reading) is(i int, w string) bool { return r.tokens[r.items[i].first].Of(r.text) == w }

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

// follows reports whether an item of the given kind stands before item i.
func (r *reading) follows(i int, kind itemKind) bool { return i > 0 && r.items[i-1].kind == kind }

// pauseBefore reports whether a comma stands before item i, perhaps inside a
// passage's marks.
func (r *reading) pauseBefore(i int) bool {
	return r.follows(i, iComma) || r.follows(i, iQuote) && r.passages[r.items[i-1].quote].endsWith(r, ',')
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

// direct reports whether the passage at q begins as a sentence does, after a
// comma or a colon.
func (r *reading) direct(q int) bool {
	p := &r.passages[r.items[q].quote]
	kind := r.items[q-1].kind
	return (kind == iComma || kind == iColon) && r.tokens[p.first].kind == capital
}

// outer returns the clause of saying that tells clause n, in "she noted that
// Kerry had called it “weak”"; -1 if none does. The words are hers, who tells
// what he called it.
func (r *reading) outer(n, start int) int {
	best, subject := -1, r.clauses[n].subject
	for e := n - 1; e >= max(0, n-12) && r.clauses[e].verb >= start; e-- {
		c := &r.clauses[e]
		if c.according && c.verb == start {
			best = e
			continue
		}
		if c.class&(saying|plain|participle) == 0 || c.class&saying == 0 && !c.bound || c.passive || c.subject < 0 || c.inverted || c.verb >= subject {
			continue
		}
		if r.told(c, subject, start) {
			best, subject = e, c.subject
		}
	}
	return best
}

// told reports whether the phrase at item s begins a clause that c tells:
// nothing but that clause's own words lies between.
func (r *reading) told(c *clause, s, start int) bool {
	k := s - 1
	for k > c.verb && r.items[k].kind == iAdverb {
		k--
	}
	if r.items[k].kind == iSub && r.items[k-1].kind == iComma {
		return false // "Kerry said no, while Lind called it …"
	}
	if r.items[k].kind == iRel || r.items[k].kind == iConj && r.items[k-1].kind == iComma {
		return false // "Kerry said no, and Lind called it …"; "no, which Lind called …"
	}
	if next := c.verb + 1; c.bound && (r.items[next].kind == iPrep || r.items[next].kind == iTo) {
		return false // "speaking to"
	}
	that := false
	for k := c.verb + 1; k < s; k++ {
		that = that || r.items[k].kind == iThat || r.items[k].kind == iSub
	}
	if r.follows(s, iComma) && !that {
		return false // "they offered to shelter her, Kerry said"
	}
	if r.items[s-1].kind == iComma && (r.items[start].kind == iSub || r.follows(c.subject, iSub)) {
		return false // "When Kerry said no, Lind called it …"
	}
	for k := c.verb + 1; k < s; k++ {
		switch r.items[k].kind {
		case iDash, iQuote, iColon:
			return false
		}
	}
	return true
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
		if kind := r.items[k].kind; kind != iConj && kind != iAdverb && kind != iDash && kind != iOther {
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
		out = append(out, candidate{relation: announced, item: -1, clause: -1, who: r.herald.who, mention: r.herald.mention})
	} else if r.speaker.heard() {
		out = append(out, candidate{relation: carried, item: -1, clause: -1, who: r.speaker.who, mention: r.speaker.mention})
	}
	return out
}

// sentenceReach bounds how far a sentence's ends are looked for, in items.
const sentenceReach = 96

// sentenceStart returns the first item of the sentence that item i is in.
func (r *reading) sentenceStart(i int) int {
	k := i
	for k > 0 && i-k < sentenceReach && r.items[k-1].kind != iEnd && r.items[k-1].kind != iLine {
		k--
	}
	return k
}

// sentenceEnd returns the item that ends the sentence that item i is in.
func (r *reading) sentenceEnd(i int) int {
	k := i + 1
	for k < len(r.items) && k-i < sentenceReach && r.items[k].kind != iEnd && r.items[k].kind != iLine {
		k++
	}
	return k
}

// clauseAfter returns the first clause whose verb stands after item i.
func (r *reading) clauseAfter(i int) int {
	low, high := 0, len(r.clauses)
	for low < high {
		if mid := (low + high) / 2; r.clauses[mid].verb <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

func (r *reading) quoteBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if r.items[k].kind == iQuote {
			return true
		}
	}
	return false
}

// quoteBefore returns the item of the last passage before item q that is near.
func (r *reading) quoteBefore(q int) int {
	for k := q - 1; k >= 0 && q-k < sentenceReach; k-- {
		if r.items[k].kind == iQuote {
			return k
		}
	}
	return -1
}

// sentencesBetween counts the sentences that stand between two passages,
// the rest of the first one's sentence not counted.
func (r *reading) sentencesBetween(a, b int) int {
	n := 0
	for k := a + 1; k < b; k++ {
		if r.items[k].kind == iEnd {
			n++
		}
	}
	return n
}
