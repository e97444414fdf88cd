// Package order sorts what is not worth a sort of its own. Package slices has one compiled for
// every type that is sorted, with the quick case, the bad case and the small one: 10 to 20 KB
// for each of the forty types here, of which most are sorted once, by the dozen. Here numbers
// are sorted, in one place, and then what they stand for is moved once.
//
//	order.Stable(speakers, func(a, b Speaker) int { return b.Words - a.Words })
package order

import "slices"

// Stable sorts s as compare says. What is equal keeps its order.
func Stable[S ~[]E, E any](s S, compare func(a, b E) int) {
	if len(s) < 2 {
		return
	}
	sorted := make(S, len(s))
	for to, from := range permutation(len(s), func(i, j int) int { return compare(s[i], s[j]) }) {
		sorted[to] = s[from]
	}
	copy(s, sorted)
}

// permutation tells for each place in the sorted sequence of n things where it comes from.
// Nothing is equal here: of equal things the one that came first is the lesser.
func permutation(n int, compare func(i, j int) int) []int {
	from := make([]int, n)
	for i := range from {
		from[i] = i
	}
	slices.SortFunc(from, func(i, j int) int {
		if c := compare(i, j); c != 0 {
			return c
		}
		return i - j
	})
	return from
}
