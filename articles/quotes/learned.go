package quotes

import (
	"fmt"
	"sync"

	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// learned is what the engine takes from a model. Without it the rules alone
// decide.
type learned struct {
	tagger  *tagger.Table // tells nouns from verbs
	speaker *model.Forest // scores a candidate
	speech  *model.Forest // scores a passage as speech
	sure    []int16       // from the share of a choice to how often it is right
	report  *reporter
}

// The names of the parts in a model.
const (
	TaggerTable     = "tagger"
	SpeakerForest   = "speaker"
	SpeechForest    = "speech"
	ConfidenceTable = "confidence"
)

// builtIn is the model that is part of the program.
var builtIn = sync.OnceValue(func() *learned {
	l, err := learn(model.Embedded())
	if err != nil {
		panic("the program was built with another model's features: " + err.Error())
	}
	return l
})

// learn takes the engine's parts from a model. A part may be missing, as it is
// while the model is being learned; one that was learned from other features
// than the engine measures is an error.
func learn(m *model.Model) (*learned, error) {
	if m == nil {
		return nil, nil
	}
	report, err := reporterOf(m)
	if err != nil {
		return nil, err
	}
	l := &learned{report: report, speaker: m.Forests[SpeakerForest], speech: m.Forests[SpeechForest], sure: m.Tables[ConfidenceTable]}
	for name, features := range map[string][]string{SpeakerForest: names(speakerFeatures), SpeechForest: speechFeatures()} {
		if f := m.Forests[name]; f != nil && !f.Knows(features) {
			return nil, fmt.Errorf("forest %q of the model knows other features than the engine", name)
		}
	}
	if packed := m.Tables[TaggerTable]; packed != nil {
		var err error
		if l.tagger, err = tagger.NewTable(packed); err != nil {
			return nil, err
		}
	}
	return l, nil
}
