package articles

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// judged is how many bytes of a file decide what cannot be decided block by
// block: its encoding, whether its lines are wrapped, whether it is text at
// all. Read and ReadHead judge by the same bytes, so that they agree.
const judged = 16 << 10

// decode turns a file's bytes into cleaned UTF-8. A byte order mark tells
// UTF-16 from the rest; what is not UTF-8 is Windows-1252, which is what old
// news sites wrote. A UTF-8 byte order mark stays as U+FEFF: it has an offset.
func decode(raw string) string {
	switch {
	case strings.HasPrefix(raw, "\xff\xfe"):
		return cleanFile(decode16(raw[2:], binary.LittleEndian))
	case strings.HasPrefix(raw, "\xfe\xff"):
		return cleanFile(decode16(raw[2:], binary.BigEndian))
	case !looksUTF8(raw):
		return cleanFile(decode1252(raw))
	}
	return cleanFile(raw)
}

// decode16 decodes UTF-16; half a surrogate pair and an odd last byte become
// U+FFFD.
func decode16(raw string, order binary.ByteOrder) string {
	var b strings.Builder
	b.Grow(len(raw)/2 + len(raw)/16)
	unit := func(i int) rune { return rune(order.Uint16([]byte{raw[i], raw[i+1]})) }
	for i := 0; i+1 < len(raw); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(raw) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if r = pair; pair != utf8.RuneError {
				i += 2
			}
		}
		b.WriteRune(r)
	}
	if len(raw)%2 == 1 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String()
}

// decode1252 decodes Windows-1252; its five empty places become U+FFFD.
func decode1252(raw string) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/16)
	for i := range len(raw) {
		if c := raw[i]; c < utf8.RuneSelf {
			b.WriteByte(c)
		} else {
			b.WriteRune(charmap.Windows1252.DecodeByte(c))
		}
	}
	return b.String()
}

// looksUTF8 reports whether a file is UTF-8, perhaps damaged: among the
// sequences beyond ASCII in its first bytes, most are well formed. Where the
// first bytes are all ASCII, the first sequence after them decides.
func looksUTF8(raw string) bool {
	first := raw[:min(len(raw), judged)]
	if !isASCIIText(first) {
		if utf8.ValidString(first) {
			return true
		}
		if good, bad := tally(first); good+bad > 0 {
			return good >= bad
		}
	}
	for i := min(len(raw), judged); i < len(raw); i++ {
		if raw[i] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(raw[i:])
			return r != utf8.RuneError || size > 1
		}
	}
	return true
}

// tally counts well-formed and broken sequences beyond ASCII; one cut off by
// the end counts as neither.
func tally(s string) (good, bad int) {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := decodeRune(s[i:])
		switch {
		case r != utf8.RuneError || size == 3 && utf8.ValidString(s[i:i+3]):
			good++
		case i+size < len(s):
			bad++
		}
		i += size
	}
	return good, bad
}
