package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Forest is a sum of decision trees over features that are small integers, as
// gradient boosting makes them (Friedman, Greedy function approximation, 2001).
type Forest struct {
	Features []string // the names of the features, in the order of the values
	roots    []int32  // by tree: its first node, or the complement of its only leaf
	nodes    []node
	leaves   []int16
}

// node sends an example left if its feature's value is at most the threshold.
// A child below zero is the complement of a leaf's index.
type node struct {
	left, right int32
	feature     uint8
	threshold   int8
}

// Unit is how much of a score is one logit.
const Unit = 1 << 10

// Score returns the sum of the trees for one example, in Units. x holds a value
// for each feature.
func (f *Forest) Score(x []int8) int32 {
	var sum int32
	for _, at := range f.roots {
		for at >= 0 {
			n := &f.nodes[at]
			if x[n.feature] <= n.threshold {
				at = n.left
			} else {
				at = n.right
			}
		}
		sum += int32(f.leaves[^at])
	}
	return sum
}

// Trees returns how many trees the forest has.
func (f *Forest) Trees() int { return len(f.roots) }

// Knows reports whether the forest was learned from exactly these features.
func (f *Forest) Knows(features []string) bool { return slices.Equal(f.Features, features) }

// Branch is a tree as a learner grows it: a leaf, or a question and two trees.
type Branch struct {
	Feature     uint8
	Threshold   int8
	Left, Right *Branch // nil at a leaf
	Value       int16   // of a leaf, in Units
}

// Plant adds a tree.
func (f *Forest) Plant(b *Branch) { f.roots = append(f.roots, f.plant(b)) }

func (f *Forest) plant(b *Branch) int32 {
	if b.Left == nil {
		f.leaves = append(f.leaves, b.Value)
		return ^int32(len(f.leaves) - 1)
	}
	at := len(f.nodes)
	f.nodes = append(f.nodes, node{feature: b.Feature, threshold: b.Threshold})
	left := f.plant(b.Left)
	right := f.plant(b.Right)
	f.nodes[at].left, f.nodes[at].right = left, right
	return int32(at)
}

// encode writes the features' names, and each tree in the order of Plant: a
// feature's number plus one and its threshold for a node, 0 and a value for a leaf.
func (f *Forest) encode() []byte {
	out := []byte{byte(len(f.Features))}
	for _, name := range f.Features {
		out = appendString(out, name)
	}
	out = binary.LittleEndian.AppendUint16(out, uint16(len(f.roots)))
	for _, root := range f.roots {
		out = f.encodeTree(out, root)
	}
	return out
}

func (f *Forest) encodeTree(out []byte, at int32) []byte {
	if at < 0 {
		return binary.LittleEndian.AppendUint16(append(out, 0), uint16(f.leaves[^at]))
	}
	n := &f.nodes[at]
	out = append(out, n.feature+1, byte(n.threshold))
	return f.encodeTree(f.encodeTree(out, n.left), n.right)
}

// deepest bounds how deep a tree may be.
const deepest = 64

func decodeForest(r *reader) (*Forest, error) {
	f := &Forest{}
	for range r.byte() {
		f.Features = append(f.Features, r.string())
	}
	for range r.uint16() {
		b, err := f.decodeTree(r, 0)
		if err != nil {
			return nil, err
		}
		f.Plant(b)
	}
	if r.short || len(r.data) > 0 {
		return nil, errors.New("its length is wrong")
	}
	return f, nil
}

func (f *Forest) decodeTree(r *reader, depth int) (*Branch, error) {
	if r.short || depth > deepest {
		return nil, errors.New("a tree is cut short or too deep")
	}
	feature := r.byte()
	if feature == 0 {
		return &Branch{Value: int16(r.uint16())}, nil
	}
	if int(feature) > len(f.Features) {
		return nil, fmt.Errorf("a tree asks for feature %d of %d", feature, len(f.Features))
	}
	b := &Branch{Feature: feature - 1, Threshold: int8(r.byte())}
	var err error
	if b.Left, err = f.decodeTree(r, depth+1); err != nil {
		return nil, err
	}
	b.Right, err = f.decodeTree(r, depth+1)
	return b, err
}
