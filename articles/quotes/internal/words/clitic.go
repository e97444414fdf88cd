package words

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// Pronouns that hang on the verb before them: dit-il, a-t-elle.

// clitic returns where in s, which begins with a hyphen, a pronoun that hangs on
// the verb before it begins and ends: "-il", "-t-elle"; n is 0 if none does.
func clitic(l *language.Lexicon, s string) (from, n int) {
	if l.Habits&language.Clitics == 0 || len(s) < 3 {
		return 0, 0
	}
	from = 1
	if s[1] == 't' && s[2] == '-' {
		from = 3
	}
	for _, w := range [...]string{"il", "ils", "elle", "elles", "on", "je", "nous"} {
		end := from + len(w)
		if strings.HasPrefix(s[from:], w) && (end == len(s) || !IsLetter(s[end]) || isMark(s[end:])) {
			return from, end
		}
	}
	return 0, 0
}

// hasClitic reports whether s begins with a pronoun that hangs on the verb before it.
func hasClitic(l *language.Lexicon, s string) bool {
	_, n := clitic(l, s)
	return n > 0
}
