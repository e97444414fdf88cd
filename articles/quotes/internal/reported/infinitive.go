package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Romance and Slavic languages tell what somebody promises, asks or denies in an infinitive:
// "La ministre a promis de ne pas fermer le pont".

// farthestInfinitive bounds how far from its verb an infinitive begins, in tokens: somebody
// may be named between who is asked.
const farthestInfinitive = 9

// infinitiveOf returns the report that a clause makes in an infinitive.
func (l *Rules) infinitiveOf(c *syntax.Clause, hi int) (Report, bool) {
	p := &l.S.Language.Pledges
	verb := &l.S.Items[c.Verb]
	form := verb.First
	if last := strings.Fields(words.Span{Start: l.S.Tokens[verb.First].Start, End: l.S.Tokens[verb.Last-1].End}.Of(l.S.Text)); len(last) == 0 || !p.Pledge(last[len(last)-1]) {
		return Report{}, false
	}
	limit := l.S.Items[hi-1].Last
	if l.S.Items[hi-1].Kind == syntax.End {
		limit = l.S.Items[hi-1].First
	}
	for k := l.S.Items[max(c.Verb, min(c.Subject, c.Verb+1))].Last; k < limit && k < form+farthestInfinitive; k++ {
		t := &l.S.Tokens[k]
		w := strings.ToLower(t.Of(l.S.Text))
		if t.Kind > words.Number || t.Class&(class.Saying|class.That|class.Relative|class.Subordinator) != 0 && !p.IsInfinitive(w) {
			return Report{}, false
		}
		if t.Kind == words.Word && p.IsInfinitive(w) && t.Class&(class.Role|class.Group|class.Document) == 0 && l.led(k, form, c) {
			return l.reportFrom(c, l.leadOf(k, l.S.Items[c.Verb].Last), hi)
		}
	}
	return Report{}, false
}

// led reports whether the infinitive at token k stands behind its verb or a small word that leads to it.
func (l *Rules) led(k, form int, c *syntax.Clause) bool {
	return k == l.S.Items[c.Verb].Last || k > form+1 && l.S.Language.Pledges.Leads(l.S.Tokens[k-1].Of(l.S.Text))
}

// leadOf returns the first of the small words before the infinitive at token k, down to token low.
func (l *Rules) leadOf(k, low int) int {
	for k > low && l.S.Language.Pledges.Leads(l.S.Tokens[k-1].Of(l.S.Text)) {
		k--
	}
	return k
}

// reportFrom makes the report of a clause that begins at a token and ends with the sentence.
func (l *Rules) reportFrom(c *syntax.Clause, from, hi int) (Report, bool) {
	item := c.Verb + 1
	for item < hi && l.S.Items[item].Last <= from {
		item++
	}
	end := l.contentEnd(item, hi)
	r, ok := l.reportIn(c, item, end)
	if !ok && l.wordsIn(item, end) < leastReported {
		return r, false
	}
	r.Start = l.S.Tokens[from].Start
	return r, ok && strings.Count(r.Of(l.S.Text), " ")+1 >= leastReported
}

// asTold returns what stands beside "comme l’a dit Kern": behind it where it opens the sentence, or
// before it.
func (l *Rules) asTold(c *syntax.Clause, lo, hi int) (first, end int) {
	k := min(c.Verb, c.Subject) - 1
	for k > lo && k > c.Verb-4 && l.S.Items[k].Kind != syntax.Comma && !listed(l.S.Language.As, l.S.Tokens[l.S.Items[k].First].Of(l.S.Text)) {
		k--
	}
	if k < lo || !listed(l.S.Language.As, l.S.Tokens[l.S.Items[k].First].Of(l.S.Text)) {
		return -1, -1
	}
	if k > lo && l.S.Items[k-1].Kind == syntax.Comma {
		return lo, l.beforeComma(lo, k)
	}
	if k > lo+1 {
		return -1, -1
	}
	for k = max(c.Verb, c.Subject) + 1; k < hi; k++ {
		if l.S.Items[k].Kind == syntax.Comma {
			return k + 1, l.contentEnd(k+1, hi)
		}
	}
	return -1, -1
}
