package charset

import (
	"encoding/binary"
	"strings"
)

const (
	mostForeign = 2 << 10 // bytes of a sample in words that aren't ASCII
	mostPlain   = 400     // words of a sample that are
	plainBefore = 4 << 10 // bytes in front of the first that isn't ASCII
	longestTag  = 1 << 10 // bytes; what is longer is none
)

// sample is what of a text tells its encoding.
type sample struct {
	// foreign are the words that aren't ASCII, each with the bytes around it: a
	// curly quotation mark opens after a blank and closes before one.
	foreign []byte
	plain   []string // the others, in small letters: they tell the language
}

// takeSample takes a sample of a text, of a page's words rather than of its tags.
// Where there are words in tags only, as in an outline, these are taken.
func takeSample(content string, f Form) sample {
	first := firstForeign(content)
	part := content[max(0, first-plainBefore):min(len(content), first+f.reach())]
	s := sample{}
	s.take(part, true)
	if len(s.foreign) == 0 {
		s.take(part, false)
	}
	return s
}

// take adds the words of a text. No encoding has a separator as the second byte
// of a character, so a word is whole characters.
func (s *sample) take(text string, markup bool) {
	for i := 0; i < len(text) && len(s.foreign) < mostForeign; {
		if markup && text[i] == '<' {
			i += tagLen(text[i:])
			continue
		}
		if separates(text[i]) {
			i++
			continue
		}
		start, ascii := i, true
		for i < len(text) && !separates(text[i]) {
			ascii = ascii && text[i] < 0x80
			i++
		}
		switch {
		case !ascii:
			start, end := max(0, start-1), min(i+1, len(text))
			s.foreign = append(s.foreign, text[start:min(end, start+mostForeign)]...)
			s.foreign = append(s.foreign, ' ')
		case len(s.plain) < mostPlain:
			s.plain = append(s.plain, strings.ToLower(text[start:i]))
		}
	}
}

// separates reports whether a byte stands between words: blanks and punctuation,
// but for those that are the second byte of a character in Shift_JIS, Big5 or GBK.
func separates(c byte) bool { return c <= '/' || c >= ':' && c <= '?' }

// tagLen returns how many bytes a tag has that begins a text, a script or a style
// with all that is in it; 1 if there is none.
func tagLen(text string) int {
	if len(text) < 3 || !(text[1] == '/' || text[1] == '!' || text[1] == '?' || text[1]|0x20 >= 'a' && text[1]|0x20 <= 'z') {
		return 1
	}
	end := strings.IndexByte(text[:min(len(text), longestTag)], '>')
	if end < 0 {
		return 1
	}
	for _, name := range [...]string{"script", "style"} {
		if len(text) > len(name) && strings.EqualFold(text[1:1+len(name)], name) {
			if close := strings.Index(text[end:], "</"); close >= 0 {
				return end + close + 1
			}
			return len(text)
		}
	}
	return end + 1
}

// firstForeign returns the index of the first byte that isn't ASCII.
func firstForeign(s string) int {
	const highs = 0x8080808080808080
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if binary.LittleEndian.Uint64([]byte(s[i:i+8]))&highs != 0 {
			break
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= 0x80 {
			return i
		}
	}
	return len(s)
}
