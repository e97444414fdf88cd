package attribution

import "pullquote/articles/quotes/internal/syntax"

// poolReach bounds how far from a passage its pool reaches, in items.
const poolReach = 40

// decisive is the score of relations that leave no room for anybody whom the
// rules don't name: “…,” said Kern.
const decisive = 97

// pool returns everybody who may have spoken the passage at item q: whom the
// rules name, whoever is mentioned in its sentence, the two before and the one
// after, and who spoke last. Most are unlikely; the ranker sees to that.
func (f *finder) pool(q int, out []Candidate) []Candidate {
	out = f.candidates(q, out)
	if guess := f.Chosen[f.S.Items[q].Quote]; guess.Relation != None && !standsAt(out, guess.Item) {
		out = append(out, guess) // what follows may tell: “No.” “Never,” Kern said.
	}
	if f.Ask == nil && weights[f.Chosen[f.S.Items[q].Quote].Relation].score >= decisive {
		return out
	}
	ruled := len(out)
	low, high := f.vicinity(q)
	for k := high - 1; k >= low; k-- {
		if !f.S.Items[k].IsPhrase() {
			continue
		}
		if !standsAt(out[:ruled], k) {
			out = append(out, Candidate{Relation: Nearby, Item: k, Clause: f.clauseBy(k), near: k, Distance: distance(q, k)})
		}
		if who, mention := f.M.Possessor(&f.S.Items[k]); !mention.Empty() {
			out = append(out, Candidate{Relation: Holder, Item: -1, Clause: -1, Who: who, Mention: mention, Named: f.M.Register.How, near: k, Distance: distance(q, k)})
		}
	}
	return f.lastVoices(q, out)
}

// standsAt reports whether a candidate stands at item k.
func standsAt(pool []Candidate, k int) bool {
	for i := range pool {
		if pool[i].Item == k {
			return true
		}
	}
	return false
}

// vicinity returns the items around item q whose phrases are in its pool: half-open.
func (f *finder) vicinity(q int) (low, high int) {
	low = f.S.Items.SentenceStart(q)
	for range 2 {
		if low > 0 {
			low = f.S.Items.SentenceStart(low - 1)
		}
	}
	high = f.S.Items.SentenceEnd(q)
	if high+1 < len(f.S.Items) {
		high = f.S.Items.SentenceEnd(high)
	}
	return max(low, q-poolReach), min(high, q+poolReach)
}

// lastVoices appends who spoke last: in the paragraph before, by its
// announcement, and in the passage before.
func (f *finder) lastVoices(q int, out []Candidate) []Candidate {
	if f.D.Speaker.IsKnown() {
		out = append(out, By(f.D.Speaker, Lingering))
	}
	if f.D.announcedSource.IsKnown() {
		out = append(out, By(f.D.announcedSource, Heralded))
	}
	if prev := f.S.Items.QuoteBefore(q); prev >= 0 {
		if c := f.Chosen[f.S.Items[prev].Quote]; c.Relation != None {
			c.Relation, c.Distance = Repeating, q-prev
			out = append(out, c)
		}
	}
	return out
}

// clauseBy returns the clause that item k is the subject of, one of saying if
// there are several; -1 if there is none.
func (f *finder) clauseBy(k int) int {
	best := -1
	for n := f.S.Clauses.After(k - 4); n < len(f.S.Clauses) && f.S.Clauses[n].Verb < k+syntax.ClauseReach/2; n++ {
		if f.S.Clauses[n].Subject == k && (best < 0 || f.S.Clauses[n].Says() && !f.S.Clauses[best].Says()) {
			best = n
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
