// Package anchor ties what is said of some words to these words, and not to a place
// in a file: a text is edited, and the note on “Not one boat will leave” shall stand
// beside them still, or say that they are gone.
//
// An Anchor holds what the W3C's Web Annotation Data Model calls a TextQuoteSelector
// and a TextPositionSelector: the words, some text on either side, and where they
// stood. They are looked for in this order:
//
//   - at their place, with the same text around them; or elsewhere with the same, if
//     that is once in the text
//   - the same words wherever they stand. What is around them must be what was around
//     them, at least on one side, unless they are a sentence that can be no other; and
//     of words that are there twice, it must tell one from the other
//   - the words as they may have become: a typo is mended, a word was added or taken
//     out, marks and blanks are others. They are looked for where rare words of them,
//     or of what was around them, stand at their distances. The more they have changed,
//     the more must be as it was around them
//
// Words that are found are never others that are merely alike: of “The ferry stays in
// port on Monday”, which was taken out, nobody wants the note to go over to “The ferry
// stays in port on Tuesday”, which stood behind it. What is not found is an orphan,
// and it is for the caller to show it as one.
//
// To look for one anchor takes time linear in the text; a Text is prepared for any
// number of them once.
package anchor

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// around is how many code points are kept on either side: some ten words.
const around = 64

// Anchor is some words of a text with what tells them from all others. The zero
// Anchor is about no words, and found nowhere.
type Anchor struct {
	Exact  string `json:"exact,omitempty"`  // the words as they stood
	Prefix string `json:"prefix,omitempty"` // what stood before them, 64 code points at most
	Suffix string `json:"suffix,omitempty"` // and behind
	Start  int    `json:"start,omitempty"`  // where: bytes of Article.Text, half-open
	End    int    `json:"end,omitempty"`
}

// Of returns the anchor of a stretch of text. What of it lies outside of the text, or
// halves a character, is left out.
func Of(text string, s quotes.Span) Anchor {
	start, end := whole(text, s.Start), whole(text, s.End)
	if start >= end {
		return Anchor{Start: start, End: start}
	}
	from, to := start, end
	for range around {
		_, n := utf8.DecodeLastRuneInString(text[:from])
		_, m := utf8.DecodeRuneInString(text[to:])
		from, to = from-n, to+m
	}
	return Anchor{Exact: text[start:end], Prefix: text[from:start], Suffix: text[end:to], Start: start, End: end}
}

// whole moves an offset into a text and back to the beginning of a character.
func whole(text string, at int) int {
	at = min(max(at, 0), len(text))
	for n := 1; n < utf8.UTFMax && at > 0 && at < len(text) && !utf8.RuneStart(text[at]); n++ {
		at--
	}
	return at
}

// In finds the words in a text that may have changed since. It is false where they are
// gone, or can't be told from others.
func (a Anchor) In(text string) (quotes.Span, bool) { return Read(text).Find(a) }

// Text is a text that anchors are looked for in. It is not for several goroutines at once.
type Text struct {
	text    string
	*tokens // made when they are first needed
}

// Read prepares a text. That takes no time: what takes some is done when an anchor is
// not found at its place.
func Read(text string) *Text { return &Text{text: text} }

// Find is Anchor.In for a text that was prepared.
func (t *Text) Find(a Anchor) (quotes.Span, bool) {
	if a.Exact == "" {
		return quotes.Span{}, false
	}
	if t.stands(a, a.Start) {
		return quotes.Span{Start: a.Start, End: a.Start + len(a.Exact)}, true
	}
	// An anchor that comes from elsewhere may lack what is around it: then nothing but its
	// place tells it from the same words at another.
	all := a.Prefix + a.Exact + a.Suffix
	if at := strings.Index(t.text, all); at >= 0 && all != a.Exact {
		if next := strings.Index(t.text[at+1:], all); next >= 0 {
			return quotes.Span{}, false
		}
		start := at + len(a.Prefix)
		return quotes.Span{Start: start, End: start + len(a.Exact)}, true
	}
	if t.tokens == nil {
		t.tokens = read(t.text)
	}
	return t.search(a)
}

// stands reports whether an anchor's words stand at an offset, with all that was around
// them. The text begins or ends where nothing was there.
func (t *Text) stands(a Anchor, at int) bool {
	end := at + len(a.Exact)
	if at < 0 || end > len(t.text) || t.text[at:end] != a.Exact {
		return false
	}
	return strings.HasSuffix(t.text[:at], a.Prefix) && strings.HasPrefix(t.text[end:], a.Suffix)
}
