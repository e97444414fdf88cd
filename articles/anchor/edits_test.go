package anchor_test

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/quotes"
)

// edited is a text that knows of each of its bytes which byte of the original it was.
type edited struct {
	*rand.Rand
	text   []byte
	origin []int // inserted and copied for those that were none
}

const (
	inserted = -1
	copied   = -2
)

func newEdited(text string, random *rand.Rand) *edited {
	e := &edited{Rand: random, text: []byte(text), origin: make([]int, len(text))}
	for i := range e.origin {
		e.origin[i] = i
	}
	return e
}

// replace puts other words in the place of some.
func (e *edited) replace(s quotes.Span, with string) {
	origin := make([]int, len(with))
	for i := range origin {
		origin[i] = inserted
	}
	e.splice(s, []byte(with), origin)
}

func (e *edited) splice(s quotes.Span, text []byte, origin []int) {
	e.text = append(e.text[:s.Start:s.Start], append(text, e.text[s.End:]...)...)
	e.origin = append(e.origin[:s.Start:s.Start], append(origin, e.origin[s.End:]...)...)
}

// move puts a stretch elsewhere, or as a copy, too.
func (e *edited) move(s quotes.Span, to int, double bool) {
	text := append([]byte{}, e.text[s.Start:s.End]...)
	origin := append([]int{}, e.origin[s.Start:s.End]...)
	if double {
		for i := range origin {
			origin[i] = copied
		}
	} else {
		e.splice(s, nil, nil)
		if to > s.Start {
			to = max(s.Start, to-s.End+s.Start)
		}
	}
	e.splice(quotes.Span{Start: to, End: to}, text, origin)
}

// now is where a stretch of the original stands, from its first byte that is left to its
// last, how much of it is left there, and how often it is parted by other words of the
// original.
func (e *edited) now(was quotes.Span) (s quotes.Span, left float64) {
	n := 0
	for i, from := range e.origin {
		if from >= was.Start && from < was.End {
			if n++; n == 1 {
				s.Start = i
			}
			s.End = i + 1
		}
	}
	return s, float64(n) / float64(was.End-was.Start)
}

// pieces returns the stretches of a text that end at what end tells is one's end.
func pieces(text string, ends func(before, after rune) bool) (all []quotes.Span) {
	start, before := 0, rune(0)
	for i, r := range text {
		if i > 0 && ends(before, r) {
			all = append(all, quotes.Span{Start: start, End: i})
			start = i
		}
		before = r
	}
	return append(all, quotes.Span{Start: start, End: len(text)})
}

func wordEnds(before, after rune) bool { return unicode.IsSpace(before) && !unicode.IsSpace(after) }
func sentenceEnds(before, after rune) bool {
	return strings.ContainsRune(".?!”\"\n", before) && unicode.IsSpace(after)
}
func paragraphEnds(before, after rune) bool { return before == '\n' && after != '\n' }

// some returns one of the stretches of the text, trimmed of white space.
func (e *edited) some(ends func(before, after rune) bool) quotes.Span {
	text := string(e.text)
	all := pieces(text, ends)
	for range 100 {
		if s := trimmed(text, all[e.IntN(len(all))]); !s.Empty() {
			return s
		}
	}
	return quotes.Span{}
}

func trimmed(text string, s quotes.Span) quotes.Span {
	piece := s.Of(text)
	s.Start += len(piece) - len(strings.TrimLeft(piece, " \n\t"))
	s.End -= len(piece) - len(strings.TrimRight(piece, " \n\t"))
	return quotes.Span{Start: s.Start, End: max(s.Start, s.End)}
}

// words returns some words that stand somewhere in another text.
func (e *edited) words(of string, n int) string {
	all := strings.Fields(of)
	from := e.IntN(max(1, len(all)-n))
	return strings.Join(all[from:min(len(all), from+n)], " ")
}

// anywhere is a random edit somewhere in the text. other is a text that new words are from.
func (e *edited) anywhere(other string) {
	switch e.IntN(10) {
	case 0: // words are added
		s := e.some(wordEnds)
		e.replace(quotes.Span{Start: s.Start, End: s.Start}, e.words(other, 1+e.IntN(4))+" ")
	case 1: // a word is taken out
		e.replace(e.some(wordEnds), "")
	case 2: // a word is another
		e.replace(e.some(wordEnds), e.words(other, 1))
	case 3: // a sentence is added
		s := e.some(sentenceEnds)
		e.replace(quotes.Span{Start: s.End, End: s.End}, " "+e.words(other, 8+e.IntN(12))+".")
	case 4: // a sentence is taken out
		e.replace(e.some(sentenceEnds), "")
	case 5: // a sentence is another
		e.replace(e.some(sentenceEnds), e.words(other, 8+e.IntN(12))+".")
	case 6: // a paragraph goes elsewhere
		from, to := e.some(paragraphEnds), e.some(paragraphEnds)
		if to.Start >= from.End || to.Start < from.Start {
			e.move(quotes.Span{Start: from.Start, End: min(len(e.text), from.End+2)}, to.Start, false)
		}
	case 7: // a paragraph is added
		s := e.some(paragraphEnds)
		e.replace(quotes.Span{Start: s.Start, End: s.Start}, e.words(other, 30+e.IntN(40))+".\n\n")
	case 8: // signs are others
		e.each(func(r rune) (string, bool) {
			to, ok := map[rune]string{'“': `"`, '”': `"`, '’': "'", '—': "–", '"': "“", '…': "..."}[r]
			return to, ok
		})
	default: // blanks are others
		e.each(func(r rune) (string, bool) {
			if r == ' ' && e.IntN(12) == 0 {
				return []string{"  ", "\n", "\u00a0"}[e.IntN(3)], true
			}
			return "", false
		})
	}
}

// each replaces single characters.
func (e *edited) each(with func(rune) (string, bool)) {
	for i := 0; i < len(e.text); {
		r, n := utf8.DecodeRune(e.text[i:])
		to, ok := with(r)
		if !ok {
			i += n
			continue
		}
		at := e.origin[i]
		e.replace(quotes.Span{Start: i, End: i + n}, to)
		e.origin[i] = at // it stands where the other stood
		i += len(to)
	}
}

// decomposed writes all accents as marks of their own.
func (e *edited) decomposed() {
	e.each(func(r rune) (string, bool) {
		to := norm.NFD.String(string(r))
		return to, to != string(r)
	})
}

// touched changes some words lightly: a typo, a word more, a word less, another sign.
func (e *edited) touched(was quotes.Span, other string) {
	s, _ := e.now(was)
	text := s.Of(string(e.text))
	words := pieces(text, wordEnds)
	w := trimmed(text, words[e.IntN(len(words))])
	w.Start, w.End = w.Start+s.Start, w.End+s.Start
	switch word := w.Of(string(e.text)); e.IntN(4) {
	case 0:
		if utf8.RuneCountInString(word) >= 6 && len(word) == utf8.RuneCountInString(word) {
			at := w.Start + 1 + e.IntN(len(word)-2)
			e.replace(quotes.Span{Start: at, End: at + 1}, string(rune('a'+e.IntN(26))))
		}
	case 1:
		if len(words) >= 3 && w.Start > s.Start {
			e.replace(quotes.Span{Start: w.Start, End: w.Start}, e.words(other, 1)+" ")
		}
	case 2:
		if len(words) >= 6 {
			e.replace(w, "")
		}
	default:
		e.replace(quotes.Span{Start: w.End, End: w.End}, []string{",", " –", ";"}[e.IntN(3)])
	}
}
