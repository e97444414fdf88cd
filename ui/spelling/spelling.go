// Package spelling finds the word that somebody has meant.
package spelling

// Nearest is the word of some that is spelled most like another, empty if none
// is near: a third of its letters may be wrong, and two of a short word. Of those
// that are as near it is the first.
func Nearest(word string, some []string) (best string) {
	least := max(2, len(word)/3) + 1
	for _, w := range some {
		if d := distance(word, w); d < least && d < len(w) {
			best, least = w, d
		}
	}
	return best
}

// distance is how many letters have to be put in, left out or changed to make one
// word of another (Levenshtein 1965); two that have changed places count as one
// (Damerau 1964). Letters are bytes: commands, flags and settings are ASCII.
func distance(a, b string) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range len(b) {
			changed := row[j]
			if a[i] != b[j] {
				changed++
			}
			next[j+1] = min(changed, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
