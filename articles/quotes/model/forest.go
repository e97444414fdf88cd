package model

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Forest is a sum of decision trees over features that are small integers, as
// gradient boosting makes them (Friedman, Greedy function approximation, 2001).
//
// It is not walked from root to leaf, which a processor can't foresee. Each tree
// has a bit for each of its leaves. All questions about one feature stand
// together in the order of their thresholds; a question strikes out the leaves on
// one of its sides, and the first leaf that is left is the one (Lucchese and
// others, QuickScorer, 2015). Which of its sides stands first among the leaves is
// free to choose: so that little has to be struck out, it is the one on which the
// feature's middle threshold is not. Only the questions between that and an
// example's value are then looked at.
type Forest struct {
	Features []string // the names of the features, in the order of the values
	trees    []*Branch
	strikes  []uint32      // by question, ordered by feature and threshold: the leaves that it strikes out
	tree     []uint8       // by question
	middle   []uint16      // by feature: the first question about it that strikes out for values above it
	below    [][256]uint16 // by feature and value: the first question about it that is not below the value
	leaves   []leaves      // by tree
}

// The largest forest.
const (
	MaxTrees  = 256
	MaxLeaves = 32 // of a tree
)

// Unit is how much of a score is one logit.
const Unit = 1 << 10

// leaves are the values of a tree's leaves, at their seats.
type leaves [MaxLeaves]int16

// struck says which leaves of each tree are struck out for two examples, each of
// which has half of a word.
type struck [MaxTrees]uint64

// The halves of a word of struck, by which a question's strikes are multiplied.
const (
	first  = 1
	second = 1 << MaxLeaves
	both   = first | second
)

// Score returns the sum of the trees for one example, in Units. x holds a value
// for each feature.
func (f *Forest) Score(x []int8) int32 {
	var s struck
	for i, v := range x {
		f.strike(&s, int(f.middle[i]), int(f.below[i][uint8(v)]), first)
	}
	one, _ := f.sum(&s)
	return one
}

// ScoreAll appends to out what Score returns for each of several examples that
// stand in x one after the other. What all have in common, as the questions about
// the passage that they are candidates for, is looked at once, and the rest for two
// examples at a time.
func (f *Forest) ScoreAll(x []int8, out []int32) []int32 {
	width := len(f.Features)
	if len(x) < width {
		return out
	}
	var common struck
	var room [256]differing
	own := f.compare(x, &common, room[:0])
	for ; len(x) >= 2*width; x = x[2*width:] {
		one, two := f.scorePair(common, own, x[:width], x[width:])
		out = append(out, one, two)
	}
	if len(x) >= width {
		one, _ := f.scorePair(common, own, x, x)
		out = append(out, one)
	}
	return out
}

// compare strikes out what all examples in x exclude, and appends to own the
// features in which they differ.
func (f *Forest) compare(x []int8, common *struck, own []differing) []differing {
	for i := range f.Features {
		d := f.difference(x, i)
		f.strike(common, int(f.middle[i]), int(d.from), both)
		if d.differs {
			own = append(own, d)
		}
	}
	return own
}

// scorePair scores two examples that differ in their own features only.
func (f *Forest) scorePair(common struck, own []differing, x, y []int8) (one, two int32) {
	for _, d := range own {
		below := &f.below[d.feature]
		f.strikePair(&common, int(d.from), int(below[uint8(x[d.feature])]), int(below[uint8(y[d.feature])]))
	}
	return f.sum(&common)
}

// differing is a feature in which examples differ.
type differing struct {
	feature uint8
	differs bool
	from    uint16 // up to which question from the middle on they exclude the same
}

// difference tells what the examples in x have in common in feature i.
func (f *Forest) difference(x []int8, i int) differing {
	width := len(f.Features)
	low, high := x[i], x[i]
	for k := i + width; k < len(x); k += width {
		low, high = min(low, x[k]), max(high, x[k])
	}
	from, to := f.below[i][uint8(low)], f.below[i][uint8(high)]
	return differing{uint8(i), from != to, max(from, min(f.middle[i], to))}
}

// strikePair strikes out what two examples exclude: one for whose value of a feature
// question a is the first that is not below it, and one for whose it is b. What
// lies between the middle and from is struck out already.
func (f *Forest) strikePair(s *struck, from, a, b int) {
	low, high := uint64(first), uint64(second)
	if a > b {
		a, b, low, high = b, a, high, low
	}
	mid := max(a, min(from, b))
	f.strike(s, from, mid, both)
	f.strike(s, a, mid, low)
	f.strike(s, mid, b, high)
}

// strike strikes out the leaves that the questions between two exclude, in the
// order of either.
func (f *Forest) strike(s *struck, from, to int, half uint64) {
	if from > to {
		from, to = to, from
	}
	strikes := f.strikes[from:to]
	tree := f.tree[from:to][:len(strikes)]
	k := 0
	for ; k < len(strikes)-1; k += 2 { // nothing is done more often: two a turn
		s[tree[k]] |= uint64(strikes[k]) * half
		s[tree[k+1]] |= uint64(strikes[k+1]) * half
	}
	if k < len(strikes) {
		s[tree[k]] |= uint64(strikes[k]) * half
	}
}

// sum adds up the values of the first leaf of each tree that is not struck out, for
// either example. Inlined, it would have to keep its sums in memory.
//
//go:noinline
func (f *Forest) sum(s *struck) (one, two int32) {
	for t := range f.leaves {
		l, w := &f.leaves[t], s[uint8(t)]
		one += int32(l[seat(uint32(w))])
		two += int32(l[seat(uint32(w>>MaxLeaves))])
	}
	return one, two
}

// seat returns where the value of the first leaf stands that is not struck out:
// a number below MaxLeaves that tells powers of two apart by a multiplication, as
// counting zeros takes several times as long.
func seat(struck uint32) uint32 {
	return (^struck & (struck + 1)) * 0x077CB531 >> 27
}

// Trees returns how many trees the forest has.
func (f *Forest) Trees() int { return len(f.trees) }

// Knows reports whether the forest was learned from exactly these features.
func (f *Forest) Knows(features []string) bool { return slices.Equal(f.Features, features) }

// encode writes the features' names, and each tree: a feature's number plus one
// and its threshold, then the two trees below; or 0 and the value of a leaf.
func (f *Forest) encode() []byte {
	out := []byte{byte(len(f.Features))}
	for _, name := range f.Features {
		out = appendString(out, name)
	}
	out = binary.LittleEndian.AppendUint16(out, uint16(len(f.trees)))
	for _, tree := range f.trees {
		out = tree.encode(out)
	}
	return out
}

func (b *Branch) encode(out []byte) []byte {
	if b.Left == nil {
		return binary.LittleEndian.AppendUint16(append(out, 0), uint16(b.Value))
	}
	return b.Right.encode(b.Left.encode(append(out, b.Feature+1, byte(b.Threshold))))
}

func decodeForest(r *reader) (*Forest, error) {
	var features []string
	for range r.byte() {
		features = append(features, r.string())
	}
	var trees []*Branch
	for range min(r.uint16(), MaxTrees+1) {
		b, err := decodeTree(r, 0)
		if err != nil {
			return nil, err
		}
		trees = append(trees, b)
	}
	if r.short || len(r.data) > 0 {
		return nil, errors.New("its length is wrong")
	}
	return NewForest(features, trees)
}

func decodeTree(r *reader, depth int) (*Branch, error) {
	if r.short || depth > MaxLeaves {
		return nil, errors.New("a tree is cut short or too deep")
	}
	feature := r.byte()
	if feature == 0 {
		b := r.branch()
		b.Value = int16(r.uint16())
		return b, nil
	}
	b := r.branch()
	b.Feature, b.Threshold = feature-1, int8(r.byte())
	var err error
	if b.Left, err = decodeTree(r, depth+1); err != nil {
		return nil, err
	}
	b.Right, err = decodeTree(r, depth+1)
	return b, err
}
