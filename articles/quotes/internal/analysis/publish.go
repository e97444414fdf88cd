package analysis

import (
	"slices"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/syntax"
)

// publish appends what is said in the paragraph to what was found.
func (r *Analysis) publish() {
	r.spoken, r.whole = r.spoken[:0], r.whole[:0]
	began := len(r.utterances)
	for i := range r.syntax.Items {
		if r.syntax.Items[i].Kind != syntax.Quote {
			continue
		}
		p := &r.syntax.Passages[r.syntax.Items[i].Quote]
		c := r.attribution.Choice.Chosen[r.syntax.Items[i].Quote]
		q := utterance{Span: p.Inner, Marked: p.Marked, Speaker: -1, PartOf: -1, Via: -1, Kind: r.speech.KindOf(i, c, r.attribution.Choice.RankingOf(r.syntax.Items[i].Quote))}
		q.Term = r.speech.Term
		r.spoken, r.whole = append(r.spoken, q.Kind != speech.Scare), append(r.whole, q.Kind == speech.Direct)
		if q.Kind != speech.Scare && c.Relation != attribution.None && c.Relation != attribution.Silent {
			a := r.attribution.Attribute(q.Span, c, r.attribution.Choice.Confidence(r.syntax.Items[i].Quote, c))
			a.Why += r.attribution.Rivalry(r.syntax.Items[i].Quote)
			r.credit(&q, &a)
		}
		r.utterances = append(r.utterances, q)
	}
	if r.reports.Weights != nil {
		r.told = r.reports.Find(r.attribution.Choice.Chosen, r.whole, r.told[:0])
	} else {
		r.told = r.rules.Find(r.attribution.Choice.Chosen, r.spoken, r.told[:0])
	}
	r.indirect = r.indirect[:0]
	for i := range r.told {
		r.indirect = append(r.indirect, r.reportOf(&r.told[i]))
	}
	r.utterances = merge(r.utterances, began, r.indirect)
}

// sign gives the quotation before the paragraph to whoever signs it in this one.
func (r *Analysis) sign() {
	c, ok := r.attribution.Discourse.Signer(r.attribution.Choice.Chosen)
	n := len(r.utterances)
	if !ok || n == 0 || r.utterances[n-1].Kind == speech.Scare {
		return
	}
	q := &r.utterances[n-1]
	a := r.attribution.Attribute(q.Span, c, attribution.Signed.Confidence())
	r.credit(q, &a)
}

// merge puts reports in their places among the quotations from index began on, each
// of which is in order: a clause before the fragments in marks that are part of it.
func merge(all []utterance, began int, reports []utterance) []utterance {
	i, j := len(all)-1, len(reports)-1
	all = append(all, reports...)
	for k := len(all) - 1; j >= 0; k-- {
		if i >= began && all[i].Start >= reports[j].Start {
			all[k] = all[i]
			i--
		} else {
			all[k] = reports[j]
			j--
		}
	}
	clause := -1
	for k := began; k < len(all); k++ {
		switch q := &all[k]; {
		case q.Kind == speech.Indirect:
			clause = k
		case clause >= 0 && q.Start < all[clause].End:
			q.PartOf = clause
			if q.Kind == speech.Scare && all[clause].Told >= surelyTold && q.Speaker < 0 && !q.Term {
				c := &all[clause]
				q.Kind, q.Speaker, q.Via, q.Confidence, q.Mention, q.Cue, q.Why = speech.Mixed, c.Speaker, c.Via, c.Confidence, c.Mention, c.Cue, c.Why
			}
		}
	}
	return all
}

// surelyTold is how sure a clause must be of being told for the words in marks in it to be
// those of whoever tells it, though they look like a term.
const surelyTold = 0.9

// credit writes into a quotation who is said to speak.
func (r *Analysis) credit(q *utterance, a *attribution.Attribution) {
	q.Mention, q.Cue, q.Why = a.Mention, a.Cue, a.Why
	if a.Who >= 0 {
		q.Speaker, q.Confidence = r.list(a.Who), a.Confidence
	}
	if q.Via = -1; a.Who >= 0 && a.Via >= 0 {
		q.Via = r.list(a.Via)
	}
}

// list returns the person's index among the speakers found.
func (r *Analysis) list(who int) int {
	who = r.people.Register.Root(who)
	for len(r.index) <= who {
		r.index = append(r.index, -1)
	}
	if r.index[who] < 0 {
		r.index[who] = len(r.listed)
		r.listed = append(r.listed, who)
	}
	return r.index[who]
}

// unite makes one speaker of those who turned out to be one person.
func (r *Analysis) unite() {
	place, kept := make([]int, len(r.listed)), r.listed[:0]
	for i, who := range r.listed {
		who = r.people.Register.Root(who)
		at := slices.Index(kept, who)
		if at < 0 {
			at = len(kept)
			kept = append(kept, who)
		}
		place[i] = at
	}
	r.listed = kept
	for i := range r.utterances {
		if q := &r.utterances[i]; q.Speaker >= 0 {
			q.Speaker = place[q.Speaker]
		}
		if q := &r.utterances[i]; q.Via >= 0 {
			q.Via = place[q.Via]
		}
	}
}
