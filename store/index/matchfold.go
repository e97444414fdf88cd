package index

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/hidden"
)

// wordsOf calls yield with each word of a text as FTS5 sees it in what spaced
// returns: where it stands, and its letters without case and accents, which are
// good until the next one. It stops when yield is false.
func wordsOf(text string, yield func(start, end int, folded []byte) bool) {
	folded := make([]byte, 0, 32)
	start, dark := -1, 0 // dark: bytes just before i that show nothing
	flush := func(end int) bool {
		from := start
		start = -1
		return from < 0 || len(folded) == 0 || yield(from, end-dark, folded)
	}
	for i := 0; i < len(text); {
		c := text[i]
		if f := foldASCII(c); f != 0 {
			if start < 0 {
				start, folded = i, folded[:0]
			}
			folded = append(folded, f)
			i++
			dark = 0
			continue
		}
		if c < utf8.RuneSelf {
			if !flush(i) {
				return
			}
			i++
			dark = 0
			continue
		}
		if n := hidden.Len(text, i); n > 0 {
			i, dark = i+n, n
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		alone := unspaced(r)
		inside := letter(r) || start >= 0 && accent(r)
		if (!inside || alone) && !flush(i) {
			return
		}
		if inside && start < 0 {
			start, folded = i, folded[:0]
		}
		if inside && !accent(r) {
			folded = utf8.AppendRune(folded, foldLetter(r))
		}
		i += size
		dark = 0
		if inside && alone && !flush(i) {
			return
		}
	}
	flush(len(text))
}

// foldASCII returns a letter of ASCII without case, or a digit; 0 for all else.
func foldASCII(c byte) byte {
	if l := c | 0x20; l-'a' < 26 {
		return l
	}
	if c-'0' < 10 {
		return c
	}
	return 0
}

// letter tells characters beyond ASCII that words are made of.
func letter(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.Co)
}

// accent tells combining marks that FTS5 leaves out of a word. All others end it.
func accent(r rune) bool {
	const low, high = 0x08029fdf, 0x000361f8 // U+0300 to U+031F, U+0320 to U+0331
	switch {
	case r < 0x300 || r > 0x331:
		return false
	case r < 0x320:
		return low>>(r-0x300)&1 == 1
	}
	return high>>(r-0x320)&1 == 1
}

// foldLetter takes case and, from Latin letters, accents away.
func foldLetter(r rune) rune {
	if r == 'ı' { // the dotless one, whose capital is I
		return r
	}
	r = unicode.ToLower(unicode.ToUpper(r)) // by way of the capital: ς is σ
	if r < 0x250 || r >= 0x1e00 && r < 0x1f00 {
		var b [utf8.UTFMax]byte
		if d := norm.NFD.Properties(utf8.AppendRune(b[:0], r)).Decomposition(); len(d) > 0 && d[0] < utf8.RuneSelf {
			return rune(d[0])
		}
	}
	return r
}
