package analysis

import (
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/tagger"
)

// Analysis is the engine at work on a document: its stages, and what they have found so far.
type Analysis struct {
	words       words.Reader
	syntax      syntax.Parser
	people      people.Resolver
	attribution attribution.Attributor
	speech      speech.Judge
	reports     reported.Finder
	rules       reported.Rules
	set         setting
	introduced  introduction                // who tells the next paragraph
	weights     func() *Weights             // nil is nothing
	ask         func(attribution.Decision)  // a learner's question, or nil
	teach       func(reported.Question) int // a learner's answers, or nil

	listed     []int             // by speaker found: the person
	index      []int             // by person: the speaker found; -1 if none
	spoken     []bool            // by passage: it is speech
	whole      []bool            // by passage: it is speech, and no fragment
	told       []reported.Report // of the paragraph
	indirect   []utterance       // the same
	utterances []utterance
	speakers   []Speaker
}

// The bounds of a reading whose room is kept.
const (
	mostPeople = 1 << 9
	mostQuotes = 1 << 10
)

// New returns a reading by the weights that are part of the program.
func New() *Analysis { return Study(BuiltIn, nil, nil) }

// Study returns a reading by weights, which may be nil, that puts each decision to ask
// and each question about reported speech to teach; both may be nil.
func Study(weights func() *Weights, ask func(attribution.Decision), teach func(reported.Question) int) *Analysis {
	r := &Analysis{weights: weights, ask: ask, teach: teach}
	r.connect()
	return r
}

// Read reads a document. The model is English; other languages are read by rules alone.
func (r *Analysis) Read(d Document) Result {
	r.begin(d.Text, detect(&d), quotesInSingles(&d), d.Author)
	r.formsOf(&d)
	var headings []words.Span
	for _, p := range d.Paragraphs {
		if !p.Heading {
			r.people.Survey(d.Text, p.Span)
		}
	}
	for i, p := range d.Paragraphs {
		if r.isFull() {
			break
		}
		formed := len(r.set.parts) > 0 && r.set.parts[0].Paragraph == i
		if p.Heading && !formed {
			r.heading(p.Span)
			headings = append(headings, p.Span)
			r.introduced = introduction{}
			continue
		}
		if p.Apart || formed {
			r.introduced = introduction{}
		}
		if p.Apart {
			r.words.Marks = words.Pairing{}
			r.attribution.Discourse.Interrupt()
		}
		if formed {
			r.formed(i, p)
		} else {
			r.paragraph(p.Span)
		}
	}
	r.headlines(headings)
	return r.result()
}

// detect tells the language of a document.
func detect(d *Document) *language.Language {
	var e language.Evidence
	for _, p := range d.Paragraphs {
		if e.Take(p.Of(d.Text)) {
			break
		}
	}
	return e.Language(d.Language)
}

// quotesInSingles reports whether a document quotes in single marks.
func quotesInSingles(d *Document) bool {
	var n words.MarkCount
	for _, p := range d.Paragraphs {
		if !p.Heading {
			n.Count(d.Text, p.Span)
		}
	}
	return n.Single()
}

// isFull reports whether as much was found as is sought.
func (r *Analysis) isFull() bool { return len(r.utterances) >= budget.Quotes }

// result returns what was found. The fullest names of speakers are known only now.
func (r *Analysis) result() Result {
	r.people.Register.Settle()
	r.unite()
	r.speakers = r.speakers[:0]
	for _, who := range r.listed {
		s := r.speaker(who)
		if issuer, document := r.people.Register.Issuer(who); issuer >= 0 {
			s.Issuer = r.people.Register.All[issuer].Name
			s.Also = append([]string{s.Name}, s.Also...)
			s.Name = s.Issuer + " (" + document + ")"
		}
		r.speakers = append(r.speakers, s)
	}
	return Result{r.utterances, r.speakers, r.silent(), r.words.Language.Tag, r.isFull()}
}

// speaker is somebody as the text tells of them.
func (r *Analysis) speaker(who int) Speaker {
	one := &r.people.Register.All[who]
	return Speaker{Name: one.Name, Role: people.OfficeOf(r.people.Register, one), Also: one.Also, Sex: sexes()[one.Sex], Sort: people.SortOf(r.people.Register, one)}
}

// silent are those whom the text names, and who say nothing in it.
func (r *Analysis) silent() (all []Speaker) {
	heard := make([]bool, len(r.people.Register.All))
	for _, who := range r.listed {
		heard[who] = true
	}
	for who := range heard {
		if !heard[who] && r.people.Register.Root(who) == who && people.IsKnown(r.people.Register, &r.people.Register.All[who]) {
			all = append(all, r.speaker(who))
		}
	}
	return all
}

// sexes are what is told of somebody's sex.
func sexes() map[language.Sex]string {
	return map[language.Sex]string{language.Feminine: "f", language.Masculine: "m"}
}

// connect lets each stage see those before it.
func (r *Analysis) connect() {
	all := attribution.Scope{S: &r.syntax.Paragraph, M: &r.people}
	t := &r.attribution
	t.Scope, t.Discourse.Scope, t.Choice.Scope, t.Names.Scope = all, all, all, all
	t.Choice.D, t.Names.D = &t.Discourse, &t.Discourse
	r.speech.S, r.speech.M = all.S, all.M
	r.reports.Scope, r.reports.A, r.reports.View.S = all, t, all.S
	r.rules.Scope, r.rules.A = all, t
}

// begin begins a text.
func (r *Analysis) begin(text string, l *language.Language, singles bool, author string) {
	var table *tagger.Table
	weights, t := r.weights(), &r.attribution
	t.Discourse.Interrupt()
	if weights != nil {
		t.Names.Naming, t.Names.LineRight, t.Names.Right = weights.naming, weights.lines, weights.named
	}
	if l.Has(language.Trained) {
		ranked := weights != nil || r.ask != nil
		t.Choice.Ask, t.Names.Ask, r.speech.Ask, r.reports.Teach = r.ask, r.ask, r.ask, r.teach
		t.Choice.Ranked, r.speech.Ranked = ranked, ranked
		if weights != nil {
			table = weights.Tagger
			t.Choice.Ranker, r.speech.Filter, r.reports.Weights = &weights.Ranker, weights.speech, weights.report
		}
	}
	r.words.Begin(text, l, singles, table)
	r.people.Begin(l, author)
}

// Reset empties a reading for another document.
func (r *Analysis) Reset() {
	if r.people.Register != nil && len(r.people.Register.All) > mostPeople || len(r.utterances) > mostQuotes {
		*r = Analysis{weights: r.weights, ask: r.ask, teach: r.teach}
		r.connect()
		return
	}
	r.reset()
}

// reset forgets the document, and keeps the room of what it was read in.
func (r *Analysis) reset() {
	r.words.Reset()
	r.syntax.Reset()
	r.people.Reset()
	r.attribution.Reset()
	r.speech.Reset()
	r.reports.Reset()
	r.rules, r.set, r.introduced = reported.Rules{}, setting{}, introduction{}
	r.utterances, r.indirect, r.speakers, r.told = emptied(r.utterances), emptied(r.indirect), emptied(r.speakers), emptied(r.told)
	r.listed, r.index, r.spoken = r.listed[:0], r.index[:0], r.spoken[:0]
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
func (r *Analysis) paragraph(span words.Span) {
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
func (r *Analysis) piece(span words.Span) {
	w := r.words.Read(span)
	t := &r.attribution
	if w.IsDialogue() {
		t.Discourse.Speaker = people.NoSource // the other one answers
	}
	r.people.Read(r.syntax.Read(w), t.Discourse.Speaker.Who)
	t.Names.WonderAll()
	t.Choice.Settle()
	if r.reports.Teach != nil {
		r.reports.Study()
	}
	r.sign()
	if !r.introducedHere() {
		r.publish()
	}
	r.introduce()
	t.Discourse.CarryOver(t.Choice.Chosen, r.spoken)
	t.Discourse.CountLines()
	if len(r.set.parts) > 0 {
		r.meet(false)
		r.endDialogue()
	}
}
