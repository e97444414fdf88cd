package score

import (
	"strings"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Mistake is one error of the engine's in an article.
type Mistake struct {
	Class MistakeClass
	Gold  *corpus.Attribution // what the annotator marked; nil for what is no speech
	Said  []quotes.Span       // the passage, the report, or what is no speech
	Quote *quotes.Quote       // the engine's, as far as it has one
}

// MistakeClass tells what went wrong.
type MistakeClass uint8

// The classes of mistakes.
const (
	MissedUnseen  MistakeClass = iota // a passage of which nothing was found
	MissedScare                       // a passage that was held for nobody's speech
	MissedBounds                      // a passage that was found with other bounds
	ExtraBounds                       // a quote that overlaps a passage and is not the one
	ExtraWords                        // a quote of what is nobody's speech
	GivenNobody                       // a passage without a speaker
	WrongHere                         // a speaker named in the passage's sentence
	WrongNear                         // a speaker named in another sentence of the paragraph
	WrongFar                          // a speaker named in another paragraph
	WrongUnnamed                      // a speaker whom no words near the passage name
	WrongPerson                       // a speaker named rightly and taken for another person
	ReportMissed                      // a report of which nothing was found
	ReportPartly                      // a report of which less than half was found
	ReportSpeaker                     // a report that was given to the wrong speaker
	ReportExtra                       // a report of what nobody reports
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
	"report: not found at all",
	"report: less than half found",
	"report: wrong speaker",
	"report: nobody tells it",
}

// String returns the class as it is printed.
func (c MistakeClass) String() string { return mistakeNames[c] }

// Mistakes returns what went wrong with the article, each kind in the order of the
// text: passages that were missed or given to the wrong speaker, quotes that are
// no speech, and reports.
func (j *Judgement) Mistakes() []Mistake {
	all := j.passageMistakes()
	for _, i := range j.Extra {
		q := &j.Found.Quotes[i]
		class := ExtraWords
		for k := range j.Passages {
			if j.overlap(j.Passages[k].Span, q.Span) > 0 {
				class = ExtraBounds
			}
		}
		all = append(all, Mistake{class, nil, []quotes.Span{q.Span}, q})
	}
	return append(all, j.reportMistakes()...)
}

func (j *Judgement) passageMistakes() []Mistake {
	var all []Mistake
	people := j.people()
	for i := range j.Passages {
		p := &j.Passages[i]
		m := Mistake{MissedUnseen, p.Attribution, []quotes.Span{p.Span}, nil}
		switch {
		case p.Quote < 0:
			m.Class, m.Quote = j.missed(p)
		case len(p.Attribution.Source) > 0 && !p.Right:
			m.Quote = &j.Found.Quotes[p.Quote]
			m.Class = j.wrong(p, m.Quote)
		case p.Attribution.Person != 0 && !j.isPerson(&j.Found.Quotes[p.Quote], p.Attribution, people):
			m.Class, m.Quote = WrongPerson, &j.Found.Quotes[p.Quote]
		default:
			continue
		}
		all = append(all, m)
	}
	return all
}

func (j *Judgement) reportMistakes() []Mistake {
	var all []Mistake
	for i := range j.Reports {
		r := &j.Reports[i]
		m := Mistake{ReportMissed, r.Attribution, r.Attribution.Content, nil}
		if r.Quote >= 0 {
			m.Quote = &j.Found.Quotes[r.Quote]
		}
		switch {
		case r.Quote < 0:
		case !r.found():
			m.Class = ReportPartly
		case len(r.Attribution.Source) > 0 && !r.Right:
			m.Class = ReportSpeaker
		default:
			continue
		}
		all = append(all, m)
	}
	for _, c := range j.Claims {
		if q := &j.Found.Quotes[c.Quote]; c.Share == 0 {
			all = append(all, Mistake{ReportExtra, nil, []quotes.Span{q.Span}, q})
		}
	}
	return all
}

// missed tells why a passage has no quote, by the quote that has most in common
// with it.
func (j *Judgement) missed(p *Passage) (MistakeClass, *quotes.Quote) {
	class, nearest, best := MissedUnseen, (*quotes.Quote)(nil), 0.0
	for i := range j.Found.Quotes {
		q := &j.Found.Quotes[i]
		share := j.overlap(p.Span, q.Span)
		if share <= best {
			continue
		}
		best, nearest, class = share, q, MissedBounds
		if q.Kind == quotes.Scare {
			class = MissedScare
		}
	}
	return class, nearest
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
	parts := []string{m.Class.String(), j.Article.Name, brief(j.Article.Read(m.Said))}
	if m.Gold != nil {
		parts = append(parts, "by "+brief(j.Article.Read(m.Gold.Source)))
		if m.Gold.PersonName != "" {
			parts = append(parts, "who is "+brief(m.Gold.PersonName))
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
