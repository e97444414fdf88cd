package index

import (
	"math/bits"

	"pullquote/store/index/prefix"
)

// set is a set of articles: one bit for each number. All sets of one search
// have the same length.
type set []uint64

func newSet(largest ID) set { return make(set, largest/64+1) }

func (s set) add(id ID) {
	if i := id / 64; uint64(i) < uint64(len(s)) {
		s[i] |= 1 << (id % 64)
	}
}

// addPage adds the articles of a page.
func (s set) addPage(number ID, in prefix.Bitmap) {
	if at := number << prefix.PageBits / 64; at >= 0 && at < ID(len(s)) {
		for i, word := range in[:min(len(in), len(s)-int(at))] {
			s[int(at)+i] |= word
		}
	}
}

func (s set) has(id ID) bool { return s[id/64]>>(id%64)&1 == 1 }

// and leaves in s what is in t too.
func (s set) and(t set) {
	for i := range s {
		s[i] &= t[i]
	}
}

// or adds what is in t.
func (s set) or(t set) {
	for i := range s {
		s[i] |= t[i]
	}
}

// complement turns s into all that was not in it.
func (s set) complement() {
	for i := range s {
		s[i] = ^s[i]
	}
}

func (s set) len() (n int) {
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// narrow returns those of a list that are in the set, in the list's order.
func (s set) narrow(list []ID) []ID {
	narrowed := make([]ID, 0, min(len(list), s.len()))
	for _, id := range list {
		if s.has(id) {
			narrowed = append(narrowed, id)
		}
	}
	return narrowed
}
