package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
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
	d.unsigned = len(d.s.Passages) == 1 && d.s.Items[0].Kind == syntax.Quote && (len(d.s.Items) == 2 || d.s.Items[1].Kind == syntax.End && len(d.s.Items) == 3) &&
		weights[chosen[0].relation].score <= weights[carried].score
	if !unsigned || len(d.s.Items) < 3 || len(d.s.Items) > 12 {
		return candidate{}, false
	}
	if it := &d.s.Items[0]; it.Kind != syntax.Dash && d.s.Tokens[it.First].Of(d.s.Text) != "-" || d.s.Items[1].Kind != syntax.Name {
		return candidate{}, false
	}
	return candidate{relation: signed, item: 1, clause: -1, who: d.m.who(1)}, true
}

// carryOver keeps who spoke last in the paragraph, and whom it announces.
func (d *discourse) carryOver(chosen []candidate, spoken []bool) {
	d.herald = silence
	d.turns.age++
	at := -1
	for i := range d.s.Items {
		if it := &d.s.Items[i]; it.Kind == syntax.Quote {
			if c := chosen[it.Quote]; c.relation != none && spoken[it.Quote] {
				d.speaker, at = d.voiceOf(c), i
				d.follow(i, c)
			}
		}
	}
	for n := len(d.s.Clauses) - 1; n >= 0 && d.s.Clauses[n].Verb > at; n-- {
		c := &d.s.Clauses[n]
		told := c.Class&class.Saying != 0 && !c.Passive && !c.According && !c.Hedged
		if told && c.Subject >= 0 && d.s.Items[c.Subject].Kind != syntax.Noun && d.m.who(c.Subject) >= 0 {
			d.speaker = d.m.voiceAt(c.Subject)
			break
		}
	}
	if len(d.s.Passages) == 0 && len(d.s.Clauses) > 0 {
		// "Lind, who is 61, lives above her shop": the answers below are hers
		if c := &d.s.Clauses[0]; c.Subject == 0 && d.s.Items[0].Kind == syntax.Name && d.m.who(0) >= 0 && d.m.people.all[d.m.who(0)].nature > unsure {
			d.speaker = d.m.voiceAt(0)
		}
	}
	if n := len(d.s.Items); n >= 3 && d.s.Items[n-2].Kind == syntax.Colon {
		d.herald = d.announcer(n - 2)
	}
}

// announcer returns who speaks after the colon at item i.
func (d *discourse) announcer(i int) voice {
	start := d.s.Items.SentenceStart(i)
	best := -1
	for n := d.s.Clauses.After(i) - 1; n >= 0 && d.s.Clauses[n].Verb >= start; n-- {
		c := &d.s.Clauses[n]
		if c.Subject < 0 || c.Passive || d.m.who(c.Subject) < 0 && d.s.Items[c.Subject].Kind != syntax.Pronoun {
			continue
		}
		if best < 0 || c.Says() {
			best = c.Subject
		}
		if c.Says() {
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
	for k > start && d.s.Items[k].Kind == syntax.Aside {
		k--
	}
	if k-2 >= start && d.s.Items[k-1].Kind == syntax.Conjunction && d.s.Items[k-2].IsPhrase() {
		k -= 2 // "Moss and Lind:"
	}
	if k == start+1 && d.s.Is(start, "From") && d.s.Items[k].IsPhrase() {
		return k // "From the report:"
	}
	if k >= start && d.s.Items[k].IsPhrase() && (k == start || d.s.Items[k-1].Kind == syntax.Dash || d.s.Items[k-1].Kind == syntax.Other) {
		return k
	}
	return -1
}

// voiceOf returns who speaks by a choice.
func (p *scope) voiceOf(c candidate) voice {
	if c.item >= 0 {
		if c.clause >= 0 && p.s.Clauses[c.clause].Who >= 0 {
			return voice{c.who, p.m.mentionSpan(p.s.Clauses[c.clause].Who), p.m.references[c.item]}
		}
		return voice{c.who, p.m.mentionSpan(c.item), p.m.references[c.item]}
	}
	return voice{c.who, c.mention, c.named}
}

// voiceAt returns the voice of whoever the phrase at item i stands for.
func (m *mentions) voiceAt(i int) voice {
	return voice{m.who(i), m.mentionSpan(i), m.references[i]}
}
