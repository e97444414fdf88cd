// Package hidden tells which code points of a text show nothing. A page can say
// "Pay Ada Quill" and hold "Pay Ada Quill a million" in tags, or make two people
// of Ada Quill by a zero width space. What nobody sees is not read, copied,
// indexed or taken for a part of a name; and where there is much of it, a page
// says so.
//
// What is hidden is what Unicode calls default ignorable (UAX #44), and what
// only turns the order of what is shown. Much of it has its place in some text:
// a joiner in Persian and Hindi and between the parts of an emoji, a selector
// behind the sign whose form it selects, the tags of the flag of Scotland. What
// stands where it belongs is not hidden. The rules are somewhat wider than those
// that RFC 5892, appendix A, and UAX #31 have for names, for a text is no name.
//
// All of it looks at one code point before and a few after, so that the time is
// linear in the length of the text.
package hidden

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// StandIn is what articles put in the place of a hidden code point, so that
// offsets stay those of the file: the word joiner, which is hidden itself.
const StandIn = '\u2060'

// Sequence is what articles put in the place of each code point of a terminal's
// sequence, such as the one that makes text red, and of what was struck over: it
// is hidden, and no run of it is told of, for nothing was said by it.
const Sequence = '\u2064'

// Run is how many code points must be hidden in a row to be told of: one is a
// slip of an editor, two begin and end something, three can spell a word.
const Run = 3

// Ignorable reports whether a code point shows nothing by itself, wherever it stands.
func Ignorable(r rune) bool {
	switch {
	case r < 0x34f:
		return r == softHyphen
	case r < 0x2000:
		return ignorableLetter(r)
	case r < 0x2070:
		return r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060
	case r < 0x3164:
		return false
	case r < 0x1bca0:
		return ignorableSign(r)
	case r < 0xe0000:
		return r <= 0x1bca3 || r >= 0x1d173 && r <= 0x1d17a // controls of shorthand and of music
	}
	return r <= 0xe0fff // tags, and selectors of Han
}

// ignorableLetter tells those that stand among the letters below punctuation.
func ignorableLetter(r rune) bool {
	switch r {
	case 0x34f, // the joiner of graphemes
		0x61c,          // the mark of Arabic
		0x115f, 0x1160, // fillers of Hangul
		0x17b4, 0x17b5, // vowels of Khmer that are not written
		0x180b, 0x180c, 0x180d, 0x180e, 0x180f: // selectors of Mongolian
		return true
	}
	return false
}

// ignorableSign tells those that stand between the scripts of Asia and shorthand.
func ignorableSign(r rune) bool {
	return r >= 0xfe00 && (r <= 0xfe0f || // selectors
		r == byteOrderMark || r == 0xffa0 || r >= 0xfff0 && r <= 0xfff8) || r == 0x3164 // fillers of Hangul, and what is not assigned
}

const (
	softHyphen    = '\u00ad'
	byteOrderMark = '\ufeff'
	nonJoiner     = '\u200c'
	joiner        = '\u200d'
	textStyle     = '\ufe0e' // ☎ in black and white
	emojiStyle    = '\ufe0f' // ☎ as a picture
	blackFlag     = '\U0001f3f4'
	cancelTag     = '\U000e007f'
)

// Len returns how many bytes of text, from at on, show nothing; 0 if what stands
// there is to be seen, or has a part in how its neighbours look.
func Len(text string, at int) int {
	end := at
	for end < len(text) && mayBegin[text[end]] {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !Ignorable(r) || inPlace(text, end, r, size) > 0 {
			break
		}
		end += size
	}
	return end - at
}

// mayBegin tells the bytes with which an ignorable code point begins in UTF-8.
var mayBegin = func() (t [256]bool) {
	for _, c := range [...]byte{0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf0, 0xf3} {
		t[c] = true
	}
	return t
}()

// Index returns where the first stretch that shows nothing begins and how many
// bytes it takes, from an offset on; n is 0 if there is none.
func Index(text string, from int) (at, n int) {
	for at = from; at < len(text); {
		c := text[at]
		if c < utf8.RuneSelf || !mayBegin[c] {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !Ignorable(r) {
			at += size
			continue
		}
		if kept := inPlace(text, at, r, size); kept > 0 {
			at += kept
			continue
		}
		return at, Len(text, at)
	}
	return len(text), 0
}

// Strip returns text without what shows nothing. The text is valid UTF-8: broken
// sequences to both sides of what is left out could make a whole one.
func Strip(text string) string {
	at, n := Index(text, 0)
	if n == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) - n)
	from := 0
	for n > 0 {
		b.WriteString(text[from:at])
		from = at + n
		at, n = Index(text, from)
	}
	b.WriteString(text[from:])
	return b.String()
}

// Runs counts the stretches of [Run] code points or more that show nothing.
func Runs(text string) int {
	runs := 0
	for at, n := Index(text, 0); n > 0; at, n = Index(text, at+n) {
		if IsRun(text[at : at+n]) {
			runs++
		}
	}
	return runs
}

// IsRun reports whether a stretch that shows nothing is long enough to be told of,
// what stands in for a terminal's sequences aside.
func IsRun(stretch string) bool {
	return len(stretch) >= Run*utf8.RuneLen(softHyphen) && utf8.RuneCountInString(stretch)-strings.Count(stretch, string(Sequence)) >= Run
}

// inPlace returns how many bytes of text, from at on, are where they belong; 0
// if nothing is. r is the ignorable code point there, of size bytes.
func inPlace(text string, at int, r rune, size int) int {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	belongs := false
	switch {
	case Ignorable(before) && !(r == joiner && before == emojiStyle) && !isTag(r): // one is enough
	case r == joiner:
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		belongs = unicode.In(before, joining...) || pictured(next) && picturedBefore(text[:at])
	case r == nonJoiner:
		belongs = unicode.In(before, joining...)
	case r == 0x200b: // where a line may be broken, in scripts without spaces
		belongs = unicode.In(before, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tai_Tham, unicode.New_Tai_Lue)
	case r == 0x34f: // between points of the Bible
		belongs = unicode.Is(unicode.Hebrew, before)
	case isTag(r):
		return flagged(text, at)
	default:
		belongs = selects(r, before)
	}
	if belongs {
		return size
	}
	return 0
}

// selects reports whether r selects a form of the sign before it that there is.
func selects(r, before rune) bool {
	switch {
	case r == textStyle, r == emojiStyle:
		return pictured(before) || before >= '0' && before <= '9' || before == '#' || before == '*'
	case r >= 0xfe00 && r < textStyle:
		return unicode.In(before, unicode.Han, unicode.Sm, unicode.Myanmar, unicode.Phags_Pa, unicode.Manichaean) || before >= 0x3001 && before <= 0x3002 || before >= 0xff01 && before <= 0xff1f
	case r >= 0xe0100 && r <= 0xe01ef:
		return unicode.Is(unicode.Han, before)
	case r >= 0x180b && r <= 0x180f:
		return unicode.Is(unicode.Mongolian, before)
	}
	return false
}

// joining are the scripts whose letters joiners tie and part.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Mandaic, unicode.Manichaean, unicode.Phags_Pa, unicode.Adlam, unicode.Hanifi_Rohingya, unicode.Sogdian,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
	unicode.Khmer, unicode.Myanmar, unicode.Balinese, unicode.Javanese, unicode.Grantha, unicode.Meetei_Mayek,
}

// pictured reports whether a sign can be an emoji; a few that are none are no loss.
func pictured(r rune) bool {
	switch {
	case r < 0x2000:
		return r == 0xa9 || r == 0xae
	case r < 0x2c00:
		return r == 0x203c || r == 0x2049 || r == 0x2122 || r == 0x2139 || r >= 0x2190 && r < 0x2200 || r >= 0x2300 && r < 0x2400 || r == 0x24c2 || r >= 0x25a0
	case r < 0x1f000:
		return r == 0x3030 || r == 0x303d || r == 0x3297 || r == 0x3299
	}
	return r < 0x1fb00 && !(r >= 0x1f3fb && r <= 0x1f3ff) // shades of skin are no pictures
}

// picturedBefore reports whether text ends in an emoji, perhaps with its style
// or a shade of skin.
func picturedBefore(text string) bool {
	r, size := utf8.DecodeLastRuneInString(text)
	if r == emojiStyle || r >= 0x1f3fb && r <= 0x1f3ff {
		r, _ = utf8.DecodeLastRuneInString(text[:len(text)-size])
	}
	return pictured(r)
}

func isTag(r rune) bool { return r >= 0xe0020 && r <= cancelTag }

// flagged returns how many bytes of text, from the tag at at on, belong to a flag
// that tags make of a black one: of England, Scotland or Wales, which are all there are.
func flagged(text string, at int) int {
	const tagBytes, tags = 4, len("gbsct") + 1
	from := at
	for n := 1; n < tags; n++ {
		if r, _ := utf8.DecodeLastRuneInString(text[:from]); !isTag(r) {
			break
		}
		from -= tagBytes
	}
	if r, _ := utf8.DecodeLastRuneInString(text[:from]); r != blackFlag {
		return 0
	}
	for _, flag := range [...]string{
		"\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", // gbeng
		"\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", // gbsct
		"\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", // gbwls
	} {
		if strings.HasPrefix(text[from:], flag) {
			return from + len(flag) - at
		}
	}
	return 0
}
