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

// letters spells those that no normal form takes apart, as CLDR's transform
// Latin-ASCII does: Łódź is Lodz. Some marks stand among them.
var letters = [...]string{
	'`': "'",
	'«': `"`, '»': `"`,
	'Æ': "Ae", 'Ð': "D", 'Ø': "O", 'Þ': "Th", 'ß': "ss", 'æ': "ae", 'ð': "d", 'ø': "o", 'þ': "th", 'Đ': "D", 'đ': "d", 'Ħ': "H",
	'ħ': "h", 'ı': "i", 'ĸ': "q", 'Ł': "L", 'ł': "l", 'Ŋ': "N", 'ŋ': "n", 'Œ': "Oe", 'œ': "oe", 'Ŧ': "T", 'ŧ': "t",
	'ƀ': "b", 'Ɓ': "B", 'Ɔ': "O", 'Ɖ': "D", 'Ɗ': "D", 'Ɛ': "E", 'Ɨ': "I", 'Ƙ': "K", 'ƙ': "k", 'ƚ': "l", 'Ɲ': "N", 'Ƭ': "T",
	'ƭ': "t", 'Ʈ': "T", 'Ƴ': "Y", 'ƴ': "y", 'Ƶ': "Z", 'ƶ': "z", 'Ǥ': "G", 'ǥ': "g", 'Ǽ': "Ae", 'ǽ': "ae", 'Ƚ': "L", 'Ⱦ': "T",
	'Ƀ': "B", 'Ʉ': "U",
	'ɓ': "b", 'ɔ': "o", 'ɖ': "d", 'ɗ': "d", 'ɛ': "e", 'ɨ': "i", 'ɲ': "n", 'ʈ': "t", 'ʉ': "u",
	'ʹ': "'", 'ʻ': "'", 'ʼ': "'", 'ʽ': "'", 'ˈ': "'",
}

// firstMark is the first of the marks of print.
const firstMark = '‐'

// marks are the dashes and quotation marks of print as a keyboard has them.
var marks = [...]string{
	'‐' - firstMark: "-", '‑' - firstMark: "-", '‒' - firstMark: "-", '–' - firstMark: "-", '—' - firstMark: "-", '―' - firstMark: "-",
	'‘' - firstMark: "'", '’' - firstMark: "'", '‚' - firstMark: "'", '‛' - firstMark: "'", '“' - firstMark: `"`, '”' - firstMark: `"`, '„' - firstMark: `"`, '‟' - firstMark: `"`, '′' - firstMark: "'", '″' - firstMark: `"`, '‹' - firstMark: "'", '›' - firstMark: "'",
}

// spelled returns how a letter or a mark is typed, or "" if it stands for itself.
func spelled(r rune) string {
	switch {
	case int(r) < len(letters):
		return letters[r]
	case r >= firstMark && int(r-firstMark) < len(marks):
		return marks[r-firstMark]
	}
	switch r {
	case 'ẞ':
		return "SS"
	case '−':
		return "-"
	case 'Ⱡ':
		return "L"
	case 'ⱡ':
		return "l"
	case 'ⱦ':
		return "t"
	}
	return ""
}
