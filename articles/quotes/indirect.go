package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
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
	for n := range l.s.Clauses {
		c := &l.s.Clauses[n]
		if c.Class&class.Reporting == 0 && !c.According || c.Subject < 0 || c.Passive || c.Hedged || l.attributes(n) || l.refused(n) {
			continue
		}
		start := l.s.Items.SentenceStart(c.Verb)
		end := l.s.Items.SentenceEnd(c.Verb)
		first, last := l.reported(c, start, end)
		if first < 0 || l.s.Items[first].First < done {
			continue
		}
		p, ok := l.reportIn(c, first, last)
		if !ok {
			continue
		}
		done = l.s.Items[last-1].Last
		out = append(out, p)
	}
	return out
}

// refused reports whether clause n is what somebody declines to do: "declined
// to say when".
func (l *ruledReports) refused(n int) bool {
	if n == 0 || !l.s.Clauses[n].Bound || l.s.Clauses[n].Verb-l.s.Clauses[n-1].Verb > 3 {
		return false
	}
	w := l.s.Tokens[l.s.Items[l.s.Clauses[n-1].Verb].First].Of(l.s.Text)
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
func (l *ruledReports) reported(c *syntax.Clause, start, end int) (first, last int) {
	switch {
	case c.According && c.Verb == start:
		return l.afterSource(c, end)
	case c.According || c.Inverted:
		return start, l.withoutComma(start, c.Verb)
	case l.closes(c, end) && l.s.PauseBefore(c.Subject) && c.Subject-1 > start:
		return start, l.withoutComma(start, c.Subject)
	}
	first = l.contentStart(c, end)
	if first < 0 {
		return -1, -1
	}
	return first, l.contentEnd(first, end)
}

// afterSource returns what follows "According to Kern,".
func (l *ruledReports) afterSource(c *syntax.Clause, end int) (first, last int) {
	for k := c.Subject + 1; k < end; k++ {
		if l.s.Items[k].Kind == syntax.Comma {
			return k + 1, l.contentEnd(k+1, end)
		}
		if l.s.Items[k].Kind == syntax.Verb {
			break
		}
	}
	return -1, -1
}

// withoutComma steps back over the comma before item k.
func (l *ruledReports) withoutComma(start, k int) int {
	for k > start && (l.s.Items[k-1].Kind == syntax.Comma || l.s.Items[k-1].Kind == syntax.Dash || l.s.Items[k-1].Kind == syntax.Adverb) {
		k--
	}
	return k
}

// closes reports whether nothing but circumstances follows the verb: "…, Kern
// said on Friday."
func (l *ruledReports) closes(c *syntax.Clause, end int) bool {
	for k := c.Verb + 1; k < end; k++ {
		switch l.s.Items[k].Kind {
		case syntax.Comma:
			return true
		case syntax.Adverb, syntax.Preposition, syntax.To, syntax.Aside:
		case syntax.Name, syntax.Noun:
			if l.s.Items[k-1].Kind != syntax.Preposition && l.s.Items[k-1].Kind != syntax.To && c.Class&class.Addressing == 0 {
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
func (l *ruledReports) contentStart(c *syntax.Clause, end int) int {
	k := c.Verb + 1
	for k < end && l.s.Items[k].Kind == syntax.Adverb {
		k++
	}
	for j := k; j < end && j < k+9; j++ {
		switch l.s.Items[j].Kind {
		case syntax.That:
			return j
		case syntax.Verb, syntax.Auxiliary, syntax.Quote, syntax.Colon, syntax.Gerund:
			j = end
		}
	}
	if k < end && c.Class&class.Addressing != 0 && (l.s.Items[k].IsPhrase() || l.s.Items[k].Kind == syntax.Other) && k+1 < end {
		if next := l.s.Items[k+1].Kind; next != syntax.Verb && next != syntax.Auxiliary {
			k++
			for k+1 < end && l.s.Items[k].Kind == syntax.Preposition && l.s.Items[k+1].IsPhrase() {
				k += 2
			}
		}
	}
	for k < end && (l.s.Items[k].Kind == syntax.Adverb || l.s.Items[k].Kind == syntax.Aside) {
		k++
	}
	if k >= end {
		return -1
	}
	if l.s.Items[k].Kind == syntax.To && l.s.Is(k-1, "not") {
		return -1 // "asked not to be named"
	}
	switch l.s.Items[k].Kind {
	case syntax.Preposition:
		return l.afterCircumstance(k, end)
	case syntax.Comma, syntax.Dash, syntax.Conjunction, syntax.Quote, syntax.Colon, syntax.End:
		return -1
	case syntax.Auxiliary:
		if l.s.Items.Follows(c.Subject, syntax.Subordinator) {
			return -1 // "what people said is"
		}
	}
	return k
}

// afterCircumstance returns what follows "in a statement" where it is a
// clause of its own: "said in a statement the plan was dead".
func (l *ruledReports) afterCircumstance(k, end int) int {
	for k+1 < end && (l.s.Items[k].Kind == syntax.Preposition || l.s.Items[k].Kind == syntax.To) && l.s.Items[k+1].IsPhrase() {
		k += 2
		for k < end && l.s.Items[k].Kind == syntax.Adverb {
			k++
		}
	}
	if k+1 < end && l.s.Items[k].IsPhrase() && l.s.Items.VerbAfter(k) {
		return k
	}
	return -1
}

// contentEnd returns where the report that begins at item first ends: with its
// sentence, or where the writer goes on: "and said", ", adding", ", which".
func (l *ruledReports) contentEnd(first, end int) int {
	for k := first + 1; k < end; k++ {
		switch l.s.Items[k].Kind {
		case syntax.Conjunction:
			if l.s.Items.SaysNext(k+1, end) {
				return l.withoutComma(first, k)
			}
		case syntax.Comma:
			if k+1 < end && (l.s.Items[k+1].Kind == syntax.Gerund && l.s.Items[k+1].Class&class.Participle != 0 || l.s.Items[k+1].Kind == syntax.Relative && k > first+3) {
				return k
			}
			if k+1 < end && l.s.Items[k+1].Kind == syntax.Verb && l.s.Items[k+1].Class&class.Saying != 0 {
				return k
			}
			if k+1 < end && l.s.Items[k+1].Kind == syntax.Preposition && l.s.Tokens[l.s.Items[k+1].First].Of(l.s.Text) == "according" {
				return k
			}
		case syntax.Dash, syntax.Colon:
			return k
		}
	}
	return end
}

// leastReported is how many words a report has at least.
const leastReported = 3

// reportIn makes the report of items [first, last) if it is one: long enough
// and without a passage in marks, which would be told twice.
func (l *ruledReports) reportIn(c *syntax.Clause, first, last int) (report, bool) {
	length := 0
	for k := first; k < last; k++ {
		if l.s.Items[k].Kind == syntax.Quote || l.s.Items[k].Kind == syntax.LineEnd {
			return report{}, false
		}
		length += l.s.Items[k].Last - l.s.Items[k].First
	}
	for last > first && l.s.Items[last-1].Kind == syntax.Comma {
		last--
	}
	if length < leastReported || last <= first {
		return report{}, false
	}
	from, to := l.s.Items[first].First, l.s.Items[last-1].Last
	for to > from && l.s.Tokens[to-1].Kind == words.Stop {
		to--
	}
	if to <= from {
		return report{}, false
	}
	cand := candidate{relation: governed, item: c.Subject, clause: -1, who: l.m.who(c.Subject)}
	span := words.Span{Start: l.s.Tokens[from].Start, End: l.s.Tokens[to-1].End}
	p := report{span, l.a.attribute(span, cand, weights[cand.relation].confidence)}
	v := &l.s.Items[c.Verb]
	p.cue = words.Span{Start: l.s.Tokens[v.First].Start, End: l.s.Tokens[v.Last-1].End}
	if c.Who >= 0 {
		p.mention = l.m.mentionSpan(c.Who)
	}
	return p, true
}
