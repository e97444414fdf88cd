package compare

import (
	"slices"

	"pullquote/articles/align"
)

// How far sentences are aligned.
const (
	deepest  = 16      // times that what lies between those that are unique is looked at again
	smallest = 1 << 16 // pairs of sentences of which every one is looked at
)

// inOrder finds the sentences that two versions have in common, in order. It goes from those
// that each has once to what lies between them, as a reader would, and compares every
// sentence with every other only where few are left.
func inOrder(a, b []sentence) (m align.Matching) {
	return between(m, a, b, align.Pair{}, deepest)
}

// between adds what two stretches have in common that begin at some sentences.
func between(m align.Matching, a, b []sentence, at align.Pair, deep int) align.Matching {
	for len(a) > 0 && len(b) > 0 && a[0].id == b[0].id {
		m = append(m, at)
		a, b, at = a[1:], b[1:], align.Pair{Here: at.Here + 1, There: at.There + 1}
	}
	tail := 0
	for tail < min(len(a), len(b)) && a[len(a)-1-tail].id == b[len(b)-1-tail].id {
		tail++
	}
	ends := align.Pair{Here: at.Here + len(a) - tail, There: at.There + len(b) - tail}
	a, b = a[:len(a)-tail], b[:len(b)-tail]
	unique := anchors(a, b)
	switch {
	case len(a) == 0 || len(b) == 0:
	case len(unique) > 0 && deep > 0:
		from := align.Pair{}
		for _, p := range append(unique, align.Pair{Here: len(a), There: len(b)}) {
			m = between(m, a[from.Here:p.Here], b[from.There:p.There], align.Pair{Here: at.Here + from.Here, There: at.There + from.There}, deep-1)
			if p.Here < len(a) {
				m = append(m, align.Pair{Here: at.Here + p.Here, There: at.There + p.There})
			}
			from = align.Pair{Here: p.Here + 1, There: p.There + 1}
		}
	case len(a)*len(b) <= smallest:
		for _, p := range align.Longest(numbers(a), numbers(b)) {
			m = append(m, align.Pair{Here: at.Here + p.Here, There: at.There + p.There})
		}
	}
	for i := range tail {
		m = append(m, align.Pair{Here: ends.Here + i, There: ends.There + i})
	}
	return m
}

func numbers(all []sentence) []int {
	ids := make([]int, len(all))
	for i := range all {
		ids[i] = all[i].id
	}
	return ids
}

// anchors are the most sentences in order that each of two stretches has once.
func anchors(a, b []sentence) align.Matching {
	type place struct{ a, b, inA, inB int }
	places := map[int]*place{}
	for i := range a {
		p := places[a[i].id]
		if p == nil {
			p = &place{}
			places[a[i].id] = p
		}
		p.a, p.inA = i, p.inA+1
	}
	for i := range b {
		if p := places[b[i].id]; p != nil {
			p.b, p.inB = i, p.inB+1
		}
	}
	var common align.Matching
	for i := range a {
		if p := places[a[i].id]; p.inA == 1 && p.inB == 1 {
			common = append(common, align.Pair{Here: i, There: p.b})
		}
	}
	return rising(common)
}

// rising is the longest part of a matching, in order here, that is in order there too.
func rising(m align.Matching) align.Matching {
	before := make([]int, len(m)) // the one before each in the longest that ends with it
	var last []int                // the lowest with which one of each length ends
	for i, p := range m {
		at, _ := slices.BinarySearchFunc(last, p.There, func(k, there int) int { return m[k].There - there })
		before[i] = -1
		if at > 0 {
			before[i] = last[at-1]
		}
		if at == len(last) {
			last = append(last, i)
		} else {
			last[at] = i
		}
	}
	if len(last) == 0 {
		return nil
	}
	out := make(align.Matching, len(last))
	for i, k := len(last)-1, last[len(last)-1]; k >= 0; i, k = i-1, before[k] {
		out[i] = m[k]
	}
	return out
}
