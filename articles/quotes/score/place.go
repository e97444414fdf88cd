package score

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// Place tells where a passage's source stands.
type Place uint8

// The places of a source.
const (
	Before  Place = iota // Calloway said: “…”
	After                // “…,” Calloway said.
	Between              // “…,” Calloway said, “…”
	Apart                // in another paragraph
	places
)

var placeNames = [places]string{"before", "after", "between", "elsewhere"}

// String returns the place as it is printed.
func (p Place) String() string { return placeNames[p] }

// placeOf tells where a passage's source stands. Of a source in several pieces
// the first counts.
func (j *Judgement) placeOf(p *Passage) Place {
	source := p.Attribution.Source[0]
	if !j.oneParagraph(p.Span, source) {
		return Apart
	}
	before, after := false, false
	for _, piece := range p.Attribution.Content {
		here := j.oneParagraph(piece, source)
		before = before || here && piece.Start < source.Start
		after = after || here && piece.Start > source.Start
	}
	switch {
	case before && after:
		return Between
	case p.Start > source.Start:
		return Before
	default:
		return After
	}
}

// oneParagraph reports whether no line ends between two spans.
func (j *Judgement) oneParagraph(a, b quotes.Span) bool {
	return !strings.Contains(gap(a, b).Of(j.Article.Text), "\n")
}

// oneSentence reports whether no sentence ends between a passage and a span.
// What ends inside the passage does not count: “Why? Who?” she said.
func (j *Judgement) oneSentence(passage, other quotes.Span) bool {
	text := j.Article.Text
	if said := strings.TrimRightFunc(passage.Of(text), isBlank); other.Start > passage.Start && strings.HasSuffix(said, ".") {
		return false // “We won.” Calloway left.
	}
	between := gap(passage, other).Of(text)
	for i, r := range between {
		if (r == '.' || r == '!' || r == '?') && endsSentence(between, i) {
			return false
		}
	}
	return true
}

// endsSentence reports whether the stop at byte i ends a sentence: what follows
// after marks and blanks is no small letter, and what precedes is no title.
func endsSentence(s string, i int) bool {
	rest := strings.TrimLeft(s[i+1:], "”\"’'.!?)")
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, isBlank))
	if rest != "" && (!isBlank(rune(rest[0])) || unicode.IsLower(next)) {
		return false
	}
	word := s[strings.LastIndexFunc(s[:i], func(r rune) bool { return !isWord(r) })+1 : i]
	return s[i] != '.' || !isAbbreviated(word)
}

// isAbbreviated reports whether a word has its full stop for being short: a
// title, or the initial of a name.
func isAbbreviated(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Capt", "Lt", "Sgt", "Rev", "St", "No":
		return true
	default:
		return len(word) == 1 && isCapital(word[0])
	}
}

// gap returns what lies between two spans, empty if they touch or overlap.
func gap(a, b quotes.Span) quotes.Span {
	if a.Start > b.Start {
		a, b = b, a
	}
	return quotes.Span{Start: a.End, End: max(a.End, b.Start)}
}
