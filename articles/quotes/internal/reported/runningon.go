package reported

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
)

// runningOn appends a sentence that is told by its subjunctive alone. It is whose the
// sentence before was, or of whom that one speaks.
func (l *Rules) runningOn(lo, hi, last int, out []Report) ([]Report, int) {
	v := -1
	for k := lo; k < hi && v < 0; k++ {
		switch it := &l.S.Items[k]; it.Kind {
		case syntax.Verb, syntax.Auxiliary:
			if !l.S.Is(lo, "Demnach") && (!l.subjunctive(it) || it.Class&class.Subjunctive == 0 && last < 0) {
				return out, last
			}
			v = k
		case syntax.Subordinator, syntax.That, syntax.Quote, syntax.Colon, syntax.Relative:
			return out, last
		}
	}
	if v <= lo {
		return out, last
	}
	source := attribution.By(l.A.Discourse.Speaker, attribution.Lingering)
	if last < 0 {
		last = l.subjectBefore(lo)
	}
	if last >= 0 {
		source = attribution.Candidate{Relation: attribution.Preceding, Item: last, Clause: -1, Who: l.M.Who(last)}
	}
	if last < 0 && !l.A.Discourse.Speaker.IsKnown() {
		return out, last
	}
	span, ok := l.spanOf(lo, hi)
	if !ok {
		return out, last
	}
	return append(out, Report{Span: span, Attribution: l.A.Attribute(span, source, attribution.Preceding.Confidence()), Told: toldByRules}), last
}

// subjectBefore returns the phrase that the sentence before item lo is about; -1 if there is none.
func (l *Rules) subjectBefore(lo int) int {
	if lo == 0 {
		return -1
	}
	low := l.S.Items.SentenceStart(lo - 1)
	for n := l.S.Clauses.After(low - 1); n < len(l.S.Clauses) && l.S.Clauses[n].Verb < lo; n++ {
		if c := &l.S.Clauses[n]; c.Verb >= low && c.Subject >= 0 && !l.S.Items[c.Subject].IsEmpty() && l.M.Who(c.Subject) >= 0 {
			return c.Subject
		}
	}
	return -1
}
