package language

import (
	"strings"
	"unicode"

	"pullquote/articles/quotes/internal/class"
)

// Spelled returns a name in capitals as it is spelled elsewhere, without the titles before
// it: "MAYOR VAN DEN BERG" is "van den Berg", "THE CHAIR" is "the chair". Another name comes
// back as it is.
func (l *Language) Spelled(name string) string {
	if len(name) < 4 || strings.ToUpper(name) != name || !strings.ContainsFunc(name, unicode.IsLetter) {
		return name
	}
	var kept, small []string
	for w := range strings.FieldsSeq(name) {
		low := strings.ToLower(w)
		small = append(small, low)
		c := l.Lexicon().Lookup(strings.TrimSuffix(low, "."))
		switch {
		case c&class.Particle != 0 && len(low) < 4:
			kept = append(kept, low)
		case c&(class.Determiner|class.Honorific|class.Role) == 0 || c&class.Forename != 0 && c&class.Honorific == 0:
			r := []rune(low)
			r[0] = unicode.ToUpper(r[0])
			kept = append(kept, string(r))
		}
	}
	if len(kept) == 0 {
		return strings.Join(small, " ")
	}
	return strings.Join(kept, " ")
}
