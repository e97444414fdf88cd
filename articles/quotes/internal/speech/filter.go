package speech

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/model"
)

// traitTable names each trait, in their order, and says how much it speaks for
// speech where there is no model: in logits, fitted by logistic regression.
var traitTable = [...]struct {
	name   string
	weight float32
}{
	{"one word", -0.44},
	{"two words", 0.08},
	{"four words", 0.26},
	{"eight words", 0.36},
	{"many words", 0.75},
	{"by attribution", 0.62},
	{"by introduction", 0.25},
	{"by announcement", 0.52},
	{"by continuation", 0.90},
	{"by government", 1.17},
	{"by trailing", 0.56},
	{"by action", -0.24},
	{"by neighbour", -1.83},
	{"by nobody", -0.80},
	{"title case", -1.78},
	{"capital one", -0.63},
	{"small first", 0.26},
	{"after the", 0.17},
	{"after a", 0.06},
	{"after owner", -1.29},
	{"after on", -1.08},
	{"after preposition", -0.46},
	{"after titled", -2.23},
	{"after naming", 0.94},
	{"after as", 0.79},
	{"after that", 1.50},
	{"after comma", 0.66},
	{"after colon", 0.76},
	{"after verb", 0.67},
	{"after to", 0.19},
	{"after and", -0.26},
	{"after nothing", 0.64},
	{"ends full", 0.35},
	{"ends pause", 0.33},
	{"ends asking", 0.90},
	{"ends bare", 0.30},
	{"before noun", -0.62},
	{"before of", 1.03},
	{"personal", 0.55},
	{"clausal", 0.65},
	{"by calling", 1.12},
	{"by saying", 0.87},
	{"near cue", 0.43},
	{"far cue", -0.16},
	{"hyphened", 0.28},
	{"with digits", -0.48},
	{"by carrying", -1.45},
	{"acting few", -0.70},
	{"whole sentences", 0.12},
}

const speechBias = 0.02

// unlearned judges a passage without a model, as in other languages than
// English. A word or two need a speaker to be speech.
func unlearned(t traits, c attribution.Candidate) bool {
	if t&afterNaming != 0 && t&(aside|byContinuation) != 0 {
		return false // the so-called “quiet road” is closed
	}
	return (c.Relation != attribution.None || t&(oneWord|twoWords) == 0) && t.logit() >= 0
}

// logit says how much the traits speak for speech, by the table.
func (t traits) logit() float32 {
	s := float32(speechBias)
	for i := range traitTable {
		if t>>i&1 != 0 {
			s += traitTable[i].weight
		}
	}
	return s
}

// Features names what the filter of passages sees: the passage's traits,
// the features of its likeliest speaker, and how sure the ranker is of that one.
func Features() []string {
	var all []string
	for i := range traitTable {
		all = append(all, traitTable[i].name)
	}
	return append(append(all, attribution.SpeakerFeatures()...), "ranker's score", "ranker's margin", "ranker's share", "traits' score")
}

// sixteenth is the unit in which scores stand among the features.
const sixteenth = model.Unit / 16

// measure measures a passage for the filter.
func (j *Judge) measure(t traits, k *attribution.Ranking) []int8 {
	x := j.speechX[:0]
	for i := range traitTable {
		x = append(x, int8(t>>i&1))
	}
	if len(k.X) > 0 {
		x = append(x, k.X...)
	} else {
		for range attribution.SpeakerWidth() {
			x = append(x, features.Missing)
		}
	}
	x = append(x, features.Bounded(int(k.Score/sixteenth)), features.Bounded(int(k.Margin/sixteenth)), features.Bounded(k.Share*features.Small/model.Certain), features.Bounded(int(t.logit()*16)))
	j.speechX = x
	return x
}

// Up to these scores a passage is left alone. The first is the even chance, less
// what makes F1 best: half of the F1 that can be had (Lipton, Elkan and
// Narayanaswamy, 2014). A word or two in a sentence without a word of saying, as
// in "the army trained “moderate” fighters", are easily the writer's own: to give
// them to somebody who never said them is worse than to leave some out.
const (
	doubtful = -model.Unit / 16
	dubious  = model.Unit / 2
)

// isSpeech reports whether a passage with these traits was said by anybody.
func (j *Judge) isSpeech(q int, t traits, c attribution.Candidate, k *attribution.Ranking) bool {
	if !j.Ranked {
		return unlearned(t, c)
	}
	if c.Relation == attribution.Addressed || c.Relation == attribution.Agent || c.Relation == attribution.Inner {
		return true // whoever asked: “Why?” Kern was asked; or called: “mad” by Kern
	}
	if j.Ask == nil && alone(t) {
		return true
	}
	x := j.measure(t, k)
	if j.Ask != nil {
		j.Ask(attribution.Decision{Task: attribution.IsSpeech, Words: j.S.Passages[j.S.Items[q].Quote].Inner, Options: []attribution.Option{{Features: append([]int8(nil), x...)}}})
	}
	if j.Filter == nil {
		return unlearned(t, c)
	}
	least := int32(doubtful)
	if t&actingFew != 0 {
		least = dubious
	}
	return j.Filter.Score(x) > least
}
