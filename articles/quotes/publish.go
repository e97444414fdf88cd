package quotes

import "pullquote/articles/quotes/model"

// publish appends the paragraph's quotations to what was found.
func (r *reading) publish() {
	r.spoken = r.spoken[:0]
	began := len(r.found.Quotes)
	for i := range r.items {
		if r.items[i].kind != iQuote {
			continue
		}
		p := &r.passages[r.items[i].quote]
		c := r.chosen[r.items[i].quote]
		q := Quote{Span: p.inner, Marked: p.marked, Speaker: -1, Kind: r.kindOf(i, c, r.rankingOf(r.items[i].quote))}
		r.spoken = append(r.spoken, q.Kind != Scare)
		if q.Kind != Scare && c.relation != none {
			a := r.attribute(q.Span, c, r.confidence(r.items[i].quote, c))
			a.why += r.rivalry(r.items[i].quote)
			r.credit(&q, &a)
		}
		r.found.Quotes = append(r.found.Quotes, q)
	}
	r.reports = r.reportedSpeech(r.reports[:0])
	r.indirect = r.indirect[:0]
	for i := range r.reports {
		p := &r.reports[i]
		q := Quote{Span: p.Span, Marked: p.Span, Kind: Indirect, Speaker: -1}
		r.credit(&q, &p.attribution)
		r.indirect = append(r.indirect, q)
	}
	r.found.Quotes = merge(r.found.Quotes, began, r.indirect)
}

// sign gives the quotation before the paragraph to whoever signs it in this one.
func (r *reading) sign() {
	c, ok := r.signer()
	n := len(r.found.Quotes)
	if !ok || n == 0 || r.found.Quotes[n-1].Kind == Scare {
		return
	}
	q := &r.found.Quotes[n-1]
	a := r.attribute(q.Span, c, weights[signed].confidence)
	r.credit(q, &a)
}

// merge puts reports in their places among the quotations from index began on.
// The two are disjoint and each is in order.
func merge(all []Quote, began int, reports []Quote) []Quote {
	i, j := len(all)-1, len(reports)-1
	all = append(all, reports...)
	for k := len(all) - 1; j >= 0; k-- {
		if i >= began && all[i].Start > reports[j].Start {
			all[k] = all[i]
			i--
		} else {
			all[k] = reports[j]
			j--
		}
	}
	return all
}

// credit writes into a quotation who is said to speak.
func (r *reading) credit(q *Quote, a *attribution) {
	q.Mention, q.Cue, q.Why = a.mention, a.cue, a.why
	if a.who >= 0 {
		q.Speaker, q.Confidence = r.list(a.who), a.confidence
	}
}

// attribution is what is told of words: by which words of the text somebody says
// them, who that is, how sure that is, and why.
type attribution struct {
	mention, cue Span
	who          int // person; -1 if unknown
	confidence   float64
	why          string
}

// attribute tells of words what a choice says that is as sure as sure.
func (r *reading) attribute(words Span, c candidate, sure float64) attribution {
	a := attribution{mention: r.voiceOf(c).mention, who: c.who, why: r.why(c) + r.doubt(c)}
	if c.clause >= 0 && r.clauses[c.clause].class&cueWords != 0 {
		a.cue = r.cueSpan(&r.items[r.clauses[c.clause].verb])
	}
	if c.who >= 0 {
		r.wonder(words, c)
		a.confidence = r.nameSure(c, sure)
	}
	return a
}

// confidence returns how often the mention of a choice like that for passage n is
// right: by the table that was learned, from the share that whoever was chosen has in the pool.
func (r *reading) confidence(n int, c candidate) float64 {
	if r.ranker == nil || r.ranker.sure == nil || r.rankings[n].x == nil {
		return weights[c.relation].confidence
	}
	return interpolate(r.ranker.sure, r.rankings[n].common)
}

// interpolate reads a table of thousandths at equal steps from a share of 0 to
// one of model.Certain.
func interpolate(table []int16, share int) float64 {
	step := model.Certain / (len(table) - 1)
	i := min(share/step, len(table)-2)
	part := share - i*step
	low, high := int(table[i]), int(table[i+1])
	return float64(low*step+(high-low)*part) / float64(step*1000)
}

// mentionSpan returns the words of the phrase at item i.
func (r *reading) mentionSpan(i int) Span {
	it := &r.items[i]
	if it.empty() {
		return r.shown[i]
	}
	first := it.first
	if it.kind == iName {
		if from := r.nameStart(it); from < it.last {
			first = from
		}
	}
	return Span{r.tokens[first].Start, r.tokens[it.last-1].End}
}

// list returns the person's index among the speakers found.
func (r *reading) list(who int) int {
	who = r.people.root(who)
	one := &r.people.all[who]
	if one.listed < 0 {
		one.listed = len(r.found.Speakers)
		r.found.Speakers = append(r.found.Speakers, Speaker{})
		r.listed = append(r.listed, who)
	}
	return one.listed
}

// unite makes one speaker of those who turned out to be one person.
func (r *reading) unite() {
	for i, who := range r.listed {
		r.listed[i] = r.people.root(who)
		r.people.all[r.listed[i]].listed = -1
	}
	index, kept := make([]int, len(r.listed)), 0
	for i, who := range r.listed {
		one := &r.people.all[who]
		if one.listed < 0 {
			one.listed = kept
			r.listed[kept] = who
			kept++
		}
		index[i] = one.listed
	}
	if kept == len(r.listed) {
		return
	}
	r.listed, r.found.Speakers = r.listed[:kept], r.found.Speakers[:kept]
	for i := range r.found.Quotes {
		if q := &r.found.Quotes[i]; q.Speaker >= 0 {
			q.Speaker = index[q.Speaker]
		}
	}
}
