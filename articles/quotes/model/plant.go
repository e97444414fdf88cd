package model

import "fmt"

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
	if len(trees) > MaxTrees {
		return nil, fmt.Errorf("%d trees, more than %d", len(trees), MaxTrees)
	}
	f := &Forest{Features: features, trees: trees, leaves: make([]leaves, len(trees))}
	asked := make(tally, len(features))
	for t, tree := range trees {
		if n, err := asked.count(tree); err != nil {
			return nil, fmt.Errorf("tree %d: %w", t+1, err)
		} else if n > MaxLeaves {
			return nil, fmt.Errorf("tree %d: %d leaves, more than %d", t+1, n, MaxLeaves)
		}
	}
	f.number(asked)
	for t, tree := range trees {
		f.plant(t, tree, 0, asked)
	}
	return f, nil
}

// tally counts questions, by feature and threshold.
type tally [][256]uint16

// count adds the questions of a tree and returns how many leaves it has.
func (n tally) count(b *Branch) (leaves int, err error) {
	if b.Left == nil {
		return 1, nil
	}
	if int(b.Feature) >= len(n) {
		return 0, fmt.Errorf("a question about feature %d of %d", b.Feature+1, len(n))
	}
	n[b.Feature][uint8(b.Threshold)]++
	left, err := n.count(b.Left)
	if err != nil {
		return 0, err
	}
	right, err := n.count(b.Right)
	return left + right, err
}

// number gives the questions their numbers, and each feature its middle.
func (f *Forest) number(asked tally) {
	f.below, f.middle = make([][256]uint16, len(asked)), make([]uint16, len(asked))
	n := 0
	for i := range asked {
		first, all := n, 0
		for _, some := range asked[i] {
			all += int(some)
		}
		for v := -128; v < 128; v++ {
			f.below[i][uint8(v)] = uint16(n)
			if n-first <= all/2 {
				f.middle[i] = uint16(n)
			}
			n += int(asked[i][uint8(v)])
		}
	}
	f.strikes, f.tree = make([]uint32, n), make([]uint8, n)
}

// plant fills in the leaves and questions of a tree whose first leaf has the given
// number, and returns the number after its last one. It takes the questions
// from those that were asked.
func (f *Forest) plant(t int, b *Branch, leaf int, asked tally) (next int) {
	if b.Left == nil {
		f.leaves[t][seat(1<<leaf-1)] = b.Value
		return leaf + 1
	}
	left := &asked[b.Feature][uint8(b.Threshold)]
	*left--
	q := f.below[b.Feature][uint8(b.Threshold)] + *left
	head, tail := b.Left, b.Right
	if q < f.middle[b.Feature] {
		head, tail = tail, head
	}
	next = f.plant(t, head, leaf, asked)
	f.tree[q], f.strikes[q] = uint8(t), 1<<next-1<<leaf
	return f.plant(t, tail, next, asked)
}
