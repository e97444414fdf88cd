package store

import (
	"strings"
	"testing"
	"unicode/utf8"
)

const harbour = "Harbour reopens\n\nThe harbour of Northwick reopened on Monday after a strike of eleven days, its board said.\n\n“We lost a summer,” said Ida Holm, who runs the ferry.\n\nThe harbour had been closed since the storm.\n"

func TestPlaceIsFoundInChangedText(t *testing.T) {
	t.Parallel()
	at := strings.Index(harbour, "“We lost")
	for _, c := range []struct{ claim, text, want string }{
		{"an unchanged text keeps it", harbour, "“We lost a summer"},
		{"a line put before moves it on", "CORRECTED on Tuesday.\n\n" + harbour, "“We lost a summer"},
		{"a paragraph cut before moves it back", strings.Replace(harbour, "The harbour of Northwick reopened", "It reopened", 1), "“We lost a summer"},
		{"a quote corrected after it leaves the words before", strings.Replace(harbour, "“We lost a summer", "“We lost half a summer", 1), "“We lost half"},
		{"a paragraph put between leaves the words after", strings.Replace(harbour, "said.\n\n“We", "said.\n\nThe board meets in May.\n\n“We", 1), "“We lost a summer"},
	} {
		got, ok := Anchor(harbour, at).Find(c.text)
		if !ok || !strings.HasPrefix(c.text[got:], c.want) {
			t.Errorf("%s: at %d %v: %.30q", c.claim, got, ok, c.text[got:])
		}
	}
}

func TestLostPlaceStaysInTheText(t *testing.T) {
	t.Parallel()
	p := Anchor(harbour, len(harbour)-5)
	for text, want := range map[string]int{"": 0, "Ny tekst på norsk.": 19} {
		if got, ok := p.Find(text); ok || got != want {
			t.Errorf("in %q: %d %v", text, got, ok)
		}
	}
}

func TestTheTopStaysTheTop(t *testing.T) {
	t.Parallel()
	if got, ok := Anchor(harbour, 0).Find("UPDATED\n\n" + harbour); got != 0 || !ok {
		t.Errorf("got %d %v", got, ok)
	}
}

func TestNearestOfEqualPlacesIsFound(t *testing.T) {
	t.Parallel()
	refrain := "“No comment,” the harbour master said, and closed the door once more.\n\n"
	text := strings.Repeat(refrain, 20)
	p := Anchor(text, 10*len(refrain))
	if got, ok := p.Find("Late edition. " + text); !ok || got != 10*len(refrain)+14 {
		t.Errorf("got %d %v, want %d", got, ok, 10*len(refrain)+14)
	}
}

func FuzzPlace(f *testing.F) {
	f.Add(harbour, 40, "Corrected. ")
	f.Add("\x80\x80\x80\x80", 2, "")
	f.Add("åäö日本\x80\x80\x80\x80\x80\x80\xf0\x9f", 9, "\xe6")
	f.Fuzz(func(t *testing.T, text string, offset int, before string) {
		p := Anchor(text, offset)
		if p.Offset < 0 || p.Offset > len(text) || len(p.Before) > contextSize || len(p.After) > contextSize {
			t.Fatalf("place out of bounds: %+v", p)
		}
		if got, ok := p.Find(text); got != p.Offset || !ok {
			t.Fatalf("found %d %v in the same text, want %d", got, ok, p.Offset)
		}
		if p.Offset == 0 || !utf8.ValidString(text) || !utf8.ValidString(before) {
			return // an article's text is valid; any other must only do no harm
		}
		longer := before + text
		got, ok := p.Find(longer)
		if !ok || !strings.HasSuffix(longer[:got], p.Before) || !strings.HasPrefix(longer[got:], p.After) {
			t.Fatalf("found %d %v in %q", got, ok, longer)
		}
	})
}
