package score

import (
	"slices"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Passage is an annotated quotation in marks, and what the engine made of it.
type Passage struct {
	quotes.Span                     // between the marks, in the article's text
	Attribution *corpus.Attribution // that it is part of
	Quote       int                 // index of the found quote that matches it, or -1
	Right       bool                // the quote's speaker is the attribution's source
}

// Judgement is one article as people annotated it beside what was found in it.
type Judgement struct {
	Article  *corpus.Article
	Found    *quotes.Found
	Passages []Passage
	Marked   []int // indexes of found quotes of kinds Direct and Mixed, but what is discarded
	Extra    []int // those of Marked that match no passage
	Reports  []Report
	Claims   []Claim // found quotes of kind Indirect that count

	letters letters
	singles bool     // the article quotes in single marks
	dropped region   // discarded stretches and tags
	said    []region // the content of each attribution

	inner []quotes.Span // what stands in marks within speech without marks
	asked region        // questions without marks
}

// least is the share of their union that a quote and a passage must have in
// common to be one.
const least = 0.8

// Judge compares what was found in an article with its annotation. The spans
// of both must be of the article's text.
func Judge(a *corpus.Article, f *quotes.Found) *Judgement {
	inTags := tags(a.Text)
	j := &Judgement{Article: a, Found: f, letters: lettersOf(a.Text)}
	j.dropped = regionOf(append(inTags, a.Discards...)...)
	for i := range a.Attributions {
		j.said = append(j.said, regionOf(a.Attributions[i].Content...))
	}
	j.singles, j.asked = isOurs(a) && inSingles(a.Text), j.questions()
	for _, s := range j.yardstick(inTags) {
		if one := j.attributed(regionOf(s)); one != nil {
			j.Passages = append(j.Passages, Passage{Span: s, Attribution: one, Quote: -1})
		}
	}
	j.Marked = j.marked()
	j.match()
	j.Reports = j.reports()
	j.Claims = j.claims()
	return j
}

// marked returns the found quotes that are compared with passages. What is set as speech
// without marks, as in a transcript, is none of them.
func (j *Judgement) marked() []int {
	var all []int
	for i := range j.Found.Quotes {
		q := &j.Found.Quotes[i]
		if q.Kind != quotes.Direct && q.Kind != quotes.Mixed {
			continue
		}
		if r := regionOf(q.Span); j.letters.in(r) > 0 && !j.isDropped(r) && !j.mostly(r, j.asked) && !j.isInner(q) {
			all = append(all, i)
		}
	}
	return all
}

// isOurs reports whether an article is of our own, whose annotation names persons.
// Single marks count only there: published corpora are measured by double marks,
// and so are the figures they are compared with.
func isOurs(a *corpus.Article) bool {
	return slices.ContainsFunc(a.Attributions, func(one corpus.Attribution) bool { return one.Person != 0 })
}

// isDropped reports whether more than half of a region is no part of the article.
func (j *Judgement) isDropped(r region) bool { return j.mostly(r, j.dropped) }

// attributed returns the attribution that half of a passage or more lies in, or
// nil if it is nobody's speech.
func (j *Judgement) attributed(passage region) *corpus.Attribution {
	size := j.letters.in(passage)
	if size == 0 || j.isDropped(passage) {
		return nil
	}
	best, most := -1, 0
	for i, said := range j.said {
		if n := j.letters.in(passage.and(said)); n > most {
			best, most = i, n
		}
	}
	if 2*most < size {
		return nil
	}
	return &j.Article.Attributions[best]
}

// Doubtful returns the passages in marks that lie neither in an attribution nor
// outside of all, within a tenth: most likely a slip of the annotator's.
func (j *Judgement) Doubtful() []quotes.Span {
	var all []quotes.Span
	for _, s := range j.inMarks(tags(j.Article.Text)) {
		size, most := j.letters.in(region{s}), 0
		for _, said := range j.said {
			most = max(most, j.letters.in(region{s}.and(said)))
		}
		if 10*most > size && 10*most < 9*size {
			all = append(all, s)
		}
	}
	return all
}

// Undecided returns what stands in marks and is neither anybody's nor, by the
// annotation, nobody's.
func (j *Judgement) Undecided() []quotes.Span {
	var all []quotes.Span
	nobody := regionOf(j.Article.Nobody...)
	for _, s := range j.inMarks(tags(j.Article.Text)) {
		if r := regionOf(s); j.letters.in(r) > 0 && !j.isDropped(r) && j.attributed(r) == nil && !j.mostly(r, nobody) {
			all = append(all, s)
		}
	}
	return all
}

// match gives each passage, in order, the quote that has most in common with it.
func (j *Judgement) match() {
	used := map[int]bool{}
	for i := range j.Passages {
		p := &j.Passages[i]
		best, share := -1, 0.0
		for _, q := range j.Marked {
			if s := j.overlap(p.Span, j.Found.Quotes[q].Span); s > share && !used[q] {
				best, share = q, s
			}
		}
		if share < least {
			continue
		}
		used[best] = true
		p.Quote = best
		p.Right = j.right(&j.Found.Quotes[best], p.Attribution)
	}
	for _, q := range j.Marked {
		if !used[q] {
			j.Extra = append(j.Extra, q)
		}
	}
}

// overlap returns the share of their union that two spans have in common.
func (j *Judgement) overlap(a, b quotes.Span) float64 {
	both := j.letters.in(region{a}.and(region{b}))
	if both == 0 {
		return 0
	}
	return float64(both) / float64(j.letters.in(region{a})+j.letters.in(region{b})-both)
}

// right reports whether a quote's speaker is an attribution's source.
func (j *Judgement) right(q *quotes.Quote, a *corpus.Attribution) bool {
	named := ""
	if q.Speaker >= 0 {
		named = j.Found.Speakers[q.Speaker].Name
	}
	return Right(j.Article, a, q.Mention, named)
}

// Right reports whether a speaker who is mentioned in some words of an article
// and has some name is an attribution's source: the mention overlaps the source,
// or both are names that end in the same word. Where speech has no marks, whoever is
// meant by "A" has the annotated name.
func Right(article *corpus.Article, a *corpus.Attribution, mention quotes.Span, named string) bool {
	for _, s := range a.Source {
		if !mention.Empty() && mention.Start < s.End && s.Start < mention.End {
			return true
		}
	}
	source := article.Read(a.Source)
	if a.Unmarked {
		source = a.PersonName
	}
	return named != "" && hasCapital(source) && lastName(named) == lastName(source)
}
