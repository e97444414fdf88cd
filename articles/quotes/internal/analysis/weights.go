package analysis

import (
	"fmt"
	"sync"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// Weights is what the engine takes from a model. Without it the rules alone
// decide.
type Weights struct {
	Tagger *tagger.Table // tells nouns from verbs
	attribution.Ranker
	speech *model.Forest // scores a passage as speech
	naming *model.Forest // scores the name that a mention stands for
	named  []int16       // from the confidence in a name to how often such names are right, in thousandths
	lines  []int16       // how often the speaker of each kind of line is right, in thousandths
	report *reported.Weights
}

// The names of the parts in a model.
const (
	TaggerTable     = "tagger"
	SpeakerForest   = "speaker"
	SpeechForest    = "speech"
	ConfidenceTable = "confidence"
	NameForest      = "name"
	LineTable       = "lines"
	NameSureTable   = "name confidence"
)

// BuiltIn is the model that is part of the program.
var BuiltIn = sync.OnceValue(func() *Weights {
	l, err := Learn(model.Embedded())
	if err != nil {
		panic("the program was built with another model's features: " + err.Error())
	}
	return l
})

// Learn takes the engine's parts from a model. A part may be missing, as it is
// while the model is being learned; one that was learned from other features
// than the engine measures is an error.
func Learn(m *model.Model) (*Weights, error) {
	if m == nil {
		return nil, nil
	}
	report, err := reported.WeightsOf(m)
	if err != nil {
		return nil, err
	}
	l := &Weights{report: report, Ranker: attribution.Ranker{Speaker: m.Forests[SpeakerForest], Sure: m.Tables[ConfidenceTable]}, speech: m.Forests[SpeechForest], naming: m.Forests[NameForest], lines: m.Tables[LineTable], named: m.Tables[NameSureTable]}
	for name, features := range map[string][]string{SpeakerForest: attribution.SpeakerFeatures(), SpeechForest: speech.Features(), NameForest: attribution.NameFeatures()} {
		if f := m.Forests[name]; f != nil && !f.Knows(features) {
			return nil, fmt.Errorf("forest %q of the model knows other features than the engine", name)
		}
	}
	if l.lines != nil && len(l.lines) != int(attribution.LineKinds) {
		return nil, fmt.Errorf("table %q of the model knows %d kinds of line, the engine %d", LineTable, len(l.lines), attribution.LineKinds)
	}
	if packed := m.Tables[TaggerTable]; packed != nil {
		var err error
		if l.Tagger, err = tagger.NewTable(packed); err != nil {
			return nil, err
		}
	}
	return l, nil
}
