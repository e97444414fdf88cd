package quotes

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Lessons returns the paragraphs of a document in English, as the tagger reads
// them, and what they say in quotation marks.
func Lessons(d Document) []words.Lesson {
	var all []words.Span
	for _, p := range d.Paragraphs {
		all = append(all, words.Span(within(p.Span, len(d.Text))))
	}
	return words.Lessons(d.Text, all, language.ByTag("en"), singlePrimary(d))
}
