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
		q := Quote{Span: p.inner, Marked: p.marked, Speaker: -1, Kind: r.kindOf(i, c)}
		r.spoken = append(r.spoken, q.Kind != Scare)
		if q.Kind != Scare && c.relation != none {
			r.attribute(&q, c, r.confidence(r.items[i].quote, c))
			q.Why += r.rivalry(r.items[i].quote)
		}
		r.found.Quotes = append(r.found.Quotes, q)
	}
	r.reports = r.reportedSpeech(r.reports[:0])
	r.found.Quotes = merge(r.found.Quotes, began, r.reports)
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

// attribute writes a choice, and how sure it is, into a quotation.
func (r *reading) attribute(q *Quote, c candidate, sure float64) {
	q.Mention = r.voiceOf(c).mention
	if c.clause >= 0 && r.clauses[c.clause].class&cueWords != 0 {
		q.Cue = r.cueSpan(&r.items[r.clauses[c.clause].verb])
	}
	q.Why = r.why(c) + r.doubt(c)
	if c.who >= 0 {
		r.wonder(q.Span, c)
		q.Speaker = r.list(c.who)
		q.Confidence = r.nameSure(c, sure)
	}
}

// confidence returns how often the mention of a choice like that for passage n is
// right: by the table that was learned, from the share that whoever was chosen has in the pool.
func (r *reading) confidence(n int, c candidate) float64 {
	if r.learned == nil || r.learned.sure == nil || r.rankings[n].x == nil {
		return weights[c.relation].confidence
	}
	return interpolate(r.learned.sure, r.rankings[n].common)
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
