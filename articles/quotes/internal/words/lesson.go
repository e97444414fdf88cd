package words

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// Lesson is a paragraph as a learner of the tagger sees it: its words before
// they are judged.
type Lesson struct {
	Words []tagger.Word
	text  string
	toks  []Token
}

// Word returns word i in small letters; empty where there is none.
func (l *Lesson) Word(i int) string {
	if i < 0 || i >= len(l.toks) {
		return ""
	}
	return strings.ToLower(l.toks[i].Of(l.text))
}

// Small reports whether word i is a word that begins with a small letter.
func (l *Lesson) Small(i int) bool { return l.toks[i].Kind == Word }

// Start returns where word i begins in the document's text, in bytes.
func (l *Lesson) Start(i int) int { return l.toks[i].Start }

// Lessons returns the paragraphs of a text in a language, as the tagger reads them,
// and what they say in quotation marks, which may be single ones.
func Lessons(text string, paragraphs []Span, l *language.Language, singles bool) (lessons []Lesson) {
	marks := Pairing{}
	add := func(toks []Token, passages []Passage) {
		one := Lesson{Words: looksOf(l.Lexicon(), text, toks, passages, nil), text: text, toks: toks}
		tagger.LookAhead(one.Words)
		lessons = append(lessons, one)
	}
	for _, span := range paragraphs {
		toks := Tokenize(text, span, singles, l.Lexicon(), nil)
		passages := Pair(text, toks, &marks, nil)
		add(toks, passages)
		for i := range passages {
			add(toks[passages[i].Begin:passages[i].Next], nil)
		}
	}
	return lessons
}
