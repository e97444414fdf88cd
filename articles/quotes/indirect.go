package quotes

import "strings"

// Reports by rules: who says it is known from its clause, what
// is said is the rest of the sentence. Only words of saying count: that
// somebody hopes or plans is no quotation.

// indirectSpeech appends the reported speech of the paragraph to out.
func (r *reading) indirectSpeech(out []report) []report {
	done := 0 // the first token that no report holds yet
	for n := range r.clauses {
		c := &r.clauses[n]
		if c.class&reporting == 0 && !c.according || c.subject < 0 || c.passive || c.hedged || r.attributes(n) || r.refused(n) {
			continue
		}
		start := r.sentenceStart(c.verb)
		end := r.sentenceEnd(c.verb)
		first, last := r.reported(c, start, end)
		if first < 0 || r.items[first].first < done {
			continue
		}
		p, ok := r.reportIn(c, first, last)
		if !ok {
			continue
		}
		done = r.items[last-1].last
		out = append(out, p)
	}
	return out
}

// refused reports whether clause n is what somebody declines to do: "declined
// to say when".
func (r *reading) refused(n int) bool {
	if n == 0 || !r.clauses[n].bound || r.clauses[n].verb-r.clauses[n-1].verb > 3 {
		return false
	}
	w := r.tokens[r.items[r.clauses[n-1].verb].first].Of(r.text)
	return strings.HasPrefix(w, "declin") || strings.HasPrefix(w, "refus")
}

// attributes reports whether clause n already gives a passage in marks its
// speaker from nearby.
func (r *reading) attributes(n int) bool {
	for i := range r.chosen {
		if c := &r.chosen[i]; c.clause == n && r.spoken[i] && c.relation.near() {
			return true
		}
	}
	return false
}

// reported returns the items that clause c tells within its sentence, or -1.
func (r *reading) reported(c *clause, start, end int) (first, last int) {
	switch {
	case c.according && c.verb == start:
		return r.afterSource(c, end)
	case c.according || c.inverted:
		return start, r.withoutComma(start, c.verb)
	case r.closes(c, end) && r.pauseBefore(c.subject) && c.subject-1 > start:
		return start, r.withoutComma(start, c.subject)
	}
	first = r.contentStart(c, end)
	if first < 0 {
		return -1, -1
	}
	return first, r.contentEnd(first, end)
}

// afterSource returns what follows "According to Kern,".
func (r *reading) afterSource(c *clause, end int) (first, last int) {
	for k := c.subject + 1; k < end; k++ {
		if r.items[k].kind == iComma {
			return k + 1, r.contentEnd(k+1, end)
		}
		if r.items[k].kind == iVerb {
			break
		}
	}
	return -1, -1
}

// withoutComma steps back over the comma before item k.
func (r *reading) withoutComma(start, k int) int {
	for k > start && (r.items[k-1].kind == iComma || r.items[k-1].kind == iDash || r.items[k-1].kind == iAdverb) {
		k--
	}
	return k
}

// closes reports whether nothing but circumstances follows the verb: "…, Kern
// said on Friday."
func (r *reading) closes(c *clause, end int) bool {
	for k := c.verb + 1; k < end; k++ {
		switch r.items[k].kind {
		case iComma:
			return true
		case iAdverb, iPrep, iTo, iAside:
		case iName, iNoun:
			if r.items[k-1].kind != iPrep && r.items[k-1].kind != iTo && c.class&addressing == 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// contentStart returns the item where what the verb tells begins: after the one
// who is told and the circumstances, at "that" if it stands there.
func (r *reading) contentStart(c *clause, end int) int {
	k := c.verb + 1
	for k < end && r.items[k].kind == iAdverb {
		k++
	}
	for j := k; j < end && j < k+9; j++ {
		switch r.items[j].kind {
		case iThat:
			return j
		case iVerb, iAux, iQuote, iColon, iIng:
			j = end
		}
	}
	if k < end && c.class&addressing != 0 && (r.items[k].phrase() || r.items[k].kind == iOther) && k+1 < end {
		if next := r.items[k+1].kind; next != iVerb && next != iAux {
			k++
			for k+1 < end && r.items[k].kind == iPrep && r.items[k+1].phrase() {
				k += 2
			}
		}
	}
	for k < end && (r.items[k].kind == iAdverb || r.items[k].kind == iAside) {
		k++
	}
	if k >= end {
		return -1
	}
	if r.items[k].kind == iTo && r.is(k-1, "not") {
		return -1 // "asked not to be named"
	}
	switch r.items[k].kind {
	case iPrep:
		return r.afterCircumstance(k, end)
	case iComma, iDash, iConj, iQuote, iColon, iEnd:
		return -1
	case iAux:
		if r.follows(c.subject, iSub) {
			return -1 // "what people said is"
		}
	}
	return k
}

// afterCircumstance returns what follows "in a statement" where it is a
// clause of its own: "said in a statement the plan was dead".
func (r *reading) afterCircumstance(k, end int) int {
	for k+1 < end && (r.items[k].kind == iPrep || r.items[k].kind == iTo) && r.items[k+1].phrase() {
		k += 2
		for k < end && r.items[k].kind == iAdverb {
			k++
		}
	}
	if k+1 < end && r.items[k].phrase() && r.verbAfter(k) {
		return k
	}
	return -1
}

// contentEnd returns where the report that begins at item first ends: with its
// sentence, or where the writer goes on: "and said", ", adding", ", which".
func (r *reading) contentEnd(first, end int) int {
	for k := first + 1; k < end; k++ {
		switch r.items[k].kind {
		case iConj:
			if r.saysNext(k+1, end) {
				return r.withoutComma(first, k)
			}
		case iComma:
			if k+1 < end && (r.items[k+1].kind == iIng && r.items[k+1].class&participle != 0 || r.items[k+1].kind == iRel && k > first+3) {
				return k
			}
			if k+1 < end && r.items[k+1].kind == iVerb && r.items[k+1].class&saying != 0 {
				return k
			}
			if k+1 < end && r.items[k+1].kind == iPrep && r.tokens[r.items[k+1].first].Of(r.text) == "according" {
				return k
			}
		case iDash, iColon:
			return k
		}
	}
	return end
}

// saysNext reports whether a verb of saying follows at item k, perhaps after
// its subject.
func (r *reading) saysNext(k, end int) bool {
	for j := k; j < end && j < k+4; j++ {
		switch it := &r.items[j]; it.kind {
		case iAdverb, iAux:
		case iName, iNoun, iPronoun:
			if j > k {
				return false
			}
		case iVerb:
			return it.class&(saying|calling) != 0
		default:
			return false
		}
	}
	return false
}

// leastReported is how many words a report has at least.
const leastReported = 3

// reportIn makes the report of items [first, last) if it is one: long enough
// and without a passage in marks, which would be told twice.
func (r *reading) reportIn(c *clause, first, last int) (report, bool) {
	words := 0
	for k := first; k < last; k++ {
		if r.items[k].kind == iQuote || r.items[k].kind == iLine {
			return report{}, false
		}
		words += r.items[k].last - r.items[k].first
	}
	for last > first && r.items[last-1].kind == iComma {
		last--
	}
	if words < leastReported || last <= first {
		return report{}, false
	}
	from, to := r.items[first].first, r.items[last-1].last
	for to > from && r.tokens[to-1].kind == stop {
		to--
	}
	if to <= from {
		return report{}, false
	}
	cand := candidate{relation: governed, item: c.subject, clause: -1, who: r.who(c.subject)}
	span := Span{r.tokens[from].Start, r.tokens[to-1].End}
	p := report{span, r.attribute(span, cand, weights[cand.relation].confidence)}
	v := &r.items[c.verb]
	p.cue = Span{r.tokens[v.first].Start, r.tokens[v.last-1].End}
	if c.who >= 0 {
		p.mention = r.mentionSpan(c.who)
	}
	return p, true
}
