package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// Pronouns that hang on the verb before them: dit-il, a-t-elle.

// hung returns where in s, which begins with a hyphen, a pronoun that hangs on
// the verb before it begins and ends: "-il", "-t-elle"; n is 0 if none does.
func hung(l *language.Lexicon, s string) (from, n int) {
	if l.Habits&language.Clitics == 0 || len(s) < 3 {
		return 0, 0
	}
	from = 1
	if s[1] == 't' && s[2] == '-' {
		from = 3
	}
	for _, w := range [...]string{"il", "ils", "elle", "elles", "on", "je", "nous"} {
		end := from + len(w)
		if strings.HasPrefix(s[from:], w) && (end == len(s) || !letter(s[end]) || isMark(s[end:])) {
			return from, end
		}
	}
	return 0, 0
}

// hangs reports whether s begins with a pronoun that hangs on the verb before it.
func hangs(l *language.Lexicon, s string) bool {
	_, n := hung(l, s)
	return n > 0
}
