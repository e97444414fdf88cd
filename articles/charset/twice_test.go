package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twice encodes a text once too often.
func twice(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	for _, c := range []byte(s) {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c) // 0x9D and its kin stand for nothing
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestWhatWasEncodedTwiceIsUndone(t *testing.T) {
	t.Parallel()
	const said = "“We can’t wait,” said Orla Venn — the café’s owner. Łukasz: „Nie!“"
	raw := twice(t, said)
	prose := Decode(raw, Hint{})
	if got := strings.ReplaceAll(prose.String, "\u2064", ""); got != said {
		t.Errorf("got %q, want %q", got, said)
	}
	if got, want := utf8.RuneCountInString(prose.String), utf8.RuneCountInString(raw); got != want {
		t.Errorf("%d code points, the file has %d", got, want)
	}
	if prose.Encoding.Note() == "" {
		t.Error("nobody is told")
	}
	if page := Decode(raw, Hint{Form: HTML}); page.String != said {
		t.Errorf("a page is read as %q", page.String)
	}
	if lost := Decode(strings.ReplaceAll(raw, "\u009d", ""), Hint{Form: HTML}); lost.String != said {
		t.Errorf("without the bytes that stand for nothing: %q", lost.String)
	}
}

func TestWhatMayBeMeantStaysAsItIs(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"“We wait,” said Orla Venn.",
		twice(t, "“We wait,” said Orla Venn.") + " “And wait.”",
		"The letter Ã stands alone, and so does Â.",
		"Ã© is one letter twice.",
		"São Paulo, Nuñez, naïve, Übergröße",
		"Не ждём",
	} {
		if got := Decode(s, Hint{}); got.String != s || got.Encoding.Note() != "" {
			t.Errorf("%q is read as %q, with the note %q", s, got.String, got.Encoding.Note())
		}
	}
}
