package quotes

import (
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// publish appends the paragraph's quotations to what was found.
func (r *reading) publish() {
	r.spoken = r.spoken[:0]
	began := len(r.found.Quotes)
	for i := range r.syntax.Items {
		if r.syntax.Items[i].Kind != syntax.Quote {
			continue
		}
		p := &r.syntax.Passages[r.syntax.Items[i].Quote]
		c := r.attribution.choice.chosen[r.syntax.Items[i].Quote]
		q := Quote{Span: Span(p.Inner), Marked: Span(p.Marked), Speaker: -1, Kind: r.speech.kindOf(i, c, r.attribution.choice.rankingOf(r.syntax.Items[i].Quote))}
		r.spoken = append(r.spoken, q.Kind != Scare)
		if q.Kind != Scare && c.relation != none {
			a := r.attribution.attribute(words.Span(q.Span), c, r.attribution.choice.confidence(r.syntax.Items[i].Quote, c))
			a.why += r.attribution.rivalry(r.syntax.Items[i].Quote)
			r.credit(&q, &a)
		}
		r.found.Quotes = append(r.found.Quotes, q)
	}
	if r.reports.reporter != nil {
		r.told = r.reports.reportedSpeech(r.attribution.choice.chosen, r.told[:0])
	} else {
		r.told = r.rules.indirectSpeech(r.attribution.choice.chosen, r.spoken, r.told[:0])
	}
	r.indirect = r.indirect[:0]
	for i := range r.told {
		p := &r.told[i]
		q := Quote{Span: Span(p.Span), Marked: Span(p.Span), Kind: Indirect, Speaker: -1}
		r.credit(&q, &p.attribution)
		r.indirect = append(r.indirect, q)
	}
	r.found.Quotes = merge(r.found.Quotes, began, r.indirect)
}

// sign gives the quotation before the paragraph to whoever signs it in this one.
func (r *reading) sign() {
	c, ok := r.attribution.discourse.signer(r.attribution.choice.chosen)
	n := len(r.found.Quotes)
	if !ok || n == 0 || r.found.Quotes[n-1].Kind == Scare {
		return
	}
	q := &r.found.Quotes[n-1]
	a := r.attribution.attribute(words.Span(q.Span), c, weights[signed].confidence)
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
	q.Mention, q.Cue, q.Why = Span(a.mention), Span(a.cue), a.why
	if a.who >= 0 {
		q.Speaker, q.Confidence = r.list(a.who), a.confidence
	}
}

// list returns the person's index among the speakers found.
func (r *reading) list(who int) int {
	who = r.people.people.root(who)
	one := &r.people.people.all[who]
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
		r.listed[i] = r.people.people.root(who)
		r.people.people.all[r.listed[i]].listed = -1
	}
	index, kept := make([]int, len(r.listed)), 0
	for i, who := range r.listed {
		one := &r.people.people.all[who]
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
