package people

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// mentions are whom the phrases of a paragraph stand for.
type mentions struct {
	s          *syntax.Paragraph
	w          wording
	Register   *Register
	persons    []int32      // by item: who it stands for, -1 unknown
	References []Reference  // by item: how it came to stand for that person
	Shown      []words.Span // by item: what an empty pronoun shows of whom it stands for
}

// Resolver finds whom the phrases of a document stand for, paragraph by paragraph.
type Resolver struct {
	mentions
	named     []words.Span // by person: the words that last named them, where the language leaves subjects out
	at        int          // the item that is being asked about
	sentence  int          // counted over the document
	spokeLast int          // before the paragraph; -1 if nobody did
}

// Begin begins a document, of which the author may be known.
func (r *Resolver) Begin(l *language.Language, author string) {
	const ordinary = 96 // items of a paragraph
	if r.Register == nil {
		r.Register = newPeople()
		r.persons, r.References = make([]int32, 0, ordinary), make([]Reference, 0, ordinary)
	}
	r.Register.language, r.Register.wrote = l, author
	r.Register.survey.begin(l)
}

// Read resolves the phrases of a paragraph, before which somebody spoke last; -1
// if nobody did. What it returns holds until the next one is read.
func (r *Resolver) Read(s *syntax.Paragraph, spokeLast int) {
	r.s, r.w, r.spokeLast = s, wording{&s.Paragraph}, spokeLast
	resolveMentions(r)
	r.together()
}

// Reset forgets the document.
func (r *Resolver) Reset() {
	r.Register.empty()
	*r = Resolver{
		mentions: mentions{Register: r.Register, persons: r.persons[:0], References: r.References[:0], Shown: r.Shown[:0]},
		named:    r.named[:0],
	}
}

// wording is what the words of a phrase tell of the one it names.
type wording struct{ *words.Paragraph }
