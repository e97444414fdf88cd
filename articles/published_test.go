package articles

import (
	"strings"
	"testing"
	"time"
)

const (
	frenchProse  = "Le conseil du port a voté mardi pour garder la vieille grue, que les pêcheurs n'ont jamais aimée et dont les enfants de la ville font des dessins."
	germanProse  = "Der Rat des Hafens hat am Dienstag beschlossen, den alten Kran zu behalten, den die Fischer nie mochten und den die Kinder der Stadt malen."
	englishProse = "The harbour board voted on Tuesday to keep the old crane, which the fishermen have never loved and which the children of the town paint."
)

// publishedIn reads an article in full and for a list, which must agree.
func publishedIn(t *testing.T, name, text string) string {
	t.Helper()
	spell := func(at time.Time, dateOnly bool) string {
		switch {
		case at.IsZero():
			return ""
		case dateOnly:
			return at.Format(time.DateOnly)
		}
		return at.Format(time.RFC3339)
	}
	a, err := Read(strings.NewReader(text), Source{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	s := Summarize([]byte(text), Source{Name: name, Size: int64(len(text))})
	got := spell(a.Published, a.DateOnly)
	if listed := spell(s.Published, s.DateOnly); listed != got {
		t.Errorf("%q is published %q, and listed as %q", text, got, listed)
	}
	return got
}

func TestPagesTellTheirDateInEveryLanguage(t *testing.T) {
	t.Parallel()
	for meta, want := range map[string]string{
		`3 mars 2026`:               "2026-03-03",
		`lundi 2 mars 2026 à 14h05`: "2026-03-02T14:05:00Z",
		`2. März 2026, 14:05 Uhr`:   "2026-03-02T14:05:00Z",
		`2 de marzo de 2026`:        "2026-03-02",
		`2 марта 2026 г.`:           "2026-03-02",
		`2026年3月2日`:                 "2026-03-02",
		`1772442300`:                "2026-03-02T09:05:00Z",
		`31 February 2026`:          "",
	} {
		page := `<html><head><title>La grue</title><meta name="date" content="` + meta + `"></head><body><article><p>` + frenchProse + `</p></article></body></html>`
		if got := publishedIn(t, "grue.html", page); got != want {
			t.Errorf("a page of %q is published %q, want %q", meta, got, want)
		}
		if got := publishedIn(t, "grue.md", "---\ntitle: La grue\ndate: \""+meta+"\"\n---\n\n"+frenchProse+"\n"); got != want {
			t.Errorf("front matter of %q is published %q, want %q", meta, got, want)
		}
	}
}

func TestTheLanguageTellsTheDayFromTheMonth(t *testing.T) {
	t.Parallel()
	page := func(lang string) string {
		return `<html lang="` + lang + `"><head><title>The crane</title><meta name="date" content="03/04/2026"></head><body><article><p>` + englishProse + `</p></article></body></html>`
	}
	for _, at := range []struct{ name, text, want string }{
		{"crane.html", page("en-GB"), "2026-04-03"},
		{"crane.html", page("en-US"), "2026-03-04"},
		{"crane.md", "---\ntitle: The crane\nlang: en-GB\ndate: 03/04/2026\n---\n\n" + englishProse + "\n", "2026-04-03"},
		{"crane.md", "---\ntitle: La grue\ndate: 03/04/2026\n---\n\n" + frenchProse + "\n", "2026-04-03"},
		{"crane.md", "# Der Kran\n\n03/04/2026\n\n" + germanProse + "\n", "2026-04-03"},
		{"crane.txt", "La grue reste\n\nPublié le 03/04/2026 à 14h05\n\n" + frenchProse + "\n", "2026-04-03T14:05:00Z"},
		{"crane.txt", "La grue reste\n\n03/04/2026\n\n" + frenchProse + "\n", "2026-04-03"},
		{"crane.txt", "Der Kran bleibt\n\n03/04/2026\n\n" + germanProse + "\n", "2026-04-03"},
		{"crane.txt", "The crane stays\n\n03/04/2026\n\n" + englishProse + "\n", "2026-03-04"}, // as the text does not tell whose English it is
		{"crane.txt", "The crane stays\n\nFriday 03/04/2026\n\n" + englishProse + "\n", "2026-04-03"},
	} {
		if got := publishedIn(t, at.name, at.text); got != at.want {
			t.Errorf("%q is published %q, want %q", at.text, got, at.want)
		}
	}
}

func TestADateOfPublicationStandsBeforeThatOfAChangeInEveryLanguage(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"La grue reste\n\nMis à jour le 5 mars 2026\n\nPublié le 3 mars 2026\n\n" + frenchProse:              "2026-03-03",
		"Der Kran bleibt\n\nAktualisiert am 5. März 2026\n\n" + germanProse:                                  "2026-03-05",
		"Der Kran bleibt\n\n3. März 2026, 14:05 Uhr\n\nAktualisiert am 5. März 2026\n\n" + germanProse:       "2026-03-03T14:05:00Z",
		"The crane stays\n\nUpdated May 5, 2026\n\nPublished May 3, 2026\n\n" + englishProse:                 "2026-05-03",
		"The crane stays\n\nBy Ada Quill | Updated May 5, 2026 | 9:00pm EDT\n\n" + englishProse:              "2026-05-05T21:00:00-04:00",
		"The crane stays\n\nThe vote of May 3, 2026 was not close, and it was not quiet.\n\n" + englishProse: "",
	} {
		if got := publishedIn(t, "crane.txt", text); got != want {
			t.Errorf("%q is published %q, want %q", text, got, want)
		}
	}
}
