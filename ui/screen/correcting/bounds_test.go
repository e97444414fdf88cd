package correcting

import (
	"testing"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

func TestEndsMoveByWords(t *testing.T) {
	t.Parallel()
	const text = "one two\n\nthree four é."
	for _, c := range []struct {
		keys, want string
	}{
		{"", "two"},
		{"l", "two\n\nthree"},
		{"ll", "two\n\nthree four"},
		{"lllll", "two\n\nthree four é."},
		{"h", "two"},
		{"L", "two"},
		{"H", "one two"},
		{"HHH", "one two"},
		{"lLL", "three"},
		{"llLh", "three"},
		{"x", "two"},
	} {
		e := ends{text: text, Span: quotes.Span{Start: 4, End: 7}}
		for _, key := range c.keys {
			e.move(key)
		}
		if got := e.Of(text); got != c.want {
			t.Errorf("%s: %q, not %q", c.keys, got, c.want)
		}
	}
}

// FuzzEnds holds that whatever is typed, some whole characters are chosen.
func FuzzEnds(f *testing.F) {
	f.Add("one two\n\nthree", "hHlLlhH", 4, 7)
	f.Add(" \u00a0a\xff ", "llHHL", 1, 2)
	f.Fuzz(func(t *testing.T, text, keys string, a, b int) {
		if len(text) == 0 {
			return
		}
		a, b = min(max(a, 0), len(text)), min(max(b, 0), len(text))
		e := ends{text: text, Span: quotes.Span{Start: min(a, b), End: max(a, b)}}
		was := e.Span
		for _, key := range keys {
			e.move(key)
			if e.Start < 0 || e.End > len(text) || e.Start > e.End || e.Empty() && !was.Empty() {
				t.Fatalf("%v of %d bytes at %q", e.Span, len(text), key)
			}
		}
		if utf8.ValidString(text) && utf8.ValidString(was.Of(text)) && !utf8.ValidString(e.Of(text)) {
			t.Fatalf("%v halves a character", e.Span)
		}
	})
}
