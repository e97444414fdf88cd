package language

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
)

// SexOf returns the sex that a forename tells, and whether that is known
// rather than guessed.
func (l *Language) SexOf(first string) (s Sex, sure bool) {
	switch c := l.Lexicon().Lookup(first); {
	case c&class.Forename == 0:
		return l.guessSex(first), false
	case c&class.Female != 0 && c&class.Male == 0:
		return Feminine, true
	case c&class.Male != 0 && c&class.Female == 0:
		return Masculine, true
	}
	return UnknownSex, false
}

// guessSex guesses from a forename's ending what no list knows: Odile, Petra;
// Tobias, Marcello.
func (l *Language) guessSex(first string) Sex { return EndingIn(l.forenames, first) }

// IsForename reports whether a word is a forename in English, which the news of all
// languages is full of.
func IsForename(w string) bool { return english.Lexicon().Lookup(w)&class.Forename != 0 }

// guessForename guesses the sex of a forename as it is written in English.
func guessForename(w string) Sex { return english.guessSex(w) }

// gendered are words that ask for somebody of a sex.
type gendered struct {
	sex   Sex
	words string
}

// Listed reports whether a list holds a word, whatever its case.
func Listed(list, w string) bool {
	for x := range strings.FieldsSeq(list) {
		if strings.EqualFold(x, w) {
			return true
		}
	}
	return false
}

// wordSet is a list of words that is too long to be gone through.
type wordSet map[string]bool

// setOf returns the words of a list.
func setOf(list string) wordSet {
	set := wordSet{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// SexIn returns the sex that a word asks for; unknownSex if no list holds it.
func SexIn(lists []gendered, w string) (s Sex, ok bool) {
	for i := range lists {
		if Listed(lists[i].words, w) {
			return lists[i].sex, true
		}
	}
	return UnknownSex, false
}

// EndingIn returns the sex that a word's ending tells; unknownSex if no list
// holds it.
func EndingIn(lists []gendered, w string) Sex {
	for i := range lists {
		for end := range strings.FieldsSeq(lists[i].words) {
			if strings.HasSuffix(w, end) {
				return lists[i].sex
			}
		}
	}
	return UnknownSex
}

// Sex is what the text tells of a person's grammatical gender.
type Sex uint8

// The sexes, as far as grammar tells them.
const (
	UnknownSex Sex = iota
	Masculine
	Feminine
	Many   // plural: critics
	Neuter // an organisation or a document
)
