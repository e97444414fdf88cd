package quotes

import (
	"unicode/utf8"

	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// reading is the engine's state while it reads a document: what it knows of
// the people so far, and the paragraph at hand.
type reading struct {
	text      string
	language  *language
	singles   bool
	people    *people
	found     Found
	marks     pairing
	speaker   voice // who spoke last
	turns     exchange
	lines     int   // paragraphs in a row that are all quotation and name nobody
	unsigned  bool  // the paragraph before was all quotation and names nobody: a signature may follow
	herald    voice // whom the paragraph before announced: "Kern continued:"
	sentence  int   // counted over the document
	tagger    *tagger.Table
	ranker    *ranker       // nil without weights
	ranked    bool          // the ranker chooses: there are weights, or a learner
	filter    *model.Forest // scores a passage as speech
	reporter  *reporter
	spokeLast int                // before the paragraph; -1 if nobody did
	naming    *model.Forest      // in every language: how often names are understood rightly
	lineRight []int16            // likewise: how often the speaker of each kind of line is right, in thousandths
	ask       func(Decision)     // a learner's question, or nil
	teach     func(Question) int // a learner's answers, or nil
	scene     sighted            // what the candidates of a passage have in common
	view      sight              // of one of them
	shows     shown              // what the reader is to see of the chosen one
	room
}

// longestPiece is how much of a paragraph is read at once, in bytes. A longer
// paragraph is cut between sentences, so that memory stays small.
const longestPiece = 16 << 10

// paragraph reads one paragraph.
func (r *reading) paragraph(p Paragraph) {
	for span := p.Span; !span.Empty() && !r.isFull(); {
		piece := span
		if span.End-span.Start > longestPiece {
			piece.End = cut(r.text, span)
		}
		r.piece(piece)
		span.Start = piece.End
		r.marks.midway = true
	}
	r.marks.midway = false
}

// cut returns where a long paragraph is divided: after the last full stop and
// space within longestPiece bytes, or else at a space or between runes.
func cut(text string, span Span) int {
	end := span.Start + longestPiece
	for i := end; i > end-longestPiece/2; i-- {
		if text[i] == ' ' && text[i-1] == '.' {
			return i
		}
	}
	for i := end; i > end-longestPiece/2; i-- {
		if text[i] <= ' ' {
			return i
		}
	}
	for i := end; i > end-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return end // in the middle of bytes that are no text
}

// piece reads a paragraph, or a part of a long one.
func (r *reading) piece(span Span) {
	r.tokens = tokenize(r.text, span, r.singles, r.language.lexicon(), r.tokens[:0])
	r.tokens = r.language.refine(r.text, r.tokens)
	r.passages = r.language.dialogue(r.tokens, r.passages[:0])
	if len(r.passages) > 0 {
		r.speaker, r.marks.open = silence, false // the other one answers
	} else {
		r.passages = pair(r.text, r.tokens, &r.marks, r.passages)
	}
	r.tag()
	r.items = parse(r.text, r.language, r.tokens, r.passages, r.items[:0])
	if r.language.has(nullSubjects) {
		r.imply()
	}
	r.findClauses()
	r.spokeLast = r.speaker.who
	r.meet()
	r.together()
	r.wonderAll()
	r.settle()
	if r.teach != nil {
		r.studyReports()
	}
	r.sign()
	r.publish()
	r.carryOver()
	r.countLines()
}
