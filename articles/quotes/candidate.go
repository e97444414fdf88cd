package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
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
	ask    func(Decision) // a learner's question, or nil
}

// candidates lists who may have spoken the passage at item q.
func (f *finder) candidates(q int, out []candidate) []candidate {
	p := &f.s.Passages[f.s.Items[q].Quote]
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
	limit := f.s.Items.SentenceEnd(q)
	for n := f.s.Clauses.After(q); n < len(f.s.Clauses); n++ {
		c := &f.s.Clauses[n]
		if c.Verb >= limit && !(c.Inverted && c.Verb == v.at) {
			break
		}
		if c.Passive && c.Subject == v.at && v.tied && c.Class&(class.Saying|class.Addressing) != 0 {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.Subject < 0 || c.Passive || c.Who >= 0 {
			continue
		}
		rel := f.relationAfter(q, v, c)
		if rel == none {
			continue
		}
		out = append(out, candidate{relation: rel, item: c.Subject, clause: n, distance: c.Verb - q})
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
	end := f.s.Ending(&f.s.Passages[f.s.Items[q].Quote])
	v := follower{at: q + 1, comma: end == ','}
	paused := false
	for v.at < len(f.s.Items) && (f.s.Items[v.at].Kind == syntax.Comma || f.s.Items[v.at].Kind == syntax.Adverb || f.s.Items[v.at].Kind == syntax.Dash) {
		paused = paused || f.s.Items[v.at].Kind != syntax.Adverb
		v.at++
	}
	v.ended = end == '.' && !paused && v.at < len(f.s.Items) && f.s.Items[v.at].Kind == syntax.End
	v.tied = paused || end == ',' || end == '?' || end == '!' || end == '-'
	if q > 0 {
		switch f.s.Items[q-1].Kind {
		case syntax.End, syntax.LineEnd, syntax.Comma, syntax.Colon, syntax.Dash, syntax.Conjunction, syntax.Adverb, syntax.Other:
		default:
			v.built = true
		}
	}
	return v
}

// relationAfter tells what a clause after the passage at q has to do with it.
func (f *finder) relationAfter(q int, v follower, c *syntax.Clause) relation {
	told := c.Says() && !c.Bound && (c.Inverted || c.Subject > q && f.s.PauseBefore(c.Subject))
	switch {
	case f.s.Items.QuoteBetween(q, c.Verb):
		if told {
			return trailing
		}
		return none
	case c.According && c.Verb == v.at:
		return sourced
	case c.Inverted && c.Verb == v.at:
		return inverted
	case v.tied && (c.Subject == v.at || c.Subject == v.at+1 && f.s.Is(v.at, "as")) && !c.Bound:
		return f.closely(q, v, c)
	case told || c.According:
		return trailing
	}
	return none
}

// closely judges "“…,” Lind said", where the subject follows the passage at
// once. In “At the “front,” Lind lost his leg” it is no attribution.
func (f *finder) closely(q int, v follower, c *syntax.Clause) relation {
	first := f.s.Items[f.s.Items.SentenceStart(q)].Kind
	switch {
	case !c.Says() && v.built:
		return none
	case !c.Says() && !v.comma:
		return acting
	case first == syntax.Subordinator && q > f.s.Items.SentenceStart(q) || v.built && first == syntax.Preposition:
		return acting // "When someone shouted “Yes,” Lind said …"
	}
	return after
}

// signature returns the name that stands after a passage and a dash, and
// nothing after it: “Never again.” — Ines Calloway; -1 if there is none.
func (f *finder) signature(q, at int) int {
	if at >= len(f.s.Items) || f.s.Items[at].Kind != syntax.Name || at == q+1 || f.s.Items[at-1].Kind != syntax.Dash {
		return -1
	}
	if at+1 < len(f.s.Items) {
		switch f.s.Items[at+1].Kind {
		case syntax.End, syntax.LineEnd, syntax.Comma, syntax.Aside, syntax.Quote:
		default:
			return -1
		}
	}
	return at
}

// candidatesBefore reads what precedes the passage in its sentence.
func (f *finder) candidatesBefore(q int, out []candidate) []candidate {
	start := f.s.Items.SentenceStart(q)
	if q > start && f.s.Items[q-1].Kind == syntax.Colon {
		if k := f.d.label(q-1, start); k >= 0 && !f.owned(k) {
			return append(out, candidate{relation: labelled, item: k, clause: -1, distance: 1})
		}
	}
	if c, ok := f.owner(q, start); ok {
		out = append(out, c)
	}
	seen := 0
	for n := f.s.Clauses.After(q) - 1; n >= 0 && seen < 6; n-- {
		c := &f.s.Clauses[n]
		if c.Verb < start {
			break
		}
		seen++
		if c.Passive && c.Class&class.Addressing != 0 && f.introduces(c, q) == introduced && f.direct(q) {
			return append(out, candidate{relation: addressed, item: -1, clause: n, who: -1})
		}
		if c.Subject < 0 || c.Passive && (c.Class&class.Cue != 0 || !f.s.Items.Follows(q, syntax.Colon)) {
			continue
		}
		cand := candidate{item: c.Subject, clause: n, distance: q - c.Verb}
		if e := f.s.Outer(n, start); e >= 0 && (!f.direct(q) || !c.Says()) {
			c = &f.s.Clauses[e]
			cand = candidate{item: c.Subject, clause: e, distance: cand.distance}
		}
		switch {
		case c.According:
			cand.relation = governed
		case c.Says():
			cand.relation = f.introduces(c, q)
		case f.s.Items[q-1].Kind == syntax.Colon:
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
func (f *finder) introduces(c *syntax.Clause, q int) relation {
	for k := c.Verb + 1; k < q; k++ {
		switch f.s.Items[k].Kind {
		case syntax.Verb, syntax.Gerund, syntax.Quote, syntax.Relative, syntax.Subordinator, syntax.BareVerb, syntax.Auxiliary:
			return governed
		case syntax.Pronoun, syntax.Name, syntax.Noun:
			if k == q-1 && f.s.Items[k].Kind != syntax.Name {
				return governed
			}
		}
	}
	switch f.s.Items[q-1].Kind {
	case syntax.Comma, syntax.Colon, syntax.That:
		return introduced
	}
	if c.Verb == q-1 || f.s.Items[q-1].Kind == syntax.Adverb {
		return introduced
	}
	return governed
}

// candidatesEarlier reads the sentence and the quotation before, where the
// passage begins a sentence.
func (f *finder) candidatesEarlier(q int, out []candidate) []candidate {
	start := f.s.Items.SentenceStart(q)
	for k := start; k < q; k++ {
		if kind := f.s.Items[k].Kind; kind != syntax.Conjunction && kind != syntax.Adverb && kind != syntax.Dash && kind != syntax.Other && kind != syntax.Comma {
			return out
		}
	}
	if prev := f.s.Items.QuoteBefore(q); prev >= 0 {
		if c := f.chosen[f.s.Items[prev].Quote]; c.relation != none && f.s.Items.EndsBetween(prev, q) <= 1 {
			c.relation = continued
			c.distance = q - prev
			out = append(out, c)
		}
	}
	if start > 0 {
		low := f.s.Items.SentenceStart(start - 1)
		for n := f.s.Clauses.After(start-1) - 1; n >= 0 && f.s.Clauses[n].Verb >= low; n-- {
			c := &f.s.Clauses[n]
			if c.Subject < 0 || c.Subject < low {
				continue
			}
			cand := candidate{relation: neighbour, item: c.Subject, clause: -1, distance: q - c.Verb}
			if c.Says() {
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

// direct reports whether the passage at q begins as a sentence does, after a
// comma or a colon.
func (f *finder) direct(q int) bool {
	p := &f.s.Passages[f.s.Items[q].Quote]
	kind := f.s.Items[q-1].Kind
	return (kind == syntax.Comma || kind == syntax.Colon) && f.s.Tokens[p.First].Kind == words.Capital
}
