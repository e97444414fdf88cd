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
	tagger *tagger.Table // tells nouns from verbs
	ranker
	speech *model.Forest // scores a passage as speech
	naming *model.Forest // scores the name that a mention stands for
	lines  []int16       // how often the speaker of each kind of line is right, in thousandths
	report *reporter
}

// ranker is what was learned of who speaks.
type ranker struct {
	speaker *model.Forest // scores a candidate
	sure    []int16       // from the share of a choice to how often its mention is right
}

// The names of the parts in a model.
const (
	TaggerTable     = "tagger"
	SpeakerForest   = "speaker"
	SpeechForest    = "speech"
	ConfidenceTable = "confidence"
	NameForest      = "name"
	LineTable       = "lines"
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
	l := &learned{report: report, ranker: ranker{m.Forests[SpeakerForest], m.Tables[ConfidenceTable]}, speech: m.Forests[SpeechForest], naming: m.Forests[NameForest], lines: m.Tables[LineTable]}
	for name, features := range map[string][]string{SpeakerForest: names(speakerFeatures), SpeechForest: speechFeatures(), NameForest: names(shownFeatures)} {
		if f := m.Forests[name]; f != nil && !f.Knows(features) {
			return nil, fmt.Errorf("forest %q of the model knows other features than the engine", name)
		}
	}
	if l.lines != nil && len(l.lines) != int(lineKinds) {
		return nil, fmt.Errorf("table %q of the model knows %d kinds of line, the engine %d", LineTable, len(l.lines), lineKinds)
	}
	if packed := m.Tables[TaggerTable]; packed != nil {
		var err error
		if l.tagger, err = tagger.NewTable(packed); err != nil {
			return nil, err
		}
	}
	return l, nil
}
