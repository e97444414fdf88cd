package compare

import (
	"cmp"
	"slices"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/quotes"
)

// ofVersions is how much of the shorter of two versions the longer has: of its phrases of
// a few words, wherever they stand.
const ofVersions = 0.5

// versions reports whether two articles are versions of one: they have most of what they
// say in common. Of long ones the beginning tells.
func versions(a, b *articles.Article) bool {
	numbers := map[string]uint32{}
	here, there := identified(align.Parted(a.Text), numbers), identified(align.Parted(b.Text), numbers)
	if len(here) > len(there) {
		here, there = there, here
	}
	has := map[uint64]bool{}
	for i := range max(0, len(there)-align.Shingle+1) {
		has[phrase(there[i:i+align.Shingle])] = true
	}
	common, all := 0, len(here)-align.Shingle+1
	for i := range max(0, all) {
		if has[phrase(here[i:i+align.Shingle])] {
			common++
		}
	}
	return all > 0 && float64(common) >= ofVersions*float64(all)
}

// changes are what was changed in the text from the first version to the second.
func changes(both [2]Side, left *effort) []Change {
	c := cutter{map[string]int{}}
	text := [2][]sentence{c.cut(both[0].Article), c.cut(both[1].Article)}
	m := inOrder(text[0], text[1])
	w := writer{both: both, text: text, left: left, marked: [2][]quotes.Span{marked(both[0].Found), marked(both[1].Found)}}
	w.move(m)
	i, j := 0, 0
	for _, p := range append(m, align.Pair{Here: len(text[0]), There: len(text[1])}) {
		w.gap(i, p.Here, j, p.There)
		i, j = p.Here+1, p.There+1
	}
	for i := range w.all {
		w.all[i].Quoted = w.quoted(&w.all[i])
	}
	return w.all
}

// writer writes down what was changed.
type writer struct {
	both   [2]Side
	text   [2][]sentence
	left   *effort
	marked [2][]quotes.Span // quotations
	moved  [2]map[int]int   // sentences that stand elsewhere, with where
	all    []Change
}

// shortest is how many words a sentence has at least that is told to have moved.
const shortest = 4

// move finds sentences that only one version has at a place, and the other at another: those
// that both have once besides what is matched.
func (w *writer) move(m align.Matching) {
	taken := [2][]bool{make([]bool, len(w.text[0])), make([]bool, len(w.text[1]))}
	for _, p := range m {
		taken[0][p.Here], taken[1][p.There] = true, true
	}
	var rest [2][]sentence
	var at [2][]int
	for i := range w.text {
		for k, s := range w.text[i] {
			if !taken[i][k] && s.words >= shortest {
				rest[i], at[i] = append(rest[i], s), append(at[i], k)
			}
		}
		w.moved[i] = map[int]int{}
	}
	where := map[int][]int{}
	for k, s := range rest[1] {
		where[s.id] = append(where[s.id], k)
	}
	for k, s := range rest[0] {
		if list := where[s.id]; len(list) > 0 {
			w.moved[0][at[0][k]], w.moved[1][at[1][list[0]]] = at[1][list[0]], at[0][k]
			where[s.id] = list[1:]
		}
	}
}

// gap writes down what stands between two sentences that both versions have.
func (w *writer) gap(i, iEnd, j, jEnd int) {
	for _, p := range append(w.alike(i, iEnd, j, jEnd), align.Pair{Here: iEnd, There: jEnd}) {
		for ; i < p.Here; i++ {
			w.alone(0, i)
		}
		for ; j < p.There; j++ {
			w.alone(1, j)
		}
		if p.Here < iEnd {
			w.change(p.Here, p.There)
		}
		i, j = p.Here+1, p.There+1
	}
}

// alone writes down a sentence that one version does not have, or not there.
func (w *writer) alone(side, k int) {
	s := w.text[side][k]
	c := Change{Kind: Kind(1 - side)} // taken out of the first, added to the second
	c.At[side], c.Paragraph[side] = s.Span, s.paragraph
	if to, ok := w.moved[side][k]; ok {
		if side == 1 {
			return // it is told where it stood
		}
		c.Kind, c.At[1], c.Paragraph[1] = Moved, w.text[1][to].Span, w.text[1][to].paragraph
	}
	if n := len(w.all); n > 0 && c.Kind != Moved && w.all[n-1].Kind == c.Kind && w.all[n-1].Paragraph == c.Paragraph && w.follows(side, k) {
		w.all[n-1].At[side].End = s.End
		return
	}
	w.all = append(w.all, c)
}

// follows reports whether the last change ends with the sentence before one.
func (w *writer) follows(side, k int) bool {
	return k > 0 && w.all[len(w.all)-1].At[side].End == w.text[side][k-1].End
}

// change writes down a sentence that has changed.
func (w *writer) change(i, j int) {
	here, there := w.text[0][i], w.text[1][j]
	c := Change{Kind: Changed, At: [2]quotes.Span{here.Span, there.Span}, Paragraph: [2]int{here.paragraph, there.paragraph}}
	a, b := shifted(align.Spelled(here.Of(w.both[0].Article.Text)), here.Start), shifted(align.Spelled(there.Of(w.both[1].Article.Text)), there.Start)
	c.Words = w.left.align(a, b).Stretches(a, b)
	w.all = append(w.all, c)
}

// marked are the quotations in marks of an article, in order.
func marked(f quotes.Found) (all []quotes.Span) {
	for _, q := range f.Quotes {
		if q.Kind == quotes.Direct || q.Kind == quotes.Mixed {
			all = append(all, q.Marked)
		}
	}
	return all
}

// within reports whether a stretch of an article stands in one of its quotations.
func within(marked []quotes.Span, s quotes.Span) bool {
	k, _ := slices.BinarySearchFunc(marked, s.Start, func(q quotes.Span, at int) int { return cmp.Compare(q.Start, at+1) })
	return s.Empty() || k > 0 && marked[k-1].End >= s.End
}

// quoted reports whether all that differs stands in quotations, and is more than marks and
// the case of letters, so that the quotations are told to differ.
func (w *writer) quoted(c *Change) bool {
	if c.Kind != Changed {
		return within(w.marked[0], c.At[0]) && within(w.marked[1], c.At[1])
	}
	for _, s := range c.Words {
		if !s.Same && !(within(w.marked[0], s.Here) && within(w.marked[1], s.There)) {
			return false
		}
	}
	key := func(a, b align.Word) bool { return a.Key() == b.Key() }
	return !slices.EqualFunc(align.Parted(c.At[0].Of(w.both[0].Article.Text)), align.Parted(c.At[1].Of(w.both[1].Article.Text)), key)
}
