// Package charset is where bytes become text, for articles, feeds, e-mails and
// pages alike. What an author typed as “Привет” may have been saved in one of fifty
// encodings, and mostly nobody says in which, or says it wrongly. So it is asked in
// this order:
//
//  1. what the reader says (--encoding);
//  2. a byte order mark;
//  3. what the bytes can't help telling: the zero bytes of UTF-16 and UTF-32, the
//     escapes of ISO-2022-JP, and sequences that are UTF-8, which no other encoding
//     makes by chance, whatever a stale <meta> declares;
//  4. what is declared: by the server or the e-mail, by XML, by the first <meta>;
//     unless the bytes can't be that;
//  5. of the encodings that are left, the one in which the text is most like a
//     language: by its letters, its common words, by capitals that stand where
//     capitals do.
//
// If the last of these is no better than a guess, the answer says so.
//
// All of it looks at a sample; whatever the text is, finding its encoding takes a
// few milliseconds at most, and text that is UTF-8 already is never copied.
package charset

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// Form is the kind of text that bytes hold, as far as it can declare its own encoding.
type Form uint8

// The forms.
const (
	Prose Form = iota // declares nothing
	HTML              // in a <meta>, or as XML does
	XML               // <?xml encoding="…"?>
)

// Hint is what is known of bytes from elsewhere. The zero Hint knows nothing.
type Hint struct {
	Name  string // the encoding that the reader says it is: nothing else is asked. A name that Lookup doesn't know counts for nothing
	Label string // the encoding that an HTTP header or an e-mail declares
	Form  Form
}

// Encoding is how bytes are to be read. The zero Encoding is UTF-8.
type Encoding struct {
	Name    string // as a reader is told it, and as Lookup knows it: "Windows-1251"
	Guessed bool   // nothing tells it, and another is nearly as likely

	scheme encoding.Encoding // nil for UTF-8
	mend   mending           // of UTF-8
	wide   bool              // UTF-16 or UTF-32
}

// Text is what some bytes say.
type Text struct {
	String   string // valid UTF-8; a byte order mark of UTF-8 stays at its start, as U+FEFF
	Encoding Encoding
}

// Decode finds the encoding of some bytes and returns their text.
func Decode(content string, h Hint) Text {
	e := Find(content, h)
	return Text{e.Decode(content), e}
}

// Find tells the encoding of some bytes by 20 KB of them at most, or 128 KB of a
// page: those from the first on that isn't ASCII. More bytes than these, behind
// them, don't change the answer.
func Find(content string, h Hint) Encoding {
	if e, ok := Lookup(h.Name); ok {
		return e
	}
	if e, ok := marked(content); ok {
		return e
	}
	if e, ok := evident(content, h.Form); ok {
		if e.scheme == nil && !e.wide {
			e.mend = h.Form.mending(sampled(content))
		}
		return e
	}
	if e, ok := declared(content, h); ok {
		return e
	}
	if mostlyUTF8(sampled(content)) {
		return utf8Encoding
	}
	return guess(takeSample(content, h.Form))
}

// Wide reports whether the encoding is UTF-16 or UTF-32, in which zero bytes
// are no sign of something that isn't text.
func (e Encoding) Wide() bool { return e.wide }

// Note tells a reader that the encoding is a guess, in one clean line; it is
// empty if the encoding is known. So it is told that letters which were encoded twice are put right.
func (e Encoding) Note() string {
	if e.mend != asItIs {
		return "its letters were encoded twice, and are shown as they were meant"
	}
	if !e.Guessed {
		return ""
	}
	return "read as " + e.Name + ", a guess; --encoding sets another"
}

// Decode returns the text of bytes in the encoding. What is no character of it
// becomes U+FFFD, one for each sequence that is broken. Valid UTF-8 is returned
// as it is.
func (e Encoding) Decode(content string) string { return e.decode(content, true) }

// DecodeHead is Decode of bytes that more follow: of a character that their end
// cuts in two it gives nothing.
func (e Encoding) DecodeHead(content string) string { return e.decode(content, false) }

func (e Encoding) decode(content string, whole bool) string {
	scheme := e.scheme
	if scheme == nil {
		if !whole {
			content = wholeRunes(content)
		}
		if utf8.ValidString(content) {
			return e.mend.mended(content)
		}
		scheme = unicodeUTF8
	}
	return transformed(scheme.NewDecoder(), content, whole)
}

// piece is how many bytes are decoded at a time.
const piece = 8 << 10

// transformed decodes piece by piece, so that a large text costs its own memory and
// that of the result. A BOM that UTF-16 and UTF-32 begin with is left out by their decoders.
func transformed(d *encoding.Decoder, content string, whole bool) string {
	var b strings.Builder
	src := make([]byte, min(piece, len(content)))
	dst := make([]byte, 4*len(src)+16)
	for len(content) > 0 {
		n := copy(src, content)
		last := n == len(content)
		written, read, err := d.Transform(dst, src[:n], last && whole)
		if b.Len() == 0 && read > 0 { // as the first piece grows, so will the rest
			b.Grow(len(content)/read*written + 2*written)
		}
		b.Write(dst[:written])
		content = content[read:]
		if last && errors.Is(err, transform.ErrShortSrc) { // the end cuts a character in two
			break
		}
		if read == 0 { // no decoder of the table stops at a byte; should one, it isn't for ever
			b.WriteRune(utf8.RuneError)
			content = content[1:]
		}
	}
	return b.String()
}

// wholeRunes drops a sequence of UTF-8 that the end cuts in two.
func wholeRunes(s string) string {
	for n := 1; n < utf8.UTFMax && n < len(s); n++ {
		if c := s[len(s)-n]; utf8.RuneStart(c) {
			if c >= 0xc2 && !utf8.FullRuneInString(s[len(s)-n:]) {
				return s[:len(s)-n]
			}
			return s
		}
	}
	return s
}
