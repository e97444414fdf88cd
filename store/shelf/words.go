package shelf

import (
	"strings"
	"unicode/utf8"

	"pullquote/store/index/fts"
)

// longestWord is how many bytes of a word are compared: the server cuts longer ones in two.
const longestWord = 200

// wordsOf are the words of a text as the library has them: "The Café’s" is "the", "cafe", "s".
func wordsOf(text string) (words []string) {
	fts.Words(text, func(_, _ int, folded []byte) bool {
		words = append(words, cut(string(folded)))
		return true
	})
	return words
}

// cut shortens a word that is longer than any.
func cut(word string) string {
	if len(word) <= longestWord {
		return word
	}
	return strings.ToValidUTF8(word[:longestWord], "")
}

// searched is a text as the server gets it: its words with a blank between them, which is
// all that the server parts them by.
func searched(text string) string { return strings.Join(wordsOf(text), " ") }

// pairs are the letters of scripts without blanks, two and two: of 渡船が these are 渡船 and
// 船が. A word of such a script is looked for by them, since its letters stand in every
// article and the two of them in few. Empty for other scripts.
func pairs(words []string) string {
	var b strings.Builder
	for i := 1; i < len(words); i++ {
		if alone(words[i-1]) && alone(words[i]) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words[i-1] + words[i])
		}
	}
	return b.String()
}

// alone reports whether a word is a letter of a script without blanks.
func alone(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && fts.Unspaced(r)
}
