package quotes

import (
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// wordReader reads the words and marks of a document's paragraphs, in order: a
// quotation may go on in the next.
type wordReader struct {
	wordParagraph
	singles bool          // the article quotes in single marks
	marks   pairing       // what the paragraph before left open
	tagger  *tagger.Table // nil where only the lexicon tells nouns from verbs
	words   []tagger.Word // by token
}

// begin begins a document.
func (r *wordReader) begin(text string, l *language.Language, singles bool, t *tagger.Table) {
	const ordinary = 128 // words of a paragraph
	if r.tokens == nil {
		r.tokens, r.words = make([]token, 0, ordinary), make([]tagger.Word, 0, ordinary)
	}
	r.text, r.language, r.singles, r.tagger = text, l, singles, t
}

// read reads a paragraph. What it returns holds until the next one is read.
func (r *wordReader) read(span Span) *wordParagraph {
	r.tokens = tokenize(r.text, span, r.singles, r.language.Lexicon(), r.tokens[:0])
	r.tokens = refine(r.language, r.text, r.tokens)
	r.passages = dialogue(r.language, r.tokens, r.passages[:0])
	if r.isDialogue() {
		r.marks.open = false
	} else {
		r.passages = pair(r.text, r.tokens, &r.marks, r.passages)
	}
	r.tag()
	return &r.wordParagraph
}

// isDialogue reports whether the paragraph is speech that opens with a dash, each by another one.
func (w *wordParagraph) isDialogue() bool {
	return len(w.passages) > 0 && w.passages[0].family == dashed
}

// reset forgets the document.
func (r *wordReader) reset() {
	*r = wordReader{wordParagraph: wordParagraph{tokens: r.tokens[:0], passages: r.passages[:0]}, words: r.words[:0]}
}
