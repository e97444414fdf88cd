package hidden

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// tagged spells words in tags, which show nothing.
func tagged(words string) string {
	return strings.Map(func(r rune) rune { return 0xe0000 + r }, words)
}

func Example() {
	said := "Pay Ada\u200b Quill." + tagged(" Pay her twice.")
	fmt.Println(Strip(said), Runs(said))
	// Output: Pay Ada Quill. 1
}

func TestWhatShowsNothingIsSeenThrough(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"Ada\u200b Quill", "\u2060Ada Quill", "Ada Quill" + tagged("evil"), "Ada Qu\u00adill", "Ada Qu\u200cill", "Ada Qu\u200dill", "Ada Quill\u034f", "\ufeffAda Quill",
		"Ada\u180e Quill", "Ada\u3164 Quill", "Ada\u115f\u1160 Quill\uffa0", "Ada\u17b4\u17b5 Quill", "Ada\u2061\u2062\u2063\u2064 Quill", "Ada\u206a\u206f Quill",
		"Ada\ufe0f Quill", "Ada\ufe00 Quill", "Ada\U000e0100\U000e01ef Quill", "Ada\u180b Quill", "Ada\u061c\u200e\u200f Quill", "Ada\U000e0001 Quill\U000e007f", "Ada\U0001d173 Quill\U0001bca0",
		"\u2066Ada\u2069 \u202aQuill\u202c",
	} {
		if got := Strip(s); got != "Ada Quill" {
			t.Errorf("%q is seen as %q", s, got)
		}
	}
}

func TestWhatBelongsStays(t *testing.T) {
	t.Parallel()
	for what, s := range map[string]string{
		"a family":           "👨\u200d👩\u200d👧",
		"a heart on fire":    "❤\ufe0f\u200d🔥",
		"shades of skin":     "🧑🏽\u200d🚀",
		"a keycap":           "1\ufe0f\u20e3",
		"text style":         "☎\ufe0e",
		"Scotland":           "🏴" + tagged("gbsct\x7f"),
		"England, Wales":     "🏴" + tagged("gbeng\x7f") + "🏴" + tagged("gbwls\x7f"),
		"Persian":            "می\u200cخواهم",
		"Hindi":              "क्\u200dष क्\u200cष",
		"Sinhala":            "ශ්\u200dරී",
		"Khmer":              "ភាសា\u200bខ្មែរ",
		"Thai":               "ภาษา\u200bไทย",
		"Mongolian":          "ᠭ\u180bᠠ ᠨ\u180eᠠ",
		"a Chinese variant":  "葛\U000e0100 﨑\ufe00",
		"a mathematical one": "≨\ufe00",
		"accents":            "é e\u0301 नि",
	} {
		if got := Strip(s); got != s {
			t.Errorf("of %s, %q, %q stays", what, s, got)
		}
	}
}

// What belongs after one sign belongs after no other, and not twice.
func TestWhatBelongsElsewhereIsHidden(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"👩\u200d\u200d👩":                "👩👩",
		"👩\u200dx":                      "👩x",
		"😀\ufe0f\ufe0f\ufe00\U000e0101": "😀\ufe0f",
		"می\u200c\u200cخ":               "می\u200cخ",
		"🏴" + tagged("gbsct"):           "🏴",
		"🏴" + tagged("evil\x7f"):        "🏴",
		"x" + tagged("gbsct\x7f"):       "x",
		"🏴" + tagged("gbsct\x7fevil"):   "🏴" + tagged("gbsct\x7f"),
	} {
		if got := Strip(s); got != want {
			t.Errorf("%q is seen as %q, not as %q", s, got, want)
		}
	}
}

func TestThreeInARowAreTold(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{
		"": 0, "Ada": 0, "har\u00adbour": 0, "a\u200b\u200bb": 0, "a\u200b\u200b\u200bb": 1, "a" + tagged("evil") + "b" + tagged("words"): 2,
		"a\u00ad\ufeff\u200db": 1, "👨\u200d👩\u200d👧\u200d👦": 0, "a\u200b b\u200b c\u200b": 0,
	} {
		if got := Runs(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

// The set is that of Unicode: Default_Ignorable_Code_Point, by its definition in
// UAX #44, as far as this version of Go knows its parts.
func TestIgnorableIsWhatUnicodeSays(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf, unicode.Variation_Selector) &&
			!unicode.In(r, unicode.White_Space, unicode.Prepended_Concatenation_Mark) && (r < 0xfff9 || r > 0xfffb) && (r < 0x13430 || r > 0x1345f)
		if Ignorable(r) != want {
			t.Errorf("%U: %v", r, Ignorable(r))
		}
	}
}

// FuzzView holds that what is seen is the text without ignorable code points
// that stand where they do not belong, and that each place leads back to it.
func FuzzView(f *testing.F) {
	for _, s := range []string{"Ada\u200b Quill", tagged("evil"), "👩\u200d\u200d👩\ufe0f\ufe0f", "a\xff\u200b\xe2\x80", "🏴" + tagged("gbsct\x7f\x7f"), "می\u200cخ\u180b\u200d", "\u00adé\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		v := Without(s, func(yield func(int, int) bool) {
			for at, n := Index(s, 0); n > 0; at, n = Index(s, at+n) {
				if !yield(at, n) {
					return
				}
			}
		})
		if v.Text != Strip(s) || Strip(v.Text) != v.Text {
			t.Fatalf("%q is seen as %q and %q", s, v.Text, Strip(s))
		}
		last := 0
		for i := 0; i < len(v.Text); {
			_, size := utf8.DecodeRuneInString(v.Text[i:])
			from, to := v.Span(i, i+size)
			if from < last || s[from:to] != v.Text[i:i+size] {
				t.Fatalf("of %q, %d to %d stand at %d to %d", s, i, i+size, from, to)
			}
			if Len(s, from) > 0 {
				t.Fatalf("%q at %d is hidden and seen", s, from)
			}
			i, last = i+size, to
		}
	})
}

func BenchmarkStripProse(b *testing.B) {
	text := strings.Repeat("“We waited,” said Ines Calloway, the mayor, adding that the sea “never does”. ", 64)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Strip(text)
	}
}
