package analysis

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/words"
)

// introduction is who tells the paragraph behind one that ends in “Kern added:”.
type introduction struct {
	attribution.Attribution
	made bool
}

// Of a paragraph that somebody introduces: how sure the teller is, and that it is telling.
const (
	introducedSure = 0.9
	introducedTold = 0.9
)

// introduce notes whether the paragraph introduces the one behind it.
func (r *Analysis) introduce() {
	r.introduced = introduction{}
	if c, at, ok := r.reports.Introducer(); ok {
		r.introduced = introduction{r.attribution.Attribute(at, c, introducedSure), true}
	}
}

// introducedHere publishes the paragraph as told if the one before introduced it and it is plain
// prose: no words in marks, no list, no post, and it introduces nothing itself.
func (r *Analysis) introducedHere() bool {
	toks := r.syntax.Tokens
	if !r.introduced.made || len(r.syntax.Passages) > 0 || len(toks) == 0 || toks[0].Kind != words.Capital || toks[len(toks)-1].Kind != words.Stop {
		return false
	}
	for i := range toks {
		if toks[i].Kind == words.Tag {
			return false
		}
	}
	r.spoken, r.whole = r.spoken[:0], r.whole[:0]
	span := words.Span{Start: toks[0].Start, End: toks[len(toks)-1].Start}
	q := utterance{Span: span, Marked: span, Kind: speech.Indirect, Speaker: -1, PartOf: -1, Via: -1, Told: introducedTold}
	r.credit(&q, &r.introduced.Attribution)
	r.utterances = append(r.utterances, q)
	return true
}
