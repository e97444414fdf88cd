package model

import (
	"cmp"
	"errors"
	"slices"
)

// Sparse holds the weights of traits that are known by a hash, such as "the
// report begins with that after said": most traits have none.
type Sparse struct {
	slots []slot
	mask  uint32
	known [1 << (knownBits - 6)]uint64 // a bit for the upper bits of a trait's hash: where it is 0 the trait has no weight
}

// knownBits is how many bits of a hash say whether a trait may have a weight. Of
// 25,000 weights a fifth of the bits are set then, and they take 16 KB, so
// that they stay in a processor's first cache, for which the slots are too many.
const knownBits = 17

// slot is a weight in Units, 0 where the slot is empty, and in its lower half the
// upper half of the trait's hash; the lower half of that tells where the slot is.
type slot uint32

func slotOf(w Weight) slot { return slot(uint16(w.Weight))<<16 | slot(w.Trait>>16) }

func (s slot) weight() int32 { return int32(s) >> 16 }
func (s slot) check() uint16 { return uint16(s) }

// Weight is the weight of one trait, in Units.
type Weight struct {
	Trait  uint32
	Weight int16
}

// NewSparse makes a table in which at least half of the slots are empty, so that
// a trait is found within a few steps.
func NewSparse(weights []Weight) *Sparse {
	n := uint32(1 << 10)
	for n < 2*uint32(len(weights)) {
		n *= 2
	}
	s := &Sparse{slots: make([]slot, n), mask: n - 1}
	for _, w := range weights {
		at := w.Trait & s.mask
		for s.slots[at].weight() != 0 {
			at = (at + 1) & s.mask
		}
		s.slots[at] = slotOf(w)
		s.known[w.Trait>>(38-knownBits)] |= 1 << (w.Trait >> (32 - knownBits) & 63)
	}
	s.slots = append(s.slots, s.slots[0]) // the last one goes on with the first
	return s
}

// mostScored is how many traits are scored at once.
const mostScored = 32

// Score returns the sum of the weights of traits, in Units. Which of them have
// one can't be foreseen, so those that may are gathered without a jump.
func (s *Sparse) Score(traits []uint32) int32 {
	if len(traits) > mostScored {
		return s.Score(traits[:mostScored]) + s.Score(traits[mostScored:])
	}
	var found [mostScored]uint32
	n, known := uint64(0), &s.known
	for _, t := range traits {
		found[n%mostScored] = t
		n += known[t>>(38-knownBits)] >> (t >> (32 - knownBits) & 63) & 1
	}
	return s.add(found[:n])
}

// add returns the sum of the weights of traits. Most stand in the first slot
// of their place, in the second or in none; which of these it is is found out without a jump.
func (s *Sparse) add(traits []uint32) int32 {
	var sum int32
	slots, mask := s.slots, s.mask
	for _, t := range traits {
		at, check := t&mask, uint16(t>>16)
		one, two := slots[at], slots[at+1]
		weight, more := int32(0), one.weight()*two.weight()
		if two.check() == check {
			weight = two.weight()
		}
		if one.weight() == 0 {
			weight = 0
		}
		if one.check() == check {
			weight = one.weight()
		}
		if weight != 0 {
			more = 0
		}
		if more != 0 {
			weight = s.far(at+2, check)
		}
		sum += weight
	}
	return sum
}

// far returns the weight of a trait that stands neither in the first slot of its
// place nor in the second; 0 if it has none. It is seldom called, and inlined it
// would take registers from the loop.
//
//go:noinline
func (s *Sparse) far(at uint32, check uint16) int32 {
	for at &= s.mask; s.slots[at].weight() != 0; at = (at + 1) & s.mask {
		if s.slots[at].check() == check {
			return s.slots[at].weight()
		}
	}
	return 0
}

// Pack writes weights as a table of a model: the two halves of each trait's hash
// and its weight, in the order of the hashes.
func Pack(weights []Weight) []int16 {
	sorted := slices.Clone(weights)
	slices.SortFunc(sorted, func(a, b Weight) int { return cmp.Compare(a.Trait, b.Trait) })
	var out []int16
	for _, w := range sorted {
		if w.Weight != 0 {
			out = append(out, int16(uint16(w.Trait>>16)), int16(uint16(w.Trait)), w.Weight)
		}
	}
	return out
}

// Unpack reads what Pack wrote. It fails on a table of another kind.
func Unpack(table []int16) (*Sparse, error) {
	if len(table)%3 != 0 {
		return nil, errors.New("no table of sparse weights: its length is no multiple of three")
	}
	weights := make([]Weight, 0, len(table)/3)
	for ; len(table) > 0; table = table[3:] {
		weights = append(weights, Weight{uint32(uint16(table[0]))<<16 | uint32(uint16(table[1])), table[2]})
	}
	return NewSparse(weights), nil
}
