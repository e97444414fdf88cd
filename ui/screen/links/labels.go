package links

import "strings"

// letters are those by which links are called, the easiest to reach first.
const letters = "fjdkslghrueiwotyqpvncmxbza"

// Labels are n names of letters, as short as they can all be, none the beginning
// of another. They have no letter of those to be left out, which do something
// else where a link is chosen. There are no more than two letters give.
func Labels(n int, without string) []string {
	free := strings.Map(func(r rune) rune {
		if strings.ContainsRune(without, r) {
			return -1
		}
		return r
	}, letters)
	if n <= len(free) {
		return strings.Split(free, "")[:n]
	}
	var all []string
	for _, second := range free { // links that follow one another differ in the letter that is typed first
		for _, first := range free {
			if len(all) == n {
				return all
			}
			all = append(all, string(first)+string(second))
		}
	}
	return all
}
