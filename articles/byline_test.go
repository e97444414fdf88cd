package articles

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
