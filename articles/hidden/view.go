package hidden

import (
	"iter"
	"sort"
	"strings"
)

// View is a text without some stretches, such as what shows nothing, and where
// each byte of it stands in the whole. The zero View is of an empty text.
type View struct {
	Text string
	cuts []cut
}

// cut is a stretch that is left out.
type cut struct {
	at    int // in View.Text
	taken int // bytes that were left out up to and with it
}

// Without returns a text without some stretches: for each the byte at which it
// begins and how many bytes it takes, in order, disjoint.
func Without(text string, stretches iter.Seq2[int, int]) View {
	var v View
	var b strings.Builder
	b.Grow(len(text))
	from, taken := 0, 0
	for at, n := range stretches {
		b.WriteString(text[from:at])
		taken += n
		v.cuts = append(v.cuts, cut{b.Len(), taken})
		from = at + n
	}
	b.WriteString(text[from:])
	v.Text = b.String()
	return v
}

// Span returns where a stretch of v.Text stands in the whole: from its first
// byte to behind its last, and what is hidden in between.
func (v View) Span(start, end int) (from, to int) {
	from = start + v.taken(sort.Search(len(v.cuts), func(i int) bool { return v.cuts[i].at > start }))
	if end <= start {
		return from, from
	}
	return from, end + v.taken(sort.Search(len(v.cuts), func(i int) bool { return v.cuts[i].at >= end }))
}

// taken is how many bytes the first n cuts have left out.
func (v View) taken(n int) int {
	if n == 0 {
		return 0
	}
	return v.cuts[n-1].taken
}
