package charset

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// wide tells UTF-16 and UTF-32 that have no byte order mark. One byte of a Latin
// letter, a blank or a line's end is zero; and what comes of it has to be text: a table
// of numbers has zero bytes too, and reads as controls, halves of surrogate pairs and
// places where there is no character. Read the wrong way round, blanks are no blanks.
func wide(head string) (Encoding, bool) {
	if len(head) < 8 || strings.IndexByte(head, 0) < 0 || mostlyASCII(head) {
		return Encoding{}, false
	}
	for _, e := range [...]Encoding{utf32LE, utf32BE} {
		if text, ok := look(head, e); ok && text.isText() {
			return e, true
		}
	}
	little, _ := look(head, utf16LE)
	big, _ := look(head, utf16BE)
	switch {
	case little.isText() && little.plain > big.plain:
		return utf16LE, true
	case big.isText() && big.plain > little.plain:
		return utf16BE, true
	}
	return Encoding{}, false
}

// mostlyASCII reports whether three bytes in four are printable ASCII: of UTF-16, about
// half of them are. A text of single bytes may have a few that are zero.
func mostlyASCII(head string) bool {
	n := 0
	for i := range len(head) {
		if c := head[i]; c >= ' ' && c < 0x7f || c == '\n' {
			n++
		}
	}
	return n*4 > len(head)*3
}

// looks is what the units of two or four bytes of a text are.
type looks struct {
	letters, others int
	plain           int // of them ASCII, or punctuation of Chinese and Japanese
	odd             int // not to be printed: half of a surrogate pair, say
	different       map[rune]bool
}

// look looks at the units of UTF-16 or UTF-32; ok is false if one can't be of a text.
func look(head string, e Encoding) (l looks, ok bool) {
	size := 4
	order := binary.ByteOrder(binary.LittleEndian)
	if e.Name == utf16LE.Name || e.Name == utf16BE.Name {
		size = 2
	}
	if e.Name == utf16BE.Name || e.Name == utf32BE.Name {
		order = binary.BigEndian
	}
	l.different = map[rune]bool{}
	for unit := []byte(head); len(unit) >= size; unit = unit[size:] {
		r := rune(0) // which no text has
		if size == 2 {
			r = rune(order.Uint16(unit))
		} else if v := order.Uint32(unit); v <= unicode.MaxRune {
			r = rune(v)
		}
		if size == 2 && utf16.IsSurrogate(r) && len(unit) >= 4 {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(unit[2:]))); pair != utf8.RuneError {
				r, unit = pair, unit[2:]
			}
		}
		if !l.add(r) {
			return looks{}, false
		}
	}
	return l, true
}

// enough is how many different letters are counted.
const enough = 5

// add counts a unit, unless it is one that no text has.
func (l *looks) add(r rune) bool {
	switch {
	case unicode.IsLetter(r), unicode.IsMark(r):
		l.letters++
		if len(l.different) < enough {
			l.different[r] = true
		}
	case r == '\t', r == '\n', r == '\r', r == '\f', unicode.IsPrint(r), unicode.IsSpace(r), unicode.Is(unicode.Cf, r):
		l.others++
	case r < ' ':
		return false
	default:
		l.odd++
	}
	if r < 0x7f || r >= 0x3000 && r < 0x3040 || r > 0xff00 && r < 0xff60 {
		l.plain++
	}
	return true
}

// isText reports whether the units are those of a text: most of them letters, and
// some of them blanks and punctuation.
func (l *looks) isText() bool {
	return l.letters >= l.others && l.odd*20 <= l.letters && l.plain*50 >= l.letters && l.plain > 0 &&
		len(l.different) >= min(enough, l.letters/2)
}
