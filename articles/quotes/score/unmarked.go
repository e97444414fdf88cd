package score

import (
	"slices"

	"pullquote/articles/quotes"
)

// yardstick returns the article's passages: what stands in marks, and in our own
// articles the speech that is annotated as having none, as after "A:" or a dash.
// Marks within such speech are quotations within a quotation.
func (j *Judgement) yardstick(inTags []quotes.Span) []quotes.Span {
	var unmarked []quotes.Span
	for i := range j.Article.Attributions {
		if a := &j.Article.Attributions[i]; a.Unmarked {
			unmarked = append(unmarked, a.Content...)
		}
	}
	all, within := slices.Clone(unmarked), regionOf(unmarked...)
	for _, s := range j.inMarks(inTags) {
		if j.mostly(region{s}, within) {
			j.inner = append(j.inner, s)
		} else {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b quotes.Span) int { return a.Start - b.Start })
	return all
}

// inMarks returns what stands in the article's marks.
func (j *Judgement) inMarks(inTags []quotes.Span) []quotes.Span {
	if j.singles {
		return singlePassages(j.Article.Text)
	}
	return passages(j.Article.Text, inTags)
}

// questions returns what interviewers ask without marks. Whoever finds it finds
// neither too much nor too little.
func (j *Judgement) questions() region {
	var all []quotes.Span
	for i := range j.Article.Attributions {
		if a := &j.Article.Attributions[i]; a.Question {
			all = append(all, a.Content...)
		}
	}
	return regionOf(all...)
}

// isInner reports whether a found quote is a quotation within speech without
// marks, and not that speech.
func (j *Judgement) isInner(q *quotes.Quote) bool {
	return slices.ContainsFunc(j.inner, func(s quotes.Span) bool { return j.overlap(s, q.Span) >= least })
}

// mostly reports whether more than half of a region lies in another.
func (j *Judgement) mostly(r, in region) bool { return 2*j.letters.in(r.and(in)) > j.letters.in(r) }
