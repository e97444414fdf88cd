package quotes

import "pullquote/articles/quotes/tagger"

// reading is the engine's state while it reads a document: what it knows of
// the people so far, and the paragraph at hand. Its slices are used again for
// every paragraph.
type reading struct {
	text     string
	language *language
	singles  bool
	people   *people
	found    Found
	marks    pairing
	speaker  voice // who spoke last
	turns    exchange
	unsigned bool  // the paragraph before was all quotation and names nobody: a signature may follow
	herald   voice // whom the paragraph before announced: "Kern continued:"
	sentence int   // counted over the document
	learned  *learned
	ask      func(Decision)     // a learner's question, or nil
	teach    func(Question) int // a learner's answers, or nil

	tokens   []token
	words    []tagger.Word // by token
	passages []passage
	items    []item
	named    []Span // by person: the words that last named them, where the language leaves subjects out
	shown    []Span // by item: what an empty pronoun shows of whom it stands for
	implied  []item // items, while empty pronouns are put among them
	clauses  []clause
	persons  []int32 // by item: who it stands for, -1 unknown
	cands    []candidate
	chosen   []candidate // by passage
	rankings []ranking   // by passage
	scene    sighted     // what the candidates have in common
	view     sight       // of one of them
	scores   []int32     // by candidate
	x        []int8      // the candidates' features, one after the other
	values   []int8      // those of the chosen
	reports  []Quote
	spoken   []bool // by passage: it is speech
	listed   []int  // by speaker found: the person

	// of a sentence with reported speech
	attributing []bool // by clause
	retellings  []retelling
	glimpses    []glimpse // by item
	spots       []spot
	odds        []int32 // by spot
	begun       []ranked
	ended       []ranked
	guesses     []draft
	drafts      []draft
	nested      []bool // by draft
	mayTell     []teller
	hashes      []uint32 // the traits of a place
}

// makeRoom gives what every paragraph fills the room that an ordinary one needs.
func (r *reading) makeRoom() {
	const tokens, items = 128, 96
	r.tokens, r.words = make([]token, 0, tokens), make([]tagger.Word, 0, tokens)
	r.items, r.clauses = make([]item, 0, items), make([]clause, 0, items/4)
	r.persons, r.glimpses = make([]int32, 0, items), make([]glimpse, 0, items)
	r.x, r.values = make([]int8, 0, 16*len(speakerFeatures)), make([]int8, 0, 4*len(speakerFeatures))
	r.cands, r.hashes = make([]candidate, 0, 32), make([]uint32, 0, 32)
}

// longestPiece is how much of a paragraph is read at once, in bytes. A longer
// paragraph is cut between sentences, so that memory stays small.
const longestPiece = 16 << 10

// paragraph reads one paragraph.
func (r *reading) paragraph(p Paragraph) {
	for span := p.Span; !span.Empty(); {
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
	for end > span.Start+1 && text[end]&0xC0 == 0x80 {
		end--
	}
	return end
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
	if r.language != &english {
		r.imply()
	}
	r.findClauses()
	r.meet()
	r.settle()
	if r.teach != nil {
		r.studyReports()
	}
	r.sign()
	r.publish()
	r.carryOver()
}
