package index

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
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
		out = append(out, strings.Fields(fold(w))...)
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
			b.WriteString(fold(string(r)) + ".")
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

// fold returns text in small letters without diacritics and marks, with one
// space between words. A hyphen parts words and an apostrophe does not.
func fold(s string) string {
	var b strings.Builder
	space := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == 'ʼ' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			if t, ok := plainLetter(r); ok {
				b.WriteString(t)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
		default:
			space = true
		}
	}
	return b.String()
}

// plainLetter spells letters that no decomposition takes apart.
func plainLetter(r rune) (string, bool) {
	switch unicode.ToLower(r) {
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'đ', 'ð':
		return "d", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'þ':
		return "th", true
	case 'ı':
		return "i", true
	}
	return "", false
}

// better reports whether a name is the one to show, of two that are one: the
// fuller letters win ("Léa Kern" over "LEA KERN" and "Lea Kern"), then the alphabet.
func better(a, b string) bool {
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
