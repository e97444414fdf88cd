package hidden

import (
	"sort"
	"strings"
)

// View is a text without what shows nothing, and where each byte of it stands
// in the whole. The zero View is of an empty text.
type View struct {
	Text string
	cuts []cut
}

// cut is a stretch that is left out.
type cut struct {
	at    int // in View.Text
	taken int // bytes that were left out up to and with it
}

// Of returns what is to be seen of a text, and whether anything is hidden in it.
func Of(text string) (View, bool) {
	at, n := Index(text, 0)
	if n == 0 {
		return View{Text: text}, false
	}
	var v View
	var b strings.Builder
	b.Grow(len(text) - n)
	from, taken := 0, 0
	for n > 0 {
		b.WriteString(text[from:at])
		taken += n
		v.cuts = append(v.cuts, cut{b.Len(), taken})
		from = at + n
		at, n = Index(text, from)
	}
	b.WriteString(text[from:])
	v.Text = b.String()
	return v, true
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

// At returns where an offset of the whole stands in v.Text.
func (v View) At(whole int) int {
	i := sort.Search(len(v.cuts), func(i int) bool { return v.cuts[i].at+v.cuts[i].taken > whole })
	at := whole - v.taken(i)
	if i < len(v.cuts) {
		at = min(at, v.cuts[i].at) // inside what is left out
	}
	return at
}

// taken is how many bytes the first n cuts have left out.
func (v View) taken(n int) int {
	if n == 0 {
		return 0
	}
	return v.cuts[n-1].taken
}
