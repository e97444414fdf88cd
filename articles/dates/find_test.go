package dates

import (
	"testing"
	"time"
)

func TestDatesAreFoundInLines(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Von Bo Tarn am Montag, 4. Mai 2031 um 11:14 Uhr":     "am Montag, 4. Mai 2031 um 11:14 Uhr",
		"Bo Tarn22. Februar 2031":                             "22. Februar 2031",
		"Posted on May 4, 2031 by Bo Tarn":                    "Posted on May 4, 2031",
		"Ada Quill, 3 May 2026, Ostermouth":                   "3 May 2026,",
		"Publié le 4 mai 2031 par Bo Tarn":                    "Publié le 4 mai 2031",
		"OSTERMOUTH, 04.05.2031":                              "04.05.2031",
		"The bridge of 1931 and 12 others":                    "",
		"No. 20, 2031":                                        "",
		"Bo Tarn":                                             "",
		"Gate 4, May 4 and 5 of no year":                      "",
		"Aktualisiert: 2031-05-04T08:30:00+02:00 · Lesedauer": "Aktualisiert: 2031-05-04T08:30:00+02:00 ·",
	} {
		f, ok := Find(line)
		if got := line[f.Start:f.End]; got != want || ok != (want != "") {
			t.Errorf("in %q %q is a date (%v), want %q", line, got, ok, want)
		}
	}
}

func TestTheFirstDateOfALineCounts(t *testing.T) {
	t.Parallel()
	f, ok := Find("4 May 2031 / updated 6 May 2031")
	if want := time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC); !ok || !f.Time.Equal(want) {
		t.Errorf("it is %v", f.Time)
	}
}
