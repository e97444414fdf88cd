package reported

import (
	"pullquote/articles/quotes/internal/words"
)

// Subject is what a Question is about.
type Subject uint8

// The subjects of questions.
const (
	ReportBegins Subject = iota // where what a word of saying tells begins
	ReportEnds                  // where it ends, once it is known where it begins
	ReportTeller                // who tells it, once both are known
	ReportTold                  // whether a draft is telling at all; asked while reports are made
)

// Question is one that a learner is asked about a word of saying.
type Question struct {
	Subject  Subject
	Cue      words.Span
	Sentence words.Span // of ReportTold: the draft
	Options  []Answer
	Share    int // of ReportTold: how likely the gate holds it, in 1/model.Certain
}

// Answer is one of a Question's options.
type Answer struct {
	At     words.Span // what is told if it is right, as far as it is known; or the teller's mention
	Traits []uint32   // hashes of what speaks for it or against it
}

// What a learner answers who knows of no right option.
const (
	NoAnswer = -1 // the word tells nothing, or nobody tells it
	Unknown  = -2 // nothing can be learned here
)

// Study asks about every word of the paragraph that may report.
func (r *Finder) Study() {
	r.attributing = r.attributing[:0] // also the verbs that give a passage in marks its speaker have something to teach
	for lo := 0; lo < len(r.S.Items); {
		hi := r.S.Items.SentenceEnd(lo - 1)
		if r.cues = r.findCues(lo, hi, r.cues[:0]); len(r.cues) > 0 {
			r.View.look(lo, hi)
			for n := range r.cues {
				r.question(&r.cues[n])
			}
		}
		lo = hi + 1
	}
}

// question puts up to three questions about a word of saying.
func (r *Finder) question(c *reportCue) {
	v := r.View.outlookOf(c)
	cue := r.S.Tokens[c.tok].Span
	all := words.Span{Start: r.S.Tokens[r.S.Items[c.lo].First].Start, End: r.S.Tokens[r.S.Items[c.hi-1].Last-1].End}
	begins := r.View.begins(c, nil)
	q := Question{Subject: ReportBegins, Cue: cue, Sentence: all}
	for _, b := range begins {
		s := r.View.sideOf(c, &v, b)
		f := r.View.beginTraits(c, &v, b, s, v.cueTraits(uint32(s), nil))
		q.Options = append(q.Options, Answer{words.Span{Start: r.S.Tokens[b.tok].Start, End: all.End}, f})
	}
	at := r.Teach(q)
	if at < 0 {
		return
	}
	r.questionEnd(c, &v, begins[at], q)
}

func (r *Finder) questionEnd(c *reportCue, v *outlook, b boundary, q Question) {
	q.Subject, q.Options = ReportEnds, nil
	var ends []int
	s := r.View.newStretch(c, v, b)
	last := r.View.lastEnd(c, b)
	for e := b.item + 1; e <= last; e++ {
		if r.View.stretchOver(&s, e-1, c); r.View.mayEnd(c, v, e) {
			ends = append(ends, e)
			at := words.Span{Start: r.S.Tokens[b.tok].Start, End: r.S.Tokens[r.S.Items[e-1].Last-1].End}
			q.Options = append(q.Options, Answer{at, r.View.endTraits(c, v, &s, e, nil)})
		}
	}
	at := r.Teach(q)
	if at < 0 {
		return
	}
	d := draft{first: b.tok, last: r.S.Items[ends[at]-1].Last}
	q.Subject, q.Options = ReportTeller, nil
	for _, t := range r.View.sources(c, nil) {
		q.Options = append(q.Options, Answer{r.namesSource(t), r.View.sourceTraits(c, v, t, &d, nil)})
	}
	r.Teach(q)
}
