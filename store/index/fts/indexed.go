package fts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// Tokens is how FTS5 cuts a text into words that comes from Indexed: marks that are
// left belong to letters, as the vowels of Hindi do.
const Tokens = `unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc Me'`

// Indexed returns text as the tables of words take it: folded, and with blanks
// around the letters of scripts that have none. FTS5 cuts words at blanks and
// signs, and where a sentence has none it would be one word: there each letter
// becomes a word, and a word of the query a phrase of letters, which is found
// wherever it stands.
func Indexed(text string) string {
	if isPlain(text) {
		return text
	}
	text = fold.String(text, fold.Search)
	at := firstUnspaced(text)
	if at == len(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/3)
	b.WriteString(text[:at])
	for _, r := range text[at:] {
		if Unspaced(r) {
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isPlain reports whether FTS5 makes of a text the words that it makes of the folded one:
// it is ASCII, but for the quotation marks, dashes and dots of print, and no line
// ends in a hyphen.
func isPlain(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '-' && i+1 < len(text) && parts(text[i+1]) {
			return false
		}
		if c < utf8.RuneSelf {
			continue
		}
		if !strings.HasPrefix(text[i:], "\xe2\x80") || i+2 == len(text) || text[i+2] < 0x93 || text[i+2] > 0xa6 {
			return false
		}
		i += len("—") - 1
	}
	return true
}

// firstUnspaced returns where the first letter of a script without spaces
// stands. All of them have three bytes or four in UTF-8, and 0xE0 at least in
// the first.
func firstUnspaced(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] < 0xe0 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[i:]); Unspaced(r) {
			return i
		}
	}
	return len(text)
}

// Unspaced tells letters of scripts that put no spaces between words, and of
// Korean, which puts them after endings that no one types.
func Unspaced(r rune) bool {
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

// Single tells that a text ends in a word of one letter. It is no beginning:
// a twentieth of all words begin with it, and every article has one.
func Single(text string) bool {
	return utf8.RuneCountInString(lastWord(fold.String(text, fold.Search))) == 1
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }
