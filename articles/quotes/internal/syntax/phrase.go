package syntax

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/tagger"
)

// longestPhrase bounds a noun phrase, in tokens.
const longestPhrase = 14

// phrase adds the noun phrase that begins at token i: a determiner, what
// describes, names and nouns, up to the first word that cannot belong to one.
// "of" belongs to it only inside an office: "Secretary of State Jonas Kern".
func (c *chunker) phrase(i, limit int) int {
	first, kind := i, Noun
	var all, head class.Set
	for ; i < limit && i < first+longestPhrase; i++ {
		if i > first && c.qualities(first, i, limit) {
			i++
			continue
		}
		t := &c.toks[i]
		if i > first && !c.goesOn(first, i, limit) {
			break
		}
		all |= t.Class
		head = t.Class
		if t.Kind == words.Capital && c.names(first, i, limit) {
			kind = Name
		}
	}
	for i < first+1 {
		i++
	}
	if c.when(first, i) && !(i < limit && oneMore(c, first, i)) {
		return c.adverbial(first, i)
	}
	c.items = append(c.items, Item{Kind: kind, First: first, Last: i, Class: all, Head: head})
	return i
}

// when reports whether a phrase tells a time: "Thursday night", "last week",
// "2015".
func (c *chunker) when(first, last int) bool {
	head := &c.toks[last-1]
	if head.Class&(class.Calendar|class.Temporal) == 0 || head.Class&(class.Male|class.Female) != 0 && last-first > 1 {
		return head.Kind == words.Number && last == first+1 && head.End-head.Start == 4 && c.items.last() == Preposition
	}
	if !c.language.Has(language.CapitalNouns) && head.Kind == words.Capital && head.Class&class.Calendar == 0 && last-first > 1 {
		return false // "The Times"
	}
	for k := first; k < last-1; k++ {
		if t := &c.toks[k]; t.Kind == words.Capital && t.Class&(class.Calendar|class.Temporal|class.Determiner|class.Possessive) == 0 {
			return false
		}
	}
	return true
}

// oneMore reports whether tokens [first, last) are one more of several, who says something: "A
// second described it as mad."
func oneMore(c *chunker, first, last int) bool {
	return last-first == 2 && c.toks[first].Of(c.text) == "A" && c.toks[first+1].Of(c.text) == "second" && c.toks[last].Class&(class.Saying|class.Calling) != 0
}

// adverbial adds a phrase of time, with the preposition before it, as an adverb.
func (c *chunker) adverbial(first, last int) int {
	if c.items.last() == Preposition {
		prev := &c.items[len(c.items)-1]
		if prev.Class&class.Subordinator == 0 || prev.Last == first {
			prev.Kind, prev.Last = Adverb, last
			return last
		}
	}
	c.add(Adverb, first, last, 0)
	return last
}

// namelike tells whether the capital that begins a phrase names somebody: at
// the start of a sentence every word has one.
func (c *chunker) namelike(i, limit int) bool {
	t := &c.toks[i]
	if t.Class&(class.Determiner|class.Possessive|class.Pronoun) != 0 {
		return false
	}
	starts := c.items.last() == End || c.items.last() == Quote || c.items.last() == LineEnd
	if !starts {
		return true
	}
	if t.Class&(class.Role|class.Plural|class.Document|class.Speech) != 0 && t.Class&(class.Honorific|class.Male|class.Female) == 0 {
		return false
	}
	return t.Class&(class.Finite|class.Adverb|class.Auxiliary) == 0 || i+1 < limit && c.toks[i+1].Kind == words.Capital
}

// numerals are numbers in letters with which names end.
const numerals = "one two three four five six seven eight nine ten"

// goesOn tells whether token i belongs to the phrase that began at token first.
func (c *chunker) goesOn(first, i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	switch t.Kind {
	case words.Capital:
		if t.Class&class.Calendar != 0 && t.Class&(class.Male|class.Female) == 0 && prev.Kind == words.Capital && i+1 < limit && c.toks[i+1].Kind != words.Capital {
			return false // "Kern Sunday"
		}
		if t.Class&(class.Pronoun|class.Determiner|class.Subordinator|class.Relative|class.Modal) != 0 && t.Class&(class.Male|class.Female|class.Particle) == 0 {
			return prev.Kind == words.Capital && language.Listed(numerals, t.Of(c.text)) // "Channel Six"
		}
		if t.Class&(class.Honorific|class.Abbreviation) == class.Honorific|class.Abbreviation && prev.Kind == words.Word && prev.Class&(class.Role|class.Determiner|class.Particle|class.Group) == 0 {
			return false // "at the convention Sen. Lind"
		}
		if c.language.Has(language.CapitalNouns) && prev.Class&(class.Calendar|class.Temporal) != 0 && prev.Kind == words.Capital {
			return false // "am Montag Kern"
		}
		if prev.Kind == words.Number && prev.End-prev.Start == 4 && first == i-1 {
			return false // "In 2015 Kern"
		}
		return true
	case words.Number:
		return prev.Kind != words.Capital || i == first+1 || prev.Class&class.Calendar != 0
	case words.Word:
		return c.nounGoesOn(first, i, limit)
	case words.Symbol:
		return c.text[t.Start] == '$' || c.text[t.Start] == '&' || c.text[t.Start] == '@'
	}
	return false
}

// nounGoesOn is goesOn for words in small letters.
func (c *chunker) nounGoesOn(first, i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	cl := t.Class
	if c.language.Has(language.CapitalNouns) {
		return c.describes(i, limit)
	}
	if c.language.Has(language.HeadInitial) && cl == 0 && i > first+1 && c.items.starting() && i+1 < limit && (c.toks[i+1].Kind == words.Stop || c.toks[i+1].Kind == words.Colon) {
		return false // "Le maire assume."
	}
	if c.ranks(i, limit) || describesRole(c, first, i, limit) {
		return true
	}
	if t.Look == tagger.Verb {
		return false
	}
	if c.takesGerund(i, limit) {
		return false
	}
	if p, ok := t.Look.Part(); ok {
		switch {
		case p != tagger.Nominal:
			return p == tagger.Finite && beforeVerb(c, i, limit)
		case prev.Class&(class.Determiner|class.Possessive|class.Possessing) != 0, cl&class.Role != 0:
			return true
		}
		return prev.Kind != words.Capital || cl&(class.Document|class.Group|class.Speech|class.Titled) != 0 || c.oneOfAKind(first, i) || c.lowerAfterName(i, limit)
	}
	return c.untaggedGoesOn(first, i, limit)
}

// beforeVerb reports whether the word at i, which no list knows, stands before a verb, and so is
// none itself: "inquiry" in "the official inquiry took a graver view".
func beforeVerb(c *chunker, i, limit int) bool {
	if i+1 >= limit || c.language.Lexicon().Lookup(c.toks[i].Of(c.text)) != 0 {
		return false
	}
	next := &c.toks[i+1]
	return next.Kind == words.Word && next.Class&class.Finite != 0 && next.Class&class.Nounish == 0 && next.Look == tagger.Verb
}

// oneOfAKind reports whether the noun at i stands after an article and capitals, which then
// only describe it: "a Norlandish trawler", "the Port Leith native".
func (c *chunker) oneOfAKind(first, i int) bool {
	if i < first+2 || c.toks[i].Class&class.Temporal != 0 || !c.language.Has(language.ShortOffices) {
		return false
	}
	switch c.toks[first].Of(c.text) {
	case "a", "an", "A", "An":
		return i == first+2
	case "the", "The":
		return c.toks[i-1].Class&class.Possessing == 0 && c.language.Humans[c.toks[i].Of(c.text)]
	}
	return false
}

// qualities reports whether the comma at i divides two words that describe one person:
// "the lanky, bespectacled professor".
func (c *chunker) qualities(first, i, limit int) bool {
	if c.toks[i].Kind != words.Comma || i-first < 2 || i+2 >= limit || c.toks[first].Class&class.Determiner == 0 || !c.language.Has(language.ShortOffices) {
		return false
	}
	before, after, noun := &c.toks[i-1], &c.toks[i+1], &c.toks[i+2]
	return before.Kind == words.Word && before.Class&(class.Role|class.Plural) == 0 && after.Kind == words.Word &&
		after.Class&(class.Determiner|class.Preposition|class.Conjunction|class.Pronoun|class.Relative|class.Auxiliary|class.Modal|class.Adverb|class.Role|class.Saying|class.Possessive) == 0 &&
		noun.Kind == words.Word && (noun.Class&class.Role != 0 || noun.Class == 0 && (strings.HasSuffix(noun.Of(c.text), "er") || strings.HasSuffix(noun.Of(c.text), "ist"))) && noun.Class&class.Plural == 0
}

// ranks reports whether the participle at i is part of an office: "managing director".
func (c *chunker) ranks(i, limit int) bool {
	return beforeRole(c, i, limit) && language.Listed(c.language.Ranks, c.toks[i].Of(c.text))
}

// beforeRole reports whether a small word stands before somebody's role at i.
func beforeRole(c *chunker, i, limit int) bool {
	return c.toks[i].Kind == words.Word && i+1 < limit && c.toks[i+1].Class&class.Role != 0 && c.toks[i+1].Class&class.Plural == 0
}

// describesRole reports whether the participle at i describes a role within the phrase that
// began at token first, and says nothing of its own: "Tarn Council housing officer Bram Pike",
// "the bearded retired teacher said".
func describesRole(c *chunker, first, i, limit int) bool {
	if !c.language.Has(language.ShortOffices) || !beforeRole(c, i, limit) || i+2 >= limit {
		return false
	}
	w, prev, next := c.toks[i].Of(c.text), &c.toks[i-1], &c.toks[i+2]
	switch {
	case c.gerund(w):
		return prev.Kind == words.Capital && prev.Class&class.Group != 0 && next.Kind == words.Capital
	case strings.HasSuffix(w, "ed"):
		return i == first+2 && c.toks[first].Class&class.Determiner != 0 && prev.Kind == words.Word && prev.Class&(class.Role|class.Plural) == 0 && next.Class&class.Saying != 0
	}
	return false
}

// untaggedGoesOn is nounGoesOn for words whose part of speech only the lexicon tells.
func (c *chunker) untaggedGoesOn(first, i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	cl := t.Class
	switch {
	case cl&class.Contracted != 0:
		return false
	case prev.Class&class.Possessing != 0:
		return cl&(class.Preposition|class.Conjunction|class.Relative|class.That|class.Auxiliary|class.Modal|class.Pronoun|class.Determiner) == 0 && (cl&(class.Finite|class.Plain) == 0 || cl&class.Nounish != 0)
	case cl&class.Particle != 0 && prev.Kind == words.Capital && c.particled(i, limit):
		return true // Ursula von der Leyen
	case cl&class.Particle != 0 && prev.Class&class.Particle != 0:
		return true
	case c.text[t.Start:t.End] == "of":
		return c.office(i, limit)
	case cl&class.Role != 0:
		return true
	case prev.Class&(class.Determiner|class.Possessive) != 0 && prev.Kind == words.Word && i == first+1,
		i == first+1 && prev.Class&(class.Determiner|class.Possessive) != 0:
		if cl&class.Determiner != 0 {
			return true // "a few", "the two"
		}
		return cl&(class.Preposition|class.Conjunction|class.Relative|class.That|class.Modal|class.Pronoun) == 0 && cl&class.Auxiliary == 0 && !(cl&class.Saying != 0 && cl&(class.Nounish|class.Passive) == 0)
	}
	return c.looseGoesOn(i, limit)
}

// looseGoesOn is untaggedGoesOn for words that nothing before them holds fast.
func (c *chunker) looseGoesOn(i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	cl := t.Class
	switch {
	case cl&(class.Finite|class.Plain) != 0:
		if cl&class.Nounish != 0 && (cl&class.Saying == 0 || prev.Class&class.Determiner != 0) && prev.Kind == words.Word {
			return true // "his recent attacks"
		}
		return false
	case cl&class.Participle != 0 && cl&class.Nounish == 0:
		return false
	case cl&(class.Auxiliary|class.Modal|class.Preposition|class.Conjunction|class.Subordinator|class.Relative|class.That|class.Pronoun|class.Possessive|class.Objective) != 0:
		return false
	case cl&class.Determiner != 0:
		return prev.Class&class.Determiner != 0
	case cl&class.Adverb != 0:
		return false
	}
	return prev.Kind != words.Capital || cl&(class.Document|class.Group|class.Speech|class.Titled) != 0 || !c.gerund(c.text[t.Start:t.End]) && c.lowerAfterName(i, limit)
}

// particled reports whether a capital follows the particle at i, perhaps after
// another one: van der Meer.
func (c *chunker) particled(i, limit int) bool {
	if i+1 < limit && c.toks[i+1].Class&class.Particle != 0 && c.toks[i+1].Kind == words.Word {
		i++
	}
	return i+1 < limit && c.toks[i+1].Kind == words.Capital
}

// lowerAfterName lets small words follow a capital inside a phrase, as in
// "a Trump campaign official", but not when a name is complete.
func (c *chunker) lowerAfterName(i, limit int) bool {
	for k := i; k < limit && k < i+3; k++ {
		t := &c.toks[k]
		if t.Class&class.Role != 0 {
			return true
		}
		if t.Kind == words.Capital && k > i && t.Class&(class.Honorific|class.Calendar|class.Modal) == 0 {
			return k == i+1 && c.text[c.toks[i].End-1] != 's' // "Bush speechwriter Noam Lind"
		}
		if t.Kind != words.Word || t.Class&^(class.Nounish|class.Temporal|class.Group|class.Document|class.Speech|class.Titled|class.Basic|class.Preterite|class.Perfective) != 0 && !t.Nominal() {
			return false
		}
	}
	return false
}

// office tells whether "of" at i stands inside an office that a name follows:
// "Secretary of State John", "Director of National Intelligence James".
func (c *chunker) office(i, limit int) bool {
	if c.toks[i-1].Class&class.Role == 0 || i+1 >= limit || c.toks[i+1].Kind != words.Capital {
		return false
	}
	return language.IsPortfolio(c.toks[i+1].Of(c.text))
}
