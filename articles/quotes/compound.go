package quotes

import "strings"

// Compounds, as German writes them: the last part says what the whole is.

// lastPart returns the role that a compound ends in: "minister" of
// "Umweltminister"; empty if it is none.
func (l *lexiconTable) lastPart(w string) string {
	if l.habits&compounding == 0 {
		return ""
	}
	low := strings.ToLower(w)
	for k := 2; k+leastPart <= len(low); k++ {
		if c, ok := l.find([]byte(low[k:])); ok && c&role != 0 {
			return low[k:]
		}
	}
	return ""
}

// leastPart is the shortest last part of a compound that counts, in bytes:
// "Stadtchef" is a chief, but "Berat" no council.
const leastPart = 4

// nouns are the classes that the last part of a compound lends to the whole.
const nouns = role | plural | document | group | speech | titled | temporal | calendar

// compound returns the class of the longest last part that the lexicon knows.
func (l *lexiconTable) compound(low []byte) class {
	for k := 2; k+leastPart <= len(low); k++ {
		if c, ok := l.find(low[k:]); ok && c&nouns != 0 {
			return c & nouns
		}
	}
	return 0
}
