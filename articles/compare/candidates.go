package compare

import (
	"cmp"
	"slices"

	"pullquote/articles/align"
	"pullquote/articles/order"
)

// How far quotations that may be one are looked for.
const (
	sharers = 16 // quotations that share a phrase
	closest = 6  // of those, the ones that share most phrases with a quotation, which are compared
)

// candidates are the quotations that are one in both articles, those that have most words in
// common first.
func candidates(said [2][]saying, who *attributions, left *effort) (all []candidate) {
	phrases := map[uint64][]int32{}
	for b := range said[1] {
		for at := range said[1][b].phrases() {
			k := phrase(said[1][b].ids[at : at+align.Shingle])
			if list := phrases[k]; len(list) < sharers && (len(list) == 0 || list[len(list)-1] != int32(b)) {
				phrases[k] = append(list, int32(b))
			}
		}
	}
	for a := range said[0] {
		s := &said[0][a]
		hits := map[int32]int{}
		for at := range s.phrases() {
			for _, b := range phrases[phrase(s.ids[at:at+align.Shingle])] {
				hits[b]++
			}
		}
		for _, b := range likeliest(hits) {
			t := &said[1][b]
			if m := left.align(s.words, t.words); m.Same(s.words, t.words) {
				all = append(all, candidate{a, int(b), m})
			}
		}
	}
	all = append(all, short(said, who)...)
	order.Stable(all, func(x, y candidate) int {
		return cmp.Or(len(y.m)-len(x.m), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return all
}

// phrases is how many phrases a quotation has.
func (s *saying) phrases() int { return max(0, len(s.ids)-align.Shingle+1) }

// phrase is a number that stands for some words. That others have the same one costs a
// comparison in vain.
func phrase(ids []uint32) uint64 {
	h := uint64(len(ids))
	for _, id := range ids {
		h = (h ^ uint64(id)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}

// likeliest are the quotations that share most phrases.
func likeliest(hits map[int32]int) []int32 {
	all := make([]int32, 0, len(hits))
	for b := range hits {
		all = append(all, b)
	}
	slices.SortFunc(all, func(x, y int32) int { return cmp.Or(hits[y]-hits[x], cmp.Compare(x, y)) })
	return all[:min(len(all), closest)]
}

// short are the candidates of which one has fewer words than a phrase. It must be whole in
// the other, and from the same person or from nobody: “yes” is said by many. Of a single
// word no longer quotation is a candidate.
func short(said [2][]saying, who *attributions) (all []candidate) {
	for side := range said {
		where := map[uint64][]int32{}
		for i := range said[side] {
			if s := &said[side][i]; len(s.ids) < align.Shingle && len(where[phrase(s.ids)]) < sharers {
				where[phrase(s.ids)] = append(where[phrase(s.ids)], int32(i))
			}
		}
		met := make([]int, len(said[side])) // in which of the other article a quotation was met last, from 1
		for k := range said[1-side] {
			t := &said[1-side][k]
			for n := 1; n < align.Shingle; n++ {
				if len(t.ids) == n && side == 1 || n == 1 && len(t.ids) > 1 {
					continue // of two that are as short, the first article has found the second
				}
				for at := 0; at+n <= len(t.ids); at++ {
					for _, i := range where[phrase(t.ids[at:at+n])] {
						if met[i] == k+1 || !slices.Equal(said[side][i].ids, t.ids[at:at+n]) {
							continue
						}
						met[i] = k + 1
						if c := placed(side, int(i), k, at, n); who.of(said[0][c.a].quote, said[1][c.b].quote) != Another {
							all = append(all, c)
						}
					}
				}
			}
		}
	}
	return all
}

// placed is the candidate of a short quotation of one side, and of one of the other, of
// which it is so many words from a place on.
func placed(side, short, long, at, n int) candidate {
	c := candidate{a: short, b: long}
	if side == 1 {
		c = candidate{a: long, b: short}
	}
	for i := range n {
		p := align.Pair{Here: i, There: at + i}
		if side == 1 {
			p = align.Pair{Here: at + i, There: i}
		}
		c.m = append(c.m, p)
	}
	return c
}
