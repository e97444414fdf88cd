package main

import (
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/score"
)

// folds is how many parts the articles are divided into, so that the decisions
// that later stages learn from are made by weights that never saw the article.
const folds = 4

// speakerExamples are the pools of passages that somebody said, one group each.
func speakerExamples(all []studied, use func(i int) bool) *examples {
	e := newExamples(attribution.SpeakerFeatures())
	for i := range all {
		if !use(i) {
			continue
		}
		said := all[i].attributions()
		for _, d := range all[i].decisions {
			a := said[quotes.Span(d.Words)]
			if d.Task != attribution.WhoSpoke || a == nil || len(a.Source) == 0 {
				continue
			}
			known := false
			for _, o := range d.Options {
				right := score.Right(all[i].article, a, quotes.Span(o.Mention), o.Name)
				known = known || right
				e.add(o.Features, right)
			}
			if !known {
				e.drop() // the one who spoke is not among them: nothing to learn
				continue
			}
			e.endGroup()
		}
	}
	return e
}

// speechExamples are passages, each a group of its own.
func speechExamples(all []studied, use func(i int) bool) *examples {
	e := newExamples(speech.Features())
	for i := range all {
		if !use(i) {
			continue
		}
		said := all[i].attributions()
		for _, d := range all[i].decisions {
			if a, counts := said[quotes.Span(d.Words)]; d.Task == attribution.IsSpeech && counts {
				e.add(d.Options[0].Features, a != nil)
				e.endGroup()
			}
		}
	}
	return e
}

// outOfFold learns a speaker forest for each fold from the others' decisions.
func outOfFold(all []studied, tags []int16, s settings) []*model.Model {
	var out []*model.Model
	for fold := range folds {
		m := tagging(tags)
		m.AddForest(analysis.SpeakerForest, grow(speakerExamples(all, func(i int) bool { return i%folds != fold }), s, oneOf))
		out = append(out, m)
	}
	return out
}

// everywhere uses all articles.
func everywhere(int) bool { return true }
