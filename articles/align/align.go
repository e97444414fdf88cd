// Package align sets two texts side by side, word by word, and tells whether they are
// one quotation.
package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// Piece is a stretch of two texts that are compared word by word. Where Same is
// set both have the same words, though case and marks may differ; else Here
// stands in the one in the place of There in the other, and either may be empty.
type Piece struct {
	Here, There string
	Same        bool
}

// Word is what stands between spaces, as a reader sees it, with what it is
// compared by.
type Word struct {
	Text        string
	folded      string
	quotes.Span // bytes of the text
}

// Key is what a word is compared by.
func (w Word) Key() string { return w.folded }

// mostWords is how many words of a text are compared.
const mostWords = 100_000

// Words returns the words of a text that hold a letter or a digit.
func Words(text string) []Word { return cut(text, names.Spelling, dashed) }

// Parted is Words, where each character of a script that sets no spaces between words
// is one.
func Parted(text string) []Word {
	return cut(text, names.Spelling, func(r rune) (ends, alone bool) {
		ends, _ = dashed(r)
		return ends, standsAlone(r)
	})
}

// Spelled returns the words of a text as Parted does, but they are compared by how they
// are spelled, with their marks, and what is nothing but marks is a word too.
func Spelled(text string) []Word {
	return cut(text, func(word string) string { return word }, func(r rune) (ends, alone bool) { return unicode.IsSpace(r), standsAlone(r) })
}

// dashed reports whether a word ends before a character that is none of its own.
func dashed(r rune) (ends, alone bool) { return unicode.IsSpace(r) || r == '—' || r == '…', false }

// standsAlone reports whether a character is of a script that sets no spaces between words.
func standsAlone(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// cut cuts a text into words, and leaves out those that are compared by nothing.
func cut(text string, key func(string) string, breaks func(rune) (ends, alone bool)) []Word {
	var words []Word
	v, _ := fold.Of(text, fold.Seen)
	start := -1
	add := func(end int) {
		if start >= 0 && len(words) < mostWords {
			if f := key(v.Text[start:end]); f != "" {
				from, to := v.Span(start, end)
				words = append(words, Word{v.Text[start:end], f, quotes.Span{Start: from, End: to}})
			}
		}
		start = -1
	}
	for i, r := range v.Text {
		ends, alone := breaks(r)
		switch {
		case ends:
			add(i)
		case alone:
			add(i)
			start = i
			add(i + utf8.RuneLen(r))
		case start < 0:
			start = i
		}
	}
	add(len(v.Text))
	return words
}

// Pair is a word here and the same word there, by their numbers.
type Pair struct{ Here, There int }

// Matching is what two texts have in common, in order.
type Matching []Pair

// longestMatch is how many words of either text are matched.
const longestMatch = 1000

// Texts finds the longest sequence of words that both texts have.
func Texts(here, there []Word) Matching {
	return Longest(keys(here[:min(len(here), longestMatch)]), keys(there[:min(len(there), longestMatch)]))
}

// Edited is Texts for two of which most is the same: the words with which both begin and
// end are no part of those that are counted.
func Edited(here, there []Word) Matching {
	a, b := 0, 0
	for a < min(len(here), len(there)) && here[a].folded == there[a].folded {
		a++
	}
	for b < min(len(here), len(there))-a && here[len(here)-1-b].folded == there[len(there)-1-b].folded {
		b++
	}
	m := make(Matching, 0, a+b)
	for i := range a {
		m = append(m, Pair{i, i})
	}
	for _, p := range Texts(here[a:len(here)-b], there[a:len(there)-b]) {
		m = append(m, Pair{p.Here + a, p.There + a})
	}
	for i := b; i > 0; i-- {
		m = append(m, Pair{len(here) - i, len(there) - i})
	}
	return m
}

func keys(words []Word) []string {
	all := make([]string, len(words))
	for i := range words {
		all[i] = words[i].folded
	}
	return all
}

// Longest finds the longest sequence that two have in common. It takes time and room
// for each of the one times each of the other; no more than 65,535 of either.
func Longest[T comparable](a, b []T) Matching {
	width := len(b) + 1
	best := make([]uint16, (len(a)+1)*width) // of those from i and j on
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				best[i*width+j] = best[(i+1)*width+j+1] + 1
			} else {
				best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			}
		}
	}
	var m Matching
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			m = append(m, Pair{i, j})
			i, j = i+1, j+1
		case best[(i+1)*width+j] >= best[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return m
}

// Likeness is the share of the words here that are there too.
func (m Matching) Likeness(here []Word) float64 {
	return float64(len(m)) / float64(min(len(here), longestMatch))
}

// Same reports whether two texts are one quotation: they share a phrase, and
// most of the shorter one. A short one has to be there whole.
func (m Matching) Same(here, there []Word) bool {
	short := min(len(here), len(there), longestMatch)
	if short < Shingle {
		return len(here) == len(there) && len(m) == short
	}
	const most = 0.6
	return float64(len(m)) >= most*float64(short) && m.run() >= Shingle
}

// run is the longest stretch of words that follow each other in both texts.
func (m Matching) run() int {
	longest, run := 0, 0
	for i := range m {
		if i > 0 && m[i].Here == m[i-1].Here+1 && m[i].There == m[i-1].There+1 {
			run++
		} else {
			run = 1
		}
		longest = max(longest, run)
	}
	return longest
}

// Pieces sets two texts side by side.
func (m Matching) Pieces(here, there []Word) []Piece {
	var out []Piece
	for _, g := range m.groups(len(here), len(there)) {
		out = append(out, Piece{spelled(here[g.here:g.hereEnd]), spelled(there[g.there:g.thereEnd]), g.same})
	}
	return out
}

// Stretch is a Piece by where it stands: bytes of the two texts. Of what only one has,
// the other has an empty span, where it would stand.
type Stretch struct {
	Here, There quotes.Span
	Same        bool
}

// Stretches sets two texts side by side.
func (m Matching) Stretches(here, there []Word) []Stretch {
	var out []Stretch
	for _, g := range m.groups(len(here), len(there)) {
		out = append(out, Stretch{covered(here, g.here, g.hereEnd), covered(there, g.there, g.thereEnd), g.same})
	}
	return out
}

// covered is where some words of a text stand.
func covered(words []Word, from, to int) quotes.Span {
	switch {
	case from < to:
		return quotes.Span{Start: words[from].Start, End: words[to-1].End}
	case from > 0:
		return quotes.Span{Start: words[from-1].End, End: words[from-1].End}
	case len(words) > 0:
		return quotes.Span{Start: words[0].Start, End: words[0].Start}
	}
	return quotes.Span{}
}

// group is words that follow each other here, and those that stand in their place there.
type group struct {
	here, hereEnd, there, thereEnd int
	same                           bool
}

// groups are so many words here and there, by what is the same.
func (m Matching) groups(here, there int) []group {
	var out []group
	add := func(g group) {
		last := len(out) - 1
		switch {
		case g.here == g.hereEnd && g.there == g.thereEnd:
		case g.same && last >= 0 && out[last].same:
			out[last].hereEnd, out[last].thereEnd = g.hereEnd, g.thereEnd
		default:
			out = append(out, g)
		}
	}
	i, j := 0, 0
	for _, p := range m {
		add(group{i, p.Here, j, p.There, false})
		i, j = p.Here+1, p.There+1
		add(group{p.Here, i, p.There, j, true})
	}
	add(group{i, here, j, there, false})
	return out
}

func spelled(words []Word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}

// mostEnds is how many ends of a stretch are tried.
const mostEnds = 16

// tight is a stretch of a text without what need not be in it for as many words of a
// quotation to be there: of “I have counted them. I may look again”, for “I will look again”,
// the second "I" is where it begins.
func tight(here, there []Word, m Matching) []Word {
	first, last := here[m[0].Here].folded, here[m[len(m)-1].Here].folded
	for at, tried := len(there)-len(m), 0; at > 0 && tried < mostEnds; at-- {
		if there[at].folded != first {
			continue
		}
		if tried++; len(Texts(here, there[at:])) == len(m) {
			there = there[at:]
			break
		}
	}
	for end, tried := len(m), 0; end < len(there) && tried < mostEnds; end++ {
		if there[end-1].folded != last {
			continue
		}
		if tried++; len(Texts(here, there[:end])) == len(m) {
			return there[:end]
		}
	}
	return there
}

// Within returns the stretch of a text in which a quotation stands, with the words
// that both have; nothing if it does not stand there.
func Within(here, all []Word) (there []Word, m Matching) {
	there = around(here, all)
	if m = Texts(here, there); len(m) == 0 {
		return nil, nil
	}
	there = tight(here, there[m[0].There:m[len(m)-1].There+1], m)
	if m = Texts(here, there); !m.Same(here, there) {
		return nil, nil
	}
	return there, m
}
