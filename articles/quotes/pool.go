package quotes

import "pullquote/articles/quotes/internal/syntax"

// poolReach bounds how far from a passage its pool reaches, in items.
const poolReach = 40

// decisive is the score of relations that leave no room for anybody whom the
// rules don't name: “…,” said Kern.
const decisive = 97

// pool returns everybody who may have spoken the passage at item q: whom the
// rules name, whoever is mentioned in its sentence, the two before and the one
// after, and who spoke last. Most are unlikely; the ranker sees to that.
func (f *finder) pool(q int, out []candidate) []candidate {
	out = f.candidates(q, out)
	if guess := f.chosen[f.s.Items[q].Quote]; guess.relation != none && !standsAt(out, guess.item) {
		out = append(out, guess) // what follows may tell: “No.” “Never,” Kern said.
	}
	if f.ask == nil && weights[f.chosen[f.s.Items[q].Quote].relation].score >= decisive {
		return out
	}
	ruled := len(out)
	low, high := f.vicinity(q)
	for k := high - 1; k >= low; k-- {
		if !f.s.Items[k].IsPhrase() {
			continue
		}
		if !standsAt(out[:ruled], k) {
			out = append(out, candidate{relation: nearby, item: k, clause: f.clauseBy(k), near: k, distance: distance(q, k)})
		}
		if who, mention := f.m.possessor(&f.s.Items[k]); !mention.Empty() {
			out = append(out, candidate{relation: holder, item: -1, clause: -1, who: who, mention: mention, named: f.m.people.how, near: k, distance: distance(q, k)})
		}
	}
	return f.lastVoices(q, out)
}

// standsAt reports whether a candidate stands at item k.
func standsAt(pool []candidate, k int) bool {
	for i := range pool {
		if pool[i].item == k {
			return true
		}
	}
	return false
}

// vicinity returns the items around item q whose phrases are in its pool: half-open.
func (f *finder) vicinity(q int) (low, high int) {
	low = f.s.Items.SentenceStart(q)
	for range 2 {
		if low > 0 {
			low = f.s.Items.SentenceStart(low - 1)
		}
	}
	high = f.s.Items.SentenceEnd(q)
	if high+1 < len(f.s.Items) {
		high = f.s.Items.SentenceEnd(high)
	}
	return max(low, q-poolReach), min(high, q+poolReach)
}

// lastVoices appends who spoke last: in the paragraph before, by its
// announcement, and in the passage before.
func (f *finder) lastVoices(q int, out []candidate) []candidate {
	if f.d.speaker.heard() {
		out = append(out, f.d.speaker.by(lingering))
	}
	if f.d.herald.heard() {
		out = append(out, f.d.herald.by(heralded))
	}
	if prev := f.s.Items.QuoteBefore(q); prev >= 0 {
		if c := f.chosen[f.s.Items[prev].Quote]; c.relation != none {
			c.relation, c.distance = repeating, q-prev
			out = append(out, c)
		}
	}
	return out
}

// clauseBy returns the clause that item k is the subject of, one of saying if
// there are several; -1 if there is none.
func (f *finder) clauseBy(k int) int {
	best := -1
	for n := f.s.Clauses.After(k - 4); n < len(f.s.Clauses) && f.s.Clauses[n].Verb < k+syntax.ClauseReach/2; n++ {
		if f.s.Clauses[n].Subject == k && (best < 0 || f.s.Clauses[n].Says() && !f.s.Clauses[best].Says()) {
			best = n
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
