package highlight

import (
	"slices"
	"strings"
	"testing"

	"pullquote/store/index/fts"
)

func lettersOf(text string) (words []string) {
	fts.Words(text, func(_, _ int, folded []byte) bool {
		words = append(words, string(folded))
		return true
	})
	return words
}

// standsIn reports whether a text is some words, of which the last may be but begun. One
// character may be several words, of which some are meant: ¼ is one and four.
func standsIn(text string, want []string, begun bool) bool {
	got, before, behind := lettersOf(text), 0, 0
	for end := 1; before == 0 && end <= len(text); end++ {
		before = len(lettersOf(text[:end]))
	}
	for start := len(text) - 1; behind == 0 && start >= 0; start-- {
		behind = len(lettersOf(text[start:]))
	}
	for i := 0; i+len(want) <= len(got); i++ {
		n := i + len(want) - 1
		is := slices.Equal(got[i:n], want[:n-i]) && (got[n] == want[n-i] || begun && strings.HasPrefix(got[n], want[n-i]))
		if is && i <= max(0, before-1) && len(got)-1-n <= max(0, behind-1) {
			return true
		}
	}
	return false
}

func FuzzMatches(f *testing.F) {
	f.Add("The ferry stays in port. 渡船が", "stays in", true)
	f.Add("aaa aaa aab", "aaa aa", true)
	f.Add("a quarter is ¼, and 0½ֿ 0ￎ is nothing", "1", true)
	f.Add("the har\u00adbour\u200b mas\u2060ter", "harbour master", false)
	f.Fuzz(func(t *testing.T, text, words string, prefix bool) {
		if len(words) > 100 {
			return
		}
		all := []Term{{lettersOf(words), prefix}, {[]string{"a", "a"}, false}}
		if len(all[0].words) == 0 {
			return
		}
		for _, m := range Find(text, all) {
			if want := all[m.of].words; !standsIn(m.Of(text), want, prefix && m.of == 0) {
				t.Fatalf("%q is not %q", lettersOf(m.Of(text)), want)
			}
		}
	})
}
