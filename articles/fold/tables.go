package fold

// class is what is to be done with a byte.
type class uint8

const (
	asIs    class = iota
	capital       // of which Search makes a small letter
	space
	lineEnd
	hyphen // which may end a line
	quote  // which stands for another
	wide   // the beginning of something beyond ASCII
)

// classes tell for each level what is to be done with a byte.
var classes = func() (t [3][256]class) {
	for level := range t {
		for c := range 256 {
			t[level][c] = classOf(Level(level), byte(c))
		}
	}
	return t
}()

func classOf(level Level, c byte) class {
	switch {
	case c >= 0x80:
		return wide
	case c == '-':
		return hyphen
	case c == '\v' || c == '\f':
		return lineEnd
	case c == '\t':
		return space
	case level == Seen:
		return asIs
	case c == ' ' || c == '\n' || c == '\r':
		return space
	case c == '`':
		return quote
	case level == Search && c >= 'A' && c <= 'Z':
		return capital
	}
	return asIs
}

// IsBlank reports whether a code point is white space of any kind, a line's end too.
func IsBlank(r rune) bool { return r == ' ' || r == '\n' || blank(r) }

// blank tells white space that is neither the common blank nor the common line's end.
func blank(r rune) bool {
	switch r {
	case '\t', '\v', '\f', '\r', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// blankAs is the line's end or the blank that a blank stands for.
func blankAs(r rune) byte {
	switch r {
	case '\n', '\v', '\f', 0x85, 0x2028, 0x2029:
		return '\n'
	}
	return ' '
}

// spelled spells letters that no normal form takes apart, as CLDR's transform
// Latin-ASCII does, and gives the marks of print those of a keyboard. It is
// empty for all others.
func spelled(r rune) string {
	switch r {
	case 'Æ', 'Ǽ':
		return "Ae"
	case 'æ', 'ǽ':
		return "ae"
	case 'Œ':
		return "Oe"
	case 'œ':
		return "oe"
	case 'Ø':
		return "O"
	case 'ø':
		return "o"
	case 'Ł', 'Ƚ', 'Ⱡ':
		return "L"
	case 'ł', 'ƚ', 'ⱡ':
		return "l"
	case 'Đ', 'Ð', 'Ɖ', 'Ɗ':
		return "D"
	case 'đ', 'ð', 'ɖ', 'ɗ':
		return "d"
	case 'ẞ':
		return "SS"
	case 'ß':
		return "ss"
	case 'Þ':
		return "Th"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	case 'Ħ':
		return "H"
	case 'ħ':
		return "h"
	case 'Ŧ', 'Ⱦ', 'Ƭ', 'Ʈ':
		return "T"
	case 'ŧ', 'ⱦ', 'ƭ', 'ʈ':
		return "t"
	case 'Ŋ', 'Ɲ':
		return "N"
	case 'ŋ', 'ɲ':
		return "n"
	case 'ĸ':
		return "q"
	case 'Ɓ', 'Ƀ':
		return "B"
	case 'ɓ', 'ƀ':
		return "b"
	case 'Ɛ':
		return "E"
	case 'ɛ':
		return "e"
	case 'Ɔ':
		return "O"
	case 'ɔ':
		return "o"
	case 'Ƙ':
		return "K"
	case 'ƙ':
		return "k"
	case 'Ɨ':
		return "I"
	case 'ɨ':
		return "i"
	case 'Ʉ':
		return "U"
	case 'ʉ':
		return "u"
	case 'Ǥ':
		return "G"
	case 'ǥ':
		return "g"
	case 'Ƴ':
		return "Y"
	case 'ƴ':
		return "y"
	case 'Ƶ':
		return "Z"
	case 'ƶ':
		return "z"
	case '‘', '’', '‚', '‛', '‹', '›', '′', '`', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ':
		return "'"
	case '“', '”', '„', '‟', '«', '»', '″':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	}
	return ""
}
