package score

import (
	"slices"
	"strings"
	"unicode"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Named reports whether the name that is shown for a quote is that of whoever
// said it by an attribution. Known is false where the annotation does not tell: in
// PolNeAR, whom "she" and "the mayor" stand for.
func (j *Judgement) Named(q *quotes.Quote, a *corpus.Attribution) (right, known bool) {
	switch {
	case q.Speaker < 0 || len(a.Source) == 0:
		return false, false
	case a.Person != 0:
		return j.isPerson(q, a, j.people()), true
	}
	source := j.Article.Read(a.Source)
	if !isName(source) {
		return false, false
	}
	return j.right(q, a) && isNamed(&j.Found.Speakers[q.Speaker], source, j.Found.Speakers), true
}

// isName reports whether a source is a name and not a phrase with a name in it:
// "Ines Calloway, the mayor", not "the Calloway campaign".
func isName(source string) bool {
	name, _, _ := strings.Cut(source, ",")
	last := strings.TrimLeftFunc(name[strings.LastIndexByte(strings.TrimSpace(name), ' ')+1:], unicode.IsPunct)
	return kindOf(source) == Name && last != "" && isCapital(last[0])
}

// isNamed reports whether a source is a name of a speaker's, or holds the last
// word of the fullest: "Calloway, the mayor" for Ines Calloway. What is a name of
// one of the article's speakers is nobody else's.
func isNamed(s *quotes.Speaker, source string, all []quotes.Speaker) bool {
	plain := plainName(source)
	for i := range all {
		if has(&all[i], plain) {
			return has(s, plain) // "Hillary Moss" is not Bo Moss
		}
	}
	name := plainName(s.Name)
	last := lastWord(name)
	return strings.Contains(plain, name) || slices.Contains(strings.FieldsFunc(plain, func(r rune) bool { return !isWord(r) && r != '-' && r != '@' }), last)
}

// has reports whether a speaker has a name, given in small letters.
func has(s *quotes.Speaker, plain string) bool {
	return plainName(s.Name) == plain || slices.ContainsFunc(s.Also, func(a string) bool { return plainName(a) == plain })
}
