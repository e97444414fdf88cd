package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Noun phrases where every noun has a capital, as in German: "der neue Sprecher
// der Stadtwerke" holds no name, "Stadtwerke-Chefin Nora Pfeil" does.

// names tells whether the capital at i makes the phrase from token first on one
// that names somebody.
func (c *chunker) names(first, i, limit int) bool {
	t := &c.toks[i]
	switch {
	case !c.language.Has(language.CapitalNouns):
		return i > first || c.namelike(i, limit)
	case t.Class&(class.Male|class.Female) != 0 && t.Class&(class.Honorific|class.Role) == 0:
		return true
	case t.Class&(class.Nouns|class.Honorific|class.Titled|class.Naming|class.Determiner|class.Possessive|class.Pronoun) != 0:
		return t.Class&class.Group != 0 && words.IsUpper(t.Of(c.text))
	case i == first:
		return true // without an article
	}
	prev := &c.toks[i-1]
	return prev.Kind == words.Capital || prev.Class&(class.Particle|class.Honorific) != 0 && prev.Kind == words.Word && i-2 >= first && c.toks[i-2].Kind == words.Capital ||
		words.IsUpper(t.Of(c.text))
}

// longestDescription bounds how many words stand between an article and its noun.
const longestDescription = 5

// notDescribing are the classes of words that do not stand before their noun.
const notDescribing = class.Preposition | class.Conjunction | class.Subordinator | class.Relative | class.That | class.Pronoun | class.Auxiliary | class.Modal | class.Saying | class.Calling | class.Determiner | class.Possessive

// nounAhead reports whether the word in small letters at i describes a noun
// that follows.
func (c *chunker) nounAhead(i, limit int) bool {
	for k := i; k < limit && k < i+longestDescription; k++ {
		switch t := &c.toks[k]; t.Kind {
		case words.Capital:
			return k > i
		case words.Number:
		case words.Word:
			if t.Class&notDescribing != 0 {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// attributive tells whether the word at i, which no list holds, begins a phrase
// as its adjective: "graues Hemd", "in geplanten Sitzungen".
func (c *chunker) attributive(i, limit int) bool {
	if !c.nounAhead(i, limit) {
		return false
	}
	return c.toks[i].Class == 0 || c.items.last() == Preposition
}

// describes tells whether the word at i goes on with a phrase: an adjective, a
// particle of a name, a second article ("die beiden").
func (c *chunker) describes(i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	switch {
	case t.Class&(class.Particle|class.Determiner) == class.Particle && prev.Kind == words.Capital && prev.Class&class.Nouns == 0:
		return c.particled(i, limit)
	case t.Class&class.Particle != 0 && prev.Class&class.Particle != 0 && prev.Class&class.Determiner == 0:
		return true
	case prev.Kind == words.Capital:
		return false
	case t.Class&class.Determiner != 0:
		return prev.Class&class.Determiner != 0
	}
	return c.nounAhead(i, limit)
}
