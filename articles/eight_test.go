package articles

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// checkEight holds that what is asked of eight bytes at a time is answered as if
// it were asked of each.
func checkEight(t testing.TB, s string) {
	t.Helper()
	words, inWord, control, ascii := 0, false, 0, true
	for i := range len(s) {
		c := s[i]
		blank := strings.IndexByte(" \n\t\r", c) >= 0
		if !blank && !inWord {
			words++
		}
		inWord = !blank
		if c < ' ' && strings.IndexByte("\t\n\v\f\r\b\x1b", c) < 0 {
			control++
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	if strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf && fold.IsBlank(r) }) {
		words = len(strings.FieldsFunc(s, fold.IsBlank))
	}
	if got := wordsIn(s); got != words {
		t.Errorf("%q has %d words, not %d", s, words, got)
	}
	if got := controls(s); got != control {
		t.Errorf("%q has %d controls, not %d", s, control, got)
	}
	if got := isASCIIText(s); got != ascii {
		t.Errorf("%q is ASCII: %v", s, got)
	}
	unsafe := 0
	for unsafe < len(s) {
		r, size := utf8.DecodeRuneInString(s[unsafe:])
		stays := staying(s, unsafe, r, size)
		if stays == 0 {
			break
		}
		unsafe += stays
	}
	if got := firstUnsafe(s, 0); got != unsafe {
		t.Errorf("%q is unsafe from %d on, not %d", s, unsafe, got)
	}
}

func TestEveryBlankPartsWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"We\u00a0wait\u00a0for the\u202ftide.": 5, "港は\u3000静かだ": 2, "10\u2009km \u00a0 out": 3, "\u00a0": 0, "“We wait,” said Orla": 4, "Ada\u2060Quill": 1,
	} {
		if got := wordsIn(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

func TestEightBytesAreJudgedAsOne(t *testing.T) {
	t.Parallel()
	checkEight(t, "")
	for c := range 256 {
		for at := range 9 {
			s := []byte("abcdefghi jklmnopq")
			s[at] = byte(c)
			checkEight(t, string(s))
			s[at+1] = byte(c) + 1
			checkEight(t, string(s))
		}
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	pieces := []string{" ", "\n", "\t", "\r", "a", "b", "~", "\x7f", "\x00", "\x1f", "\x1b", "!", "\x80", "\xff", "é", "“", "\u200e", "the crane", "\u00a0", "\u202f", "\u3000"}
	for range 10_000 {
		var b strings.Builder
		for range rnd.IntN(24) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		checkEight(t, b.String())
	}
}
