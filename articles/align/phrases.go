package align

import (
	"slices"
	"strings"

	"pullquote/articles/order"
)

// Shingle is how many words a phrase has. Two quotations that are one, and are not
// short, share a phrase.
const Shingle = 4

// phrases is how many phrases of one quotation are looked for.
const phrases = 6

// Phrases returns the phrases by which a quotation is looked for, six at most: the
// ones of the longest words, which are the rarest, and no two that share a word as
// long as there are others.
func Phrases(here []Word) [][]Word {
	type phrase struct{ at, letters int }
	var all []phrase
	for at := range max(1, len(here)-Shingle+1) {
		p := phrase{at: at}
		for _, w := range here[at:min(at+Shingle, len(here))] {
			p.letters += len(w.folded)
		}
		all = append(all, p)
	}
	order.Stable(all, func(a, b phrase) int { return b.letters - a.letters })
	taken := make([]bool, len(here))
	var out [][]Word
	for _, p := range all {
		words := here[p.at:min(p.at+Shingle, len(here))]
		if len(out) == phrases || taken[p.at] || taken[p.at+len(words)-1] {
			continue
		}
		for i := range words {
			taken[p.at+i] = true
		}
		out = append(out, words)
	}
	return out
}

// around returns the stretch of a text in which a quotation may stand: about
// the phrases that they share, as many words on either side as the quotation has.
func around(here, all []Word) []Word {
	phrases := map[string]bool{}
	for i := 0; i+Shingle <= len(here); i++ {
		phrases[phraseAt(here, i)] = true
	}
	var hits []int
	for i := 0; i+Shingle <= len(all); i++ {
		if phrases[phraseAt(all, i)] {
			hits = append(hits, i)
		}
	}
	if len(hits) == 0 {
		return nil
	}
	// Of all that hit, the place where most others are within reach.
	n := min(len(here), longestMatch/2)
	at := slices.MaxFunc(hits, func(a, b int) int { return within(hits, a, n) - within(hits, b, n) })
	return all[max(0, at-n):min(len(all), at+n+Shingle)]
}

// within counts the numbers from one on to n more.
func within(sorted []int, from, n int) int {
	a, _ := slices.BinarySearch(sorted, from)
	b, _ := slices.BinarySearch(sorted, from+n)
	return b - a
}

func phraseAt(words []Word, i int) string {
	var b strings.Builder
	for _, w := range words[i : i+Shingle] {
		b.WriteString(w.folded)
		b.WriteByte(' ')
	}
	return b.String()
}
