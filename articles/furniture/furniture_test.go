package furniture

import (
	"testing"
)

func TestFurnitureIsKnownAndProseIsNot(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"Font Size", "SHARE THIS", "Advertisement", "Read more: The crane, a history", "Follow us on Facebook", "Follow Ada Quill on Twitter @adaquill.", "(h/t The Ostermouth Courier.)",
		"5 min read", "12 comments", "1 / 7", "342", "width:100%;", ".bio {", "}", "Contributing: Ben Ostler.", "(Reporting by Ada Quill; Editing by Ben Ostler)", "© 2026 The Ostermouth Courier", "This story has been updated with a second crane.",
	} {
		if !Is(line) {
			t.Errorf("%q is furniture", line)
		}
	}
	for _, line := range []string{
		"Share prices in cranes fell.", "Follow the money, Ostler said.", "Copyright law protects no crane.", "Advertisements covered the crane.", "More cranes are to come.", "“Read more,” she said.", "Also on Tuesday, the board met.",
		"Listening is an art.", "Time: it passes.", "Home is where the crane is.", "Watching the crane, he wept.",
	} {
		if Is(line) {
			t.Errorf("%q is prose", line)
		}
	}
}

func TestCaptionsEndInTheirCredit(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"The crane at dusk. (Photo: Cleo Marsh)", "The crane at dusk (AP Photo/Cleo Marsh)", "Ostler on the crane. (Cleo Marsh/AFP/Getty Images.)", "Photo: Cleo Marsh", "The board, pictured in May. (Courtesy of the board)"} {
		if !IsCaption(line) {
			t.Errorf("%q is a caption", line)
		}
	}
	for _, line := range []string{"The photo of the crane hangs in the hall.", "He sold the picture (a watercolour) to the board.", "Images of the crane spread."} {
		if IsCaption(line) {
			t.Errorf("%q is no caption", line)
		}
	}
}
