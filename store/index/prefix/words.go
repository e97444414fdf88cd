// Package prefix answers which articles hold a word that begins with two letters or
// three, as a search asks while its last word is being typed: it takes the beginnings
// from a text, and keeps them as bitmaps of articles.
package prefix

import (
	"unicode/utf8"

	"pullquote/articles/quotes"
	"pullquote/store/index/fts"
	"pullquote/store/query"
)

// The beginnings of words that are indexed by themselves, in letters. Longer ones
// are looked for among the words: few of these begin with any four letters.
const (
	shortestStart = 2
	longestStart  = 3
)

// InQuotes stands before the beginning of a word in a quotation, which makes it
// longer than any other.
const InQuotes = "qq"

// Of returns the different beginnings of the words of a title and a text, with
// a space after each; those of the words in said, quotations in the order of the
// text, also behind InQuotes. A search asks for them while its last word is being typed; FTS5
// would put together all places of all words that begin so, which takes half a
// second for "th" in a hundred thousand articles.
func Of(title, text string, said []quotes.Span) string {
	b := beginnings{list: make([]byte, 0, 2000)}
	fts.Words(title, func(_, _ int, folded []byte) bool {
		b.word(folded, false)
		return true
	})
	next, reach := 0, 0 // the first quotation after the word, and how far those before it go
	fts.Words(text, func(at, _ int, folded []byte) bool {
		for ; next < len(said) && said[next].Start <= at; next++ {
			reach = max(reach, said[next].End)
		}
		b.word(folded, at < reach)
		return true
	})
	return string(b.list)
}

// beginnings are the beginnings of words that have been seen.
type beginnings struct {
	list   []byte
	plain  seen
	quoted seen
}

// word adds the beginnings of a word.
func (b *beginnings) word(folded []byte, quoted bool) {
	code, end := 0, 0 // of the letters so far, and how many bytes they have
	for n := 1; n <= longestStart && end < len(folded); n++ {
		size := 1
		if c := folded[end]; c < utf8.RuneSelf {
			code = code*digits + digit(c)
		} else {
			_, size = utf8.DecodeRune(folded[end:])
			code = foreign
		}
		end += size
		if n < shortestStart {
			continue
		}
		start := folded[:end]
		if b.plain.add(code, start) {
			b.list = append(append(b.list, start...), ' ')
		}
		if quoted && b.quoted.add(code, start) {
			b.list = append(append(append(b.list, InQuotes...), start...), ' ')
		}
	}
}

// digits are what the beginnings of words are numbered in: letters and digits of ASCII.
const digits = 1 + 26 + 10

// foreign is the number of all beginnings that hold another letter. It stays
// below 0 whatever follows.
const foreign = -digits

func digit(c byte) int {
	if c >= 'a' {
		return int(c-'a') + 1
	}
	return int(c-'0') + 27
}

// seen is a set of beginnings: bits by their numbers, and the few others by name.
type seen struct {
	ascii  [digits*digits*digits/64 + 1]uint64
	others map[string]bool
}

// add reports whether a beginning is new.
func (s *seen) add(code int, start []byte) bool {
	if code < 0 {
		if s.others == nil {
			s.others = map[string]bool{}
		}
		known := s.others[string(start)]
		s.others[string(start)] = true
		return !known
	}
	word, bit := &s.ascii[code/64], uint64(1)<<(code%64)
	known := *word&bit != 0
	*word |= bit
	return !known
}

// Letters returns the beginning that a word of a search is, if that is indexed by
// itself; nothing for other words.
func Letters(w query.Word) (folded string) {
	words := 0
	fts.Words(w.Text, func(_, _ int, word []byte) bool {
		folded = string(word)
		words++
		return words < 2
	})
	if n := utf8.RuneCountInString(folded); !w.Prefix || words != 1 || n < shortestStart || n > longestStart {
		return ""
	}
	return folded
}
