package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Relation tells where a candidate for a quotation's speaker stands to it.
type Relation uint8

// The relations of a candidate to the words, from none on.
const (
	None        Relation = iota
	Inverted             // “…,” said Kern
	After                // “…,” Kern said
	Introduced           // Kern said, “…”; Kern said that “…”
	Labelled             // KERN: …
	Signed               // “…” — Kern
	Owned                // Kern’s claim that “…”
	Addressed            // “…,” Kern was asked: whoever asked is not named
	Reopened             // a paragraph that opens again what the last one left open
	Sourced              // “…,” according to Kern
	Announced            // Kern had an answer: “…”
	Continued            // “…,” Kern said. “…”
	Following            // “…” “…,” Kern said
	Governed             // Kern said the plan was “…”
	Trailing             // the plan is “…” at best, Kern said
	Acting               // Kern left with a “…”; “…,” Kern smiled
	Preceding            // Kern disagreed. “…”
	Answered             // the other one in an exchange of questions and answers
	Carried              // a paragraph that is all quotation
	Neighbour            // the subject of the sentence before
	Next                 // “…” Kern said no more.
	Nearby               // anybody mentioned near the words
	Holder               // Kern’s bakery was “…”
	Lingering            // whoever spoke last
	Heralded             // whom the paragraph before announces
	Repeating            // whoever spoke the passage before
	Interviewed          // "A: Only of the farmer.", where the text before tells who is asked
	Silent               // set as speech, and nobody is known to speak it
	Agent                // described by Kern as “…”
	Inner                // Lind winced when Kern spoke of “…”
	Relations
)

// Near reports whether the relation ties a clause to a passage right beside it.
func (r Relation) Near() bool {
	switch r {
	case Inverted, After, Sourced, Introduced, Continued, Following:
		return true
	}
	return false
}

// Candidate is one who may have spoken a quotation: the item that names him,
// the clause that says so, and what they have to do with the words.
type Candidate struct {
	Relation Relation
	Item     int              // phrase that names the speaker; -1 if only who is known
	Clause   int              // index into the paragraph's clauses; -1 if none
	Who      int              // person, where item is -1
	Mention  words.Span       // where item is -1: the words that last named the person
	Named    people.Reference // where item is -1: by those words
	Outer    int              // the item, from 1, that names who tells that the speaker says so, if only that relation knows; else 0
	Distance int              // items between verb or phrase and the quotation
	near     int              // where item is -1: the phrase that holds the mention, if relation is holder
	score    float64          // by the rules
}

// finder finds who may have spoken a passage.
type finder struct {
	Scope
	D      *discourse
	Chosen []Candidate    // by passage
	Ask    func(Decision) // a learner's question, or nil
}

// candidates lists who may have spoken the passage at item q.
func (f *finder) candidates(q int, out []Candidate) []Candidate {
	p := &f.S.Passages[f.S.Items[q].Quote]
	if c, ok := f.labelIn(p); ok {
		return append(out, c)
	}
	out = f.candidatesAfter(q, out)
	out = f.candidatesBefore(q, out)
	out = f.candidatesEarlier(q, out)
	if p.Carried && f.D.Speaker.IsKnown() {
		out = append(out, By(f.D.Speaker, Reopened))
	}
	return out
}

// candidatesAfter reads what follows the passage in its sentence.
func (f *finder) candidatesAfter(q int, out []Candidate) []Candidate {
	v := f.follower(q)
	if c, ok := f.verbLast(q, v); ok {
		return append(out, c)
	}
	if v.ended {
		return out
	}
	if k := f.signature(q, v.at); k >= 0 {
		return append(out, Candidate{Relation: Signed, Item: k, Clause: -1, Distance: 1})
	}
	limit := f.S.Items.SentenceEnd(q)
	for n := f.S.Clauses.After(q); n < len(f.S.Clauses); n++ {
		c := &f.S.Clauses[n]
		if c.Verb >= limit && !(c.Inverted && c.Verb == v.at) {
			break
		}
		if c.Passive && c.Subject == v.at && v.tied && c.Class&(class.Saying|class.Addressing) != 0 {
			return append(out, Candidate{Relation: Addressed, Item: -1, Clause: n, Who: -1})
		}
		if c.Subject < 0 || c.Passive || c.Who >= 0 {
			continue
		}
		rel := f.relationAfter(q, v, c)
		if rel == None {
			continue
		}
		out = append(out, Candidate{Relation: rel, Item: c.Subject, Clause: n, Distance: c.Verb - q})
		if rel != Trailing {
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
	end := f.S.Ending(&f.S.Passages[f.S.Items[q].Quote])
	v := follower{at: q + 1, comma: end == ','}
	paused := false
	for v.at < len(f.S.Items) && (f.S.Items[v.at].Kind == syntax.Comma || f.S.Items[v.at].Kind == syntax.Adverb || f.S.Items[v.at].Kind == syntax.Dash) {
		paused = paused || f.S.Items[v.at].Kind != syntax.Adverb
		v.at++
	}
	v.ended = end == '.' && !paused && v.at < len(f.S.Items) && f.S.Items[v.at].Kind == syntax.End
	v.tied = paused || end == ',' || end == '?' || end == '!' || end == '-'
	if q > 0 {
		switch f.S.Items[q-1].Kind {
		case syntax.End, syntax.LineEnd, syntax.Comma, syntax.Colon, syntax.Dash, syntax.Conjunction, syntax.Adverb, syntax.Other:
		default:
			v.built = true
		}
	}
	return v
}

// relationAfter tells what a clause after the passage at q has to do with it.
func (f *finder) relationAfter(q int, v follower, c *syntax.Clause) Relation {
	told := c.Says() && !c.Bound && (c.Inverted || c.Subject > q && f.S.PauseBefore(c.Subject))
	switch {
	case f.S.Items.QuoteBetween(q, c.Verb):
		if told {
			return Trailing
		}
		return None
	case c.According && c.Verb == v.at:
		return Sourced
	case c.Inverted && c.Verb == v.at:
		return Inverted
	case v.tied && (c.Subject == v.at || c.Subject == v.at+1 && f.S.Is(v.at, "as")) && !c.Bound:
		return f.closely(q, v, c)
	case told || c.According:
		return Trailing
	}
	return None
}

// closely judges "“…,” Lind said", where the subject follows the passage at
// once. In “At the “front,” Lind lost his leg” it is no attribution.
func (f *finder) closely(q int, v follower, c *syntax.Clause) Relation {
	first := f.S.Items[f.S.Items.SentenceStart(q)].Kind
	switch {
	case !c.Says() && v.built:
		return None
	case !c.Says() && !v.comma:
		return Acting
	case first == syntax.Subordinator && q > f.S.Items.SentenceStart(q) || v.built && first == syntax.Preposition:
		return Acting // "When someone shouted “Yes,” Lind said …"
	}
	return After
}

// signature returns the name that stands after a passage and a dash, and
// nothing after it: “Never again.” — Ines Calloway; -1 if there is none.
func (f *finder) signature(q, at int) int {
	if at >= len(f.S.Items) || f.S.Items[at].Kind != syntax.Name || at == q+1 || f.S.Items[at-1].Kind != syntax.Dash {
		return -1
	}
	if at+1 < len(f.S.Items) {
		switch f.S.Items[at+1].Kind {
		case syntax.End, syntax.LineEnd, syntax.Comma, syntax.Aside, syntax.Quote:
		default:
			return -1
		}
	}
	return at
}

// candidatesBefore reads what precedes the passage in its sentence.
func (f *finder) candidatesBefore(q int, out []Candidate) []Candidate {
	start := f.S.Items.SentenceStart(q)
	if q > start && f.S.Items[q-1].Kind == syntax.Colon {
		if k := f.D.label(q-1, start); k >= 0 && !f.owned(k) {
			return append(out, Candidate{Relation: Labelled, Item: k, Clause: -1, Distance: 1})
		}
	}
	if c, ok := f.owner(q, start); ok {
		out = append(out, c)
	}
	seen := 0
	for n := f.S.Clauses.After(q) - 1; n >= 0 && seen < 6; n-- {
		c := &f.S.Clauses[n]
		if c.Verb < start {
			break
		}
		seen++
		if c.Passive && c.Class&class.Addressing != 0 && f.introduces(c, q) == Introduced && f.direct(q) {
			return append(out, Candidate{Relation: Addressed, Item: -1, Clause: n, Who: -1})
		}
		if c.Subject < 0 || c.Passive && (c.Class&class.Cue != 0 || !f.S.Items.Follows(q, syntax.Colon)) {
			continue
		}
		cand := Candidate{Item: c.Subject, Clause: n, Distance: q - c.Verb}
		if e := f.S.Outer(n, start); e >= 0 && (!f.direct(q) || !c.Says()) {
			c = &f.S.Clauses[e]
			cand = Candidate{Item: c.Subject, Clause: e, Distance: cand.Distance}
		}
		switch {
		case c.According:
			cand.Relation = Governed
		case c.Says():
			cand.Relation = f.introduces(c, q)
		case f.S.Items[q-1].Kind == syntax.Colon:
			cand.Relation = Announced
		default:
			cand.Relation = Acting
		}
		out = append(out, cand)
	}
	return out
}

// introduces tells whether the clause leads straight to the passage at q or
// only governs the sentence that it stands in.
func (f *finder) introduces(c *syntax.Clause, q int) Relation {
	for k := c.Verb + 1; k < q; k++ {
		switch f.S.Items[k].Kind {
		case syntax.Verb, syntax.Gerund, syntax.Quote, syntax.Relative, syntax.Subordinator, syntax.BareVerb, syntax.Auxiliary:
			return Governed
		case syntax.Pronoun, syntax.Name, syntax.Noun:
			if k == q-1 && f.S.Items[k].Kind != syntax.Name {
				return Governed
			}
		}
	}
	switch f.S.Items[q-1].Kind {
	case syntax.Comma, syntax.Colon, syntax.That:
		return Introduced
	}
	if c.Verb == q-1 || f.S.Items[q-1].Kind == syntax.Adverb {
		return Introduced
	}
	return Governed
}

// candidatesEarlier reads the sentence and the quotation before, where the
// passage begins a sentence.
func (f *finder) candidatesEarlier(q int, out []Candidate) []Candidate {
	start := f.S.Items.SentenceStart(q)
	for k := start; k < q; k++ {
		if kind := f.S.Items[k].Kind; kind != syntax.Conjunction && kind != syntax.Adverb && kind != syntax.Dash && kind != syntax.Other && kind != syntax.Comma {
			return out
		}
	}
	if prev := f.S.Items.QuoteBefore(q); prev >= 0 {
		if c := f.Chosen[f.S.Items[prev].Quote]; c.Relation != None && f.S.Items.EndsBetween(prev, q) <= 1 {
			c.Relation = Continued
			c.Distance = q - prev
			out = append(out, c)
		}
	}
	if start > 0 {
		low := f.S.Items.SentenceStart(start - 1)
		for n := f.S.Clauses.After(start-1) - 1; n >= 0 && f.S.Clauses[n].Verb >= low; n-- {
			c := &f.S.Clauses[n]
			if c.Subject < 0 || c.Subject < low {
				continue
			}
			cand := Candidate{Relation: Neighbour, Item: c.Subject, Clause: -1, Distance: q - c.Verb}
			if c.Says() {
				cand.Relation, cand.Clause = Preceding, n
			}
			out = append(out, cand)
		}
	} else if f.D.announcedSource.IsKnown() {
		out = append(out, By(f.D.announcedSource, Announced))
	} else if v := f.D.turn(q); v.IsKnown() {
		out = append(out, By(v, Answered))
	} else if f.D.Speaker.IsKnown() {
		out = append(out, By(f.D.Speaker, Carried))
	}
	return out
}

// direct reports whether the passage at q begins as a sentence does, after a
// comma or a colon.
func (f *finder) direct(q int) bool {
	p := &f.S.Passages[f.S.Items[q].Quote]
	kind := f.S.Items[q-1].Kind
	return (kind == syntax.Comma || kind == syntax.Colon) && f.S.Tokens[p.First].Kind == words.Capital
}
