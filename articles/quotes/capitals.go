package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
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
	case t.class&(class.Male|class.Female) != 0 && t.class&(class.Honorific|class.Role) == 0:
		return true
	case t.class&(class.Nouns|class.Honorific|class.Titled|class.Naming|class.Determiner|class.Possessive|class.Pronoun) != 0:
		return t.class&class.Group != 0 && upper(t.Of(c.text))
	case i == first:
		return true // without an article
	}
	prev := &c.toks[i-1]
	return prev.kind == capital || prev.class&(class.Particle|class.Honorific) != 0 && prev.kind == word && i-2 >= first && c.toks[i-2].kind == capital ||
		upper(t.Of(c.text))
}

// longestDescription bounds how many words stand between an article and its noun.
const longestDescription = 5

// notDescribing are the classes of words that do not stand before their noun.
const notDescribing = class.Preposition | class.Conjunction | class.Subordinator | class.Relative | class.That | class.Pronoun | class.Auxiliary | class.Modal | class.Saying | class.Calling | class.Determiner | class.Possessive

// nounAhead reports whether the word in small letters at i describes a noun
// that follows.
func (c *chunker) nounAhead(i, limit int) bool {
	for k := i; k < limit && k < i+longestDescription; k++ {
		switch t := &c.toks[k]; t.kind {
		case capital:
			return k > i
		case number:
		case word:
			if t.class&notDescribing != 0 {
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
	return c.toks[i].class == 0 || c.last() == iPrep
}

// describes tells whether the word at i goes on with a phrase: an adjective, a
// particle of a name, a second article ("die beiden").
func (c *chunker) describes(i, limit int) bool {
	t, prev := &c.toks[i], &c.toks[i-1]
	switch {
	case t.class&(class.Particle|class.Determiner) == class.Particle && prev.kind == capital && prev.class&class.Nouns == 0:
		return c.particled(i, limit)
	case t.class&class.Particle != 0 && prev.class&class.Particle != 0 && prev.class&class.Determiner == 0:
		return true
	case prev.kind == capital:
		return false
	case t.class&class.Determiner != 0:
		return prev.class&class.Determiner != 0
	}
	return c.nounAhead(i, limit)
}
