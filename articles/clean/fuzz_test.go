package clean

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzFile holds that what is taken out of a file counts as many code points as the
// file has, that nothing of it is left to act, that no line is lost, and that the
// search for what acts, eight bytes at a time, finds what a look at each finds.
func FuzzFile(f *testing.F) {
	for _, s := range []string{
		"N\bN_\bA港\b\b港 ab\b\b__ \x1b]0;t\a\x1b[1m\u009b2K\u2064\n\f\n\v\u0085",
		"The ferry \x1b[31mwaits\x1b[0m.\r\n", "\ufeff“We wait,”\u202e said Orla\u200b Venn.\x7f", "Z\u0301\u0301\U000e0041\U000e0042\U000e0043 exe\u2066.doc", "tide\x80\xe2\x82 out \x1b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkUnsafe(t, s)
		s = strings.ToValidUTF8(s, "\ufffd")
		c := File(s)
		if utf8.RuneCountInString(c) != utf8.RuneCountInString(s) || Text(c) != c {
			t.Fatalf("%q is cleaned to %q", s, c)
		}
		if strings.Count(takeSequences(s), "\n") != strings.Count(s, "\n") {
			t.Fatalf("%q loses a line: %q", s, takeSequences(s))
		}
	})
}

// checkUnsafe compares the first byte that is to be replaced with what a look at one
// code point after the other finds.
func checkUnsafe(t *testing.T, s string) {
	t.Helper()
	want := 0
	for want < len(s) {
		r, size := utf8.DecodeRuneInString(s[want:])
		stays := staying(s, want, r, size)
		if stays == 0 {
			break
		}
		want += stays
	}
	if got := firstUnsafe(s, 0); got != want {
		t.Errorf("%q is unsafe from %d on, not %d", s, want, got)
	}
}

func TestWhatActsIsFoundWhereverItStands(t *testing.T) {
	t.Parallel()
	for c := range 256 {
		for at := range 9 {
			s := []byte("abcdefghi jklmnopq")
			s[at] = byte(c)
			checkUnsafe(t, string(s))
			s[at+1] = byte(c) + 1
			checkUnsafe(t, string(s))
		}
	}
}
