package score

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SourceKind tells by what an article names a speaker.
type SourceKind uint8

// The kinds of source.
const (
	Name    SourceKind = iota // it holds a capital: "Calloway", "the Orrin Herald"
	Pronoun                   // "she"
	Noun                      // "the mayor"
	NoSource
	sourceKinds
)

var sourceKindNames = [sourceKinds]string{"name", "pronoun", "noun", "none"}

// String returns the kind as it is printed.
func (k SourceKind) String() string { return sourceKindNames[k] }

// kindOf tells the kind of an attribution's source from its words.
func kindOf(source string) SourceKind {
	switch strings.ToLower(strings.TrimFunc(source, isBlank)) {
	case "":
		return NoSource
	case "he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them", "his", "their":
		return Pronoun
	}
	if hasCapital(withoutArticle(source)) {
		return Name
	}
	return Noun
}

// withoutArticle leaves out an article with a capital, as at the start of a
// sentence: "The mayor" is a noun.
func withoutArticle(s string) string {
	for _, article := range []string{"A", "An", "The"} {
		rest, found := strings.CutPrefix(s, article)
		if next, size := utf8.DecodeRuneInString(rest); found && (size == 0 || !isWord(next)) {
			return rest
		}
	}
	return s
}

func hasCapital(s string) bool {
	for i := range len(s) {
		if isCapital(s[i]) {
			return true
		}
	}
	return false
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// isWord, isBlank and isCapital are \w, \s and [A-Z] of the patterns that the
// figures are published with.
func isWord(r rune) bool { return isLetter(r) || r == '_' }

func isBlank(r rune) bool { return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f' }

// words counts what stands between blanks.
func words(s string) int { return len(strings.FieldsFunc(s, isBlank)) }

// lastName returns the word, in small letters, by which two names are taken for
// one: the last capitalised word of the last run of them, "calloway" for "Ines
// Calloway, the mayor", or the last word where there is no capital.
func lastName(s string) string {
	run, found := lastRun(s)
	last := ""
	for i := 0; i < len(run); {
		r, size := utf8.DecodeRuneInString(run[i:])
		begins := isWord(r) || r == '-'
		if found {
			begins = isCapital(run[i])
		}
		if !begins {
			i += size
			continue
		}
		end := i + size
		for end < len(run) {
			r, size := utf8.DecodeRuneInString(run[end:])
			if !isWord(r) && r != '-' {
				break
			}
			end += size
		}
		if !found || end > i+1 { // an initial alone is no name
			last = run[i:end]
		}
		i = end
	}
	return strings.ToLower(last)
}

// lastRun returns the last run of capitalised words, as in (?:[A-Z][\w’'.-]*\s?)+,
// and s itself if there is none.
func lastRun(s string) (run string, found bool) {
	run = s
	for i := 0; i < len(s); {
		if !isCapital(s[i]) {
			i++
			continue
		}
		end := i
		for end < len(s) && isCapital(s[end]) {
			end = pastBlank(s, pastName(s, end))
		}
		run, found = s[i:end], true
		i = end
	}
	return run, found
}

// pastName returns where the letters, dots, hyphens and apostrophes from i on end.
func pastName(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWord(r) && !strings.ContainsRune("’'.-", r) {
			break
		}
		i += size
	}
	return i
}

// pastBlank returns the place behind one blank at i, or i.
func pastBlank(s string, i int) int {
	if r, size := utf8.DecodeRuneInString(s[i:]); size > 0 && isBlank(r) {
		return i + size
	}
	return i
}
