package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/learning"
	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/score"
)

// How the weights of reported speech are fitted; no other setting did better on
// articles that were left out.
var reportSettings = logit{passes: 12, orders: 3, rate: 0.1, lasso: 1, ridge: 1, least: 2, dull: 0.1 * model.Unit}

// lessons are the questions about reported speech that annotated articles answer.
type lessons struct{ begin, end, teller *questions }

// oursWeight is what a lesson of our own articles counts, which are few and from many
// desks, beside one of PolNeAR.
const oursWeight = 2.0

// reportLessons lets the engine ask about every word that may report in news and in our
// own articles, and answers from the annotation.
func reportLessons(t *texts, m *model.Model, use func(i int) bool) (*lessons, error) {
	l := &lessons{newQuestions(true), newQuestions(false), newQuestions(true)}
	return l, errors.Join(l.add(t.news, m, 1, use), l.add(t.ours, m, oursWeight, use))
}

// add adds the lessons of articles.
func (l *lessons) add(all []corpus.Article, m *model.Model, weight float64, use func(i int) bool) error {
	for i := range all {
		if !use(i) {
			continue
		}
		page, err := articles.Read(strings.NewReader(all[i].Text), articles.Source{Name: all[i].Path})
		if err != nil || page.Text != all[i].Text {
			continue // an article with control characters, which a reader replaces, teaches nothing
		}
		t := teacher{a: &all[i], weight: weight, lessons: l}
		if _, err := learning.StudyReports(page.Document(), m, t.answer); err != nil {
			return err
		}
	}
	return nil
}

// teacher answers the engine's questions about one article.
type teacher struct {
	a      *corpus.Article
	weight float64 // of its lessons
	*lessons
}

// answer tells the engine the right answer to a question, and notes both.
func (t *teacher) answer(q reported.Question) int {
	said := t.attribution(quotes.Span(q.Cue))
	if said == nil {
		if q.Subject != reported.ReportBegins || t.within(quotes.Span(q.Cue)) {
			return reported.Unknown // only the outermost of nested attributions is annotated
		}
		return t.note(t.begin, q, reported.NoAnswer)
	}
	if !ofSaying(t.a.Read(said.Cue)) {
		return reported.Unknown
	}
	told := t.told(said.Content, quotes.Span(q.Sentence))
	switch q.Subject {
	case reported.ReportBegins:
		return t.note(t.begin, q, t.nearest(q, told.Start, func(s quotes.Span) int { return s.Start }))
	case reported.ReportEnds:
		return t.note(t.end, q, t.nearest(q, told.End, func(s quotes.Span) int { return s.End }))
	}
	return t.note(t.teller, q, bestOverlap(q, said.Source))
}

// ofSaying reports whether a cue is of saying. What is measured has "added" among its
// words and no "adds" or "adding", but a reader does.
func ofSaying(cue string) bool {
	if score.Saying(cue) {
		return true
	}
	small := func(r rune) bool { return r < 'a' || r > 'z' }
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(cue), small), func(w string) bool { return stemsOfSaying()[stem(w)] })
}

// otherForms are verbs of saying of which what is measured has one form or two.
const otherForms = `accuse acknowledge add admit advise allege answer argue ask assert assure boast caution claim complain concede conclude
call clarify condemn confide confirm contend counter criticise criticize declare defend deny describe disclose dismiss dispute emphasise emphasize express hint imply insist joke lament
maintain mention mock murmur mutter note observe plead pledge point praise predict proclaim promise propose protest question quip recall recommend reiterate reject relay
remark remind reply report reveal say shout specify stress suggest tell testify threaten tweet urge vow warn whisper wonder write yell`

var stemsOfSaying = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(otherForms) {
		set[stem(w)] = true
	}
	return set
})

// stem returns what the forms of a verb have in common: "repl" of "reply" and "replied",
// "admit" of "admitted".
func stem(w string) string {
	for _, end := range [...]string{"ing", "ied", "ies", "ed", "es", "s", "e", "y"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			w = w[:len(w)-len(end)]
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}

func (t *teacher) note(to *questions, q reported.Question, right int) int {
	if right == reported.Unknown {
		return right
	}
	for _, o := range q.Options {
		to.answer(o.Traits)
	}
	to.end(right, t.weight)
	return right
}

// attribution returns the one whose cue holds the word; nil if none does.
func (t *teacher) attribution(word quotes.Span) *corpus.Attribution {
	for i := range t.a.Attributions {
		a := &t.a.Attributions[i]
		if len(a.Content) > 0 && slices.ContainsFunc(a.Cue, func(s quotes.Span) bool { return overlap(s, word) > 0 }) {
			return a
		}
	}
	return nil
}

// within reports whether a word stands in what somebody says.
func (t *teacher) within(word quotes.Span) bool {
	return slices.ContainsFunc(t.a.Attributions, func(a corpus.Attribution) bool {
		return slices.ContainsFunc(a.Content, func(s quotes.Span) bool { return s.Start <= word.Start && word.End <= s.End })
	})
}

func overlap(a, b quotes.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

// told is the stretch of a sentence to learn for a content in several pieces: one
// that is three quarters of all, or from the first to the last.
func (t *teacher) told(content []quotes.Span, sentence quotes.Span) quotes.Span {
	var all, longest quotes.Span
	sum := 0
	for _, s := range content {
		s = quotes.Span{Start: max(s.Start, sentence.Start), End: min(s.End, sentence.End)}
		n := t.letters(s)
		if n == 0 {
			continue
		}
		sum += n
		if longest.Empty() || n > t.letters(longest) {
			longest = s
		}
		if all.Empty() {
			all = s
		}
		all = quotes.Span{Start: min(all.Start, s.Start), End: max(all.End, s.End)}
	}
	if 4*t.letters(longest) >= 3*sum {
		return longest
	}
	return all
}

// letters counts the letters and digits in a span.
func (t *teacher) letters(s quotes.Span) (n int) {
	for i := s.Start; i < s.End; i++ {
		if c := t.a.Text[i]; c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 {
			n++
		}
	}
	return n
}

// farthest is how many letters an annotator's bound may lie beside the engine's.
const farthest = 3

// nearest returns the option whose bound is nearest to where the annotation has it.
func (t *teacher) nearest(q reported.Question, want int, bound func(quotes.Span) int) int {
	best, least := reported.Unknown, farthest+1
	for i, o := range q.Options {
		at := bound(quotes.Span(o.At))
		if n := t.letters(quotes.Span{Start: min(at, want), End: max(at, want)}); n < least {
			best, least = i, n
		}
	}
	return best
}

// bestOverlap returns the option that has most in common with a source: NoAnswer
// where there is no source, Unknown where none has anything.
func bestOverlap(q reported.Question, source []quotes.Span) int {
	if len(source) == 0 {
		return reported.NoAnswer
	}
	best, most := reported.Unknown, 0
	for i, o := range q.Options {
		for _, s := range source {
			both := overlap(quotes.Span(o.At), s)
			if both > 0 {
				both = 1000*both/(quotes.Span(o.At).End-quotes.Span(o.At).Start) + 100*both/(s.End-s.Start)
			}
			if both > most {
				best, most = i, both
			}
		}
	}
	return best
}

// addReports learns the parts of a model that find reported speech. The speakers
// of passages are chosen by the model's other parts meanwhile.
func addReports(m *model.Model, t *texts) error {
	l, err := reportLessons(t, m, everywhere)
	if err != nil {
		return err
	}
	l.fit(m)
	return nil
}

func (l *lessons) fit(m *model.Model) {
	for _, part := range []struct {
		name string
		q    *questions
	}{{reported.ReportBeginTable, l.begin}, {reported.ReportEndTable, l.end}, {reported.ReportTellerTable, l.teller}} {
		weights := reportSettings.fit(part.q)
		m.AddTable(part.name, model.Pack(weights))
		m.Notes = append(m.Notes, fmt.Sprintf("%s: %d questions, %d weights of %d traits; %s", part.name, len(part.q.ends), len(weights), len(part.q.hash), reportSettings))
	}
}
