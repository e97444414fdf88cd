package quotes

import (
	"cmp"
	"slices"

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

// report is what somebody tells without marks.
type report struct {
	words.Span
	attribution
}

// draft is something that a word of saying may tell.
type draft struct {
	cue         int // index into the sentence's retellings
	from, end   int // items, half-open
	first, last int // tokens, half-open
	chance      int // of this begin and this end, in 1/certainty
	worth       int // how much of it is expected to be right, in 1/certainty
	marked      bool
}

// certainty is a chance of one.
const certainty = 1 << 16

// shortestReport is how many words a report has at least.
const shortestReport = 3

// What the weighing of drafts goes by, in 1/certainty.
const (
	leastWorth  = certainty * 40 / 100 // of a report: below it precision loses more than recall gains
	leastChance = certainty * 2 / 100  // of a begin or an end that is weighed
	outerBonus  = certainty * 40 / 100 // lets “said” keep what “claimed” tells within it
	mostBegins  = 3                    // that are weighed
	mostEnds    = 3                    // that are weighed, for each begin
)

// reportFinder finds reported speech by learned weights.
type reportFinder struct {
	scope
	a           *attributor
	view        view
	reporter    *reporter
	teach       func(Question) int // a learner's answers, or nil
	attributing []bool             // by clause
	retellings  []retelling
	spots       []spot
	odds        []int32 // by spot
	begun       []ranked
	ended       []ranked
	guesses     []draft
	drafts      []draft
	nested      []bool // by draft
	mayTell     []teller
	hashes      []uint32 // the traits of a place
}

// reset forgets the document.
func (r *reportFinder) reset() {
	*r = reportFinder{
		view: view{glimpses: r.view.glimpses[:0]}, attributing: r.attributing[:0], retellings: r.retellings[:0], spots: r.spots[:0], odds: r.odds[:0],
		begun: r.begun[:0], ended: r.ended[:0], guesses: r.guesses[:0], drafts: r.drafts[:0], nested: r.nested[:0], mayTell: r.mayTell[:0], hashes: r.hashes[:0],
	}
}

// reportedSpeech appends the reports of the paragraph to out, in order. They
// are disjoint and hold no passage in marks.
func (r *reportFinder) reportedSpeech(chosen []candidate, out []report) []report {
	r.noteAttributions(chosen)
	for lo := 0; lo < len(r.s.Items); {
		hi := lo
		for hi < len(r.s.Items) && r.s.Items[hi].Kind != syntax.End && r.s.Items[hi].Kind != syntax.LineEnd && hi-lo < syntax.SentenceReach {
			hi++
		}
		out = r.reportsIn(lo, hi, out)
		lo = max(hi, lo+1)
	}
	return out
}

// reportsIn appends the reports of the sentence in items [lo, hi) to out.
func (r *reportFinder) reportsIn(lo, hi int, out []report) []report {
	r.retellings = r.findRetellings(lo, hi, r.retellings[:0])
	if len(r.retellings) == 0 {
		return out
	}
	r.view.glance(lo, hi)
	r.drafts = r.drafts[:0]
	for n := range r.retellings {
		if d, ok := r.draft(n); ok {
			r.drafts = append(r.drafts, d)
		}
	}
	for _, d := range r.disjoint() {
		if p, ok := r.reportOf(&d); ok {
			out = append(out, p)
		}
	}
	return out
}

// draft weighs what retelling n may tell; it is false where that is not worth
// a report.
func (r *reportFinder) draft(n int) (draft, bool) {
	r.guesses = r.guesses[:0]
	c := &r.retellings[n]
	v := r.view.outlookOf(c)
	begins := r.rankBegins(c, &v)
	if chances(begins) <= leastWorth {
		return draft{}, false // none can be worth more than all together
	}
	for _, b := range begins {
		for _, e := range r.rankEnds(c, &v, b.spot) {
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
	return best, best.worth > leastWorth
}

// chances adds up the chances of some places.
func chances(all []ranked) (sum int) {
	for i := range all {
		sum += all[i].chance
	}
	return sum
}

// join makes a draft of a begin and an end.
func (r *reportFinder) join(n int, b, e ranked) draft {
	d := draft{
		cue: n, from: b.item, end: e.item, first: b.tok, last: r.s.Items[e.item-1].Last,
		chance: b.chance * e.chance / certainty,
	}
	for k := d.from; k < d.end; k++ {
		d.marked = d.marked || r.s.Items[k].Kind == syntax.Quote || r.s.Items[k].Kind == syntax.LineEnd
	}
	return d
}

// worth is the mean of precision and recall that a guess can expect if one of
// the guesses is right. What is quoted in marks is told by them already.
func (r *reportFinder) worth(d *draft) int {
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
func (r *reportFinder) disjoint() []draft {
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
func (r *reportFinder) isNested(i int) bool {
	d := &r.drafts[i]
	for j := range r.drafts {
		if o := &r.drafts[j]; j != i && r.holds(o, d.cue) && !r.holds(d, o.cue) && o.worth+outerBonus > d.worth {
			return true
		}
	}
	return false
}

// holds reports whether the word of retelling n stands in a draft.
func (r *reportFinder) holds(d *draft, n int) bool {
	t := r.retellings[n].tok
	return d.first <= t && t < d.last
}

// reportOf makes the report of a draft; it is false for a word or two.
func (r *reportFinder) reportOf(d *draft) (report, bool) {
	first, last := d.first, d.last
	for last > first && (r.s.Tokens[last-1].Kind == words.Stop || r.s.Tokens[last-1].Kind == words.Comma) {
		last--
	}
	if last-first < shortestReport {
		return report{}, false
	}
	c := &r.retellings[d.cue]
	span := words.Span{Start: r.s.Tokens[first].Start, End: r.s.Tokens[last-1].End}
	p := report{span, attribution{who: -1}}
	if t, share := r.teller(c, d); share > 0 {
		p.attribution = r.a.attribute(span, r.tells(c, t), r.reporter.confidence(share))
	}
	p.cue = r.s.Tokens[c.tok].Span
	p.why = r.whyTold(&p)
	return p, true
}

// whyTold puts the reason for a report into words: “Kern said” tells it.
func (r *reportFinder) whyTold(p *report) string {
	span := p.cue
	if !p.mention.Empty() {
		span = words.Span{Start: min(span.Start, p.mention.Start), End: max(span.End, p.mention.End)}
	}
	if span.End-span.Start > longestReason || span.Start < p.End && p.Start < span.End {
		span = p.cue
	}
	if !oneLine(span.Of(r.s.Text)) {
		return plainReasons[none]
	}
	return "“" + span.Of(r.s.Text) + "” tells it"
}

// ranked is a place with its chance.
type ranked struct {
	spot
	chance int // in 1/certainty
}

// spot is where a report may begin, at a token of an item, or end, before an item.
type spot struct{ item, tok int }

// best returns the places with the best scores, of at least leastChance each.
// Where rest is set, one more answer has the score zero: none of them.
func (r *reportFinder) best(out []ranked, most int, rest bool) []ranked {
	top := int32(-1 << 30)
	if rest {
		top = 0
	}
	for _, s := range r.odds {
		top = max(top, s)
	}
	sum := uint64(0)
	if rest {
		sum = uint64(model.Exp(top))
	}
	for _, s := range r.odds {
		sum += uint64(model.Exp(top - s))
	}
	for range most {
		at := -1
		for i, s := range r.odds {
			if s > taken && (at < 0 || s > r.odds[at]) {
				at = i
			}
		}
		if at < 0 {
			break
		}
		chance := int(uint64(model.Exp(top-r.odds[at])) * certainty / sum)
		if chance < leastChance {
			break
		}
		r.odds[at] = taken
		out = append(out, ranked{r.spots[at], chance})
	}
	return out
}

// taken is the score of a place that was returned.
const taken = -1 << 31
