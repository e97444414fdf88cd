package language

import (
	"math/bits"
	"sync"
)

// detectReach is how much of a document is read to tell its language, in
// bytes; mostly a few hundred are enough.
const detectReach = 4 << 10

// A small word is worth wordWorth points, divided by the number of languages
// that have it: "de" says little, "der" more, "und" all. A letter such as "ñ"
// is worth half as much.
const (
	wordWorth   = 60
	letterWorth = wordWorth / 2
)

const (
	leastEvidence = 3 * wordWorth / 2 // below this the text says nothing
	clearEvidence = 16 * wordWorth    // where others have a quarter of it, the rest need not be read
)

// commonWords is the table of the small words of all languages: a word's class
// is the set of languages that have it, by their place in languages.
var commonWords = sync.OnceValue(func() *Lexicon {
	var lists []Entry
	for i, l := range languages {
		lists = append(lists, Entry{1 << i, l.common})
	}
	return newLexicon(lists, nil, 0)
})

// Evidence is what a document says of its language, by its script and the small words
// of its first few kilobytes. The zero evidence has read nothing.
type Evidence struct {
	points                     [len(languages)]int // by small words
	latin, cyrillic, han, kana int                 // letters
	greek, hangul, hebrew, far int                 // the same; far are those of scripts without a table
	bytes                      int                 // that were read
}

// Take reads a paragraph, and reports whether no more is needed to tell the language.
func (e *Evidence) Take(s string) (enough bool) {
	s = s[:min(len(s), detectReach-e.bytes)]
	e.bytes += len(s)
	e.read(s)
	return e.bytes >= detectReach || e.clear()
}

// Language returns the language of the text that was read. The text decides;
// where it is too short or in two languages alike, the document's own word for it
// does, a BCP 47 tag that may be empty, and then English.
func (e *Evidence) Language(tag string) *Language {
	if l := e.verdict(); l != nil {
		return l
	}
	if l := ByTag(tag); l != nil {
		return l
	}
	return &english
}

// read counts the letters and small words of a paragraph.
func (e *Evidence) read(s string) {
	table := commonWords()
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && isLetter(s[i]) {
			e.script(s[i])
			if s[i] >= 0xC3 && s[i] <= 0xC5 && i+2 <= len(s) {
				e.add(uint64(table.Lookup(s[i:i+2])), letterWorth)
			}
			continue
		}
		if n := i - start; n > 0 && n < 12 && !isCapital(s[start]) { // "van der Meer" is no Dutch
			e.add(uint64(table.Lookup(s[start:i])), wordWorth)
		}
		if i < len(s) && s[i] == 0xE2 {
			i += 2 // punctuation: ’ “ – and their kin
		} else if i < len(s) && s[i] == 0xC2 {
			i++
		}
		start = i + 1
	}
}

// isLetter reports whether a byte is of a letter or a digit, as far as that can be told
// by the first byte of UTF-8.
func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || isCapital(c) || c >= '0' && c <= '9' || c >= 0x80 && c != 0xC2 && c != 0xE2
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// script counts a letter by its first byte in UTF-8.
func (e *Evidence) script(c byte) {
	switch {
	case c < 0x80:
		e.latin++
	case c == 0xD0 || c == 0xD1:
		e.cyrillic++
	case c == 0xE3:
		e.kana++
	case c >= 0xE4 && c <= 0xE9:
		e.han++
	case c == 0xCE || c == 0xCF:
		e.greek++
	case c >= 0xEA && c <= 0xED:
		e.hangul++
	case c == 0xD6 || c == 0xD7:
		e.hebrew++
	case c >= 0xD8 && c <= 0xDF || c == 0xE0 || c == 0xE1:
		e.far++
	}
}

// add gives the points of a word or letter to the languages that have it.
func (e *Evidence) add(set uint64, worth int) {
	if set == 0 {
		return
	}
	worth /= bits.OnesCount64(set)
	for ; set != 0; set &= set - 1 {
		e.points[bits.TrailingZeros64(set)] += worth
	}
}

// best returns the language with the most points, and the points of the next.
func (e *Evidence) best() (first, points, next int) {
	for i, n := range e.points {
		if n > points {
			first, points, next = i, n, points
		} else if n > next {
			next = n
		}
	}
	return first, points, next
}

// clear reports whether the language is beyond doubt already.
func (e *Evidence) clear() bool {
	_, points, next := e.best()
	return points >= clearEvidence && 4*next < points
}

// unknownText is how many Latin letters without the small words of any language are a text in
// another one.
const unknownText = 400

// nordic reports whether a language is one of three that have most small words in common: the
// likeliest of them is near enough.
func nordic(l *Language) bool { return l == &danish || l == &swedish || l == &norwegian }

// verdict returns the language that the evidence is for; nil if it is for none
// or for two.
func (e *Evidence) verdict() *Language {
	switch {
	case 3*e.kana > e.latin+e.han && e.kana > e.cyrillic && e.kana > 3:
		return &japanese
	case 3*e.han > e.latin && e.han > e.cyrillic && e.han > 3:
		return &chinese
	case e.cyrillic > e.latin && e.cyrillic > 3:
		return &russian
	case e.greek > e.latin && e.greek > 3:
		return &greek
	case e.hangul > e.latin && e.hangul > 3:
		return &korean
	case e.hebrew > e.latin && e.hebrew > 3:
		return &hebrew
	case e.far > e.latin && e.far > 3:
		return &other
	}
	first, points, next := e.best()
	if points < leastEvidence && e.latin >= unknownText {
		return &other // as much English, or any other language with a table, would have told itself
	}
	if points < leastEvidence || 4*points < 5*next && !nordic(languages[first]) {
		return nil
	}
	return languages[first]
}
