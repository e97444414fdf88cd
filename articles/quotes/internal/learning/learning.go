// Package learning is what the trainer sees of the engine: every decision with the
// features of all its options, before it is acted on, and the words that the tagger
// judges. The engine measures them while it reads, so that features are measured in
// one place, and a learner sees what a reader will.
package learning

import (
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// Study reads a document as quotes.Find does, by the weights of m, and shows every
// decision to ask before it acts on it. Without m the rules decide. The
// options are the learner's to keep. It fails if m was learned for other features.
func Study(d quotes.Document, m *model.Model, ask func(attribution.Decision)) (quotes.Found, error) {
	return study(d, m, ask, nil)
}

// StudyReports reads a document as quotes.Find does, by the weights of m, and asks teach
// for the right option at each word that may report; NoAnswer and Unknown are
// answers too. Teach may be nil. It fails on a model with damaged tables.
func StudyReports(d quotes.Document, m *model.Model, teach func(reported.Question) int) (quotes.Found, error) {
	return study(d, m, nil, teach)
}

func study(d quotes.Document, m *model.Model, ask func(attribution.Decision), teach func(reported.Question) int) (quotes.Found, error) {
	weights, err := analysis.Learn(m)
	if err != nil {
		return quotes.Found{}, err
	}
	return quotes.FindBy(d, analysis.Study(func() *analysis.Weights { return weights }, ask, teach)), nil
}

// Lessons returns the paragraphs of a document in English, as the tagger reads
// them, and what they say in quotation marks.
func Lessons(d quotes.Document) []words.Lesson {
	var all []words.Span
	var marks words.MarkCount
	for _, p := range d.Paragraphs {
		n := len(d.Text)
		span := words.Span{Start: max(0, min(p.Start, n)), End: max(0, min(p.End, n))}
		all = append(all, span)
		if p.Kind != quotes.Heading && p.Kind != quotes.Furniture {
			marks.Count(d.Text, span)
		}
	}
	return words.Lessons(d.Text, all, language.ByTag("en"), marks.Single())
}
