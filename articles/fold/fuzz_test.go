package fold_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/fold"
	"pullquote/articles/hidden"
)

// FuzzFold holds what is promised of every text: the result is UTF-8, nothing in
// it is hidden, folding it again changes nothing, each level stands on the one
// before, and every stretch of it leads to a stretch of whole characters of the
// original, in the same order.
func FuzzFold(f *testing.F) {
	for _, s := range seeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		var folder fold.Folder
		for level := fold.Seen; level <= fold.Search; level++ {
			v, changed := fold.Of(text, level)
			if changed != (v.Text != text) && utf8.ValidString(text) {
				t.Errorf("level %d: %q is %q: changed %v", level, text, v.Text, changed)
			}
			if got := string(folder.Fold(text, level)); got != v.Text {
				t.Errorf("level %d: %q is %q, and by a folder %q", level, text, v.Text, got)
			}
			if again := fold.String(v.Text, level); again != v.Text {
				t.Errorf("level %d: %q is %q, and again %q", level, text, v.Text, again)
			}
			if !utf8.ValidString(v.Text) || hidden.Strip(v.Text) != v.Text || !norm.NFC.IsNormalString(v.Text) {
				t.Errorf("level %d: %q is %q", level, text, v.Text)
			}
			checkWay(t, text, v)
		}
		if a, b := fold.String(text, fold.Search), fold.String(fold.String(text, fold.Letters), fold.Search); a != b {
			t.Errorf("%q is %q, and by way of letters %q", text, a, b)
		}
	})
}

func TestEveryCodePointIsFoldedOnce(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("folds one character after the other; run without -short")
	}
	for r := rune(0x80); r < 0x20000; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		text := "A" + string(r) + "-\n" + string(r) + "b"
		for level := fold.Seen; level <= fold.Search; level++ {
			once := fold.String(text, level)
			if again := fold.String(once, level); again != once {
				t.Errorf("U+%04X at level %d is %q, and again %q", r, level, once, again)
			}
		}
	}
}

// checkWay holds that every character of a view stands for characters of the whole.
func checkWay(t *testing.T, text string, v fold.View) {
	t.Helper()
	last, lastEnd := 0, 0
	for at, r := range v.Text {
		from, to := v.Span(at, at+utf8.RuneLen(r))
		switch {
		case from < last || to < lastEnd || from >= to || to > len(text):
			t.Fatalf("%q: byte %d of %q is [%d, %d), after %d and %d", text, at, v.Text, from, to, last, lastEnd)
		case !starts(text, from) || !starts(text, to):
			t.Fatalf("%q: byte %d of %q is [%d, %d), inside of a character", text, at, v.Text, from, to)
		case v.At(from) > at || v.At(to) < at:
			t.Fatalf("%q: byte %d of %q is [%d, %d), and these are %d and %d", text, at, v.Text, from, to, v.At(from), v.At(to))
		}
		last, lastEnd = from, to
	}
	if from, to := v.Span(0, len(v.Text)); v.Text != "" && strings.TrimSpace(fold.String(text[from:to], fold.Search)) == "" && strings.TrimSpace(fold.String(v.Text, fold.Search)) != "" {
		t.Fatalf("%q as a whole is [%d, %d)", text, from, to)
	}
}

// starts reports whether a code point starts at an offset; a broken one starts anywhere.
func starts(text string, at int) bool {
	return at == len(text) || utf8.RuneStart(text[at]) || !utf8.ValidString(text)
}
