package articles

import (
	"strings"
	"testing"
	"time"
)

func TestDatesAreReadWithTheirZones(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"September 27, 2015 | 9:00pm EDT":      "2015-09-27T21:00:00-04:00",
		"Sept. 27, 2015 at 9 p.m. ET":          "2015-09-27T21:00:00-04:00",
		"January 5, 2026, 7:05 a.m. ET":        "2026-01-05T07:05:00-05:00",
		"Updated 10:32 AM PT, Tue May 5, 2026": "2026-05-05T10:32:00-07:00",
		"3 May 2026 14:30 BST":                 "2026-05-03T14:30:00+01:00",
		"Thu 14 May 2026 08.30 CEST":           "2026-05-14T08:30:00+02:00",
		"14.05.2026, 08:30 Uhr":                "2026-05-14T08:30:00Z",
		"May 3rd, 2026, noon GMT":              "2026-05-03T12:00:00Z",
		"May 3, 2026 12:00 a.m. IST":           "2026-05-03T00:00:00+05:30",
		"2026-05-14T08:30:00+02:00":            "2026-05-14T08:30:00+02:00",
		"2026-05-14 08:30":                     "2026-05-14T08:30:00Z",
		"3 May 2026 08:30 UTC+2":               "2026-05-03T08:30:00+02:00",
		"3 May 2026":                           "2026-05-03",
		"Published: Sunday, 3 May 2026":        "2026-05-03",
		"5/3/2026":                             "2026-05-03",
		"27/9/2026":                            "2026-09-27",
		"2026/05/03":                           "2026-05-03",
		"The board met on May 3, 2026":         "",
		"May 2026":                             "",
		"31 of 40 members":                     "",
		"2026":                                 "",
		"99/99/2026":                           "",
		"May 3, 2026 or thereabouts":           "",
		"1234567890":                           "",
	} {
		m, ok := parseWhen(line)
		got := ""
		if ok && m.dateOnly {
			got = m.Format("2006-01-02")
		} else if ok {
			got = m.Format(time.RFC3339)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", line, got, want)
		}
	}
}

func TestBylinesNameTheirAuthors(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Patrick Osterby | September 27, 2026 | 9:00pm EDT":        "Patrick Osterby",
		"By Ada Quill and Ben Ostler":                              "Ada Quill;Ben Ostler",
		"By Ada Quill, Ben Ostler and Cleo Marsh":                  "Ada Quill;Ben Ostler;Cleo Marsh",
		"BY ADA O'QUILL, Associated Press":                         "Ada O'Quill",
		"By Ada Quill, Staff Writer":                               "Ada Quill",
		"By Ada Quill in Ostermouth":                               "Ada Quill",
		"By Jan van der Berg • 3 May 2026":                         "Jan van der Berg",
		"Ada Quill, 3 May 2026":                                    "Ada Quill",
		"Ada Quill – 3 May 2026 – 4 min read":                      "Ada Quill",
		"By Dr. Ruth Halloran":                                     "Dr. Ruth Halloran",
		"By the time the board met, nobody was left in the room.":  "",
		"By Tuesday the crane had been painted twice, Ostler said": "",
		"“By Ada Quill,” he read.":                                 "",
		"The board met on Tuesday | nobody came":                   "",
	} {
		if got := strings.Join(parseByline(line).names, ";"); got != want {
			t.Errorf("%q is by %q, want %q", line, got, want)
		}
	}
}

func TestDatelineIsOnlyTheBeginning(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"LONDON (AP) — The crane stays.":               "LONDON (AP) —",
		"OSTERMOUTH, June 10 (UPI) — The crane stays.": "OSTERMOUTH, June 10 (UPI) —",
		"PORT ANSEL – The crane stays.":                "PORT ANSEL –",
		"VELL, Isle of Oster -- The crane stays.":      "VELL, Isle of Oster --",
		"EXCLUSIVE — The crane stays":                  "",
		"The crane — all of it — stays.":               "",
		"( – The crane stays.":                         "",
		"A — B":                                        "",
	} {
		if got := line[:dateline(line)]; got != want {
			t.Errorf("the dateline of %q is %q, want %q", line, got, want)
		}
	}
}

func TestFurnitureIsKnownAndProseIsNot(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"Font Size", "SHARE THIS", "Advertisement", "Read more: The crane, a history", "Follow us on Facebook", "Follow Ada Quill on Twitter @adaquill.", "(h/t The Ostermouth Courier.)",
		"5 min read", "12 comments", "1 / 7", "342", "width:100%;", ".bio {", "}", "Contributing: Ben Ostler.", "(Reporting by Ada Quill; Editing by Ben Ostler)", "© 2026 The Ostermouth Courier", "This story has been updated with a second crane.",
	} {
		if !isFurniture(line) {
			t.Errorf("%q is furniture", line)
		}
	}
	for _, line := range []string{
		"Share prices in cranes fell.", "Follow the money, Ostler said.", "Copyright law protects no crane.", "Advertisements covered the crane.", "More cranes are to come.", "“Read more,” she said.", "Also on Tuesday, the board met.",
		"Listening is an art.", "Time: it passes.", "Home is where the crane is.", "Watching the crane, he wept.",
	} {
		if isFurniture(line) {
			t.Errorf("%q is prose", line)
		}
	}
}

func TestCaptionsEndInTheirCredit(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"The crane at dusk. (Photo: Cleo Marsh)", "The crane at dusk (AP Photo/Cleo Marsh)", "Ostler on the crane. (Cleo Marsh/AFP/Getty Images.)", "Photo: Cleo Marsh", "The board, pictured in May. (Courtesy of the board)"} {
		if !isCaption(line) {
			t.Errorf("%q is a caption", line)
		}
	}
	for _, line := range []string{"The photo of the crane hangs in the hall.", "He sold the picture (a watercolour) to the board.", "Images of the crane spread."} {
		if isCaption(line) {
			t.Errorf("%q is no caption", line)
		}
	}
}
