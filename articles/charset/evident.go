package charset

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	uni "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var (
	unicodeUTF8  = uni.UTF8
	utf8Encoding = Encoding{Name: "UTF-8"}
	utf16LE      = Encoding{Name: "UTF-16LE", scheme: uni.UTF16(uni.LittleEndian, uni.UseBOM), wide: true}
	utf16BE      = Encoding{Name: "UTF-16BE", scheme: uni.UTF16(uni.BigEndian, uni.UseBOM), wide: true}
	utf32LE      = Encoding{Name: "UTF-32LE", scheme: utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), wide: true}
	utf32BE      = Encoding{Name: "UTF-32BE", scheme: utf32.UTF32(utf32.BigEndian, utf32.UseBOM), wide: true}
	iso2022JP    = Encoding{Name: "ISO-2022-JP", scheme: japanese.ISO2022JP}
)

// marked tells the encoding by a byte order mark. That of UTF-32LE begins with
// that of UTF-16LE.
func marked(content string) (Encoding, bool) {
	for _, m := range [...]struct {
		mark string
		Encoding
	}{{"\xef\xbb\xbf", utf8Encoding}, {"\xff\xfe\x00\x00", utf32LE}, {"\x00\x00\xfe\xff", utf32BE}, {"\xff\xfe", utf16LE}, {"\xfe\xff", utf16BE}} {
		if strings.HasPrefix(content, m.mark) {
			return m.Encoding, true
		}
	}
	return Encoding{}, false
}

// evident tells the encoding where the bytes could hardly be another.
func evident(content string, f Form) (Encoding, bool) {
	if e, ok := wide(content[:min(len(content), judged)]); ok {
		return e, true
	}
	if isISO2022JP(content[:min(len(content), f.reach())]) {
		return iso2022JP, true
	}
	sample := sampled(content)
	if utf8.ValidString(sample) {
		return utf8Encoding, true
	}
	good, bad := tally(sample)
	return utf8Encoding, good+bad == 0 || good > 8*bad
}

// judged is how many bytes, from the first on that isn't ASCII, tell the encoding
// of a text.
const judged = 16 << 10

// reach is how far a text is looked through for its words: there may be none in the
// first kilobytes of a page.
func (f Form) reach() int {
	if f == Prose {
		return judged
	}
	return declaredWithin
}

// sampled returns the bytes by which UTF-8 is told.
func sampled(content string) string {
	content = content[firstForeign(content):]
	if len(content) > judged {
		return wholeRunes(content[:judged])
	}
	return content
}

// mostlyUTF8 reports whether more of the sequences beyond ASCII are UTF-8 than
// are not: it is UTF-8 that was damaged.
func mostlyUTF8(sample string) bool {
	good, bad := tally(sample)
	return good >= bad
}

// tally counts well-formed and broken sequences of UTF-8 beyond ASCII. A sequence
// that is cut short is one, not one for each of its bytes (Unicode, table 3-7).
func tally(s string) (good, bad int) {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		if r, size := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || size > 1 {
			good++
			i += size
		} else {
			bad++
			i += brokenLen(s[i:])
		}
	}
	return good, bad
}

// brokenLen returns how many bytes the broken sequence has that begins a text.
func brokenLen(s string) int {
	n := 1
	for n < len(s) && n < utf8.UTFMax && !utf8.FullRuneInString(s[:n+1]) {
		n++
	}
	return n
}

// isISO2022JP reports whether text switches to the characters of JIS X 0208, as
// ISO-2022-JP does, and has no byte beyond ASCII.
func isISO2022JP(head string) bool {
	if strings.IndexByte(head, '\x1b') < 0 || !strings.Contains(head, "\x1b$B") && !strings.Contains(head, "\x1b$@") {
		return false
	}
	return firstForeign(head) == len(head) && strings.Contains(head, "\x1b(")
}

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
	odd             int // not to be printed: halves of surrogate pairs, say
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
		r := rune(0)
		if size == 2 {
			r = rune(order.Uint16(unit))
		} else if v := order.Uint32(unit); v <= unicode.MaxRune {
			r = rune(v)
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
