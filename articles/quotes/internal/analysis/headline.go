package analysis

import (
	"cmp"
	"slices"

	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/words"
)

// headlines reads the headings for what is told in them: “Mayor says baths will close”.
// They are read last, when everybody is known whom they name by half a name. One with
// words in marks is left to the story below it.
func (r *Analysis) headlines(all []words.Span) {
	if r.reports.Weights == nil || len(all) == 0 {
		return
	}
	before := len(r.utterances)
	for _, span := range all {
		if r.isFull() || span.End-span.Start > longestHeadline {
			continue
		}
		r.words.Marks = words.Pairing{}
		r.attribution.Discourse.Interrupt()
		if r.syntax.Read(r.words.Read(span)); len(r.syntax.Passages) > 0 {
			continue
		}
		r.people.Read(&r.syntax.Paragraph, -1)
		r.attribution.Choice.Settle()
		if r.reports.Teach != nil {
			r.reports.Study()
		}
		r.told = r.reports.Find(nil, nil, r.told[:0])
		for i := range r.told {
			r.utterances = append(r.utterances, r.reportOf(&r.told[i]))
		}
	}
	if len(r.utterances) > before {
		r.sort()
	}
}

// longestHeadline is the longest heading that is read, in bytes.
const longestHeadline = 400

// reportOf makes an utterance of a report.
func (r *Analysis) reportOf(p *reported.Report) utterance {
	q := utterance{Span: p.Span, Marked: p.Span, Kind: speech.Indirect, Speaker: -1, PartOf: -1, Via: -1, Told: p.Told}
	r.credit(&q, &p.Attribution)
	return q
}

// sort puts utterances in the order of the text, and speakers in the order in which they
// first speak.
func (r *Analysis) sort() {
	order := make([]int, len(r.utterances)) // where each stood
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.utterances[a].Start, r.utterances[b].Start) })
	sorted, now := make([]utterance, len(order)), make([]int, len(order))
	for k, i := range order {
		sorted[k], now[i] = r.utterances[i], k
	}
	for k := range sorted {
		if p := sorted[k].PartOf; p >= 0 {
			sorted[k].PartOf = now[p]
		}
	}
	copy(r.utterances, sorted)
	r.sortSpeakers()
}

// sortSpeakers puts the speakers in the order of the utterances.
func (r *Analysis) sortSpeakers() {
	place, sorted := make([]int, len(r.listed)), make([]int, 0, len(r.listed))
	for i := range place {
		place[i] = -1
	}
	meet := func(s int) int {
		if s >= 0 && place[s] < 0 {
			place[s] = len(sorted)
			sorted = append(sorted, r.listed[s])
		}
		if s < 0 {
			return s
		}
		return place[s]
	}
	for i := range r.utterances {
		q := &r.utterances[i]
		q.Speaker = meet(q.Speaker)
		q.Via = meet(q.Via)
	}
	for s := range r.listed {
		meet(s)
	}
	r.listed = append(r.listed[:0], sorted...)
}
