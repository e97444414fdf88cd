package quotes

// voice is somebody who speaks, and the words that last named them.
type voice struct {
	who     int // person; -1 if unknown
	mention Span
	named   reference // by those words
}

// silence is nobody's voice.
var silence = voice{who: -1}

// by makes the voice a candidate that no words near a passage name.
func (v voice) by(why relation) candidate {
	return candidate{relation: why, item: -1, clause: -1, who: v.who, mention: v.mention, named: v.named}
}

// heard reports whether the voice is anybody's.
func (v voice) heard() bool { return v.who >= 0 || !v.mention.Empty() }

// signer returns the candidate who signs the quotation that was the whole of the
// paragraph before: whose name stands after a dash in this one, "— Ines Calloway, mayor".
func (r *reading) signer() (c candidate, ok bool) {
	unsigned := r.unsigned
	r.unsigned = len(r.passages) == 1 && r.items[0].kind == iQuote && (len(r.items) == 2 || r.items[1].kind == iEnd && len(r.items) == 3) &&
		weights[r.chosen[0].relation].score <= weights[carried].score
	if !unsigned || len(r.items) < 3 || len(r.items) > 12 {
		return candidate{}, false
	}
	if it := &r.items[0]; it.kind != iDash && r.tokens[it.first].Of(r.text) != "-" || r.items[1].kind != iName {
		return candidate{}, false
	}
	return candidate{relation: signed, item: 1, clause: -1, who: r.who(1)}, true
}

// carryOver keeps who spoke last in the paragraph, and whom it announces.
func (r *reading) carryOver() {
	r.herald = silence
	r.turns.age++
	at := -1
	for i := range r.items {
		if it := &r.items[i]; it.kind == iQuote {
			if c := r.chosen[it.quote]; c.relation != none && r.spoken[it.quote] {
				r.speaker, at = r.voiceOf(c), i
				r.follow(i, c)
			}
		}
	}
	for n := len(r.clauses) - 1; n >= 0 && r.clauses[n].verb > at; n-- {
		c := &r.clauses[n]
		told := c.class&saying != 0 && !c.passive && !c.according && !c.hedged
		if told && c.subject >= 0 && r.items[c.subject].kind != iNoun && r.who(c.subject) >= 0 {
			r.speaker = r.voiceAt(c.subject)
			break
		}
	}
	if len(r.passages) == 0 && len(r.clauses) > 0 {
		// "Lind, who is 61, lives above her shop": the answers below are hers
		if c := &r.clauses[0]; c.subject == 0 && r.items[0].kind == iName && r.who(0) >= 0 && r.people.all[r.who(0)].nature > unsure {
			r.speaker = r.voiceAt(0)
		}
	}
	if n := len(r.items); n >= 3 && r.items[n-2].kind == iColon {
		r.herald = r.announcer(n - 2)
	}
}

// announcer returns who speaks after the colon at item i.
func (r *reading) announcer(i int) voice {
	start := r.sentenceStart(i)
	best := -1
	for n := r.clauseAfter(i) - 1; n >= 0 && r.clauses[n].verb >= start; n-- {
		c := &r.clauses[n]
		if c.subject < 0 || c.passive || r.who(c.subject) < 0 && r.items[c.subject].kind != iPronoun {
			continue
		}
		if best < 0 || c.says() {
			best = c.subject
		}
		if c.says() {
			break
		}
	}
	if best < 0 {
		if best = r.label(i, start); best < 0 {
			return silence
		}
	}
	return r.voiceAt(best)
}

// label returns the phrase that stands alone before the colon at item i:
// "Kern:", "Kern (to the press):"; -1 if more stands there.
func (r *reading) label(i, start int) int {
	k := i - 1
	for k > start && r.items[k].kind == iAside {
		k--
	}
	if k-2 >= start && r.items[k-1].kind == iConj && r.items[k-2].phrase() {
		k -= 2 // "Moss and Lind:"
	}
	if k == start+1 && r.is(start, "From") && r.items[k].phrase() {
		return k // "From the report:"
	}
	if k >= start && r.items[k].phrase() && (k == start || r.items[k-1].kind == iDash || r.items[k-1].kind == iOther) {
		return k
	}
	return -1
}

// voiceOf returns who speaks by a choice.
func (r *reading) voiceOf(c candidate) voice {
	if c.item >= 0 {
		if c.clause >= 0 && r.clauses[c.clause].who >= 0 {
			return voice{c.who, r.mentionSpan(r.clauses[c.clause].who), r.references[c.item]}
		}
		return voice{c.who, r.mentionSpan(c.item), r.references[c.item]}
	}
	return voice{c.who, c.mention, c.named}
}

// voiceAt returns the voice of whoever the phrase at item i stands for.
func (r *reading) voiceAt(i int) voice {
	return voice{r.who(i), r.mentionSpan(i), r.references[i]}
}
