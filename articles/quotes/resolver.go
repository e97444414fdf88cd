package quotes

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// mentions are whom the phrases of a paragraph stand for.
type mentions struct {
	s          *syntax.Paragraph
	w          wording
	people     *people
	persons    []int32      // by item: who it stands for, -1 unknown
	references []reference  // by item: how it came to stand for that person
	shown      []words.Span // by item: what an empty pronoun shows of whom it stands for
}

// resolver finds whom the phrases of a document stand for, paragraph by paragraph.
type resolver struct {
	mentions
	named     []words.Span // by person: the words that last named them, where the language leaves subjects out
	sentence  int          // counted over the document
	spokeLast int          // before the paragraph; -1 if nobody did
}

// begin begins a document.
func (r *resolver) begin(l *language.Language) {
	const ordinary = 96 // items of a paragraph
	if r.people == nil {
		r.people = newPeople()
		r.persons, r.references = make([]int32, 0, ordinary), make([]reference, 0, ordinary)
	}
	r.people.language = l
}

// read resolves the phrases of a paragraph, before which somebody spoke last; -1
// if nobody did. What it returns holds until the next one is read.
func (r *resolver) read(s *syntax.Paragraph, spokeLast int) {
	r.s, r.w, r.spokeLast = s, wording{&s.Paragraph}, spokeLast
	r.meet()
	r.together()
}

// reset forgets the document.
func (r *resolver) reset() {
	r.people.empty()
	*r = resolver{
		mentions: mentions{people: r.people, persons: r.persons[:0], references: r.references[:0], shown: r.shown[:0]},
		named:    r.named[:0],
	}
}

// wording is what the words of a phrase tell of the one it names.
type wording struct{ *words.Paragraph }
