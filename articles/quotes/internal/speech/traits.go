package speech

import (
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// traits are what tells speech from words that are only in marks: a title, a
// nickname, a term.
type traits uint64

const (
	oneWord traits = 1 << iota
	twoWords
	fourWords // three or four
	eightWords
	manyWords
	byAttribution  // “…,” said Kern
	byIntroduction // Kern said, “…”
	byAnnouncement // Kern: “…”
	byContinuation // after or before words of the same speaker
	byGovernment   // in a sentence that Kern says
	byTrailing     // in a sentence that ends in "Kern said"
	byAction       // in a sentence about Kern
	byNeighbour    // near Kern
	byNobody
	titleCase  // several words, all that matter in capitals: “Harbour Lights”
	capitalOne // one word in a capital
	smallFirst // begins with a small letter
	afterThe   // the “…”
	afterA     // a “…”
	afterOwner // Kern’s “…”, his “…”
	afterOn    // on “…”, in “…”
	afterPreposition
	afterTitled // the film “…”
	afterNaming // so-called “…”
	afterAs     // as “…”
	afterThat   // that “…”
	afterComma
	afterColon
	afterVerb // said “…”
	afterTo   // to “…”
	afterAnd  // and “…”
	afterNothing
	endsFull   // ends in a full stop
	endsPause  // ends in a comma
	endsAsking // ends in ? or !
	endsBare
	beforeNoun // “moderate” rebels
	beforeOf   // “…” of
	personal   // holds I, we, you, my
	clausal    // holds a finite verb
	byCalling  // governed by a verb such as "called"
	bySaying   // governed by a verb such as "said"
	nearCue    // the cue stands within three items
	farCue     // the cue stands twelve items off or more
	hyphened   // one word with a hyphen: “anti-growth”
	withDigits
	byCarrying     // goes on from the paragraph before
	actingFew      // one or two words in a sentence about Kern
	wholeSentences // begins as a sentence, in a capital, and ends as one
)

// traits collects a passage's traits.
func (j *Judge) traits(q, length int, c attribution.Candidate) traits {
	p := &j.S.Passages[j.S.Items[q].Quote]
	t := lengthTrait(length) | relationTrait(c.Relation) | j.spelling(p, length) | j.leadIn(q, p) | j.endingTraits(p)
	if t&byAction != 0 && length <= 2 {
		t |= actingFew
	}
	if t&(afterNothing|afterColon) != 0 && t&(endsFull|endsAsking) != 0 && j.S.Tokens[p.First].Kind == words.Capital {
		t |= wholeSentences
	}
	if c.Clause >= 0 {
		switch cl := &j.S.Clauses[c.Clause]; {
		case cl.Class&class.Saying != 0:
			t |= bySaying
		case cl.Class&class.Calling != 0:
			t |= byCalling
		}
		switch {
		case c.Distance <= 3:
			t |= nearCue
		case c.Distance >= 12:
			t |= farCue
		}
	}
	return t
}

func lengthTrait(length int) traits {
	switch {
	case length == 1:
		return oneWord
	case length == 2:
		return twoWords
	case length <= 4:
		return fourWords
	case length <= 8:
		return eightWords
	}
	return manyWords
}

func relationTrait(rel attribution.Relation) traits {
	switch rel {
	case attribution.Inverted, attribution.After, attribution.Signed, attribution.Addressed, attribution.Reopened, attribution.Sourced:
		return byAttribution
	case attribution.Introduced:
		return byIntroduction
	case attribution.Announced, attribution.Labelled, attribution.Heralded:
		return byAnnouncement
	case attribution.Continued, attribution.Following, attribution.Repeating:
		return byContinuation
	case attribution.Governed, attribution.Owned:
		return byGovernment
	case attribution.Trailing:
		return byTrailing
	case attribution.Acting:
		return byAction
	case attribution.Carried, attribution.Answered, attribution.Lingering:
		return byCarrying
	case attribution.None:
		return byNobody
	}
	return byNeighbour
}

// spelling collects what the passage's own words tell.
func (j *Judge) spelling(p *words.Passage, length int) (t traits) {
	capitals, small := 0, 0
	for k := p.First; k < p.Last; k++ {
		tok := &j.S.Tokens[k]
		switch {
		case tok.Kind == words.Capital:
			capitals++
		case tok.Kind == words.Number:
			t |= withDigits
		case tok.Kind == words.Word && tok.Class&(class.Preposition|class.Determiner|class.Conjunction) == 0:
			small++
		}
		if tok.Class&(class.Finite|class.Auxiliary|class.Modal|class.Contracted) != 0 && tok.Class&class.Nounish == 0 && tok.Kind == words.Word {
			t |= clausal
		}
		if tok.Class&(class.Pronoun|class.Possessive|class.Objective) != 0 && tok.Class&class.Determiner == 0 {
			t |= personal
		}
	}
	switch first := &j.S.Tokens[p.First]; {
	case length > 1 && capitals > 1 && small == 0 && !j.S.Titled:
		t |= titleCase
	case length == 1 && capitals == 1:
		t |= capitalOne
	case first.Kind == words.Word:
		t |= smallFirst
	}
	if length == 1 {
		for _, c := range []byte(p.Inner.Of(j.S.Text)) {
			if c == '-' {
				t |= hyphened
			}
		}
	}
	return t
}

// leadIn collects what stands before the passage.
func (j *Judge) leadIn(q int, p *words.Passage) (t traits) {
	if p.Begin == 0 || q == 0 || j.S.Items[q-1].Kind == syntax.End || j.S.Items[q-1].Kind == syntax.LineEnd {
		return afterNothing
	}
	prev := &j.S.Tokens[p.Begin-1]
	if prev.Kind == words.Symbol && (p.Begin == 1 || j.S.Tokens[p.Begin-2].Kind == words.Newline) {
		return afterNothing // a bullet
	}
	t = j.leadWord(q, prev)
	if prev.Class&class.Titled != 0 || prev.Kind == words.Comma && p.Begin >= 2 && j.S.Tokens[p.Begin-2].Class&class.Titled != 0 {
		t |= afterTitled
	}
	return t
}

// leadWord tells what the word before the passage at item q is.
func (j *Judge) leadWord(q int, prev *words.Token) (t traits) {
	switch w := prev.Of(j.S.Text); {
	case w == "the" || w == "The":
		t = afterThe
	case w == "as" || w == "As":
		t = afterAs
	case prev.Class&class.Determiner != 0:
		t = afterA
	case prev.Class&(class.Possessive|class.Possessing) != 0:
		t = afterOwner
	case w == "to":
		t = afterTo
	case prev.Class&class.That != 0:
		t = afterThat
	case w == "on" || w == "in" || w == "On" || w == "In":
		t = afterOn
	case prev.Class&class.Preposition != 0:
		t = afterPreposition
	case prev.Class&class.Conjunction != 0:
		t = afterAnd
	case prev.Kind == words.Comma:
		t = afterComma
	case prev.Kind == words.Colon:
		t = afterColon
	case prev.Class&class.Naming != 0 && prev.Class&(class.Calling|class.Saying|class.Role) == 0 || w == "dubbed" || w == "nicknamed":
		t = afterNaming
	case j.S.Items[q-1].Kind == syntax.Verb || j.S.Items[q-1].Kind == syntax.Gerund:
		t = afterVerb
	}
	return t
}

// endingTraits collects how the passage ends and what follows it.
func (j *Judge) endingTraits(p *words.Passage) (t traits) {
	switch j.S.Ending(p) {
	case '.':
		t = endsFull
	case ',', '-':
		t = endsPause
	case '?', '!':
		t = endsAsking
	default:
		t = endsBare
	}
	if p.Next < len(j.S.Tokens) {
		tok := &j.S.Tokens[p.Next]
		switch {
		case tok.Of(j.S.Text) == "of":
			t |= beforeOf
		case tok.Kind == words.Word && (tok.Class&^(class.Role|class.Plural|class.Document|class.Speech|class.Group|class.Titled|class.Temporal) == 0 || tok.Nominal()):
			t |= beforeNoun
		}
	}
	return t
}
