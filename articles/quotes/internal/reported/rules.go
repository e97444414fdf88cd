package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Reports by rules: who says it is known from its clause, what
// is said is the rest of the sentence. Only words of saying count: that
// somebody hopes or plans is no quotation.

// Rules finds reported speech by rules, where nothing was learned.
type Rules struct {
	attribution.Scope
	A      *attribution.Attributor
	chosen []attribution.Candidate // by passage
	spoken []bool                  // by passage: it is speech
}

// Find appends the reported speech of the paragraph to out.
func (l *Rules) Find(chosen []attribution.Candidate, spoken []bool, out []Report) []Report {
	l.chosen, l.spoken = chosen, spoken
	if l.S.Language.Has(language.VerbSecond) {
		return findVerbSecond(l, out)
	}
	done := 0 // the first token that no report holds yet
	for n := range l.S.Clauses {
		c := &l.S.Clauses[n]
		if c.Class&(class.Reporting|class.Saying) == 0 && !c.According || c.Subject < 0 || c.Passive || c.Hedged || l.attributes(n) || l.refused(n) {
			continue
		}
		start := l.S.Items.SentenceStart(c.Verb)
		end := l.S.Items.SentenceEnd(c.Verb)
		if r, ok := l.infinitiveOf(c, end); ok && l.S.Items[c.Verb].First >= done {
			out, done = append(out, r), l.S.Items[end-1].Last
			continue
		}
		if c.Class&class.Reporting == 0 && !c.According {
			continue
		}
		first, last := l.reported(c, start, end)
		if first < 0 && c.According && c.Verb == start && c.Subject == start+1 {
			if r, ok := l.afterBareSource(c, end); ok {
				out, done = append(out, r), l.S.Items[end-1].Last
			}
			continue
		}
		if first < 0 || l.S.Items[first].First < done {
			continue
		}
		p, ok := l.reportIn(c, first, last)
		if !ok {
			continue
		}
		done = l.S.Items[last-1].Last
		out = append(out, p)
	}
	return out
}

// refused reports whether clause n is what somebody declines to do: "declined
// to say when".
func (l *Rules) refused(n int) bool {
	if n == 0 || !l.S.Clauses[n].Bound || l.S.Clauses[n].Verb-l.S.Clauses[n-1].Verb > 3 {
		return false
	}
	w := l.S.Tokens[l.S.Items[l.S.Clauses[n-1].Verb].First].Of(l.S.Text)
	return strings.HasPrefix(w, "declin") || strings.HasPrefix(w, "refus")
}

// attributes reports whether clause n already gives a passage in marks its
// speaker from nearby.
func (l *Rules) attributes(n int) bool {
	for i := range l.chosen {
		if c := &l.chosen[i]; c.Clause == n && l.spoken[i] && c.Relation.Near() {
			return true
		}
	}
	return false
}

// reported returns the items that clause c tells within its sentence, or -1.
func (l *Rules) reported(c *syntax.Clause, start, end int) (first, last int) {
	if first, last = l.asTold(c, start, end); first >= 0 && !c.According {
		return first, last
	}
	switch {
	case c.According && c.Verb == start:
		return l.afterSource(c, end)
	case c.According:
		return l.besideSource(c, start, end)
	case c.Inverted && !l.opens(c):
		return start, l.withoutComma(start, c.Verb)
	case l.closes(c, end) && l.S.PauseBefore(c.Subject) && c.Subject-1 > start:
		return start, l.withoutComma(start, c.Subject)
	}
	first = l.contentStart(c, end)
	if first < 0 {
		return -1, -1
	}
	return first, l.contentEnd(first, end)
}

// opens reports whether the clause has no subject and what it tells follows: "Dijo que el barco
// sale mañana", "Řekla, že loď vypluje".
func (l *Rules) opens(c *syntax.Clause) bool {
	k := c.Verb + 2
	if !l.S.Items[c.Subject].IsEmpty() || c.Subject != c.Verb+1 {
		return false
	}
	if l.S.Items.KindAt(k) == syntax.Comma {
		k++
	}
	return l.S.Items.KindAt(k) == syntax.That
}

// afterSource returns what follows "According to Kern,".
func (l *Rules) afterSource(c *syntax.Clause, end int) (first, last int) {
	for k := c.Subject + 1; k < end; k++ {
		if l.S.Items[k].Kind == syntax.Comma {
			return k + 1, l.contentEnd(k+1, end)
		}
		if l.S.Items[k].Kind == syntax.Verb {
			break
		}
	}
	return -1, -1
}

// afterBareSource returns what follows a source that no comma ends, in a language without
// articles: "Według policji sześć osób zostało rannych". The source is one word, or an office with a name.
func (l *Rules) afterBareSource(c *syntax.Clause, end int) (Report, bool) {
	if !l.S.Language.Has(language.ProDrop) || l.S.Language.Has(language.HeadInitial) || end <= c.Subject || l.S.Items[end-1].Last == 0 {
		return Report{}, false
	}
	from := l.S.Items[c.Subject].First
	k := from + 1
	for k < l.S.Items[end-1].Last && l.S.Tokens[k].Kind == words.Capital {
		k++
	}
	last := l.S.Items[end-1].Last
	if l.S.Items[end-1].Kind == syntax.End {
		last = l.S.Items[end-1].First
	}
	if last-k < leastReported {
		return Report{}, false
	}
	span := words.Span{Start: l.S.Tokens[k].Start, End: l.S.Tokens[last-1].End}
	for i := c.Subject; i < end; i++ {
		if kind := l.S.Items[i].Kind; kind == syntax.Quote || kind == syntax.Comma || kind == syntax.LineEnd {
			return Report{}, false
		}
	}
	source := words.Span{Start: l.S.Tokens[from].Start, End: l.S.Tokens[k-1].End}
	cand := attribution.Candidate{Relation: attribution.Governed, Item: -1, Clause: -1, Who: l.M.WhoIsLabelled(from, k), Mention: source, Named: l.M.Register.How}
	return Report{Span: span, Attribution: l.A.Attribute(span, cand, cand.Relation.Confidence()), Told: toldByRules}, true
}

// besideSource returns the longer part of a sentence with a source inside: "Les trains sont,
// selon la mairie, tous supprimés".
func (l *Rules) besideSource(c *syntax.Clause, start, end int) (first, last int) {
	after := max(c.Verb, c.Subject) + 1
	for after < end && l.S.Items[after].Kind == syntax.Comma {
		after++
	}
	before := l.withoutComma(start, min(c.Verb, c.Subject))
	if l.wordsIn(after, end) > l.wordsIn(start, before) && after > c.Subject+1 {
		return after, end
	}
	return start, before
}

// withoutComma steps back over the comma before item k.
func (l *Rules) withoutComma(start, k int) int {
	for k > start && (l.S.Items[k-1].Kind == syntax.Comma || l.S.Items[k-1].Kind == syntax.Dash || l.S.Items[k-1].Kind == syntax.Adverb) {
		k--
	}
	return k
}

// closes reports whether nothing but circumstances follows the verb: "…, Kern
// said on Friday."
func (l *Rules) closes(c *syntax.Clause, end int) bool {
	for k := c.Verb + 1; k < end; k++ {
		switch l.S.Items[k].Kind {
		case syntax.Comma:
			return true
		case syntax.Adverb, syntax.Preposition, syntax.To, syntax.Aside:
		case syntax.Name, syntax.Noun:
			if l.S.Items[k-1].Kind != syntax.Preposition && l.S.Items[k-1].Kind != syntax.To && c.Class&class.Addressing == 0 {
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
func (l *Rules) contentStart(c *syntax.Clause, end int) int {
	k := c.Verb + 1
	for k < end && l.S.Items[k].Kind == syntax.Adverb {
		k++
	}
	for j := k; j < end && j < k+9; j++ {
		switch l.S.Items[j].Kind {
		case syntax.That:
			return j
		case syntax.Verb, syntax.Auxiliary, syntax.Quote, syntax.Colon, syntax.Gerund:
			j = end
		}
	}
	k = l.afterAddressee(c, k, end)
	if k >= end {
		return -1
	}
	if l.S.Items[k].Kind == syntax.To && l.S.Is(k-1, "not") {
		return -1 // "asked not to be named"
	}
	switch l.S.Items[k].Kind {
	case syntax.Preposition:
		return l.afterCircumstance(k, end)
	case syntax.Comma, syntax.Dash, syntax.Conjunction, syntax.Quote, syntax.Colon, syntax.End:
		return -1
	case syntax.Auxiliary:
		if l.S.Items.Follows(c.Subject, syntax.Subordinator) {
			return -1 // "what people said is"
		}
	}
	return k
}

// afterAddressee returns the item after whoever is told and the circumstances from item
// k on: "told reporters on Friday".
func (l *Rules) afterAddressee(c *syntax.Clause, k, end int) int {
	if k < end && c.Class&class.Addressing != 0 && (l.S.Items[k].IsPhrase() || l.S.Items[k].Kind == syntax.Other) && k+1 < end {
		if next := l.S.Items[k+1].Kind; next != syntax.Verb && next != syntax.Auxiliary {
			k++
			for k+1 < end && l.S.Items[k].Kind == syntax.Preposition && l.S.Items[k+1].IsPhrase() {
				k += 2
			}
		}
	}
	for k < end && (l.S.Items[k].Kind == syntax.Adverb || l.S.Items[k].Kind == syntax.Aside) {
		k++
	}
	return k
}

// afterCircumstance returns what follows "in a statement" where it is a
// clause of its own: "said in a statement the plan was dead".
func (l *Rules) afterCircumstance(k, end int) int {
	for k+1 < end && (l.S.Items[k].Kind == syntax.Preposition || l.S.Items[k].Kind == syntax.To) && l.S.Items[k+1].IsPhrase() {
		k += 2
		for k < end && l.S.Items[k].Kind == syntax.Adverb {
			k++
		}
	}
	if k+1 < end && l.S.Items[k].IsPhrase() && l.S.Items.VerbAfter(k) {
		return k
	}
	return -1
}

// contentEnd returns where the report that begins at item first ends: with its
// sentence, or where the writer goes on: "and said", ", adding", ", which".
func (l *Rules) contentEnd(first, end int) int {
	for k := first + 1; k < end; k++ {
		switch l.S.Items[k].Kind {
		case syntax.Conjunction:
			if l.S.Items.SaysNext(k+1, end) {
				return l.withoutComma(first, k)
			}
		case syntax.Comma:
			if k+1 < end && (l.S.Items[k+1].Kind == syntax.Gerund && l.S.Items[k+1].Class&class.Participle != 0 || l.S.Items[k+1].Kind == syntax.Relative && k > first+3) {
				return k
			}
			if k+1 < end && l.S.Items[k+1].Kind == syntax.Verb && l.S.Items[k+1].Class&class.Saying != 0 {
				return k
			}
			if k+1 < end && l.S.Items[k+1].Kind == syntax.Preposition && l.S.Tokens[l.S.Items[k+1].First].Of(l.S.Text) == "according" {
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
func (l *Rules) reportIn(c *syntax.Clause, first, last int) (Report, bool) {
	span, ok := l.spanOf(first, last)
	if !ok {
		return Report{}, false
	}
	cand := attribution.Candidate{Relation: attribution.Governed, Item: c.Subject, Clause: -1, Who: l.M.Who(c.Subject)}
	p := Report{Span: span, Attribution: l.A.Attribute(span, cand, cand.Relation.Confidence()), Told: toldByRules}
	v := &l.S.Items[c.Verb]
	p.Cue = words.Span{Start: l.S.Tokens[v.First].Start, End: l.S.Tokens[v.Last-1].End}
	if c.Who >= 0 {
		p.Mention = l.M.MentionSpan(c.Who)
	}
	return p, true
}

// spanOf returns the words of items [first, last) if they can be a report: enough of them,
// within a line, and no passage in marks.
func (l *Rules) spanOf(first, last int) (words.Span, bool) {
	for k := first; k < last; k++ {
		if l.S.Items[k].Kind == syntax.Quote || l.S.Items[k].Kind == syntax.LineEnd {
			return words.Span{}, false
		}
	}
	for last > first && l.S.Items[last-1].Kind == syntax.Comma {
		last--
	}
	if last <= first {
		return words.Span{}, false
	}
	from, to := l.S.Items[first].First, l.S.Items[last-1].Last
	for to > from && l.S.Tokens[to-1].Kind == words.Stop {
		to--
	}
	if to <= from {
		return words.Span{}, false
	}
	span := words.Span{Start: l.S.Tokens[from].Start, End: l.S.Tokens[to-1].End}
	return span, strings.Count(span.Of(l.S.Text), " ")+1 >= leastReported
}

// toldByRules is how often what the rules take for a report is one.
const toldByRules = 0.75
