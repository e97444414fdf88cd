package speech

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// Kind tells what words are.
type Kind uint8

// The kinds of what stands in marks or is told.
const (
	Direct   Kind = iota // a sentence or more in quotation marks
	Mixed                // a quoted fragment inside the writer's own sentence
	Indirect             // reported speech without marks
	Scare                // in marks, but nobody's speech
)

// Judge tells speech from words that are only in marks.
type Judge struct {
	S       *syntax.Paragraph
	M       *people.Resolver
	Filter  *model.Forest // scores a passage as speech; nil without weights
	Ranked  bool          // the ranker chose: there are weights, or a learner
	Ask     func(attribution.Decision)
	speechX []int8 // features of a passage
	Term    bool   // the passage judged last is a name or a title, whoever tells the sentence
	last    Kind   // of the passage judged last
}

// Reset forgets the document.
func (j *Judge) Reset() { *j = Judge{speechX: j.speechX[:0]} }

// KindOf tells what a passage is, given who may have said it, and how the ranker
// came to that choice; nil if it did not choose. Passages are judged in their order.
func (j *Judge) KindOf(q int, c attribution.Candidate, k *attribution.Ranking) Kind {
	j.last = j.kindOf(q, c, k)
	return j.last
}

func (j *Judge) kindOf(q int, c attribution.Candidate, k *attribution.Ranking) Kind {
	p := &j.S.Passages[j.S.Items[q].Quote]
	length := j.S.WordsIn(p)
	j.Term = true
	if j.M.Nickname(q) {
		return Scare
	}
	if p.Family == words.Dashed || p.Family == words.Unmarked {
		return Direct
	}
	if c.Relation == attribution.None && (p.Family >= words.Corner || j.S.Language.Has(language.MarksOnly) && (length > longestTerm && j.sounds(q, p) || length > 1 && j.S.Ending(p) == '.')) {
		return Direct // who speaks is not known in these languages
	}
	t := j.traits(q, length, c)
	written := j.written(q, p, t, length)
	j.Term = t&(titleCase|afterNaming) != 0 || written
	if length == 0 || work(t) || j.Ask == nil && j.Ranked && written || !j.isSpeech(q, t, c, k) && !alone(t) && (j.Ask != nil || !j.uttered(p)) {
		return Scare
	}
	if j.whole(q, p, length) {
		return Direct
	}
	return Mixed
}

// written reports whether the passage is the writer's own by the place that it has.
func (j *Judge) written(q int, p *words.Passage, t traits, length int) bool {
	return t&(titleCase|afterNaming) == 0 && j.term(q, t) || j.labels(p, t, length) || j.goesOn(q, t, length)
}

// sounds reports whether a passage in a language without tables is speech by its form: a stop or
// a comma is in it, or a clause stands beside it. East Asia's marks hold little else.
func (j *Judge) sounds(q int, p *words.Passage) bool {
	if j.S.Language.Lexicon().Habits&language.Unspaced != 0 {
		return true
	}
	for k := p.First; k < p.Last; k++ {
		if kind := j.S.Tokens[k].Kind; kind == words.Comma || kind == words.Stop {
			return true
		}
	}
	if q > 0 && j.S.Items[q-1].Kind == syntax.Colon {
		return true
	}
	if q+1 >= len(j.S.Items) {
		return false
	}
	next := &j.S.Items[q+1]
	return next.Kind == syntax.Comma || next.Kind == syntax.Dash || next.First < next.Last && j.S.Tokens[next.First].Class&class.Saying != 0
}

// work reports whether the passage is the name of a show or a book, told by the
// word before it: the film “Harbour Lights”.
func work(t traits) bool { return t&(titleCase|afterTitled) == titleCase|afterTitled }

// alone reports whether the passage begins and ends as a sentence, after
// another one or a colon, and is no title: that is speech, whoever speaks.
func alone(t traits) bool {
	return t&wholeSentences != 0 && t&(oneWord|titleCase) == 0
}

// whole reports whether the passage is a sentence or more and not a fragment
// of the writer's own.
func (j *Judge) whole(q int, p *words.Passage, length int) bool {
	if p.Carried || p.Open {
		return true
	}
	starts := q == 0
	if q > 0 {
		switch j.S.Items[q-1].Kind {
		case syntax.End, syntax.LineEnd, syntax.Comma, syntax.Colon, syntax.Dash:
			starts = true
		case syntax.Other:
			starts = q == 1 // a bullet
		}
	}
	if !starts {
		return false
	}
	switch j.S.Ending(p) {
	case '.', '?', '!', ',':
		return true
	}
	return length >= 4 || j.S.Language.Has(language.OuterPunctuation) && q+1 < len(j.S.Items) && (j.S.Items[q+1].Kind == syntax.Comma || j.S.Items[q+1].Kind == syntax.Dash) // «No», dijo
}

// longestTerm is how many words in marks are taken for a term where nobody is
// known to speak.
const longestTerm = 2
