package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/fold"
)

// folded returns the words of a name in the form in which they are compared.
func folded(words []string) []string {
	var out []string
	for i, w := range words {
		if in := initials(w, i == 0 && len(words) > 1 && !capitals(words[1])); in != "" {
			if last := len(out) - 1; last >= 0 && strings.HasSuffix(out[last], ".") {
				out[last] += in
			} else {
				out = append(out, in)
			}
			continue
		}
		out = append(out, strings.Fields(Spelling(w))...)
	}
	return out
}

// initials returns "j.k." for "J.K.", "J." or, at the beginning of a name,
// "JK", and nothing for any other word.
func initials(w string, begins bool) string {
	var b strings.Builder
	dots := 0
	for _, r := range w {
		switch {
		case r == '.':
			dots++
		case unicode.IsUpper(r):
			b.WriteString(Spelling(string(r)) + ".")
		default:
			return ""
		}
	}
	n := b.Len() / 2
	if n == 1 || dots >= n && n > 0 || begins && n == 2 {
		return b.String()
	}
	return ""
}

func capitals(w string) bool { return strings.ToUpper(w) == w }

// Spelling returns text in the form in which names are compared: as a search
// compares it, without any mark that is left, with one space between words. A
// hyphen parts words, and apostrophes and dots do not.
func Spelling(s string) string {
	var b strings.Builder
	space := false
	for _, r := range norm.NFKD.String(fold.String(s, fold.Search)) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		default:
			space = true
		}
	}
	return b.String()
}

// Better reports whether a name is the one to show, of two that are one: the
// fuller letters win ("Léa Kern" over "LEA KERN" and "Lea Kern"), then the alphabet.
func Better(a, b string) bool {
	if x, y := letterRank(a), letterRank(b); x != y {
		return x > y
	}
	return a < b
}

func letterRank(name string) int {
	rank := 0
	if strings.ToUpper(name) != name && strings.ToLower(name) != name {
		rank += 1000
	}
	for _, r := range name {
		if r >= 0x80 && unicode.IsLetter(r) {
			rank += 2
		}
		if r == '.' {
			rank++
		}
	}
	return rank
}
