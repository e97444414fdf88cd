package reported

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// reportSource is one who may tell a report: the phrase at an item or a "who", or,
// where owned, whoever owns what the phrase names, as in "Kern’s claim".
type reportSource struct {
	item  int
	owned bool
}

// longestOwned is how far a word of saying may stand behind the phrase whose
// owner tells, in items.
const longestOwned = 3

// sources appends who may tell what c reports to out.
func (x *view) sources(c *reportCue, out []reportSource) []reportSource {
	for k := max(c.lo, c.item-reportReach); k < c.hi && k <= c.item+reportAhead; k++ {
		it := &x.S.Items[k]
		switch {
		case it.IsPhrase():
			if k != c.item {
				out = append(out, reportSource{item: k})
			}
			if it.Class&(class.Possessive|class.Possessing) != 0 && k <= c.item && c.item-k <= longestOwned {
				out = append(out, reportSource{item: k, owned: true})
			}
		case it.Kind == syntax.Relative || it.Kind == syntax.Other && it.Class&class.Objective != 0:
			out = append(out, reportSource{item: k})
		}
	}
	return out
}

// sourceOf returns who most likely tells a draft, and with what chance, in
// 1/certainty; the chance is 0 if likely nobody in the sentence does.
func (r *Finder) sourceOf(c *reportCue, d *draft) (reportSource, int) {
	v := r.View.outlookOf(c)
	r.sources = r.View.sources(c, r.sources[:0])
	r.scores, r.boundaries = r.scores[:0], r.boundaries[:0]
	for i, t := range r.sources {
		if t.owned && t.item == c.item {
			return t, certainty // "Kern’s claim that" is Kern's, whoever laughs at it
		}
		r.hashes = r.View.sourceTraits(c, &v, t, d, r.hashes[:0])
		r.scores = append(r.scores, r.Weights.teller.Score(r.hashes))
		r.boundaries = append(r.boundaries, boundary{item: i})
	}
	r.begun = r.best(r.begun[:0], 1, true)
	subject := r.teller(c, d)
	switch {
	case subject >= 0 && (len(r.begun) == 0 || r.S.Clauses[c.clause].Inverted || r.begun[0].chance < ofSubject && r.S.Items[r.sources[r.begun[0].item].item].Kind != syntax.Relative):
		return reportSource{item: subject}, ofSubject
	case len(r.begun) == 0:
		return reportSource{}, 0
	}
	return r.sources[r.begun[0].item], r.begun[0].chance
}

// ofSubject is how often the subject of a clause of saying tells what the clause does,
// where nobody else is likelier: "Pia Lund, director of care for the Lung Foundation, said".
const ofSubject = certainty * 80 / 100

// teller returns the subject of a finite clause of saying, which tells what the clause
// does; -1 where the clause has none outside of what is told.
func (r *Finder) teller(c *reportCue, d *draft) int {
	if c.clause < 0 {
		return -1
	}
	cl := &r.S.Clauses[c.clause]
	if cl.Subject < 0 || cl.Passive || cl.Bound || cl.According || !r.S.Items[cl.Subject].IsPhrase() || cl.Subject >= d.from && cl.Subject < d.end {
		return -1
	}
	if x := r.S.Items; x.Follows(cl.Subject, syntax.Preposition) && cl.Subject < c.item-1 {
		return -1 // "In addition to Kern, two members, Lind and Ek, said"
	}
	return cl.Subject
}

// candidateOf makes the candidate that a teller is.
func (r *Finder) candidateOf(c *reportCue, t reportSource) attribution.Candidate {
	cand := attribution.Candidate{Relation: attribution.Governed, Item: -1, Clause: -1, Who: -1}
	switch it := &r.S.Items[t.item]; {
	case t.owned:
		cand.Who, cand.Mention = r.M.Possessor(it)
		cand.Named = r.M.Register.How
	case it.Kind == syntax.Relative:
		if at := r.S.Antecedent(t.item, c.lo); at >= 0 {
			cand.Who, cand.Named = r.M.Who(at), r.M.References[at]
		}
		cand.Mention = r.M.MentionSpan(t.item)
	default:
		cand.Item, cand.Who = t.item, r.M.Who(t.item)
	}
	return cand
}

// namesSource returns the words that name a teller.
func (r *Finder) namesSource(t reportSource) words.Span {
	it := &r.S.Items[t.item]
	if !t.owned {
		return r.M.MentionSpan(t.item)
	}
	for k := it.First; k < it.Last; k++ {
		if cl := r.S.Tokens[k].Class; cl&class.Possessing != 0 || k == it.First && cl&class.Possessive != 0 {
			return words.Span{Start: r.S.Tokens[it.First].Start, End: r.S.Tokens[k].End}
		}
	}
	return r.S.Tokens[it.First].Span
}

// between is what lies between a teller and the word of saying.
type between struct{ path, verbs, phrases uint32 }

func (x *view) between(a, b int) (w between) {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		switch x.S.Items[k].Kind {
		case syntax.Verb, syntax.Auxiliary:
			w.verbs = min(w.verbs+1, 3)
		case syntax.Name, syntax.Noun, syntax.Pronoun:
			w.phrases = min(w.phrases+1, 4)
		}
		if k-min(a, b) <= 4 {
			w.path = w.path*37 + x.seen(k).kind
		}
	}
	return w
}

// partOf tells what part item i plays in the clause of saying and in the one before it.
func partOf(x *view, c *reportCue, i int) uint32 {
	if c.clause < 0 {
		if n := x.S.Clauses.After(c.item) - 1; n >= 0 && x.S.Clauses[n].Verb >= c.lo {
			return 128 + set(x.S.Clauses[n].Subject == i, 1) + set(x.S.Clauses[n].Passive, 2)
		}
		return 0
	}
	cl := &x.S.Clauses[c.clause]
	part := set(cl.Subject == i, 1) + set(cl.Who == i, 2) + set(cl.Bound, 16) + set(cl.Who >= 0, 32) + set(cl.Subject >= 0, 64)
	if c.clause > 0 {
		before := &x.S.Clauses[c.clause-1]
		part += set(before.Subject == i && before.Verb >= c.lo, 4) + set(before.Verb >= c.lo && before.Bound, 8)
	}
	return part
}

// sourceTraits are the traits of one who may tell a draft.
func (x *view) sourceTraits(c *reportCue, v *outlook, t reportSource, d *draft, f []uint32) []uint32 {
	it, here := &x.S.Items[t.item], x.seen(t.item)
	prev, next := x.near(t.item-1, c), x.near(t.item+1, c)
	at := set(t.item > c.item, 1) + set(t.item == c.item, 2) + set(t.owned, 4) + set(it.First >= d.first && it.First < d.last, 8)
	part, w := partOf(x, c, t.item), x.between(t.item, c.item)
	passive := set(c.clause >= 0 && x.S.Clauses[max(c.clause, 0)].Passive, 1)
	kind := here.kind*4 + set(it.Kind == syntax.Noun && it.Head&(class.Role|class.Plural|class.Document|class.Group) != 0, 1)
	return append(f,
		two(201, at, part),
		three(202, at, part, kind),
		three(203, at, part, v.kind),
		three(204, at, w.path, v.kind),
		mix(three(205, at, w.path, kind), passive),
		three(206, at, bucket(max(t.item, c.item)-min(t.item, c.item)), w.verbs),
		three(207, at, w.verbs, w.phrases),
		three(208, at, prev.word, part),
		three(209, at, prev.kind, next.kind),
		three(210, at, here.head, part),
		three(211, at, here.word, v.kind),
		three(212, at, v.word, part),
		three(213, at, prev.word, v.form),
		three(214, at, next.kind, v.form),
		mix(three(215, at, part, set(t.item == c.lo, 1)), set(x.S.Items.VerbAfter(t.item), 1)),
		mix(three(216, at, part, next.word), w.phrases),
		three(217, at, passive, prev.word),
		three(218, at, v.form, part),
		three(219, at, kind, w.phrases),
		mix(three(220, at, here.head, prev.kind), next.kind),
	)
}
