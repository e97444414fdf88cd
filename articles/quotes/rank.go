package quotes

import (
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/model"
)

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
func (h *chooser) rankingOf(n int) *ranking {
	if !h.ranked {
		return nil
	}
	return &h.rankings[n]
}

// rank chooses among the pool of each passage, from left to right, so that a
// choice can build on those before it.
func (h *chooser) rank() {
	h.rankings = h.rankings[:0]
	for range h.s.Passages {
		h.rankings = append(h.rankings, ranking{})
	}
	h.values = h.values[:0]
	for q := range h.s.Items {
		if h.s.Items[q].Kind != syntax.Quote {
			continue
		}
		n := h.s.Items[q].Quote
		switch h.chosen[n].relation {
		case addressed, answered:
			continue // “Why?” Kern was asked. “Because.”
		}
		h.cands = h.pool(q, h.cands[:0])
		h.chosen[n] = h.bestOf(q, &h.rankings[n])
	}
}

// bestOf returns the candidate of the pool that scores highest for the passage
// at item q; the first of several.
func (h *chooser) bestOf(q int, rank *ranking) candidate {
	pool := h.cands
	for i := range pool {
		h.rate(&pool[i])
	}
	h.scene = h.look(q, pool)
	h.x = h.x[:0]
	for i := range pool {
		h.view = h.sight(&h.scene, &pool[i])
		h.x = measure(speakerFeatures, &h.view, h.x)
	}
	best, width := h.score(pool), len(speakerFeatures)
	if h.ask != nil {
		h.ask(h.decision(h.scene.p.Inner, pool, width, best))
	}
	if best < 0 {
		return candidate{item: -1, clause: -1, who: -1}
	}
	at := len(h.values)
	h.values = append(h.values, h.x[best*width:(best+1)*width]...)
	*rank = ranking{score: h.scores[best], x: h.values[at:len(h.values):len(h.values)]}
	rank.share, rank.common = h.shares(pool, best)
	rank.margin, rank.rival = h.rivalOf(pool, best)
	return pool[best]
}

// shares returns the share of the candidate at index best, who scores highest, as
// softmax gives it, and that of all candidates who are the same: in “…,” Kern said.
// “…” Kern stands for both the sentence before and whoever spoke last.
func (h *chooser) shares(pool []candidate, best int) (own, common int) {
	who := h.voiceOf(pool[best])
	var mine, all uint64
	for i, s := range h.scores {
		e := uint64(model.Exp(h.scores[best] - s))
		all += e
		if c := &pool[i]; i == best || c.who == who.who && c.who >= 0 || (c.who < 0 || who.who < 0) && h.voiceOf(*c).mention == who.mention {
			mine += e
		}
	}
	return int(uint64(model.Exp(0)) * model.Certain / all), int(mine * model.Certain / all)
}

// score scores the candidates of a pool, whose features stand in r.x, and returns
// the first of the best; -1 if there is none. While there is no forest, the
// rules score.
func (h *chooser) score(pool []candidate) int {
	h.scores = h.scores[:0]
	if h.ranker != nil && h.ranker.speaker != nil {
		h.scores = h.ranker.speaker.ScoreAll(h.x, h.scores)
	} else {
		for i := range pool {
			h.scores = append(h.scores, int32(pool[i].score*model.Unit/8))
		}
	}
	best := -1
	for i, s := range h.scores {
		if best < 0 || s > h.scores[best] {
			best = i
		}
	}
	return best
}

// rivalOf returns the best candidate who is somebody else than the chosen one,
// and how far behind.
func (h *chooser) rivalOf(pool []candidate, best int) (margin int32, rival candidate) {
	who := h.voiceOf(pool[best])
	margin, rival = 16*model.Unit, candidate{item: -1, clause: -1, who: -1}
	for i := range pool {
		behind := h.scores[best] - h.scores[i]
		if i == best || behind >= margin || pool[i].who == who.who && who.who >= 0 || h.voiceOf(pool[i]).mention == who.mention {
			continue
		}
		margin, rival = behind, pool[i]
	}
	return margin, rival
}
