// Package dates reads dates as newspapers, feeds, exports and people write
// them, in the languages that it has a table for.
//
// A text is cut into numbers, words and signs (token.go). Each word is looked
// up among those of all languages at once (words.go, and a table for each
// language); what it means there, and the numbers around it, fill in the parts of
// a date one by one (parts.go, numbers.go). "lundi 2 mars 2026 à 9h05" gives a
// weekday, a day, a month, a year, a sign that a time follows, an hour and a
// minute. Nothing else knows the order of things, but for three numbers between
// signs: 03/04/2026 is read as the language has it.
package dates

import "time"

// When is a moment, or a day.
type When struct {
	time.Time      // a day is its midnight in UTC; a moment without a zone is taken for UTC
	DateOnly  bool // no time of day was told
	Changed   bool // it is told as that of a change: "Updated May 3, 2026"

	open *parts // what the language may read otherwise
}

// Years that a date may be of: what is before or after is a mistake.
const (
	FirstYear = 1000
	LastYear  = 2200
)

// maxBytes bounds the text of a date.
const maxBytes = 160

// Parse reads a text that is a date and nothing else, with or without a time of
// day and its zone: "September 27, 2015 | 9:00pm EDT", "Montag, 2. März 2026,
// 14.30 Uhr", "2026-05-14T08:30:00+02:00", "2026年3月2日（月）". It fails on
// anything else, so that a sentence with a date in it is none, on days that are
// in no calendar, and on numbers alone. Where only the language tells which
// number is the day (03/04/2026), When.In tells it.
func Parse(s string) (When, bool) {
	if w, ok := iso(s); ok {
		return w, true
	}
	if !promising(s) || !hasYear(s) {
		return When{}, false
	}
	var p parts
	return p.whole(s)
}

// In returns the date as it is meant in a language, which is given by its tag
// (BCP 47): 03/04/2026 is 3 April in "en-GB" and "fr", March 4 in "en-US". What
// is plain without it stays, and so does everything where the language is unknown.
func (w When) In(tag string) When {
	o := orderOf(tag)
	if w.open == nil || o == noOrder {
		return w
	}
	p := *w.open
	p.order = o
	if told, ok := p.when(); ok {
		return told
	}
	return w
}

// Ambiguous reports whether only the language tells which number is the day.
func (w When) Ambiguous() bool { return w.open != nil }

// Settled returns the date as it is told now, whatever the language.
func (w When) Settled() When {
	w.open = nil
	return w
}

// IsTime reports whether a text is a time of day without a day: "9:00pm EDT",
// "Updated 14.30 Uhr".
func IsTime(s string) bool {
	var p parts
	return promising(s) && p.read(s) && p.timed && p.year == 0 && p.month == 0 && p.day == 0 && p.sign == 0
}

// promising tells at a glance that a text may be a date: it is short, and not
// only has digits, in whatever script, but also something else.
func promising(s string) bool {
	if len(s) > maxBytes {
		return false
	}
	digits, wide := 0, false
	for i := range len(s) {
		if s[i]-'0' < 10 {
			digits++
		}
		wide = wide || s[i] >= 0xE4 // 年, and digits of full width
	}
	return digits > 0 && digits < len(s) || wide
}

// hasYear tells at a glance that a text may have a year, which most lines with a
// number in them have not: four digits, two behind a sign (3/4/26), or digits that
// are not ASCII.
func hasYear(s string) bool {
	for i, run := 0, 0; i < len(s); i++ {
		if s[i] >= 0xE4 {
			return true
		}
		if s[i]-'0' > 9 {
			run = 0
			continue
		}
		if run++; run == 4 || run == 2 && i > 4 && s[i-2]-'-' < 3 { // - . /
			return true
		}
	}
	return false
}

// DaysIn returns how many days a month has.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
