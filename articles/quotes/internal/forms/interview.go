package forms

import "pullquote/articles/quotes/internal/words"

// An interview whose questions are paragraphs of their own, in bold or as subheadings, and
// whose answers are plain: "**Were you afraid?**", "Only of the farmer."

// leastAsked is how many questions an interview has.
const leastAsked = 2

// longestQuestion bounds a question, in bytes.
const longestQuestion = 400

// interview adds the questions and answers of such an interview: each question is followed
// by an answer, questions say "you" and answers "I", and nothing stands in marks.
func (r *reader) interview() {
	first, last, asked, second, person := -1, -1, 0, 0, 0
	bold := 0
	for i := range r.paragraphs {
		s := trim(r.text, r.paragraphs[i].Span).Of(r.text)
		switch {
		case first >= 0 && holdsMarks(s):
			return
		case r.asks(i):
			if last == i-1 && last >= 0 {
				return
			}
			if first < 0 {
				first = i
			}
			asked, last = asked+1, i
			if holds(s, r.signs.second) {
				second++
			}
			if r.paragraphs[i].Heading || r.paragraphs[i].Strong || r.text[r.paragraphs[i].Start] == '*' {
				bold++
			}
		case first >= 0 && holds(s, r.signs.first):
			person++
		}
	}
	set := bold == asked
	if asked < leastAsked || first < 0 || last+1 >= len(r.paragraphs) || !(set && second+person > 0 || second >= asked/2+1 && person >= asked/2+1) {
		return
	}
	r.takeInterview(first, last)
}

// asks reports whether paragraph i is a question and nothing else.
func (r *reader) asks(i int) bool {
	s := trim(r.text, r.paragraphs[i].Span).Of(r.text)
	return i > 0 && len(s) > 3 && len(s) < longestQuestion && s[len(s)-1] == '?' && opensWith(s) == 0
}

// takeInterview adds the parts from the first question to the answer of the last.
func (r *reader) takeInterview(first, last int) {
	for i := first; i < len(r.paragraphs); i++ {
		p := r.paragraphs[i]
		s := trim(r.text, p.Span)
		switch {
		case s.Empty():
		case r.asks(i):
			if !p.Heading {
				r.add(Part{Span: p.Span, Paragraph: i, Kind: Question, Said: s})
			}
		case p.Heading || i > last+1 && !holds(s.Of(r.text), r.signs.first):
			return
		default:
			r.add(Part{Span: words.Span{Start: p.Start, End: p.End}, Paragraph: i, Kind: Answer, Said: s})
		}
	}
}
