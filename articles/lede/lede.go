// Package lede tells the first words of a story from a headline.
package lede

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Opens reports whether s, the first paragraph of a text, is the beginning of a story
// that has no headline: “Ada Quill, the pilot, said the tide was late.” next is the paragraph
// after it, or empty. Headlines may end in a full stop too, but they tell in the present what
// somebody says and does, in one sentence, and on no weekday.
func Opens(s, next string) bool {
	if isLabel(s) && isLabel(next) {
		return true // CHAIR LIND: The first matter is the pier.
	}
	end := strings.TrimRight(s, "\"'”’»")
	if !strings.HasSuffix(end, ".") || strings.HasSuffix(end, "...") || inCapitals(s) {
		return false
	}
	return saysInPast(s) || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") || goesOn.MatchString(s) || happens.MatchString(s)
}

// isLabel reports whether s begins as a line of a transcript does: “DR. COLE: The pier is gone.”
func isLabel(s string) bool { return label.MatchString(s) }

var (
	label = regexp.MustCompile(`^\p{Lu}[\p{Lu}.’' -]{2,40}: \p{L}`)

	// A second sentence that takes up the first: “Hal Rusk, the poet, died. He was 88.”
	goesOn = regexp.MustCompile(`\p{Ll}{2}\.["”’]? (?:He|She|They|It|His|Her|Their|But|And|“|"|‘|')[ \p{L}]`)

	// A day on which something has happened: “The ferry sank on Monday.”
	happens = regexp.MustCompile(`\p{Ll}{2,} (?:on|last|late|early|since|until) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)
)

// past are the verbs by which a story tells what somebody has said.
var past = map[string]bool{
	"said": true, "told": true, "warned": true, "insisted": true, "admitted": true, "acknowledged": true, "argued": true, "predicted": true, "explained": true, "added": true, "announced": true, "replied": true, "answered": true, "recalled": true,
	"sagte": true, "sagten": true, "erklärte": true, "teilte": true,
	"déclaré": true, "affirmé": true, "expliqué": true,
	"dijo": true, "dijeron": true, "afirmó": true, "declaró": true,
	"detto": true, "disse": true, "afirmou": true,
	"zei": true, "zeiden": true,
	"powiedział": true, "powiedziała": true,
	"сказал": true, "сказала": true, "заявил": true, "заявила": true,
}

// saysInPast reports whether a verb of saying stands in s in the past.
func saysInPast(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if past[strings.Trim(w, ".,:;“”\"")] {
			return true
		}
	}
	return false
}

// inCapitals reports whether most words of s begin with capitals, as in headlines of some papers.
func inCapitals(s string) bool {
	words, capitals := 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "“”‘’\"'(")
		r, n := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w[n:]) < 3 {
			continue // small words are not written large
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return words > 3 && 5*capitals >= 4*words
}
