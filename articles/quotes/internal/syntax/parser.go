package syntax

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Paragraph is a paragraph as items and clauses.
type Paragraph struct {
	words.Paragraph
	Items   items
	Clauses clauses
}

// Parser finds the items and clauses of paragraphs.
type Parser struct {
	Paragraph
	implied items // while empty pronouns are put among them
}

// Read parses a paragraph. What it returns holds until the next one is read.
func (r *Parser) Read(w *words.Paragraph) *Paragraph {
	const ordinary = 96 // items of a paragraph
	if r.Items == nil {
		r.Items, r.Clauses = make(items, 0, ordinary), make(clauses, 0, ordinary/4)
	}
	r.Paragraph.Paragraph = *w
	r.Items = parse(r.Text, r.Language, r.Tokens, r.Passages, r.Items[:0])
	if r.Language.Has(language.NullSubjects) {
		imply(r)
	}
	r.findClauses()
	return &r.Paragraph
}

// Reset forgets the document.
func (r *Parser) Reset() {
	*r = Parser{Paragraph: Paragraph{Items: r.Items[:0], Clauses: r.Clauses[:0]}, implied: r.implied[:0]}
}
