// Package jump remembers where somebody was before they went far away at one key: the
// list of places that ctrl+o goes back along, as in vim, from article to article.
package jump

import (
	"slices"

	"pullquote/store"
	"pullquote/store/index"
)

// Spot is a place in an article.
type Spot struct {
	Row index.Row
	At  store.Place // in its text
}

// same reports whether two spots are one place.
func (s Spot) same(as Spot) bool {
	return s.Row.Entry.ID == as.Row.Entry.ID && s.At.Offset == as.At.Offset
}

// List is the places to go back to and, once somebody has gone back, those to go
// forward to again. The zero List has none.
type List struct{ back, on []Spot }

// most is how many places are remembered.
const most = 100

// Leave notes a place that is left at one key for another far away. What could be
// gone forward to is forgotten.
func (l *List) Leave(s Spot) {
	l.on = nil
	l.back = push(l.back, s)
}

// Back is the place that was left last, to which one goes from another; false where
// there is none.
func (l *List) Back(from Spot) (Spot, bool) { return step(&l.back, &l.on, from) }

// On is the place from which one has gone back.
func (l *List) On(from Spot) (Spot, bool) { return step(&l.on, &l.back, from) }

// step takes the last of some places, but not the one where one is, and keeps that
// among the others.
func step(of, others *[]Spot, from Spot) (Spot, bool) {
	for n := len(*of); n > 0; n = len(*of) {
		to := (*of)[n-1]
		*of = (*of)[:n-1]
		if to.same(from) {
			continue
		}
		if from.Row.Entry.ID != "" {
			*others = push(*others, from)
		}
		return to, true
	}
	return Spot{}, false
}

// push puts a place at the end, unless it is there already.
func push(all []Spot, s Spot) []Spot {
	all = slices.DeleteFunc(slices.Clone(all), s.same)
	all = append(all, s)
	return all[max(0, len(all)-most):]
}
