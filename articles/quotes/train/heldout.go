package main

import (
	"fmt"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/model"
)

// heldOut says how right the weights are on articles that they were not
// learned from, a quarter of them at a time: what tells whether a new feature
// or setting is worth having.
func heldOut(all []corpus.Article, seen []studied, tags []int16) (string, error) {
	var parts []*model.Model
	for fold := range folds {
		others := func(i int) bool { return i%folds != fold }
		m := tagging(tags)
		m.AddForest(analysis.SpeakerForest, grow(speakerExamples(seen, others), speakerSettings, oneOf))
		m.AddForest(analysis.SpeechForest, grow(speechExamples(seen, others), speechSettings, yesOrNo))
		parts = append(parts, m)
	}
	again, err := studyAll(all, func(i int) *model.Model { return parts[i%folds] })
	if err != nil {
		return "", err
	}
	right, sure := 0, choices(again)
	for _, c := range sure {
		if c.right {
			right++
		}
	}
	out := fmt.Sprintf("held out: speaker %.4f of %d", float64(right)/float64(len(sure)), len(sure))
	for _, cut := range []int{0, 1, 2, 3, 4, 5, 6} {
		out += fmt.Sprintf("\n  speech F1 above %d/8 logit: %.4f", cut, speechF1(again, parts, cut*model.Unit/8))
	}
	return out, nil
}

// speechF1 is how well a filter tells speech from other passages in marks.
func speechF1(all []studied, parts []*model.Model, cut int) float64 {
	hit, wrong, missed := 0, 0, 0
	for i := range all {
		said := all[i].attributions()
		for _, d := range all[i].decisions {
			a, counts := said[quotes.Span(d.Words)]
			if d.Task != attribution.IsSpeech || !counts {
				continue
			}
			found := int(parts[i%folds].Forests[analysis.SpeechForest].Score(d.Options[0].Features)) > cut
			switch {
			case found && a != nil:
				hit++
			case found:
				wrong++
			case a != nil:
				missed++
			}
		}
	}
	return 2 * float64(hit) / float64(2*hit+wrong+missed)
}
