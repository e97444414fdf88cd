package dates

import (
	"slices"
	"testing"
	"time"
	"unicode/utf8"
)

func TestWhatIsWrittenInALanguageIsReadInItAgain(t *testing.T) {
	t.Parallel()
	for _, language := range Languages() {
		for month := time.January; month <= time.December; month++ {
			for _, day := range []int{1, 2, 14, 27} {
				at := time.Date(2031, month, day, 0, 0, 0, 0, time.UTC)
				s := Style{Language: language}
				for _, written := range []string{s.Day(at), s.Brief(at, true), s.Heading(at)} {
					w, ok := Parse(written)
					if got := w.In(language); !ok || !got.Equal(at) {
						t.Errorf("%s: %q is read as %v, %t", language, written, got.Time, ok)
					}
				}
			}
		}
	}
}

func TestDatesAreWrittenInTheLanguagesThatTheyAreReadIn(t *testing.T) {
	t.Parallel()
	for _, l := range languages {
		if !slices.Contains(Languages(), l.tag) {
			t.Errorf("none are written in %s", l.tag)
		}
	}
	if n := len(languages); len(Languages()) != n {
		t.Errorf("written in %d languages, read in %d", len(Languages()), n)
	}
}

// The list's column of dates has twelve cells, and no letter of a brief day with its
// year takes two.
func TestABriefDayFitsIntoItsColumn(t *testing.T) {
	t.Parallel()
	for _, order := range Orders() {
		for _, language := range Languages() {
			for month := time.January; month <= time.December; month++ {
				d := Style{Language: language, Order: order}.Brief(time.Date(2031, month, 27, 0, 0, 0, 0, time.UTC), true)
				if n := utf8.RuneCountInString(d); n > 12 {
					t.Errorf("%s has %d letters", d, n)
				}
			}
		}
	}
}

func TestDatesAreWrittenAsTheirReadersWriteThem(t *testing.T) {
	t.Parallel()
	at := time.Date(2015, 9, 7, 21, 5, 0, 0, time.UTC)
	for want, got := range map[string]string{
		"7 September 2015":               Style{}.Day(at),
		"Monday, 7 September 2015":       Style{}.Heading(at),
		"7 Sep":                          Style{}.Brief(at, false),
		"September 7, 2015":              Style{Order: American}.Day(at),
		"9/7/2015":                       Style{Order: American}.Brief(at, true),
		"2015-09-07":                     Style{Order: ISO, Language: "fr"}.Day(at),
		"Montag, 2015-09-07":             Style{Order: ISO, Language: "de"}.Heading(at),
		"09-07":                          Style{Order: ISO}.Brief(at, false),
		"7. September 2015":              Style{Language: "de"}.Day(at),
		"lunes, 7 de septiembre de 2015": Style{Language: "es"}.Heading(at),
		"2015年9月7日":                      Style{Language: "ja"}.Day(at),
		"21:05":                          Style{}.Clock(at),
		"9:05 pm":                        Style{Twelve: true}.Clock(at),
		"1er juin 2031":                  Style{Language: "fr"}.Day(time.Date(2031, 6, 1, 0, 0, 0, 0, time.UTC)),
		"0987":                           Style{}.Day(time.Date(987, 6, 1, 0, 0, 0, 0, time.UTC))[7:],
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
