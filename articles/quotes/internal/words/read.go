package words

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// Reader reads the words and marks of a document's paragraphs, in order: a
// quotation may go on in the next.
type Reader struct {
	Paragraph
	singles bool          // the article quotes in single marks
	Marks   Pairing       // what the paragraph before left open
	tagger  *tagger.Table // nil where only the lexicon tells nouns from verbs
	words   []tagger.Word // by token
}

// Begin begins a document.
func (r *Reader) Begin(text string, l *language.Language, singles bool, t *tagger.Table) {
	const ordinary = 128 // words of a paragraph
	if r.Tokens == nil {
		r.Tokens, r.words = make([]Token, 0, ordinary), make([]tagger.Word, 0, ordinary)
	}
	r.Text, r.Language, r.singles, r.tagger = text, l, singles, t
}

// Read reads a paragraph. What it returns holds until the next one is read.
func (r *Reader) Read(span Span) *Paragraph {
	r.tokenize(span)
	if r.Language.Has(language.DashDialogue) {
		r.Passages = dialogue(r.Tokens, r.Passages[:0])
	}
	if r.IsDialogue() {
		r.Marks.open = false
	} else {
		r.Passages = Pair(r.Text, r.Tokens, &r.Marks, r.Passages)
	}
	r.tag()
	return &r.Paragraph
}

// ReadDialogue reads a paragraph that opens with a dash as speech, whatever the language.
func (r *Reader) ReadDialogue(span Span) *Paragraph {
	r.tokenize(span)
	r.Passages, r.Marks.open = dialogue(r.Tokens, r.Passages[:0]), false
	r.tag()
	return &r.Paragraph
}

// ReadSaid reads a paragraph of which a part is said by the way it is set: it is one
// passage, whatever marks it holds.
func (r *Reader) ReadSaid(span, said Span) *Paragraph {
	r.tokenize(span)
	first, last := 0, len(r.Tokens)
	for first < last && r.Tokens[first].Start < said.Start {
		first++
	}
	for last > first && r.Tokens[last-1].End > said.End {
		last--
	}
	if first < last {
		whole := Span{r.Tokens[first].Start, r.Tokens[last-1].End}
		r.Passages = append(r.Passages, Passage{Begin: first, First: first, Last: last, Next: last, Inner: whole, Marked: whole, Family: Unmarked})
	}
	r.Marks.open = false
	r.tag()
	return &r.Paragraph
}

// tokenize reads the tokens of a paragraph.
func (r *Reader) tokenize(span Span) {
	r.Tokens = Tokenize(r.Text, span, r.singles, r.Language.Lexicon(), r.Tokens[:0])
	r.Tokens = refine(r.Language, r.Text, r.Tokens)
	r.Passages = r.Passages[:0]
	if r.Titled = r.Language.Has(language.Trained) && titled(r.Tokens); r.Titled {
		lower(r.Tokens)
	}
}

// IsDialogue reports whether the paragraph is speech that opens with a dash, each by another one.
func (w *Paragraph) IsDialogue() bool {
	return len(w.Passages) > 0 && w.Passages[0].Family == Dashed
}

// Reset forgets the document.
func (r *Reader) Reset() {
	*r = Reader{Paragraph: Paragraph{Tokens: r.Tokens[:0], Passages: r.Passages[:0]}, words: r.words[:0]}
}

// WordsIn counts the words of a passage.
func (w *Paragraph) WordsIn(p *Passage) int {
	n := 0
	for k := p.First; k < p.Last; k++ {
		if w.Tokens[k].Kind <= Number {
			n++
		}
	}
	return n
}

// PluralVerb reports whether the verb at token k is in the plural, as its last
// letter tells in Spanish and German.
func (w *Paragraph) PluralVerb(k int) bool {
	t := &w.Tokens[k]
	form := t.Of(w.Text)
	return t.Class&(class.Finite|class.Auxiliary|class.Modal) != 0 && len(form) > 3 && form[len(form)-1] == 'n'
}

// Ending tells how a passage leaves the sentence around it: its last mark, 0 if it has none.
func (w *Paragraph) Ending(p *Passage) byte { return EndsIn(w.Text, w.Tokens, p.Last) }

// Paragraph is a paragraph, or a part of a long one, as words and marks, and the
// passages between marks.
type Paragraph struct {
	Text     string // the document's; all tokens and spans lie in it
	Language *language.Language
	Tokens   []Token
	Passages []Passage
	Titled   bool // its words have capitals as those of a headline
}
