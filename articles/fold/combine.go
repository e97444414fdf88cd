package fold

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/hidden"
)

// mostMarks is how many accents of one letter are read. Unicode's normal forms
// put a joiner behind the thirtieth (UAX #15, stream-safe text), and one code
// point may stand for two.
const mostMarks = 12

// collect gathers in w.cluster the next character and what follows of which
// Unicode could make one with it, and returns where that ends.
func (w *writer) collect() (end int) {
	_, size := utf8.DecodeRuneInString(w.text[w.at:])
	end = w.at + size
	w.cluster = append(w.cluster[:0], w.text[w.at:end]...)
	marks, last := 0, w.at
	if isMark(w.text[w.at:]) {
		marks = 1
	}
	for w.combines(w.text[last:end], end) {
		next := w.showing(end)
		last = next
		_, size := utf8.DecodeRuneInString(w.text[next:])
		end = next + size
		if marks++; !isMark(w.text[next:]) {
			marks = 0
		}
		if marks <= mostMarks {
			w.cluster = append(w.cluster, w.text[next:end]...)
		}
	}
	return end
}

// isMark reports whether the first code point of a text stands on the one before it.
func isMark(text string) bool { return norm.NFKC.PropertiesString(text).CCC() != 0 }

// combines reports whether Unicode may make one character of the one at an
// offset and that before it, of which before is the last code point. What shows nothing
// does not keep them apart.
func (w *writer) combines(before string, at int) bool {
	const first = 0xc2 // in UTF-8, of what is beyond ASCII
	if at >= len(w.text) || w.text[at] < first {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w.text[at:])
	if standsAlone(r) {
		return false
	}
	if at = w.showing(at); at == len(w.text) || w.text[at] < first {
		return false
	}
	p := norm.NFKC.PropertiesString(w.text[at:])
	joining, _ := utf8.DecodeRuneInString(w.text[at:])
	if whole := p.Decomposition(); p.BoundaryBefore() && whole != nil { // the vowel ㅡ is one that stands below the ᄀ before it
		p = norm.NFKC.Properties(whole)
		joining, _ = utf8.DecodeRune(whole)
	}
	return !p.BoundaryBefore() && fitsSyllable(before, joining)
}

// fitsSyllable reports whether a letter of Hangul makes a syllable with the character
// before it: a vowel with a consonant, a consonant at the end with a vowel (Unicode 3.12).
// It is true of all other characters.
func fitsSyllable(before string, joining rune) bool {
	const (
		initial, vowel, final    = 0x1100, 0x1161, 0x11a8
		initials, vowels, finals = 19, 21, 27
	)
	isVowel, isFinal := joining >= vowel && joining < vowel+vowels, joining >= final && joining < final+finals
	if !isVowel && !isFinal {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(norm.NFKD.String(before))
	if isVowel {
		return last >= initial && last < initial+initials
	}
	return last >= vowel && last < vowel+vowels
}

// standsAlone tells common characters that show something and combine with none
// before them.
func standsAlone(r rune) bool {
	switch {
	case r < 0x300:
		return r != softHyphen
	case r < 0x483:
		return r >= 0x370
	}
	return r >= 0x2010 && r < 0x2028 || unchanged(r)
}

// showing returns the offset from at on at which something shows.
func (w *writer) showing(at int) int {
	for at < len(w.text) && w.text[at] >= utf8.RuneSelf {
		n := hidden.Len(w.text, at)
		if n == 0 {
			break
		}
		at += n
	}
	return at
}
