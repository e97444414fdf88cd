package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"pullquote/articles/hidden"
)

// UTF-8 that was taken for Windows-1252 and written as UTF-8 again: “We wait” became
// â€œWe waitâ€\u009d. Where all that is beyond ASCII is such, it is undone: no language is
// spelled so, and one letter that does not fit leaves everything as it is.

// mending is how a text that was encoded twice is read.
type mending uint8

const (
	asItIs  mending = iota
	once            // undone
	inPlace         // undone, with something that shows nothing for each code point that goes: offsets stay those of the file
)

// leastTwice is how many stretches beyond ASCII a text has that is taken for such.
const leastTwice = 2

// mending tells how UTF-8 of a form is to be read, by a sample.
func (f Form) mending(sample string) mending {
	switch {
	case !isTwice(sample):
		return asItIs
	case f == Prose:
		return inPlace
	}
	return once
}

// isTwice reports whether a sample of UTF-8 was encoded twice.
func isTwice(sample string) bool {
	stretches := 0
	for at := 0; at < len(sample); {
		from, to := foreign(sample, at)
		if from == len(sample) {
			break
		}
		if _, ok := undone(sample[from:to]); !ok {
			return to == len(sample) && stretches >= leastTwice // the sample's end may cut it
		}
		stretches, at = stretches+1, to
	}
	return stretches >= leastTwice
}

// mended undoes what was encoded twice in a text.
func (m mending) mended(text string) string {
	if m == asItIs {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for at := 0; at < len(text); {
		from, to := foreign(text, at)
		b.WriteString(text[at:from])
		s, ok := undone(text[from:to])
		if !ok {
			s = text[from:to]
		}
		b.WriteString(s)
		for n := utf8.RuneCountInString(text[from:to]) - utf8.RuneCountInString(s); n > 0 && m == inPlace; n-- {
			b.WriteRune(hidden.Sequence)
		}
		at = to
	}
	return b.String()
}

// foreign returns the first stretch beyond ASCII of s from byte at on; the end twice if there is none.
func foreign(s string, at int) (from, to int) {
	from = at + firstForeign(s[at:])
	to = from
	for to < len(s) && s[to] >= utf8.RuneSelf {
		to++
	}
	return from, to
}

// undone returns what a stretch beyond ASCII was before it was encoded once more; false if it
// is no such thing. Of ” the last byte stands for nothing in Windows-1252, and may be lost.
func undone(stretch string) (string, bool) {
	var b []byte
	for _, r := range stretch {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r < 0xA0 {
			c, ok = byte(r), true
		}
		if !ok {
			return "", false
		}
		b = append(b, c)
	}
	if n := len(b); n >= 2 && b[n-2] == 0xE2 && b[n-1] == 0x80 {
		b = append(b, 0x9D)
	}
	return string(b), len(b) > 0 && utf8.Valid(b)
}
