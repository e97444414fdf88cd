package compare

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles/align"
	"pullquote/articles/quotes"
)

// Whatever two texts are, every span lies in its text, the stretches of a pair are in order
// and cover its words, no quotation is lost, and an article is the same as itself.
func FuzzComparisonsHold(f *testing.F) {
	f.Add(first, second)
	f.Add("“A b c d e,” said Ada Quill.", "“B c d … e f,” said Jonas Kern. “A b c d e.”")
	f.Add("a. a. a. b. a.", "a. b. a. a.\n\nb. c.")
	f.Add("「あいうえおか」と彼は言った。", "「あいうか」と彼は言った。")
	f.Fuzz(func(t *testing.T, one, two string) {
		a, err := asSide(one)
		b, otherErr := asSide(two)
		if err != nil || otherErr != nil {
			return // no articles
		}
		check(t, a, b, Of(a, b, Options{Reported: true}))
		if c := Of(a, a, Options{}); len(c.Alone[0])+len(c.Alone[1])+len(c.Changes) > 0 {
			t.Errorf("%q is not the same as itself: %+v", one, c)
		}
	})
}

func check(t *testing.T, a, b Side, c Comparison) {
	t.Helper()
	text := [2]string{a.Article.Text, b.Article.Text}
	seen := [2]map[int]bool{{}, {}}
	for _, p := range c.Shared {
		seen[0][p.Quotes[0]], seen[1][p.Quotes[1]] = true, true
		inOrderIn(t, text, p.Words)
	}
	for i, list := range c.Alone {
		for _, q := range list {
			if seen[i][q] {
				t.Errorf("quotation %d of %d is shared and is not", q, i)
			}
			seen[i][q] = true
		}
		if len(seen[i]) != c.Compared[i] {
			t.Errorf("%d of %d quotations are told", len(seen[i]), c.Compared[i])
		}
	}
	for _, x := range c.Changes {
		for i, s := range x.At {
			if s.Start < 0 || s.End > len(text[i]) || (x.Paragraph[i] == 0) != s.Empty() {
				t.Errorf("change %+v", x)
			}
		}
		inOrderIn(t, text, x.Words)
	}
}

// inOrderIn checks that stretches are in order in both texts.
func inOrderIn(t *testing.T, text [2]string, all []align.Stretch) {
	t.Helper()
	var last [2]int
	for _, s := range all {
		for i, at := range [2]quotes.Span{s.Here, s.There} {
			if at.Empty() {
				continue
			}
			if at.Start < last[i] || at.End > len(text[i]) {
				t.Errorf("stretch %+v behind %v", s, last)
			}
			last[i] = at.End
		}
		if s.Same && (s.Here.Empty() || s.There.Empty()) {
			t.Errorf("nothing is the same as %+v", s)
		}
	}
}

// What differs in very many words is told to have changed, and not in which.
func TestWhatDiffersTooMuchIsComparedLessClosely(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("compares two long texts, one word after the other; run without -short")
	}
	var a, b strings.Builder
	for i := range 150 {
		for k := range 900 {
			word := string(rune('a'+(i*7+k)%26)) + string(rune('a'+k%26)) + string(rune('a'+k/26%26))
			fmt.Fprintf(&a, "%s ", word)
			if k%4 == 1 {
				word += "x"
			}
			fmt.Fprintf(&b, "%s ", word)
		}
		a.WriteString("ends.\n\n")
		b.WriteString("ends here.\n\n")
	}
	one, two := side(t, a.String()), side(t, b.String())
	c := Of(one, two, Options{Versions: true})
	check(t, one, two, c)
	if !c.Coarse || len(c.Changes) != 150 {
		t.Errorf("coarse %v, %d changes", c.Coarse, len(c.Changes))
	}
}
