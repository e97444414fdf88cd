package dates

import "strings"

// findWords bounds how many words a date in a text may have: "Published on Monday, 2
// March 2026, at 9:05 p.m. (GMT +02:00)" has eleven.
const findWords = 12

// Found is a date in a text: bytes [Start, End) of it.
type Found struct {
	When
	Start, End int
}

// Find finds the first date in a text of one line, with what stands around it that only a
// date has: "Bo Tarn am Montag, 4. Mai 2031 um 11:14 Uhr". Of a text of more than 300 bytes
// it looks at the first 300.
func Find(s string) (Found, bool) {
	const most = 300
	s = s[:min(len(s), most)]
	if !hasYear(s) {
		return Found{}, false
	}
	words := wordsOf(s)
	for i := range words {
		for j := min(len(words), i+findWords); j > i; j-- {
			part := s[words[i].start:words[j-1].end]
			if w, ok := parseIn(part); ok {
				return Found{w, words[i].start, words[j-1].end}, true
			}
		}
	}
	return Found{}, false
}

// parseIn is Parse of a part of a text: one that ends as a sentence or a clause does
// is a date too.
func parseIn(part string) (When, bool) {
	if !promising(part) {
		return When{}, false
	}
	return Parse(strings.Trim(part, ",;.:|–—-"))
}

// wordAt is a word between blanks.
type wordAt struct{ start, end int }

// wordsOf cuts a text at its blanks, and where a figure follows a letter without one: "Bo
// Tarn22. Februar 2031" was two elements.
func wordsOf(s string) []wordAt {
	var words []wordAt
	start := -1
	for i := 0; i <= len(s); i++ {
		ends := i == len(s) || s[i] <= ' '
		glued := !ends && start >= 0 && s[i]-'0' < 10 && lastIsLetter(s[start:i])
		if start >= 0 && (ends || glued) {
			words = append(words, wordAt{start, i})
			start = -1
		}
		if !ends && start < 0 {
			start = i
		}
	}
	return words
}

// lastIsLetter tells ASCII letters, of which two are a word and not the T of 2026-05-14T08:30.
func lastIsLetter(s string) bool {
	letter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
	n := len(s)
	return n > 1 && letter(s[n-1]) && letter(s[n-2])
}
