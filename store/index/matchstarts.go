package index

import (
	"unicode/utf8"

	"pullquote/store/query"
)

// The beginnings of words that are indexed by themselves, in letters. Longer ones
// are looked for among the words: few of these begin with any four letters.
const (
	shortestStart = 2
	longestStart  = 3
)

// starts returns the different beginnings of the words of some texts, with spaces
// between them. A search asks for them while its last word is being typed; FTS5
// would put together all places of all words that begin so, which takes half a
// second for "th" in a hundred thousand articles.
func starts(texts ...string) string {
	var seen beginnings
	list := make([]byte, 0, 1500)
	for _, text := range texts {
		wordsOf(text, func(_, _ int, folded []byte) bool {
			end := 0
			for n := 1; n <= longestStart && end < len(folded); n++ {
				_, size := utf8.DecodeRune(folded[end:])
				end += size
				if n >= shortestStart && seen.add(folded[:end]) {
					list = append(append(list, folded[:end]...), ' ')
				}
			}
			return true
		})
	}
	return string(list)
}

// beginnings is a set of beginnings: of ASCII letters and digits as bits, and
// the few others by name.
type beginnings struct {
	ascii  [37*37*37/64 + 1]uint64
	others map[string]bool
}

// add reports whether the beginning is new.
func (b *beginnings) add(start []byte) bool {
	n := 0
	for _, c := range start {
		switch {
		case c >= 'a' && c <= 'z':
			n = n*37 + int(c-'a') + 1
		case c >= '0' && c <= '9':
			n = n*37 + int(c-'0') + 27
		default:
			return b.addOther(start)
		}
	}
	known := b.ascii[n/64]>>(n%64)&1 == 1
	b.ascii[n/64] |= 1 << (n % 64)
	return !known
}

func (b *beginnings) addOther(start []byte) bool {
	if b.others == nil {
		b.others = map[string]bool{}
	}
	known := b.others[string(start)]
	b.others[string(start)] = true
	return !known
}

// start returns a beginning that is indexed by itself; nothing for other words.
func start(w query.Word) (folded string) {
	words := 0
	wordsOf(w.Text, func(_, _ int, word []byte) bool {
		folded = string(word)
		words++
		return words < 2
	})
	if n := utf8.RuneCountInString(folded); !w.Prefix || words != 1 || n < shortestStart || n > longestStart {
		return ""
	}
	return folded
}
