package attribution

import (
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/model"
)

// Ranking is how sure the ranker is of its choice for a passage.
type Ranking struct {
	Score  int32 // of the choice, in model.Units
	Margin int32 // before the best candidate who is somebody else
	Share  int   // of the choice among all candidates, in 1/model.Certain
	common int   // of all candidates who are the one that was chosen, likewise
	rival  Candidate
	X      []int8 // the choice's features
}

// RankingOf returns how sure the choice for passage n is; nil where the rules chose.
func (h *chooser) RankingOf(n int) *Ranking {
	if !h.Ranked {
		return nil
	}
	return &h.rankings[n]
}

// rank chooses among the pool of each passage, from left to right, so that a
// choice can build on those before it.
func (h *chooser) rank() {
	h.rankings = h.rankings[:0]
	for range h.S.Passages {
		h.rankings = append(h.rankings, Ranking{})
	}
	h.values = h.values[:0]
	for q := range h.S.Items {
		if h.S.Items[q].Kind != syntax.Quote {
			continue
		}
		n := h.S.Items[q].Quote
		if _, ok := h.given(n); ok {
			continue
		}
		switch h.Chosen[n].Relation {
		case Addressed, Answered:
			continue // “Why?” Kern was asked. “Because.”
		}
		h.cands = h.pool(q, h.cands[:0])
		h.Chosen[n] = h.bestOf(q, &h.rankings[n])
	}
}

// bestOf returns the candidate of the pool that scores highest for the passage
// at item q; the first of several.
func (h *chooser) bestOf(q int, rank *Ranking) Candidate {
	pool := h.cands
	for i := range pool {
		h.rate(&pool[i])
	}
	h.scene = h.quoteContext(q, pool)
	h.x = h.x[:0]
	for i := range pool {
		h.view = h.contextOf(&h.scene, &pool[i])
		h.x = features.Measure(speakerFeatures, &h.view, h.x)
	}
	best, width := h.score(pool), len(speakerFeatures)
	if h.Ask != nil {
		h.Ask(h.decision(h.scene.p.Inner, pool, width, best))
	}
	if best < 0 {
		return Candidate{Item: -1, Clause: -1, Who: -1}
	}
	at := len(h.values)
	h.values = append(h.values, h.x[best*width:(best+1)*width]...)
	*rank = Ranking{Score: h.scores[best], X: h.values[at:len(h.values):len(h.values)]}
	rank.Share, rank.common = h.shares(pool, best)
	rank.Margin, rank.rival = h.rivalOf(pool, best)
	return pool[best]
}

// shares returns the share of the candidate at index best, who scores highest, as
// softmax gives it, and that of all candidates who are the same: in “…,” Kern said.
// “…” Kern stands for both the sentence before and whoever spoke last.
func (h *chooser) shares(pool []Candidate, best int) (own, common int) {
	who := h.sourceOf(pool[best])
	var mine, all uint64
	for i, s := range h.scores {
		e := uint64(model.Exp(h.scores[best] - s))
		all += e
		if c := &pool[i]; i == best || c.Who == who.Who && c.Who >= 0 || (c.Who < 0 || who.Who < 0) && h.sourceOf(*c).Mention == who.Mention {
			mine += e
		}
	}
	return int(uint64(model.Exp(0)) * model.Certain / all), int(mine * model.Certain / all)
}

// score scores the candidates of a pool, whose features stand in r.x, and returns
// the first of the best; -1 if there is none. While there is no forest, the
// rules score.
func (h *chooser) score(pool []Candidate) int {
	h.scores = h.scores[:0]
	if h.Ranker != nil && h.Ranker.Speaker != nil {
		h.scores = h.Ranker.Speaker.ScoreAll(h.x, h.scores)
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
func (h *chooser) rivalOf(pool []Candidate, best int) (margin int32, rival Candidate) {
	who := h.sourceOf(pool[best])
	margin, rival = 16*model.Unit, Candidate{Item: -1, Clause: -1, Who: -1}
	for i := range pool {
		behind := h.scores[best] - h.scores[i]
		if i == best || behind >= margin || pool[i].Who == who.Who && who.Who >= 0 || h.sourceOf(pool[i]).Mention == who.Mention {
			continue
		}
		margin, rival = behind, pool[i]
	}
	return margin, rival
}

// Ranker is what was learned of who speaks.
type Ranker struct {
	Speaker *model.Forest // scores a candidate
	Sure    []int16       // from the share of a choice to how often its mention is right
}
