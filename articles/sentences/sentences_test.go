package sentences

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A bar stands where one sentence ends and the next begins.
func TestSentencesEndWhereAReaderPauses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ language, text string }{
		{"", "“It holds,” said Mr. Weir.|It did."},
		{"", "“Does it hold?” asked Ada Quill.|“It does!”|She nodded."},
		{"", "“We waited.|Nobody came.”|The board met at noon."},
		{"", "J. Weir and the U.S. Navy moored at 4.30 p.m. on Friday.|The rest is known …|Is it?"},
		{"", "The ferry of Oct. 4 was full.|Prices rose by 2.5 percent."},
		{"en", "The pier closes on May 27.|The crane follows."},
		{"de", "Am 27. Mai schließt der Pier.|Der Kran folgt."},
		{"ja", "橋は残る。|町はそれを望んだ。"},
		{"ja", "「橋は残る。」|町長は言った。"},
		{"", "No mark ends this one"},
		{"", "Wait ... what?|Nothing."},
	} {
		text := strings.ReplaceAll(c.text, "|", " ")
		if c.language == "ja" {
			text = strings.ReplaceAll(c.text, "|", "")
		}
		var got []string
		for _, s := range Cut(text, c.language) {
			got = append(got, s.Of(text))
		}
		if want := strings.Split(c.text, "|"); !slices.Equal(got, want) {
			t.Errorf("%q\nis cut into %q\nand not  %q", text, got, want)
		}
	}
}

// Whatever the text, its sentences lie in it in order, apart from each other, and
// between them is nothing but space.
func FuzzCut(f *testing.F) {
	f.Add("“It holds,” said Mr. Weir. It did.", "en")
	f.Add("橋は残る。。 . \u00a0 !?”x", "ja")
	f.Fuzz(func(t *testing.T, text, language string) {
		if !utf8.ValidString(text) {
			return
		}
		at := 0
		for _, s := range Cut(text, language) {
			if s.Empty() || s.Start < at || s.End > len(text) {
				t.Fatalf("%v behind %d in %q", s, at, text)
			}
			if between := text[at:s.Start]; strings.TrimSpace(between) != "" {
				t.Fatalf("%q is left out of %q", between, text)
			}
			at = s.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q is left out of %q", text[at:], text)
		}
	})
}
