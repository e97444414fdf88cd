package quotes

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// parsed is a paragraph as items and clauses.
type parsed struct {
	words.Paragraph
	items   items
	clauses clauses
}

// parser finds the items and clauses of paragraphs.
type parser struct {
	parsed
	implied items // while empty pronouns are put among them
}

// read parses a paragraph. What it returns holds until the next one is read.
func (p *parser) read(w *words.Paragraph) *parsed {
	const ordinary = 96 // items of a paragraph
	if p.items == nil {
		p.items, p.clauses = make(items, 0, ordinary), make(clauses, 0, ordinary/4)
	}
	p.parsed.Paragraph = *w
	p.items = parse(p.Text, p.Language, p.Tokens, p.Passages, p.items[:0])
	if p.Language.Has(language.NullSubjects) {
		p.imply()
	}
	p.findClauses()
	return &p.parsed
}

// reset forgets the document.
func (p *parser) reset() {
	*p = parser{parsed: parsed{items: p.items[:0], clauses: p.clauses[:0]}, implied: p.implied[:0]}
}
