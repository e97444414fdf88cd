package speech

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// aside are the relations in which nobody says the words: somebody acts in the sentence or stands near.
const aside = byAction | byNeighbour | byNobody

// shortTerm is how many words a term may have, a name of something, and a title.
const (
	shortTerm = 4
	shortName = 6
)

// labels reports whether the words in marks are what something is called, where nobody in the
// sentence says them: known to the staff as “the old man”; the band played “The Long Way
// Home”; “undercard” debates.
func (j *Judge) labels(p *words.Passage, t traits, length int) bool {
	if !j.S.Language.Has(language.ShortOffices) || t&(aside|byContinuation) == 0 || j.uttered(p) {
		return false
	}
	if length == 1 && j.S.Tokens[p.First].Class&(class.Pronoun|class.Objective|class.Possessive) != 0 {
		return true // a woman who is a “he”: the word is written of
	}
	if t&afterNaming != 0 || length <= shortName && (j.named(p) || j.defined(p)) {
		return true
	}
	said := t&byContinuation != 0 || j.saidBefore(p)
	return t&titleCase != 0 && !said || t&(beforeNoun|endsBare) == beforeNoun|endsBare && length <= shortTerm && !said
}

// goesOn reports whether a few words go on after others of the sentence that nobody said: so-called
// “dark beetles” in a “mirror maze”.
func (j *Judge) goesOn(q int, t traits, length int) bool {
	if j.last != Scare || t&byContinuation == 0 || length > shortName || !j.S.Language.Has(language.ShortOffices) {
		return false
	}
	start := j.S.Items.SentenceStart(q)
	for i := q - 1; i >= start; i-- {
		if j.S.Items[i].Kind == syntax.Quote {
			return true
		}
	}
	return false
}

// saidBefore reports whether a word of saying leads to the passage: which read “Four More.”
func (j *Judge) saidBefore(p *words.Passage) bool {
	return p.Begin > 0 && j.S.Tokens[p.Begin-1].Class&(class.Saying|class.Calling) != 0
}

// named reports whether a word of naming leads to the passage, and nobody is the one who
// names: was called “Indoors”, a bar named “Zero”, known to the staff as “the old man”. “He
// called the “reform” mad” is no such thing, nor is what is so called by somebody.
func (j *Judge) named(p *words.Passage) bool {
	if p.Next < len(j.S.Tokens) && j.word(p.Next) == "by" {
		return false
	}
	k := p.Begin - 1
	article := k >= 0 && j.S.Tokens[k].Class&class.Determiner != 0
	if article {
		k--
	}
	if k > 0 && j.word(k) == "as" {
		v := j.naming(k)
		return v >= 0 && (v+1 == k || j.S.Tokens[v+1].Class&(class.Preposition|class.Adverb) != 0 && j.word(v+1) != "by")
	}
	if k < 1 || j.S.Tokens[k].Class&class.Naming == 0 {
		return false
	}
	v := k
	k = j.before(k, class.Adverb)
	return j.S.Tokens[k].Class&class.Being != 0 || !article && j.S.Tokens[v].Class&class.Passive != 0 && j.S.Tokens[k].Nominal()
}

// defined reports whether the sentence goes on to say what the words mean: a “fallow strip”,
// which is defined as …; the “night lane”, which means …
func (j *Judge) defined(p *words.Passage) bool {
	k := p.Next
	if k < len(j.S.Tokens) && j.S.Tokens[k].Kind == words.Comma {
		k++
	}
	if k+1 >= len(j.S.Tokens) || j.S.Tokens[k].Class&class.Relative == 0 {
		return false
	}
	if k++; j.S.Tokens[k].Class&class.Being != 0 && k+1 < len(j.S.Tokens) {
		k++
	}
	return language.Listed(j.S.Language.Defining, j.word(k))
}

// naming returns the token of the word of naming before the "as" at token k, with up to four
// words between them; -1 if there is none.
func (j *Judge) naming(k int) int {
	const between = 4
	for v := k - 1; v >= 0 && v >= k-1-between; v-- {
		switch t := &j.S.Tokens[v]; {
		case t.Class&class.Naming != 0:
			return v
		case t.Kind != words.Word && t.Kind != words.Capital:
			return -1
		}
	}
	return -1
}

// uttered reports whether the sentence tells that somebody uses the words, or where they can be
// read: “used the phrase “hard water””, “a banner that read “Four More””.
func (j *Judge) uttered(p *words.Passage) bool {
	k := p.Begin - 1
	if k >= 0 && j.S.Tokens[k].Kind == words.Comma {
		k--
	}
	if k < 1 || !j.S.Language.Has(language.ShortOffices) {
		return false
	}
	if language.Listed(j.S.Language.Lettering, j.word(k)) {
		return true
	}
	if !language.Listed(j.S.Language.Wordlists, j.word(k)) {
		return false
	}
	return language.Listed(j.S.Language.Uttering, j.word(j.before(k, class.Determiner|class.Possessive)))
}

// before returns the last token before token k that is in none of some classes, or the first of all.
func (j *Judge) before(k int, some class.Set) int {
	for k--; k > 0 && j.S.Tokens[k].Class&some != 0; {
		k--
	}
	return max(k, 0)
}

func (j *Judge) word(k int) string { return j.S.Tokens[k].Of(j.S.Text) }
