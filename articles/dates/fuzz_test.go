package dates

import (
	"strings"
	"testing"
	"time"
)

// FuzzDates holds that whatever is read is a day of some calendar, in the years
// that can be, that no language makes anything else of it, and that what Parse
// reads Stamp reads alike.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"September 27, 2015 | 9:00pm EDT", "2026-05-14T08:30:00.5+02:00", "lundi 2 mars 2026 à 14 h 05", "Mar., 02/03/26 9.30", "２０２６年３月２日（月）午後２時", "令和元年十二月三十一日", "1772442300.5e1",
		"20260302T090500Z", "Пн, 02 марта 2026 г. 12:05 (мск)", "p. m. 12 Mär. 99 +1", "3 May 2026 9:00 UTC-", "31/04/2026", "5 π.μ.", "2026-05-14", "2026-12-31T23:59:59-14:00", "1000-01-01T00:00:00Z", "\u0301\u0301May", "2 .3 .2026",
	} {
		f.Add(s, "fr")
	}
	f.Fuzz(func(t *testing.T, s, tag string) {
		w, ok := Parse(s)
		sound(t, s, w, ok)
		sound(t, s, w.In(tag), ok)
		stamp, stamped := Stamp(s)
		sound(t, s, stamp, stamped)
		if ok && (!stamped || !stamp.Equal(w.Time) || stamp.DateOnly != w.DateOnly) {
			t.Errorf("%q is %v, and as a stamp %v", s, w, stamp)
		}
		if quick, is := iso(s); is {
			p := parts{}
			if slow, _ := p.whole(s); !slow.Equal(quick.Time) || slow.DateOnly != quick.DateOnly || slow.Ambiguous() {
				t.Errorf("%q is %v by its places, and %v by its parts", s, quick, slow)
			}
		}
		if IsTime(s) && ok {
			t.Errorf("%q is a time of day and %v", s, w)
		}
		_, _, _, _ = Calendar(s) // it must not panic
	})
}

func sound(t *testing.T, s string, w When, ok bool) {
	t.Helper()
	year := w.Year()
	switch midnight := w.Equal(w.Truncate(24 * time.Hour)); {
	case !ok && (!w.IsZero() || w.Ambiguous()):
		t.Errorf("%q is no date, and %v", s, w)
	case ok && (year < FirstYear || year >= LastYear):
		t.Errorf("%q is of the year %d", s, year)
	case ok && w.DateOnly && !midnight:
		t.Errorf("%q is the day %v", s, w)
	}
}

// What is not read is told soon, whatever its length.
func BenchmarkParse(b *testing.B) {
	for name, s := range map[string]string{
		"byline":    "September 27, 2015 | 9:00pm EDT",
		"iso":       "2026-05-14T08:30:00+02:00",
		"french":    "Publié le lundi 2 mars 2026 à 14h05",
		"japanese":  "2026年3月2日（月）14時05分",
		"sentence":  "The crane was built in 1905 and has been painted twice since, most recently in a dull green.",
		"title":     "Board keeps the crane",
		"long":      strings.Repeat("3 May 2026 ", 1000),
		"punctured": strings.Repeat("3-", 75) + "2026",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(s)
			}
		})
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		newLexicon()
	}
}
