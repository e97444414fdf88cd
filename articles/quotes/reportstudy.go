package quotes

import (
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// Subject is what a Question is about.
type Subject uint8

// The subjects of questions.
const (
	ReportBegins Subject = iota // where what a word of saying tells begins
	ReportEnds                  // where it ends, once it is known where it begins
	ReportTeller                // who tells it, once both are known
)

// Question is one that a learner is asked about a word of saying.
type Question struct {
	Subject  Subject
	Cue      words.Span
	Sentence words.Span
	Options  []Answer
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

// StudyReports reads a document as Find does, by the weights of m, and asks teach
// for the right option at each word that may report; NoAnswer and Unknown are
// answers too. Teach may be nil. It fails on a model with damaged tables.
func StudyReports(d Document, m *model.Model, teach func(Question) int) (Found, error) {
	l, err := learn(m)
	if err != nil {
		return Found{}, err
	}
	return find(d, func() *learned { return l }, nil, teach), nil
}

// studyReports asks about every word of the paragraph that may report.
func (r *reportFinder) studyReports() {
	r.attributing = r.attributing[:0] // also the verbs that give a passage in marks its speaker have something to teach
	for lo := 0; lo < len(r.s.Items); {
		hi := r.s.Items.SentenceEnd(lo - 1)
		if r.retellings = r.findRetellings(lo, hi, r.retellings[:0]); len(r.retellings) > 0 {
			r.view.glance(lo, hi)
			for n := range r.retellings {
				r.question(&r.retellings[n])
			}
		}
		lo = hi + 1
	}
}

// question puts up to three questions about a word of saying.
func (r *reportFinder) question(c *retelling) {
	v := r.view.outlookOf(c)
	cue := r.s.Tokens[c.tok].Span
	all := words.Span{Start: r.s.Tokens[r.s.Items[c.lo].First].Start, End: r.s.Tokens[r.s.Items[c.hi-1].Last-1].End}
	begins := r.view.begins(c, nil)
	q := Question{Subject: ReportBegins, Cue: cue, Sentence: all}
	for _, b := range begins {
		s := r.view.sideOf(c, &v, b)
		f := r.view.beginTraits(c, &v, b, s, v.cueTraits(uint32(s), nil))
		q.Options = append(q.Options, Answer{words.Span{Start: r.s.Tokens[b.tok].Start, End: all.End}, f})
	}
	at := r.teach(q)
	if at < 0 {
		return
	}
	r.questionEnd(c, &v, begins[at], q)
}

func (r *reportFinder) questionEnd(c *retelling, v *outlook, b spot, q Question) {
	q.Subject, q.Options = ReportEnds, nil
	var ends []int
	s := r.view.newStretch(c, v, b)
	for e := b.item + 1; e <= r.view.lastEnd(c, b); e++ {
		if r.view.stretchOver(&s, e-1, c); r.view.mayEnd(c, v, e) {
			ends = append(ends, e)
			at := words.Span{Start: r.s.Tokens[b.tok].Start, End: r.s.Tokens[r.s.Items[e-1].Last-1].End}
			q.Options = append(q.Options, Answer{at, r.view.endTraits(c, v, &s, e, nil)})
		}
	}
	at := r.teach(q)
	if at < 0 {
		return
	}
	d := draft{first: b.tok, last: r.s.Items[ends[at]-1].Last}
	q.Subject, q.Options = ReportTeller, nil
	for _, t := range r.view.tellers(c, nil) {
		q.Options = append(q.Options, Answer{r.namesTeller(t), r.view.tellerTraits(c, v, t, &d, nil)})
	}
	r.teach(q)
}
