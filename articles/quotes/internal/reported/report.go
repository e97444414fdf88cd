package reported

import (
	"cmp"
	"slices"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// Reported speech is what is told without marks: “Kern said that the wall would
// stand”. Every word that may report (reportcue.go) is asked where what it tells
// begins (reportbegin.go), where that ends (reportend.go) and who tells it
// (reportteller.go). Each answer is a choice among a bounded number of places,
// scored by the learned weights of their traits (reporttraits.go). Of the likely
// answers the one is taken that overlaps best with all of them.

// Report is what somebody tells without marks.
type Report struct {
	words.Span
	attribution.Attribution
	Told float64 // that it is telling at all
}

// draft is something that a word of saying may tell.
type draft struct {
	cue         int     // index into the sentence's retellings
	from, end   int     // items, half-open
	first, last int     // tokens, half-open
	whole       int     // the token where the report begins: before the clause of saying if that cuts it in two
	chance      int     // of this begin and this end, in 1/certainty
	worth       int     // how much of it is expected to be right, in 1/certainty
	begun       int     // how likely what the word of saying tells begins anywhere, in 1/certainty
	fragments   int     // passages in marks that are part of the clause
	marked      bool    // it holds words in marks that are no part of a clause
	told        float64 // that it is telling at all
	source      reportSource
	sourced     bool // by how it is said, source tells it
}

// certainty is a chance of one.
const certainty = 1 << 16

// How many words a report has at least, and one of what somebody does or meets: "both groups
// report finding rats".
const (
	shortestReport = 3
	shortestDeed   = 2
)

// What the weighing of drafts goes by, in 1/certainty.
const (
	leastWorth  = certainty * 30 / 100 // of a draft: below it few are right
	leastChance = certainty * 2 / 100  // of a begin or an end that is weighed
	outerBonus  = certainty * 40 / 100 // lets “said” keep what “claimed” tells within it
	mostBegins  = 3                    // that are weighed
	mostEnds    = 3                    // that are weighed, for each begin
)

// leastTold is how likely a draft must be telling to be a report.
const leastTold = 0.6

// Finder finds reported speech by learned weights.
type Finder struct {
	attribution.Scope
	A           *attribution.Attributor
	View        view
	Weights     *Weights
	Teach       func(Question) int      // a learner's answers, or nil
	chosen      []attribution.Candidate // by passage
	whole       []bool                  // by passage: it is no fragment of a clause
	attributing []bool                  // by clause
	cues        []reportCue
	boundaries  []boundary
	scores      []int32 // by spot
	begun       []rankedBoundary
	ended       []rankedBoundary
	guesses     []draft
	drafts      []draft
	nested      []bool // by draft
	sources     []reportSource
	hashes      []uint32 // the traits of a place
}

// Reset forgets the document.
func (r *Finder) Reset() {
	*r = Finder{
		View: view{features: r.View.features[:0]}, attributing: r.attributing[:0], cues: r.cues[:0], boundaries: r.boundaries[:0], scores: r.scores[:0],
		begun: r.begun[:0], ended: r.ended[:0], guesses: r.guesses[:0], drafts: r.drafts[:0], nested: r.nested[:0], sources: r.sources[:0], hashes: r.hashes[:0],
	}
}

// Find appends the reports of the paragraph to out, in order. They are disjoint, and
// hold passages in marks only where these are fragments of what is told, so that
// whole does not say of a passage that it stands by itself.
func (r *Finder) Find(chosen []attribution.Candidate, whole []bool, out []Report) []Report {
	r.noteAttributions(chosen)
	r.chosen, r.whole = chosen, whole
	for lo := 0; lo < len(r.S.Items); {
		hi := lo
		for hi < len(r.S.Items) && r.S.Items[hi].Kind != syntax.End && r.S.Items[hi].Kind != syntax.LineEnd && hi-lo < syntax.SentenceReach {
			hi++
		}
		out = r.reportsIn(lo, hi, out)
		lo = max(hi, lo+1)
	}
	return out
}

// reportsIn appends the reports of the sentence in items [lo, hi) to out.
func (r *Finder) reportsIn(lo, hi int, out []Report) []Report {
	r.cues = r.findCues(lo, hi, r.cues[:0])
	if len(r.cues) == 0 {
		return out
	}
	r.View.look(lo, hi)
	r.drafts = r.drafts[:0]
	for n := range r.cues {
		if d, ok := r.draft(n); ok {
			r.drafts = append(r.drafts, d)
		}
	}
	told := 0 // the token up to which something is told
	for _, d := range r.disjoint() {
		d.whole = d.first
		if k := subjectBefore(&r.View, &r.cues[d.cue], &d); k >= 0 && r.S.Items[k].First >= told {
			d.whole = r.S.Items[k].First
		}
		told = d.last
		if p, ok := r.reportOf(&d); ok {
			out = append(out, p)
		}
	}
	return out
}

// draft weighs what retelling n may tell; it is false where that is not worth
// a report.
func (r *Finder) draft(n int) (draft, bool) {
	if d, ok := r.known(n); ok {
		return d, true
	}
	if only(&r.View, &r.cues[n], class.Evincing) {
		return draft{}, false // “Kern found the door”
	}
	r.guesses = r.guesses[:0]
	c := &r.cues[n]
	v := r.View.outlookOf(c)
	begins := r.rankBegins(c, &v)
	if chances(begins) <= leastWorth {
		return draft{}, false // none can be worth more than all together
	}
	for _, b := range begins {
		for _, e := range r.rankEnds(c, &v, b.boundary) {
			r.guesses = append(r.guesses, r.join(n, b, e))
		}
	}
	best := draft{worth: leastWorth}
	for i := range r.guesses {
		if g := &r.guesses[i]; !g.marked {
			if g.worth = r.worth(g); g.worth > best.worth {
				best = *g
			}
		}
	}
	if best.worth <= leastWorth || best.fragments > 0 && !r.isClause(c, &best) || r.View.denied(c, &best) {
		return draft{}, false
	}
	best.begun = chances(begins)
	best.told = r.weigh(n, &best)
	return best, best.told >= leastTold
}

// chances adds up the chances of some places.
func chances(all []rankedBoundary) (sum int) {
	for i := range all {
		sum += all[i].chance
	}
	return sum
}

// join makes a draft of a begin and an end.
func (r *Finder) join(n int, b, e rankedBoundary) draft {
	d := draft{
		cue: n, from: b.item, end: e.item, first: b.tok, last: r.S.Items[e.item-1].Last,
		chance: b.chance * e.chance / certainty,
	}
	for k := d.from; k < d.end; k++ {
		switch it := &r.S.Items[k]; it.Kind {
		case syntax.LineEnd:
			d.marked = true
		case syntax.Quote:
			d.fragments++
			d.marked = d.marked || it.Quote < len(r.whole) && r.whole[it.Quote]
		}
	}
	return d
}

// isClause reports whether a draft with fragments in marks is a clause of the writer's:
// not in "called it “mad”", "called the vote “a mistake” that they would regret".
func (r *Finder) isClause(c *reportCue, d *draft) bool {
	if c.clause >= 0 && r.S.Clauses[c.clause].Bound && c.item == c.lo {
		return false // “Calling it “mad,” Kern left”: the clause behind is the writer's
	}
	outside, goesOn := 0, false
	for k := d.from; k < d.end; k++ {
		goesOn = goesOn || k > d.from && r.S.Items[k].Kind == syntax.That && r.S.Items[k-1].Kind == syntax.Conjunction // the wall “leaks” and that …
		if it := &r.S.Items[k]; it.Kind != syntax.Quote && !r.View.pauses(k) {
			outside += it.Last - it.First
		}
	}
	switch r.View.complementOf(c, d) {
	case takesThat, takesClause, takesWhether, takesWh, takesTo, takesBefore:
		return outside >= shortestReport-1
	}
	return goesOn
}

// worth is the mean of precision and recall that a guess can expect if one of
// the guesses is right. What is quoted in marks is told by them already.
func (r *Finder) worth(d *draft) int {
	sum := 0
	for i := range r.guesses {
		g := &r.guesses[i]
		if both := min(d.last, g.last) - max(d.first, g.first); both > 0 && !g.marked {
			sum += g.chance*both/(d.last-d.first) + g.chance*both/(g.last-g.first)
		}
	}
	return sum / 2
}

// disjoint returns the drafts of the sentence that remain, in order: what is
// told within what another tells goes, and of two that overlap the one that is
// worth less.
func (r *Finder) disjoint() []draft {
	outer := r.drafts[:0:len(r.drafts)]
	r.nested = r.nested[:0]
	for i := range r.drafts {
		r.nested = append(r.nested, r.isNested(i))
	}
	for i, d := range r.drafts {
		if !r.nested[i] {
			outer = append(outer, d)
		}
	}
	slices.SortStableFunc(outer, func(a, b draft) int { return cmp.Compare(b.worth, a.worth) })
	kept := outer[:0]
	for _, d := range outer {
		if !slices.ContainsFunc(kept, func(k draft) bool { return d.first < k.last && k.first < d.last }) {
			kept = append(kept, d)
		}
	}
	slices.SortFunc(kept, func(a, b draft) int { return cmp.Compare(a.first, b.first) })
	return kept
}

// isNested reports whether draft i is told within another one: in “Kern said
// that Lind had claimed that …” it is Kern who tells.
func (r *Finder) isNested(i int) bool {
	d := &r.drafts[i]
	for j := range r.drafts {
		if o := &r.drafts[j]; j != i && r.holds(o, d.cue) && !r.holds(d, o.cue) && o.worth+outerBonus > d.worth {
			return true
		}
	}
	return false
}

// holds reports whether the word of retelling n stands in a draft.
func (r *Finder) holds(d *draft, n int) bool {
	t := r.cues[n].tok
	return d.first <= t && t < d.last
}

// reportOf makes the report of a draft; it is false for a word or two.
func (r *Finder) reportOf(d *draft) (Report, bool) {
	first, last := d.first, d.last
	for last > first && r.S.Items[d.end-1].Kind != syntax.Quote && (r.S.Tokens[last-1].Kind == words.Stop || r.S.Tokens[last-1].Kind == words.Comma) {
		last-- // but not the one that words without a closing mark end in
	}
	c := &r.cues[d.cue]
	if c.tok == first+1 {
		return Report{}, false // "So says Kern, the pilot": it points to what stands before
	}
	if n := last - d.whole; n < shortestReport && (n < shortestDeed || !r.View.leadsToGerund(c, boundary{d.from, d.first})) {
		return Report{}, false
	}
	span := words.Span{Start: r.S.Tokens[d.whole].Start, End: r.S.Tokens[last-1].End}
	p := Report{span, attribution.Attribution{Who: -1}, d.told}
	if f, sure := r.tellerOfFragment(c, d); f != nil {
		p.Attribution = r.A.Attribute(span, *f, sure)
	} else if d.sourced {
		p.Attribution = r.A.Attribute(span, r.candidateOf(c, d.source), r.Weights.confidence(ofSubject))
	} else if t, share := r.sourceOf(c, d); share > 0 {
		p.Attribution = r.A.Attribute(span, r.candidateOf(c, t), r.Weights.confidence(share))
	}
	p.Cue = r.S.Tokens[c.tok].Span
	p.Why = r.whyTold(&p)
	return p, true
}

// tellerOfFragment returns who tells the words in marks within a draft, if the same
// clause tells them: the ranker of passages knows more.
func (r *Finder) tellerOfFragment(c *reportCue, d *draft) (*attribution.Candidate, float64) {
	for k := d.from; k < d.end && c.clause >= 0; k++ {
		if it := &r.S.Items[k]; it.Kind == syntax.Quote {
			if f := &r.chosen[it.Quote]; f.Clause == c.clause && f.Who >= 0 {
				return f, r.A.Choice.Confidence(it.Quote, *f)
			}
		}
	}
	return nil, 0
}

// whyTold puts the reason for a report into words: “Kern said” tells it.
func (r *Finder) whyTold(p *Report) string {
	span := p.Cue
	if !p.Mention.Empty() {
		span = words.Span{Start: min(span.Start, p.Mention.Start), End: max(span.End, p.Mention.End)}
	}
	if span.End-span.Start > attribution.LongestReason || span.Start < p.End && p.Start < span.End {
		span = p.Cue
	}
	if !attribution.IsOneLine(span.Of(r.S.Text)) {
		return attribution.PlainReason(attribution.None)
	}
	return "“" + span.Of(r.S.Text) + "” tells it"
}

// rankedBoundary is a place with its chance.
type rankedBoundary struct {
	boundary
	chance int // in 1/certainty
}

// boundary is where a report may begin, at a token of an item, or end, before an item.
type boundary struct{ item, tok int }

// best returns the places with the best scores, of at least leastChance each.
// Where rest is set, one more answer has the score zero: none of them.
func (r *Finder) best(out []rankedBoundary, most int, rest bool) []rankedBoundary {
	top := int32(-1 << 30)
	if rest {
		top = 0
	}
	for _, s := range r.scores {
		top = max(top, s)
	}
	sum := uint64(0)
	if rest {
		sum = uint64(model.Exp(top))
	}
	for _, s := range r.scores {
		sum += uint64(model.Exp(top - s))
	}
	for range most {
		at := -1
		for i, s := range r.scores {
			if s > taken && (at < 0 || s > r.scores[at]) {
				at = i
			}
		}
		if at < 0 {
			break
		}
		chance := int(uint64(model.Exp(top-r.scores[at])) * certainty / sum)
		if chance < leastChance {
			break
		}
		r.scores[at] = taken
		out = append(out, rankedBoundary{r.boundaries[at], chance})
	}
	return out
}

// taken is the score of a place that was returned.
const taken = -1 << 31
