package score

import (
	"slices"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Report is annotated reported speech: told without marks, by a word of
// saying, in three words or more.
type Report struct {
	Attribution *corpus.Attribution
	Quote       int     // index of the found quote that covers most of it, or -1
	Share       float64 // of the report that the quote covers
	Right       bool    // the quote's speaker is the attribution's source

	said region
}

// found reports whether half of the report or more is covered, so that one can
// ask for its speaker.
func (r *Report) found() bool { return r.Share >= 0.5 }

// shortestReport is the fewest words of a report that counts.
const shortestReport = 3

// reports finds the annotated reports and what covers each.
func (j *Judgement) reports() []Report {
	var all []Report
	for i := range j.Article.Attributions {
		a := &j.Article.Attributions[i]
		if !j.isReport(a) {
			continue
		}
		r := Report{Attribution: a, Quote: -1, said: j.said[i].without(j.dropped)}
		size, most := j.letters.in(r.said), 0
		if size == 0 {
			continue
		}
		for k := range j.Found.Quotes {
			q := &j.Found.Quotes[k]
			if q.Kind != quotes.Indirect {
				continue
			}
			if n := j.letters.in(region{q.Span}.and(r.said)); n > most {
				r.Quote, most = k, n
			}
		}
		r.Share = float64(most) / float64(size)
		r.Right = r.Quote >= 0 && j.right(&j.Found.Quotes[r.Quote], a)
		all = append(all, r)
	}
	return all
}

func (j *Judgement) isReport(a *corpus.Attribution) bool {
	content := j.Article.Read(a.Content)
	marked := hasMarks(content) || j.singles && len(singlePassages(content)) > 0
	return !marked && !a.Unmarked && !a.Question && Saying(j.Article.Read(a.Cue)) && words(content) >= shortestReport
}

// Claim is a quote that is counted as reported speech.
type Claim struct {
	Quote int     // index of the found quote
	Share float64 // of the quote that lies in one report
}

// claims returns the quotes that are counted as reported speech. Quotes that lie
// mostly in other attributions, such as attitudes and polls, or in what is
// discarded, are neither right nor wrong and are left out.
func (j *Judgement) claims() []Claim {
	other := j.others()
	var all []Claim
	for i := range j.Found.Quotes {
		q := region{j.Found.Quotes[i].Span}
		size, most := j.letters.in(q), 0
		if j.Found.Quotes[i].Kind != quotes.Indirect || size == 0 {
			continue
		}
		for k := range j.Reports {
			most = max(most, j.letters.in(q.and(j.Reports[k].said)))
		}
		if most > 0 || 2*j.letters.in(q.and(other)) <= size {
			all = append(all, Claim{i, float64(most) / float64(size)})
		}
	}
	return all
}

// others returns what lies in attributions that are no reports, or is discarded.
func (j *Judgement) others() region {
	spans := slices.Clone([]quotes.Span(j.dropped))
	for i := range j.Article.Attributions {
		if a := &j.Article.Attributions[i]; !j.isReport(a) {
			spans = append(spans, a.Content...)
		}
	}
	return regionOf(spans...)
}
