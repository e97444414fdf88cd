package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/hidden"
)

// fold appends what w.cluster, which ends at an offset, is at the writer's level.
func (w *writer) fold(dst []byte, end int) []byte {
	if w.level > Seen {
		return typed(dst, w.cluster, w.level)
	}
	if r, _ := utf8.DecodeRune(w.cluster); compatible(r) && !w.belongs(end) {
		return norm.NFKC.Append(dst, w.cluster...)
	}
	return norm.NFC.Append(dst, w.cluster...)
}

// compatible reports whether a reader takes a character for its plain form: the
// ligature ﬁ, the full-width Ａ and ％, the Ⅳ of a pope. Of other signs the form
// says something.
func compatible(r rune) bool {
	return r >= 0xff00 && r <= 0xffef || unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Nl)
}

// belongs reports whether something stands beside the next character, which ends
// at an offset, that shows nothing and has its place there because of it: a
// joiner between two letters of Arabic. In another form they might no longer be
// what it joins.
func (w *writer) belongs(end int) bool {
	after, _ := utf8.DecodeRuneInString(w.text[w.showing(end):])
	return hidden.Ignorable(w.last()) || hidden.Ignorable(after)
}

// typed appends what is typed for a character with all that it carries.
func typed(dst, cluster []byte, level Level) []byte {
	if r, size := utf8.DecodeRune(cluster); r == '´' { // no accent on a blank, as for Unicode
		return typed(append(dst, '\''), cluster[size:], level)
	}
	var room, more [64]byte
	parts := norm.NFKD.Append(room[:0], cluster...)
	plain := more[:0]
	last := rune(-1)
	for len(parts) > 0 {
		r, size := utf8.DecodeRune(parts)
		parts = parts[size:]
		if blank(r) {
			r = ' '
		}
		if hidden.Ignorable(r) || r == ' ' && last == ' ' || accent(r) && !(r == breve && (last == 'и' || last == 'И')) {
			continue
		}
		last = r
		plain = appendTyped(plain, r, level)
	}
	return norm.NFC.Append(dst, plain...)
}

// appendTyped appends what is typed for a code point that stands for nothing else.
func appendTyped(dst []byte, r rune, level Level) []byte {
	if level == Search {
		r = unicode.ToLower(unicode.ToUpper(r)) // by way of the capital: ς is σ
	}
	if s := spelled(r); s != "" {
		return append(dst, s...)
	}
	return utf8.AppendRune(dst, r)
}

const (
	softHyphen = '\u00ad'
	breve      = '\u0306'
	nonJoiner  = '\u200c'
	lineChance = '\u200b' // the zero width space: a line may break there
)

// inArabic reports whether the result so far ends in a letter of Arabic.
func (w *writer) inArabic() bool { return unicode.Is(unicode.Arabic, w.last()) }

// accent tells the marks that make no other letter, and the stroke that makes
// those of Arabic longer.
func accent(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r < 0x483: // on any letter
		return r < 0x370
	case r < 0x591:
		return r <= 0x489 // of old Cyrillic
	case r < 0x610: // the points of Hebrew
		return r < 0x5be || r == 0x5bf || r == 0x5c1 || r == 0x5c2 || r == 0x5c4 || r == 0x5c5 || r == 0x5c7
	case r < 0x6ee: // the vowels of Arabic
		return r <= 0x61a || r == 0x640 || r >= 0x64b && r <= 0x65f || r == 0x670 || r >= 0x6d6 && unicode.Is(unicode.Mn, r)
	case r >= 0x1ab0 && r < 0x1b00, r >= 0x1dc0 && r < 0x1e00, r >= 0x20d0 && r < 0x2100, r >= 0xfe20 && r < 0xfe30:
		return unicode.Is(unicode.M, r)
	}
	return false
}

// tabledFrom are the stretches of which there are tables: Latin, Greek and
// Cyrillic with their accents, and the marks of print.
var tabledFrom = [...][2]rune{{0x80, 0x530}, {0x1e00, 0x2070}}

// tables have what is typed for a character of tabledFrom, with case and without.
var tables = sync.OnceValue(func() (t [2][len(tabledFrom)][]string) {
	for i, s := range tabledFrom {
		for r := s[0]; r < s[1]; r++ {
			c := utf8.AppendRune(nil, r)
			t[0][i] = append(t[0][i], string(typed(nil, c, Letters)))
			t[1][i] = append(t[1][i], string(typed(nil, c, Search)))
		}
	}
	return t
})

// tabled returns what is typed for a character that stands alone, if a table has it.
func tabled(level Level, r rune) (string, bool) {
	for i, s := range tabledFrom {
		if r >= s[0] && r < s[1] {
			return tables()[level-Letters][i][r-s[0]], true
		}
	}
	return "", false
}

// steady tells common characters that stand at [Seen] as they are, so that nobody
// has to look them up.
func steady(r rune) bool {
	switch {
	case r < 0x132:
		return r != 0xaa && r != 0xb5 && r != 0xba
	case r < 0x17f:
		return r > 0x133 && r != 0x13f && r != 0x140 && r != 0x149
	case r < 0x2010:
		return r >= 0x400 && r < 0x480
	}
	return r < 0x2028 || r >= 0x2030 && r < 0x205f
}

// unchanged tells the letters of China, Japan and Korea that are the same at all
// levels. No letter before them takes them in.
func unchanged(r rune) bool {
	return r >= 0x4e00 && r < 0xa000 || r >= 0xac00 && r < 0xd7a4 || r >= 0x3041 && r < 0x3097 || r >= 0x30a1 && r < 0x30fb
}
