package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"
)

// Forest is a sum of decision trees over features that are small integers, as
// gradient boosting makes them (Friedman, Greedy function approximation, 2001).
//
// It is not walked from root to leaf, which a processor can't foresee. Each tree
// has a bit for each of its leaves. All questions about one feature stand
// together in the order of their thresholds; those that are answered "above"
// strike out the leaves on their left, and the first leaf that is left is the
// one (Lucchese and others, QuickScorer, 2015).
type Forest struct {
	Features []string // the names of the features, in the order of the values
	trees    []*Branch
	asks     []question // by feature, then by threshold
	from     []int32    // by feature: its first question; the last one ends them
	leaves   []int16    // MaxLeaves for each tree
}

// question is a node of a tree.
type question struct {
	strikes   uint32 // the leaves that an answer "above" strikes out
	tree      uint16
	feature   uint8
	threshold int8
}

// The largest forest.
const (
	MaxTrees  = 256
	MaxLeaves = 32 // of a tree
)

// Unit is how much of a score is one logit.
const Unit = 1 << 10

// strikes says which leaves of each tree are struck out.
type strikes [MaxTrees]uint32

// Score returns the sum of the trees for one example, in Units. x holds a value
// for each feature.
func (f *Forest) Score(x []int8) int32 {
	var struck strikes
	for i, v := range x {
		f.strike(&struck, i, v)
	}
	return f.sum(&struck)
}

// ScoreAll appends to out what Score returns for each of several examples that
// stand in x one after the other. A question to which all have one answer, as
// those about the passage that they are candidates for, is asked once.
func (f *Forest) ScoreAll(x []int8, out []int32) []int32 {
	width := len(f.Features)
	var common strikes
	var own [256]uint8 // the features in which the examples differ
	n := 0
	for i := range width {
		if alike(x, i, width) {
			f.strike(&common, i, x[i])
		} else {
			own[n] = uint8(i)
			n++
		}
	}
	for ; len(x) >= width; x = x[width:] {
		struck := common
		for _, i := range own[:n] {
			f.strike(&struck, int(i), x[i])
		}
		out = append(out, f.sum(&struck))
	}
	return out
}

// alike reports whether all examples have one value of feature i.
func alike(x []int8, i, width int) bool {
	if len(x) < width {
		return false
	}
	for k := i + width; k < len(x); k += width {
		if x[k] != x[i] {
			return false
		}
	}
	return true
}

// strike strikes out the leaves that the value v of feature i excludes.
func (f *Forest) strike(struck *strikes, i int, v int8) {
	asks := f.asks[f.from[i]:f.from[i+1]]
	for k := range asks {
		if asks[k].threshold >= v {
			break
		}
		struck[uint8(asks[k].tree)] |= asks[k].strikes
	}
}

// sum adds up the first leaf of each tree that is not struck out.
func (f *Forest) sum(struck *strikes) (sum int32) {
	for t := range f.trees {
		sum += int32(f.leaves[t*MaxLeaves+bits.TrailingZeros32(^struck[uint8(t)])])
	}
	return sum
}

// Trees returns how many trees the forest has.
func (f *Forest) Trees() int { return len(f.trees) }

// Knows reports whether the forest was learned from exactly these features.
func (f *Forest) Knows(features []string) bool { return slices.Equal(f.Features, features) }

// Branch is a tree: a leaf, or a question and two trees.
type Branch struct {
	Feature     uint8 // left if its value is at most
	Threshold   int8  // this
	Left, Right *Branch
	Value       int16 // of a leaf, in Units
}

// NewForest returns the sum of some trees over the named features. It fails on
// more than MaxTrees trees, on one of more than MaxLeaves leaves, and on a
// question about no feature.
func NewForest(features []string, trees []*Branch) (*Forest, error) {
	f := &Forest{Features: features, trees: trees, leaves: make([]int16, len(trees)*MaxLeaves)}
	if len(trees) > MaxTrees {
		return nil, fmt.Errorf("%d trees, more than %d", len(trees), MaxTrees)
	}
	for t, tree := range trees {
		if n, err := f.plant(t, tree, 0); err != nil {
			return nil, fmt.Errorf("tree %d of %d: %w", t+1, n, err)
		}
	}
	slices.SortFunc(f.asks, func(a, b question) int {
		return (int(a.feature)-int(b.feature))<<8 + int(a.threshold) - int(b.threshold)
	})
	f.from = make([]int32, len(features)+1)
	for _, q := range f.asks {
		f.from[int(q.feature)+1]++
	}
	for i := range features {
		f.from[i+1] += f.from[i]
	}
	return f, nil
}

// plant adds the leaves and questions of a tree whose first leaf has the given
// number, and returns the number after its last one.
func (f *Forest) plant(t int, b *Branch, leaf int) (next int, err error) {
	if leaf >= MaxLeaves {
		return leaf, fmt.Errorf("more than %d leaves", MaxLeaves)
	}
	if b.Left == nil {
		f.leaves[t*MaxLeaves+leaf] = b.Value
		return leaf + 1, nil
	}
	if int(b.Feature) >= len(f.Features) {
		return leaf, fmt.Errorf("a question about feature %d of %d", b.Feature+1, len(f.Features))
	}
	at := len(f.asks)
	f.asks = append(f.asks, question{tree: uint16(t), feature: b.Feature, threshold: b.Threshold})
	if next, err = f.plant(t, b.Left, leaf); err != nil {
		return next, err
	}
	f.asks[at].strikes = 1<<next - 1<<leaf
	return f.plant(t, b.Right, next)
}

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
