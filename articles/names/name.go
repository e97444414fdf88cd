package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// Kind tells how far a speaker's name goes to say who it is.
type Kind uint8

// The kinds of names.
const (
	Unnamed Kind = iota // "a senior official", "police": anybody
	Alone               // "Kern": somebody, who may be one of many
	Full                // "Jonas Kern", "NATO": the same one in every article
)

// longestName is how many words a name may have, and longestSpelled how many
// bytes: what is longer was a headline.
const (
	longestName    = 7
	longestSpelled = 200
)

// Of returns what kind of name it is, and the form in which names are compared,
// which is empty for Unnamed. That has small letters without diacritics, one space
// between words, and no title; initials have dots and stand together, so that
// "J. K. Röwing", "J.K. Rowing" and "JK Rowing" are all "j.k. rowing".
func Of(name string) (Kind, string) {
	name = strings.TrimSpace(name)
	if len(name) > longestSpelled {
		return Unnamed, ""
	}
	words := strings.Fields(fold.String(name, fold.Seen))
	for len(words) > 1 && courtesies()[bare(words[0])] {
		words = words[1:]
	}
	if len(words) > 1 && strings.EqualFold(words[0], "the") && titled(words[1:]) {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > longestName || !titled(words) {
		return Unnamed, ""
	}
	key := strings.Join(folded(words), " ")
	if len(words) == 1 {
		key = Spelling(words[0]) // N.A.T.O. is NATO
	}
	switch n := strings.Count(key, " ") + 1; {
	case key == "" || anybody(words):
		return Unnamed, ""
	case n == 1 && !self(words[0], key):
		return Alone, key
	default:
		return Full, key
	}
}

// titled reports whether words are capitalised as those of a name are: all but
// the small ones inside it, and any in a script without capitals.
func titled(words []string) bool {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'‘(@"))
		if unicode.IsLower(r) && (i == 0 && !particles()[w] || i > 0 && !particles()[bare(w)]) && !innerCapital(w) {
			return false
		}
	}
	first, last := words[0], words[len(words)-1]
	return !particles()[last] && (!particles()[first] || len(words) > 1)
}

// innerCapital tells "iRobot" and "al-Tamiri" from words of the language.
func innerCapital(w string) bool {
	lower := false
	for _, r := range w {
		if lower && unicode.IsUpper(r) {
			return true
		}
		lower = lower || unicode.IsLower(r)
	}
	return false
}

// anybody reports whether words name no one in particular, though they begin a
// sentence or a headline: "Police", "Officials in Vasmark", "Another Senior Aide".
func anybody(words []string) bool {
	if len(words) == 1 {
		return crowds()[bare(words[0])] || things()[bare(words[0])]
	}
	if determiners()[strings.ToLower(words[0])] {
		return true
	}
	for i, w := range words {
		if crowds()[bare(w)] && (i == len(words)-1 || particles()[words[i+1]]) {
			return true
		}
		if !crowds()[bare(w)] && !manners()[bare(w)] {
			return false
		}
	}
	return false
}

// self reports whether a name of one word is whole: an acronym, a body known by
// one word, a trade name, or a full name in a script without spaces.
func self(word, key string) bool {
	letters, upper, han := 0, 0, 0
	for _, r := range word {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			han++
		case unicode.IsUpper(r):
			upper++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	const acronym, fullHan = 4, 3
	switch {
	case han > 0:
		return han >= fullHan
	case upper == letters && upper > 1:
		return upper <= acronym || bodies()[key]
	case bodies()[key], strings.HasPrefix(word, "@"), strings.ContainsAny(word, ".&0123456789"):
		return true
	}
	return innerCapital(word) && !surnamePrefix(word)
}

// surnamePrefix tells "McAllen" and "O'Dell" from trade names.
func surnamePrefix(word string) bool {
	for _, p := range []string{"Mc", "Mac", "O'", "O’", "D'", "D’", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "al-", "Al-", "el-", "El-"} {
		if rest, ok := strings.CutPrefix(word, p); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r)
		}
	}
	return strings.Contains(word, "-")
}

// bare is a word as the tables below have it.
func bare(w string) string { return strings.ToLower(strings.Trim(w, ".,;:“”\"'‘’()")) }

// Surname is what a name of one word must be to stand for this one: the part
// by which the article itself calls them, else the last word.
func Surname(key string, also []string) string {
	words := strings.Split(key, " ")
	for len(words) > 2 && slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for _, a := range also {
		if kind, short := Of(a); kind == Alone && short != words[0] && slices.Contains(words, short) {
			return short
		}
	}
	return words[len(words)-1]
}

// Joined is a list of names as a column of the index keeps it, a name a line.
func Joined(names []string) string { return strings.Join(names, "\n") }

// Split is the reverse of Joined.
func Split(kept string) []string {
	if kept == "" {
		return nil
	}
	return strings.Split(kept, "\n")
}
