package charset

import (
	"strings"
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
