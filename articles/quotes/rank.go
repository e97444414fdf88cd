package quotes

import "pullquote/articles/quotes/model"

// ranking is how sure the ranker is of its choice for a passage.
type ranking struct {
	score  int32 // of the choice, in model.Units
	margin int32 // before the best candidate who is somebody else
	share  int   // of the choice among all candidates, in 1/model.Certain
	common int   // of all candidates who are the one that was chosen, likewise
	rival  candidate
	x      []int8 // the choice's features
}

// rankingOf returns how sure the choice for passage n is; nil where the rules chose.
func (r *reading) rankingOf(n int) *ranking {
	if !r.ranked {
		return nil
	}
	return &r.rankings[n]
}

// rank chooses among the pool of each passage, from left to right, so that a
// choice can build on those before it.
func (r *reading) rank() {
	r.rankings = r.rankings[:0]
	for range r.passages {
		r.rankings = append(r.rankings, ranking{})
	}
	r.values = r.values[:0]
	for q := range r.items {
		if r.items[q].kind != iQuote {
			continue
		}
		n := r.items[q].quote
		switch r.chosen[n].relation {
		case addressed, answered:
			continue // “Why?” Kern was asked. “Because.”
		}
		r.cands = r.pool(q, r.cands[:0])
		r.chosen[n] = r.bestOf(q, &r.rankings[n])
	}
}

// bestOf returns the candidate of the pool that scores highest for the passage
// at item q; the first of several.
func (r *reading) bestOf(q int, rank *ranking) candidate {
	pool := r.cands
	for i := range pool {
		r.rate(&pool[i])
	}
	r.scene = r.look(q, pool)
	r.x = r.x[:0]
	for i := range pool {
		r.view = r.sight(&r.scene, &pool[i])
		r.x = measure(speakerFeatures, &r.view, r.x)
	}
	best, width := r.score(pool), len(speakerFeatures)
	if r.ask != nil {
		r.ask(r.decision(r.scene.p.inner, pool, width, best))
	}
	if best < 0 {
		return candidate{item: -1, clause: -1, who: -1}
	}
	at := len(r.values)
	r.values = append(r.values, r.x[best*width:(best+1)*width]...)
	*rank = ranking{score: r.scores[best], x: r.values[at:len(r.values):len(r.values)]}
	rank.share, rank.common = r.shares(pool, best)
	rank.margin, rank.rival = r.rivalOf(pool, best)
	return pool[best]
}

// shares returns the share of the candidate at index best, who scores highest, as
// softmax gives it, and that of all candidates who are the same: in “…,” Kern said.
// “…” Kern stands for both the sentence before and whoever spoke last.
func (r *reading) shares(pool []candidate, best int) (own, common int) {
	who := r.voiceOf(pool[best])
	var mine, all uint64
	for i, s := range r.scores {
		e := uint64(model.Exp(r.scores[best] - s))
		all += e
		if c := &pool[i]; i == best || c.who == who.who && c.who >= 0 || (c.who < 0 || who.who < 0) && r.voiceOf(*c).mention == who.mention {
			mine += e
		}
	}
	return int(uint64(model.Exp(0)) * model.Certain / all), int(mine * model.Certain / all)
}

// score scores the candidates of a pool, whose features stand in r.x, and returns
// the first of the best; -1 if there is none. While there is no forest, the
// rules score.
func (r *reading) score(pool []candidate) int {
	r.scores = r.scores[:0]
	if r.ranker != nil && r.ranker.speaker != nil {
		r.scores = r.ranker.speaker.ScoreAll(r.x, r.scores)
	} else {
		for i := range pool {
			r.scores = append(r.scores, int32(pool[i].score*model.Unit/8))
		}
	}
	best := -1
	for i, s := range r.scores {
		if best < 0 || s > r.scores[best] {
			best = i
		}
	}
	return best
}

// rivalOf returns the best candidate who is somebody else than the chosen one,
// and how far behind.
func (r *reading) rivalOf(pool []candidate, best int) (margin int32, rival candidate) {
	who := r.voiceOf(pool[best])
	margin, rival = 16*model.Unit, candidate{item: -1, clause: -1, who: -1}
	for i := range pool {
		behind := r.scores[best] - r.scores[i]
		if i == best || behind >= margin || pool[i].who == who.who && who.who >= 0 || r.voiceOf(pool[i]).mention == who.mention {
			continue
		}
		margin, rival = behind, pool[i]
	}
	return margin, rival
}
