// Package align sets two texts side by side, word by word, and tells whether they are
// one quotation.
package align

import (
	"strings"
	"unicode"

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

// mostWords is how many words of a text are compared.
const mostWords = 100_000

// Words returns the words of a text that hold a letter or a digit.
func Words(text string) []Word {
	var words []Word
	v, _ := fold.Of(text, fold.Seen)
	start := -1
	add := func(end int) {
		if start >= 0 && len(words) < mostWords {
			if f := names.Spelling(v.Text[start:end]); f != "" {
				from, to := v.Span(start, end)
				words = append(words, Word{v.Text[start:end], f, quotes.Span{Start: from, End: to}})
			}
		}
		start = -1
	}
	for i, r := range v.Text {
		switch {
		case unicode.IsSpace(r) || r == '—' || r == '…':
			add(i)
		case start < 0:
			start = i
		}
	}
	add(len(v.Text))
	return words
}

// pair is a word here and the same word there.
type pair struct{ here, there int }

// Matching is the words that two texts have in common, in order.
type Matching []pair

// longestMatch is how many words of either text are matched.
const longestMatch = 1000

// Texts finds the longest sequence of words that both texts have.
func Texts(here, there []Word) Matching {
	a, b := here[:min(len(here), longestMatch)], there[:min(len(there), longestMatch)]
	width := len(b) + 1
	best := make([]uint16, (len(a)+1)*width) // of the words from i and j on
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].folded == b[j].folded {
				best[i*width+j] = best[(i+1)*width+j+1] + 1
			} else {
				best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			}
		}
	}
	var m Matching
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].folded == b[j].folded:
			m = append(m, pair{i, j})
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
		if i > 0 && m[i].here == m[i-1].here+1 && m[i].there == m[i-1].there+1 {
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
	add := func(a, b []Word, same bool) {
		if len(a)+len(b) == 0 {
			return
		}
		if last := len(out) - 1; same && last >= 0 && out[last].Same {
			out[last].Here += " " + spelled(a)
			out[last].There += " " + spelled(b)
			return
		}
		out = append(out, Piece{spelled(a), spelled(b), same})
	}
	i, j := 0, 0
	for _, p := range m {
		add(here[i:p.here], there[j:p.there], false)
		add(here[p.here:p.here+1], there[p.there:p.there+1], true)
		i, j = p.here+1, p.there+1
	}
	add(here[i:], there[j:], false)
	return out
}

func spelled(words []Word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}

// Within returns the stretch of a text in which a quotation stands, with the words
// that both have; nothing if it does not stand there.
func Within(here, all []Word) (there []Word, m Matching) {
	there = around(here, all)
	if m = Texts(here, there); len(m) == 0 {
		return nil, nil
	}
	there = there[m[0].there : m[len(m)-1].there+1]
	if m = Texts(here, there); !m.Same(here, there) {
		return nil, nil
	}
	return there, m
}
