package ascii

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// check holds that what is asked of eight bytes at a time is answered as if it were
// asked of each.
func check(t *testing.T, s string) {
	t.Helper()
	words, inWord, only := 0, false, true
	for i := range len(s) {
		blank := strings.IndexByte(" \n\t\r", s[i]) >= 0
		if !blank && !inWord {
			words++
		}
		inWord = !blank
		only = only && s[i] < utf8.RuneSelf
	}
	if strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf && fold.IsBlank(r) }) {
		words = len(strings.FieldsFunc(s, fold.IsBlank))
	}
	if got := Words(s); got != words {
		t.Errorf("%q has %d words, not %d", s, words, got)
	}
	if got := Only(s); got != only {
		t.Errorf("%q is ASCII: %v", s, got)
	}
	if len(s) >= 8 {
		checkFirst(t, s, "unprintable", Unprintable(Eight(s)), func(c byte) bool { return c < ' ' || c >= 0x7f })
		checkFirst(t, s, "a control", Controls(Eight(s)), func(c byte) bool { return c < ' ' })
	}
}

// checkFirst holds that an answer tells the first of eight bytes that is what is asked for.
func checkFirst(t *testing.T, s, what string, answer uint64, is func(byte) bool) {
	t.Helper()
	want := 0
	for want < 8 && !is(s[want]) {
		want++
	}
	if got := First(answer); got != want {
		t.Errorf("of %q byte %d is %s, not %d", s[:8], want, what, got)
	}
}

func TestEveryBlankPartsWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"We\u00a0wait\u00a0for the\u202ftide.": 5, "港は\u3000静かだ": 2, "10\u2009km \u00a0 out": 3, "\u00a0": 0, "“We wait,” said Orla": 4, "Ada\u2060Quill": 1,
	} {
		if got := Words(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

func TestEightBytesAreJudgedAsOne(t *testing.T) {
	t.Parallel()
	check(t, "")
	for c := range 256 {
		for at := range 9 {
			s := []byte("abcdefghi jklmnopq")
			s[at] = byte(c)
			check(t, string(s))
			s[at+1] = byte(c) + 1
			check(t, string(s))
		}
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	pieces := []string{" ", "\n", "\t", "\r", "a", "b", "~", "\x7f", "\x00", "\x1f", "\x1b", "!", "\x80", "\xff", "é", "“", "\u200e", "the crane", "\u00a0", "\u202f", "\u3000"}
	for range 10_000 {
		var b strings.Builder
		for range rnd.IntN(24) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		check(t, b.String())
	}
}

func TestABeginningIsTheSameInCapitals(t *testing.T) {
	t.Parallel()
	if !HasPrefix("Special to the Harbour Post", "special to ") || HasPrefix("Especially", "special") || HasPrefix("Spec", "special") {
		t.Error("want a beginning in any case of letters, and nothing else")
	}
	if n := Digits("1984. A year"); n != 4 {
		t.Errorf("%d digits", n)
	}
}
