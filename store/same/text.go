package same

import (
	"unicode"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/fold"
)

// shortText is how many bytes of text are too few to tell articles apart: of
// two pages that both say "Sign in to read on", the titles decide.
const shortText = 400

// Text returns 64 bits that stand for what an article says, the same for a page,
// its Markdown and its plain text: the letters and digits of its body, whatever
// their case, markup, marks and line breaks. Headlines, bylines, captions and
// furniture count for nothing, but the title does in an article of a line or
// two. Without a letter it is 0, which is like nothing else.
func Text(a *articles.Article) uint64 {
	h := hash(start)
	size := 0
	for _, b := range a.Blocks {
		switch b.Kind {
		case articles.Title, articles.Byline, articles.Subheading, articles.Caption, articles.Furniture:
		default:
			h = h.text(b.Of(a.Text))
			size += b.End - b.Start
		}
	}
	if size < shortText && h != start {
		h = h.text(a.Title)
	}
	return h.sum()
}

// TextHash is Text for text that nobody has told the blocks of.
func TextHash(text string) uint64 { return hash(start).text(text).sum() }

// hash is a running FNV-1a over folded letters.
type hash uint64

const (
	start = 14695981039346656037
	prime = 1099511628211
)

// text adds the letters and digits of a text, as a search compares them (see
// package fold): "ﬁ" is "fi", and "é" is the same in one code point or in two.
// English needs none of that: ASCII stands for itself but for case, and the marks of
// print have no letters.
func (h hash) text(s string) hash {
	plain := h
	for i := 0; i < len(s); i++ {
		c := s[i]
		if low := c | 0x20; low >= 'a' && low <= 'z' {
			plain = (plain ^ hash(low)) * prime
		} else if c >= '0' && c <= '9' {
			plain = (plain ^ hash(c)) * prime
		} else if c >= utf8.RuneSelf {
			n := markOfPrint(s[i:])
			if n == 0 {
				return h.letters(fold.String(s, fold.Search))
			}
			i += n - 1
		}
	}
	return plain
}

// markOfPrint returns the length of the quotation mark, dash, bullet, ellipsis
// or no-break space that s begins with, or 0.
func markOfPrint(s string) int {
	switch {
	case len(s) >= 3 && s[0] == 0xe2 && s[1] == 0x80: // U+2000 to U+203F
		switch c := s[2]; {
		case c >= 0x93 && c <= 0x95, c >= 0x98 && c <= 0x9f, c == 0xa2, c == 0xa6:
			return 3
		}
	case len(s) >= 2 && s[0] == 0xc2 && s[1] == 0xa0:
		return 2
	}
	return 0
}

// letters adds what counts of a folded text.
func (h hash) letters(s string) hash {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) {
			for _, c := range []byte(s[i : i+size]) {
				h = (h ^ hash(c)) * prime
			}
		}
		i += size
	}
	return h
}

func (h hash) sum() uint64 {
	if h == start {
		return 0
	}
	return uint64(h)
}
