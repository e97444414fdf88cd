package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/hidden"
)

// spaced returns text as the tables of words take it. FTS5 cuts words at
// spaces and marks, and where a script has no spaces a whole sentence would be
// one word: there each letter becomes a word, and a word of the query a phrase
// of letters, which is found wherever it stands. What shows nothing, such as a
// soft hyphen, would part words that nobody sees parted, and is left out.
func spaced(text string) string {
	text = hidden.Strip(text)
	at := firstUnspaced(text)
	if at == len(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/3)
	b.WriteString(text[:at])
	for _, r := range text[at:] {
		if unspaced(r) {
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// firstUnspaced returns where the first letter of a script without spaces
// stands. All of them have three bytes or four in UTF-8, and 0xE0 at least in
// the first.
func firstUnspaced(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] < 0xe0 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[i:]); unspaced(r) {
			return i
		}
	}
	return len(text)
}

// unspaced tells letters of scripts that put no spaces between words, and of
// Korean, which puts them after endings that no one types.
func unspaced(r rune) bool {
	switch {
	case r < 0x0e00:
		return false
	case r < 0x1100:
		return r <= 0x0eff || r >= 0x1000 && r <= 0x109f // Thai, Lao; Burmese
	case r < 0x2e80:
		return r <= 0x11ff || r >= 0x1780 && r <= 0x17ff // Hangul; Khmer
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
