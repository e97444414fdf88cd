package language

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
)

// Compounds, as German writes them: the last part says what the whole is.

// LastPart returns the role that a compound ends in: "minister" of
// "Umweltminister"; empty if it is none.
func (l *Lexicon) LastPart(w string) string {
	if l.Habits&Compounds == 0 {
		return ""
	}
	low := strings.ToLower(w)
	for k := 2; k+leastPart <= len(low); k++ {
		if c, ok := l.find([]byte(low[k:])); ok && c&class.Role != 0 {
			return low[k:]
		}
	}
	return ""
}

// leastPart is the shortest last part of a compound that counts, in bytes:
// "Stadtchef" is a chief, but "Berat" no council.
const leastPart = 4

// compound returns the class of the longest last part that the lexicon knows.
func (l *Lexicon) compound(low []byte) class.Set {
	for k := 2; k+leastPart <= len(low); k++ {
		if c, ok := l.find(low[k:]); ok && c&class.Nouns != 0 {
			return c & class.Nouns
		}
	}
	return 0
}
