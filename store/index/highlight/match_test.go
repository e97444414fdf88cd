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

func FuzzMatches(f *testing.F) {
	f.Add("The ferry stays in port. 渡船が", "stays in", true)
	f.Add("aaa aaa aab", "aaa aa", true)
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
			got, want := lettersOf(m.Of(text)), all[m.of].words
			n := len(want) - 1
			if len(got) != len(want) || !slices.Equal(got[:n], want[:n]) || got[n] != want[n] && (!prefix || m.of > 0 || !strings.HasPrefix(got[n], want[n])) {
				t.Fatalf("%q is not %q", got, want)
			}
		}
	})
}
