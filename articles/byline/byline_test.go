package byline

import (
	"strings"
	"testing"
)

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
		if got := strings.Join(Parse(line).Names, ";"); got != want {
			t.Errorf("%q is by %q, want %q", line, got, want)
		}
	}
}

// A line that names nobody and is still a byline is none of the story.
func TestBylinesOfNobody(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"By HPN Staff | May 4, 2031 at 2:26 PM HST - Updated May 5 at 4:46 PM": true,
		"By Harbour Post Reporter | 4 May 2031":                                true,
		"4 May 2031 | Updated 5 May":                                           true,
		"By staff of the harbour office, and by nobody else.":                  false,
		"By May 5 the crane was painted":                                       false,
	} {
		if got := Parse(line); got.Empty() == want || got.Names != nil || got.Dated != want {
			t.Errorf("%q: %+v", line, got)
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
		if got := line[:Dateline(line)]; got != want {
			t.Errorf("the dateline of %q is %q, want %q", line, got, want)
		}
	}
}
