package quotes

import (
	"unicode/utf8"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/tagger"
)

// reading is the engine at work on a document: its stages, and what they have found so far.
type reading struct {
	words       words.Reader
	syntax      syntax.Parser
	people      resolver
	attribution attributor
	speech      judge
	reports     reportFinder
	rules       ruledReports
	teach       func(Question) int // a learner's answers, or nil

	found    Found
	listed   []int     // by speaker found: the person
	spoken   []bool    // by passage: it is speech
	told     []report  // of the paragraph
	indirect []Quote   // the same
	quotes   []Quote   // those found, at the end of a reading
	speakers []Speaker // likewise
}

// The bounds of a reading whose room is kept.
const (
	mostPeople = 1 << 9
	mostQuotes = 1 << 10
)

// newReading returns a reading of no text.
func newReading() *reading {
	r := new(reading)
	r.connect()
	return r
}

// connect lets each stage see those before it.
func (r *reading) connect() {
	all := scope{&r.syntax.Paragraph, &r.people}
	t := &r.attribution
	t.scope, t.discourse.scope, t.choice.scope, t.names.scope = all, all, all, all
	t.choice.d, t.names.d = &t.discourse, &t.discourse
	r.speech.s, r.speech.m = all.s, all.m
	r.reports.scope, r.reports.a, r.reports.view.s = all, t, all.s
	r.rules.scope, r.rules.a = all, t
}

// begin begins a text, to be read by what was learned; nil is nothing.
func (r *reading) begin(text string, l *language.Language, singles bool, weights *learned, ask func(Decision), teach func(Question) int) {
	var table *tagger.Table
	t := &r.attribution
	t.discourse.interrupt()
	if weights != nil {
		t.names.naming, t.names.lineRight = weights.naming, weights.lines
	}
	if l.Has(language.Trained) {
		r.teach, r.reports.teach = teach, teach
		t.choice.ask, t.names.ask, r.speech.ask = ask, ask, ask
		t.choice.ranked, r.speech.ranked = weights != nil || ask != nil, weights != nil || ask != nil
		if weights != nil {
			table = weights.tagger
			t.choice.ranker, r.speech.filter, r.reports.reporter = &weights.ranker, weights.speech, weights.report
		}
	}
	r.words.Begin(text, l, singles, table)
	r.people.begin(l)
	r.found.Quotes, r.found.Speakers = r.quotes, r.speakers
}

// end empties a reading for another document.
func (r *reading) end() {
	if len(r.people.people.all) > mostPeople || len(r.found.Quotes) > mostQuotes {
		*r = reading{}
		r.connect()
		return
	}
	r.reset()
}

// reset forgets the document, and keeps the room of what it was read in.
func (r *reading) reset() {
	r.words.Reset()
	r.syntax.Reset()
	r.people.reset()
	r.attribution.reset()
	r.speech.reset()
	r.reports.reset()
	r.rules = ruledReports{}
	r.teach = nil
	r.quotes, r.speakers = emptied(r.found.Quotes), emptied(r.found.Speakers)
	r.told, r.indirect = emptied(r.told), emptied(r.indirect)
	r.found, r.listed, r.spoken = Found{}, r.listed[:0], r.spoken[:0]
	r.connect()
}

// emptied returns a slice without anything in it, texts in its room neither.
func emptied[T any](s []T) []T {
	clear(s[:cap(s)])
	return s[:0]
}

// longestPiece is how much of a paragraph is read at once, in bytes. A longer
// paragraph is cut between sentences, so that memory stays small.
const longestPiece = 16 << 10

// paragraph reads one paragraph.
func (r *reading) paragraph(span words.Span) {
	for !span.Empty() && !r.isFull() {
		piece := span
		if span.End-span.Start > longestPiece {
			piece.End = cut(r.words.Text, span)
		}
		r.piece(piece)
		span.Start = piece.End
		r.words.Marks.Midway = true
	}
	r.words.Marks.Midway = false
}

// cut returns where a long paragraph is divided: after the last full stop and
// space within longestPiece bytes, or else at a space or between runes.
func cut(text string, span words.Span) int {
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
func (r *reading) piece(span words.Span) {
	w := r.words.Read(span)
	t := &r.attribution
	if w.IsDialogue() {
		t.discourse.speaker = silence // the other one answers
	}
	r.people.read(r.syntax.Read(w), t.discourse.speaker.who)
	t.names.wonderAll()
	t.choice.settle()
	if r.teach != nil {
		r.reports.studyReports()
	}
	r.sign()
	r.publish()
	t.discourse.carryOver(t.choice.chosen, r.spoken)
	t.discourse.countLines()
}
