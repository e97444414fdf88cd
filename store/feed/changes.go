package feed

import (
	"slices"
	"strings"
)

// Change is a stretch of words that stands in the place of another in a new
// version of an article. One of both may be empty.
type Change struct{ Before, After string }

// mostChanges is how many changes of an article are told, and mostWords how many words
// of each.
const (
	mostChanges = 3
	mostWords   = 12
)

// changes returns the first changes from one text to another. Paragraphs that are
// in both are passed over, and of two that stand in each other's place the words
// with which both begin and end.
func changes(before, after string) []Change {
	old, fresh := apart(before, after)
	var found []Change
	for i := range max(len(old), len(fresh)) {
		var a, b []string
		if i < len(old) {
			a = strings.Fields(old[i])
		}
		if i < len(fresh) {
			b = strings.Fields(fresh[i])
		}
		start := 0
		for start < min(len(a), len(b)) && a[start] == b[start] {
			start++
		}
		end := 0
		for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
			end++
		}
		if found = append(found, Change{words(a[start : len(a)-end]), words(b[start : len(b)-end])}); len(found) == mostChanges {
			break
		}
	}
	return found
}

// apart returns the paragraphs that only one of two texts has, in their order.
func apart(before, after string) (old, fresh []string) {
	count := map[string]int{}
	for _, p := range paragraphsOf(after) {
		count[p]++
	}
	for _, p := range paragraphsOf(before) {
		if count[p]--; count[p] < 0 {
			old = append(old, p)
		}
	}
	clear(count)
	for _, p := range paragraphsOf(before) {
		count[p]++
	}
	for _, p := range paragraphsOf(after) {
		if count[p]--; count[p] < 0 {
			fresh = append(fresh, p)
		}
	}
	return old, fresh
}

func paragraphsOf(text string) []string {
	var all []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// words joins the first words of a stretch.
func words(of []string) string {
	if len(of) > mostWords {
		of = append(slices.Clone(of[:mostWords]), "…")
	}
	return strings.Join(of, " ")
}
