package quotes

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
	if guess := f.chosen[f.s.items[q].quote]; guess.relation != none && !standsAt(out, guess.item) {
		out = append(out, guess) // what follows may tell: “No.” “Never,” Kern said.
	}
	if f.ask == nil && weights[f.chosen[f.s.items[q].quote].relation].score >= decisive {
		return out
	}
	ruled := len(out)
	low, high := f.vicinity(q)
	for k := high - 1; k >= low; k-- {
		if !f.s.items[k].phrase() {
			continue
		}
		if !standsAt(out[:ruled], k) {
			out = append(out, candidate{relation: nearby, item: k, clause: f.clauseBy(k), near: k, distance: distance(q, k)})
		}
		if who, mention := f.m.possessor(&f.s.items[k]); !mention.Empty() {
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
	low = f.s.items.sentenceStart(q)
	for range 2 {
		if low > 0 {
			low = f.s.items.sentenceStart(low - 1)
		}
	}
	high = f.s.items.sentenceEnd(q)
	if high+1 < len(f.s.items) {
		high = f.s.items.sentenceEnd(high)
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
	if prev := f.s.items.quoteBefore(q); prev >= 0 {
		if c := f.chosen[f.s.items[prev].quote]; c.relation != none {
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
	for n := f.s.clauses.clauseAfter(k - 4); n < len(f.s.clauses) && f.s.clauses[n].verb < k+clauseReach/2; n++ {
		if f.s.clauses[n].subject == k && (best < 0 || f.s.clauses[n].says() && !f.s.clauses[best].says()) {
			best = n
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
