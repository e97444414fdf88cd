package score

import (
	"strings"

	"pullquote/articles/quotes"
)

// Mistake is one error of the engine's in an article.
type Mistake struct {
	Class   MistakeClass
	Passage *Passage      // that was missed or given to the wrong speaker; nil for what is no speech
	Quote   *quotes.Quote // the engine's, as far as it has one
}

// MistakeClass tells what went wrong.
type MistakeClass uint8

// The classes of mistakes.
const (
	MissedUnseen MistakeClass = iota // a passage of which nothing was found
	MissedScare                      // a passage that was held for nobody's speech
	MissedBounds                     // a passage that was found with other bounds
	ExtraBounds                      // a quote that overlaps a passage and is not the one
	ExtraWords                       // a quote of what is nobody's speech
	GivenNobody                      // a passage without a speaker
	WrongHere                        // a speaker named in the passage's sentence
	WrongNear                        // a speaker named in another sentence of the paragraph
	WrongFar                         // a speaker named in another paragraph
	WrongUnnamed                     // a speaker whom no words near the passage name
	WrongPerson                      // a speaker named rightly and taken for another person
	mistakes
)

var mistakeNames = [mistakes]string{
	"missed: not found at all",
	"missed: held for no speech",
	"missed: found with other bounds",
	"not speech: other bounds than a passage",
	"not speech: in marks, said by nobody",
	"wrong speaker: nobody chosen",
	"wrong speaker: from the same sentence",
	"wrong speaker: from another sentence",
	"wrong speaker: from another paragraph",
	"wrong speaker: carried on, no mention",
	"wrong person: named rightly",
}

// String returns the class as it is printed.
func (c MistakeClass) String() string { return mistakeNames[c] }

// Mistakes returns what went wrong with the article's passages, in the order of
// the text for each: those that were missed or given to the wrong speaker, and
// then the quotes that are no speech.
func (j *Judgement) Mistakes() []Mistake {
	var all []Mistake
	people := j.people()
	for i := range j.Passages {
		p := &j.Passages[i]
		if p.Quote < 0 {
			all = append(all, j.missed(p))
			continue
		}
		q := &j.Found.Quotes[p.Quote]
		switch {
		case len(p.Attribution.Source) > 0 && !p.Right:
			all = append(all, Mistake{j.wrong(p, q), p, q})
		case p.Attribution.Person != 0 && !j.isPerson(q, p.Attribution.Person, people):
			all = append(all, Mistake{WrongPerson, p, q})
		}
	}
	for _, i := range j.Extra {
		q := &j.Found.Quotes[i]
		class := ExtraWords
		for k := range j.Passages {
			if j.overlap(j.Passages[k].Span, q.Span) > 0 {
				class = ExtraBounds
			}
		}
		all = append(all, Mistake{class, nil, q})
	}
	return all
}

// missed tells why a passage has no quote, by the quote that has most in common
// with it.
func (j *Judgement) missed(p *Passage) Mistake {
	m := Mistake{MissedUnseen, p, nil}
	best := 0.0
	for i := range j.Found.Quotes {
		q := &j.Found.Quotes[i]
		share := j.overlap(p.Span, q.Span)
		if share <= best {
			continue
		}
		best, m.Quote, m.Class = share, q, MissedBounds
		if q.Kind == quotes.Scare {
			m.Class = MissedScare
		}
	}
	return m
}

// wrong tells where the wrong speaker of a passage was taken from.
func (j *Judgement) wrong(p *Passage, q *quotes.Quote) MistakeClass {
	switch {
	case q.Speaker < 0:
		return GivenNobody
	case q.Mention.Empty():
		return WrongUnnamed
	case !j.oneParagraph(p.Span, q.Mention):
		return WrongFar
	case !j.oneSentence(p.Span, q.Mention):
		return WrongNear
	default:
		return WrongHere
	}
}

// Line is the mistake on one line: its class, the words, who said them and who
// was found to.
func (j *Judgement) Line(m Mistake) string {
	parts := []string{m.Class.String(), j.Article.Name}
	if m.Passage == nil {
		parts = append(parts, brief(m.Quote.Of(j.Article.Text)))
	} else {
		source := m.Passage.Attribution
		parts = append(parts, brief(m.Passage.Of(j.Article.Text)), "by "+brief(j.Article.Read(source.Source)))
		if source.PersonName != "" {
			parts = append(parts, "who is "+brief(source.PersonName))
		}
	}
	if m.Quote != nil && m.Quote.Speaker >= 0 {
		parts = append(parts, "found "+brief(j.Found.Speakers[m.Quote.Speaker].Name)+", "+brief(m.Quote.Why))
	}
	return strings.Join(parts, " | ")
}

// longestBrief bounds a piece of a line, in code points.
const longestBrief = 70

// brief is the beginning of a text on one line.
func brief(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > longestBrief {
		return string(r[:longestBrief-1]) + "…"
	}
	return string(r)
}
