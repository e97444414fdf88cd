package quotes

// poolReach bounds how far from a passage its pool reaches, in items.
const poolReach = 40

// decisive is the score of relations that leave no room for anybody whom the
// rules don't name: “…,” said Kern.
const decisive = 97

// pool returns everybody who may have spoken the passage at item q: whom the
// rules name, whoever is mentioned in its sentence, the two before and the one
// after, and who spoke last. Most are unlikely; the ranker sees to that.
func (r *reading) pool(q int, out []candidate) []candidate {
	out = r.candidates(q, out)
	if guess := r.chosen[r.items[q].quote]; guess.relation != none && !standsAt(out, guess.item) {
		out = append(out, guess) // what follows may tell: “No.” “Never,” Kern said.
	}
	if r.ask == nil && weights[r.chosen[r.items[q].quote].relation].score >= decisive {
		return out
	}
	ruled := len(out)
	low, high := r.vicinity(q)
	for k := high - 1; k >= low; k-- {
		if !r.items[k].phrase() {
			continue
		}
		if !standsAt(out[:ruled], k) {
			out = append(out, candidate{relation: nearby, item: k, clause: r.clauseBy(k), near: k, distance: distance(q, k)})
		}
		if who, mention := r.possessor(&r.items[k]); !mention.Empty() {
			out = append(out, candidate{relation: holder, item: -1, clause: -1, who: who, mention: mention, named: r.people.how, near: k, distance: distance(q, k)})
		}
	}
	return r.lastVoices(q, out)
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
func (r *reading) vicinity(q int) (low, high int) {
	low = r.sentenceStart(q)
	for range 2 {
		if low > 0 {
			low = r.sentenceStart(low - 1)
		}
	}
	high = r.sentenceEnd(q)
	if high+1 < len(r.items) {
		high = r.sentenceEnd(high)
	}
	return max(low, q-poolReach), min(high, q+poolReach)
}

// lastVoices appends who spoke last: in the paragraph before, by its
// announcement, and in the passage before.
func (r *reading) lastVoices(q int, out []candidate) []candidate {
	if r.speaker.heard() {
		out = append(out, r.speaker.by(lingering))
	}
	if r.herald.heard() {
		out = append(out, r.herald.by(heralded))
	}
	if prev := r.quoteBefore(q); prev >= 0 {
		if c := r.chosen[r.items[prev].quote]; c.relation != none {
			c.relation, c.distance = repeating, q-prev
			out = append(out, c)
		}
	}
	return out
}

// clauseBy returns the clause that item k is the subject of, one of saying if
// there are several; -1 if there is none.
func (r *reading) clauseBy(k int) int {
	best := -1
	for n := r.clauseAfter(k - 4); n < len(r.clauses) && r.clauses[n].verb < k+clauseReach/2; n++ {
		if r.clauses[n].subject == k && (best < 0 || r.clauses[n].says() && !r.clauses[best].says()) {
			best = n
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
