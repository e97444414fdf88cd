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
func (p *Parser) Read(w *words.Paragraph) *Paragraph {
	const ordinary = 96 // items of a paragraph
	if p.Items == nil {
		p.Items, p.Clauses = make(items, 0, ordinary), make(clauses, 0, ordinary/4)
	}
	p.Paragraph.Paragraph = *w
	p.Items = parse(p.Text, p.Language, p.Tokens, p.Passages, p.Items[:0])
	if p.Language.Has(language.NullSubjects) {
		p.imply()
	}
	p.findClauses()
	return &p.Paragraph
}

// Reset forgets the document.
func (p *Parser) Reset() {
	*p = Parser{Paragraph: Paragraph{Items: p.Items[:0], Clauses: p.Clauses[:0]}, implied: p.implied[:0]}
}
