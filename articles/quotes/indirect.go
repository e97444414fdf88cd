package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// Reports by rules: who says it is known from its clause, what
// is said is the rest of the sentence. Only words of saying count: that
// somebody hopes or plans is no quotation.

// ruledReports finds reported speech by rules, where nothing was learned.
type ruledReports struct {
	scope
	a      *attributor
	chosen []candidate // by passage
	spoken []bool      // by passage: it is speech
}

// indirectSpeech appends the reported speech of the paragraph to out.
func (l *ruledReports) indirectSpeech(chosen []candidate, spoken []bool, out []report) []report {
	l.chosen, l.spoken = chosen, spoken
	done := 0 // the first token that no report holds yet
	for n := range l.s.clauses {
		c := &l.s.clauses[n]
		if c.class&class.Reporting == 0 && !c.according || c.subject < 0 || c.passive || c.hedged || l.attributes(n) || l.refused(n) {
			continue
		}
		start := l.s.items.sentenceStart(c.verb)
		end := l.s.items.sentenceEnd(c.verb)
		first, last := l.reported(c, start, end)
		if first < 0 || l.s.items[first].first < done {
			continue
		}
		p, ok := l.reportIn(c, first, last)
		if !ok {
			continue
		}
		done = l.s.items[last-1].last
		out = append(out, p)
	}
	return out
}

// refused reports whether clause n is what somebody declines to do: "declined
// to say when".
func (l *ruledReports) refused(n int) bool {
	if n == 0 || !l.s.clauses[n].bound || l.s.clauses[n].verb-l.s.clauses[n-1].verb > 3 {
		return false
	}
	w := l.s.Tokens[l.s.items[l.s.clauses[n-1].verb].first].Of(l.s.Text)
	return strings.HasPrefix(w, "declin") || strings.HasPrefix(w, "refus")
}

// attributes reports whether clause n already gives a passage in marks its
// speaker from nearby.
func (l *ruledReports) attributes(n int) bool {
	for i := range l.chosen {
		if c := &l.chosen[i]; c.clause == n && l.spoken[i] && c.relation.near() {
			return true
		}
	}
	return false
}

// reported returns the items that clause c tells within its sentence, or -1.
func (l *ruledReports) reported(c *clause, start, end int) (first, last int) {
	switch {
	case c.according && c.verb == start:
		return l.afterSource(c, end)
	case c.according || c.inverted:
		return start, l.withoutComma(start, c.verb)
	case l.closes(c, end) && l.s.pauseBefore(c.subject) && c.subject-1 > start:
		return start, l.withoutComma(start, c.subject)
	}
	first = l.contentStart(c, end)
	if first < 0 {
		return -1, -1
	}
	return first, l.contentEnd(first, end)
}

// afterSource returns what follows "According to Kern,".
func (l *ruledReports) afterSource(c *clause, end int) (first, last int) {
	for k := c.subject + 1; k < end; k++ {
		if l.s.items[k].kind == iComma {
			return k + 1, l.contentEnd(k+1, end)
		}
		if l.s.items[k].kind == iVerb {
			break
		}
	}
	return -1, -1
}

// withoutComma steps back over the comma before item k.
func (l *ruledReports) withoutComma(start, k int) int {
	for k > start && (l.s.items[k-1].kind == iComma || l.s.items[k-1].kind == iDash || l.s.items[k-1].kind == iAdverb) {
		k--
	}
	return k
}

// closes reports whether nothing but circumstances follows the verb: "…, Kern
// said on Friday."
func (l *ruledReports) closes(c *clause, end int) bool {
	for k := c.verb + 1; k < end; k++ {
		switch l.s.items[k].kind {
		case iComma:
			return true
		case iAdverb, iPrep, iTo, iAside:
		case iName, iNoun:
			if l.s.items[k-1].kind != iPrep && l.s.items[k-1].kind != iTo && c.class&class.Addressing == 0 {
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
func (l *ruledReports) contentStart(c *clause, end int) int {
	k := c.verb + 1
	for k < end && l.s.items[k].kind == iAdverb {
		k++
	}
	for j := k; j < end && j < k+9; j++ {
		switch l.s.items[j].kind {
		case iThat:
			return j
		case iVerb, iAux, iQuote, iColon, iIng:
			j = end
		}
	}
	if k < end && c.class&class.Addressing != 0 && (l.s.items[k].phrase() || l.s.items[k].kind == iOther) && k+1 < end {
		if next := l.s.items[k+1].kind; next != iVerb && next != iAux {
			k++
			for k+1 < end && l.s.items[k].kind == iPrep && l.s.items[k+1].phrase() {
				k += 2
			}
		}
	}
	for k < end && (l.s.items[k].kind == iAdverb || l.s.items[k].kind == iAside) {
		k++
	}
	if k >= end {
		return -1
	}
	if l.s.items[k].kind == iTo && l.s.is(k-1, "not") {
		return -1 // "asked not to be named"
	}
	switch l.s.items[k].kind {
	case iPrep:
		return l.afterCircumstance(k, end)
	case iComma, iDash, iConj, iQuote, iColon, iEnd:
		return -1
	case iAux:
		if l.s.items.follows(c.subject, iSub) {
			return -1 // "what people said is"
		}
	}
	return k
}

// afterCircumstance returns what follows "in a statement" where it is a
// clause of its own: "said in a statement the plan was dead".
func (l *ruledReports) afterCircumstance(k, end int) int {
	for k+1 < end && (l.s.items[k].kind == iPrep || l.s.items[k].kind == iTo) && l.s.items[k+1].phrase() {
		k += 2
		for k < end && l.s.items[k].kind == iAdverb {
			k++
		}
	}
	if k+1 < end && l.s.items[k].phrase() && l.s.items.verbAfter(k) {
		return k
	}
	return -1
}

// contentEnd returns where the report that begins at item first ends: with its
// sentence, or where the writer goes on: "and said", ", adding", ", which".
func (l *ruledReports) contentEnd(first, end int) int {
	for k := first + 1; k < end; k++ {
		switch l.s.items[k].kind {
		case iConj:
			if l.s.items.saysNext(k+1, end) {
				return l.withoutComma(first, k)
			}
		case iComma:
			if k+1 < end && (l.s.items[k+1].kind == iIng && l.s.items[k+1].class&class.Participle != 0 || l.s.items[k+1].kind == iRel && k > first+3) {
				return k
			}
			if k+1 < end && l.s.items[k+1].kind == iVerb && l.s.items[k+1].class&class.Saying != 0 {
				return k
			}
			if k+1 < end && l.s.items[k+1].kind == iPrep && l.s.Tokens[l.s.items[k+1].first].Of(l.s.Text) == "according" {
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
func (all items) saysNext(k, end int) bool {
	for j := k; j < end && j < k+4; j++ {
		switch it := &all[j]; it.kind {
		case iAdverb, iAux:
		case iName, iNoun, iPronoun:
			if j > k {
				return false
			}
		case iVerb:
			return it.class&(class.Saying|class.Calling) != 0
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
func (l *ruledReports) reportIn(c *clause, first, last int) (report, bool) {
	length := 0
	for k := first; k < last; k++ {
		if l.s.items[k].kind == iQuote || l.s.items[k].kind == iLine {
			return report{}, false
		}
		length += l.s.items[k].last - l.s.items[k].first
	}
	for last > first && l.s.items[last-1].kind == iComma {
		last--
	}
	if length < leastReported || last <= first {
		return report{}, false
	}
	from, to := l.s.items[first].first, l.s.items[last-1].last
	for to > from && l.s.Tokens[to-1].Kind == words.Stop {
		to--
	}
	if to <= from {
		return report{}, false
	}
	cand := candidate{relation: governed, item: c.subject, clause: -1, who: l.m.who(c.subject)}
	span := words.Span{Start: l.s.Tokens[from].Start, End: l.s.Tokens[to-1].End}
	p := report{span, l.a.attribute(span, cand, weights[cand.relation].confidence)}
	v := &l.s.items[c.verb]
	p.cue = words.Span{Start: l.s.Tokens[v.first].Start, End: l.s.Tokens[v.last-1].End}
	if c.who >= 0 {
		p.mention = l.m.mentionSpan(c.who)
	}
	return p, true
}
