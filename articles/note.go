package articles

import (
	"slices"
)

// mostNotes is how many kinds of excess an article tells of.
const mostNotes = 8

// note adds to what the article tells of its excesses; each is told once, and an
// empty one not at all.
func (a *Article) note(notes ...string) {
	for _, n := range notes {
		if n != "" && len(a.Notes) < mostNotes && !slices.Contains(a.Notes, n) {
			a.Notes = append(a.Notes, n)
		}
	}
}
