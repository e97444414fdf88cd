package cite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/byline"
)

// ofBodies are words of names that are no person's.
func ofBodies() []string {
	return []string{
		"agency", "agence", "agentur", "agencia", "agenzia", "associated", "association", "board", "bureau", "committee", "company", "correspondent", "correspondents", "council", "desk", "editorial", "editors",
		"foundation", "group", "inc", "institute", "llc", "ltd", "magazine", "media", "ministry", "network", "newspaper", "newsroom", "office", "press", "presse", "prensa", "radio", "redaktion", "reporter", "reporters", "service", "services",
		"society", "staff", "studio", "team", "television", "trust", "tv", "union", "university", "wire", "writer", "writers",
	}
}

// nameOf tells a person's last name from the others, where it is plain that it is one.
func nameOf(by string) name {
	words := strings.Fields(by)
	if len(words) < 2 || len(words) > mostNames || byline.IsPublication(by) || !slices.ContainsFunc(words, isLower) && !capitals(words) {
		return name{literal: by}
	}
	family := len(words) - 1
	for i, w := range words {
		if strings.ContainsFunc(w, notOfNames) || slices.Contains(ofBodies(), strings.ToLower(w)) || i == 0 && !isUpper(w) {
			return name{literal: by}
		}
		if i > 0 && isLower(w) {
			family = min(family, i)
		}
	}
	if last := words[len(words)-1]; !isUpper(last) || strings.HasSuffix(last, ".") { // "Bo Tarn Jr."
		return name{literal: by}
	}
	return name{family: strings.Join(words[family:], " "), given: strings.Join(words[:family], " ")}
}

// notOfNames reports whether no name has a character.
func notOfNames(r rune) bool {
	return !unicode.In(r, unicode.Latin, unicode.Mn) && !strings.ContainsRune("-’'.", r)
}

// capitals reports whether all words begin with one.
func capitals(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !isUpper(w) })
}

func isUpper(w string) bool { r, _ := utf8.DecodeRuneInString(w); return unicode.IsUpper(r) }
func isLower(w string) bool { r, _ := utf8.DecodeRuneInString(w); return unicode.IsLower(r) }
