package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// voice is somebody who speaks, and the words that last named them.
type voice struct {
	who     int // person; -1 if unknown
	mention words.Span
	named   reference // by those words
}

// silence is nobody's voice.
var silence = voice{who: -1}

// discourse is what is carried from one paragraph to the next: who spoke last, who
// is announced, and who takes turns.
type discourse struct {
	scope
	speaker  voice // who spoke last
	herald   voice // whom the paragraph before announced: "Kern continued:"
	turns    exchange
	lines    int  // paragraphs in a row that are all quotation and name nobody
	unsigned bool // the paragraph before was all quotation and names nobody: a signature may follow
}

// interrupt begins anew after an interruption, such as a rule between paragraphs.
func (d *discourse) interrupt() {
	d.speaker, d.herald, d.lines = silence, silence, 0
	d.turns = exchange{asker: silence, answerer: silence}
}

// by makes the voice a candidate that no words near a passage name.
func (v voice) by(why relation) candidate {
	return candidate{relation: why, item: -1, clause: -1, who: v.who, mention: v.mention, named: v.named}
}

// heard reports whether the voice is anybody's.
func (v voice) heard() bool { return v.who >= 0 || !v.mention.Empty() }

// signer returns the candidate who signs the quotation that was the whole of the
// paragraph before: whose name stands after a dash in this one, "— Ines Calloway, mayor".
func (d *discourse) signer(chosen []candidate) (c candidate, ok bool) {
	unsigned := d.unsigned
	d.unsigned = len(d.s.Passages) == 1 && d.s.items[0].kind == iQuote && (len(d.s.items) == 2 || d.s.items[1].kind == iEnd && len(d.s.items) == 3) &&
		weights[chosen[0].relation].score <= weights[carried].score
	if !unsigned || len(d.s.items) < 3 || len(d.s.items) > 12 {
		return candidate{}, false
	}
	if it := &d.s.items[0]; it.kind != iDash && d.s.Tokens[it.first].Of(d.s.Text) != "-" || d.s.items[1].kind != iName {
		return candidate{}, false
	}
	return candidate{relation: signed, item: 1, clause: -1, who: d.m.who(1)}, true
}

// carryOver keeps who spoke last in the paragraph, and whom it announces.
func (d *discourse) carryOver(chosen []candidate, spoken []bool) {
	d.herald = silence
	d.turns.age++
	at := -1
	for i := range d.s.items {
		if it := &d.s.items[i]; it.kind == iQuote {
			if c := chosen[it.quote]; c.relation != none && spoken[it.quote] {
				d.speaker, at = d.voiceOf(c), i
				d.follow(i, c)
			}
		}
	}
	for n := len(d.s.clauses) - 1; n >= 0 && d.s.clauses[n].verb > at; n-- {
		c := &d.s.clauses[n]
		told := c.class&class.Saying != 0 && !c.passive && !c.according && !c.hedged
		if told && c.subject >= 0 && d.s.items[c.subject].kind != iNoun && d.m.who(c.subject) >= 0 {
			d.speaker = d.m.voiceAt(c.subject)
			break
		}
	}
	if len(d.s.Passages) == 0 && len(d.s.clauses) > 0 {
		// "Lind, who is 61, lives above her shop": the answers below are hers
		if c := &d.s.clauses[0]; c.subject == 0 && d.s.items[0].kind == iName && d.m.who(0) >= 0 && d.m.people.all[d.m.who(0)].nature > unsure {
			d.speaker = d.m.voiceAt(0)
		}
	}
	if n := len(d.s.items); n >= 3 && d.s.items[n-2].kind == iColon {
		d.herald = d.announcer(n - 2)
	}
}

// announcer returns who speaks after the colon at item i.
func (d *discourse) announcer(i int) voice {
	start := d.s.items.sentenceStart(i)
	best := -1
	for n := d.s.clauses.clauseAfter(i) - 1; n >= 0 && d.s.clauses[n].verb >= start; n-- {
		c := &d.s.clauses[n]
		if c.subject < 0 || c.passive || d.m.who(c.subject) < 0 && d.s.items[c.subject].kind != iPronoun {
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
		if best = d.label(i, start); best < 0 {
			return silence
		}
	}
	return d.m.voiceAt(best)
}

// label returns the phrase that stands alone before the colon at item i:
// "Kern:", "Kern (to the press):"; -1 if more stands there.
func (d *discourse) label(i, start int) int {
	k := i - 1
	for k > start && d.s.items[k].kind == iAside {
		k--
	}
	if k-2 >= start && d.s.items[k-1].kind == iConj && d.s.items[k-2].phrase() {
		k -= 2 // "Moss and Lind:"
	}
	if k == start+1 && d.s.is(start, "From") && d.s.items[k].phrase() {
		return k // "From the report:"
	}
	if k >= start && d.s.items[k].phrase() && (k == start || d.s.items[k-1].kind == iDash || d.s.items[k-1].kind == iOther) {
		return k
	}
	return -1
}

// voiceOf returns who speaks by a choice.
func (p *scope) voiceOf(c candidate) voice {
	if c.item >= 0 {
		if c.clause >= 0 && p.s.clauses[c.clause].who >= 0 {
			return voice{c.who, p.m.mentionSpan(p.s.clauses[c.clause].who), p.m.references[c.item]}
		}
		return voice{c.who, p.m.mentionSpan(c.item), p.m.references[c.item]}
	}
	return voice{c.who, c.mention, c.named}
}

// voiceAt returns the voice of whoever the phrase at item i stands for.
func (m *mentions) voiceAt(i int) voice {
	return voice{m.who(i), m.mentionSpan(i), m.references[i]}
}
