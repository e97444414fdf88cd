package main

import (
	"math/rand/v2"

	"pullquote/articles/quotes/model"
)

// settings say how a forest is grown. They stand in the model's header.
type settings struct {
	trees    int
	leaves   int   // of a tree, at most
	smallest int   // examples in a leaf, at least
	rate     int64 // how much of each step is taken, in hundredths
	features int   // how many hundredths of the features a tree may ask for
	sample   int   // how many hundredths of the examples a tree is grown on
	ridge    int64 // what is added to each leaf's curvature, in 1/one
}

// one is 1 in the fixed-point numbers of gradients and curvatures. All of
// training is in integers, so that it ends with the same bytes on every machine.
const one = 1 << 16

// examples are rows of features, one after the other by feature, and the groups
// of rows that belong together.
type examples struct {
	names  []string
	values [][]int8 // by feature, then by row
	right  []bool   // by row
	groups []int32  // by group: its first row; the last one ends the rows
}

func newExamples(names []string) *examples {
	return &examples{names: names, values: make([][]int8, len(names)), groups: []int32{0}}
}

// add appends a row to the group at hand.
func (e *examples) add(x []int8, right bool) {
	for i, v := range x {
		e.values[i] = append(e.values[i], v)
	}
	e.right = append(e.right, right)
}

// endGroup ends the group at hand.
func (e *examples) endGroup() { e.groups = append(e.groups, int32(len(e.right))) }

// drop removes the rows of the group at hand.
func (e *examples) drop() {
	n := e.groups[len(e.groups)-1]
	for i := range e.values {
		e.values[i] = e.values[i][:n]
	}
	e.right = e.right[:n]
}

// loss fills in each row's gradient and curvature at the scores.
type loss func(e *examples, scores []int32, gradient, curvature []int64)

// grow learns a forest by gradient boosting (Friedman 2001) with second-order
// steps and leaf-wise trees over histograms (Ke et al., LightGBM, 2017).
func grow(e *examples, s settings, l loss) *model.Forest {
	var trees []*model.Branch
	rows := len(e.right)
	scores := make([]int32, rows)
	gradient, curvature := make([]int64, rows), make([]int64, rows)
	random := rand.New(rand.NewPCG(1, 2))
	g := newGrower(e, s, gradient, curvature)
	for range s.trees {
		l(e, scores, gradient, curvature)
		tree := g.tree(sampled(e, s.sample, random), picked(len(e.names), s.features, random))
		trees = append(trees, tree)
		g.apply(tree, scores)
	}
	f, err := model.NewForest(e.names, trees)
	if err != nil {
		panic(err) // the settings above ask for more than a forest can hold
	}
	return f
}

// sampled returns the rows of a random part of the groups, in order.
func sampled(e *examples, percent int, random *rand.Rand) []int32 {
	var rows []int32
	for i := range len(e.groups) - 1 {
		if random.IntN(100) < percent {
			for r := e.groups[i]; r < e.groups[i+1]; r++ {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// picked returns a random part of the features' numbers, in order.
func picked(n, percent int, random *rand.Rand) []int {
	var out []int
	for i := range n {
		if random.IntN(100) < percent {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		out = append(out, random.IntN(n))
	}
	return out
}

// oneOf is the loss of groups of which one row, or one of several, is to be
// chosen: the logarithm of the share that softmax gives the right ones.
func oneOf(e *examples, scores []int32, gradient, curvature []int64) {
	for i := range len(e.groups) - 1 {
		first, last := e.groups[i], e.groups[i+1]
		top := scores[first]
		for r := first; r < last; r++ {
			top = max(top, scores[r])
		}
		var all, right int64
		for r := first; r < last; r++ {
			p := int64(model.Exp(top-scores[r])) + 1
			all += p
			if e.right[r] {
				right += p
			}
		}
		for r := first; r < last; r++ {
			p := (int64(model.Exp(top-scores[r])) + 1) * one / all
			gradient[r] = -p
			if e.right[r] {
				gradient[r] += (int64(model.Exp(top-scores[r])) + 1) * one / right
			}
			curvature[r] = max(1, p*(one-p)/one)
		}
	}
}

// yesOrNo is the loss of rows that are each right or not: logistic.
func yesOrNo(e *examples, scores []int32, gradient, curvature []int64) {
	for r, s := range scores {
		p := chance(s)
		gradient[r] = -p
		if e.right[r] {
			gradient[r] += one
		}
		curvature[r] = max(1, p*(one-p)/one)
	}
}

// chance is the logistic function of a score, in 1/one.
func chance(score int32) int64 {
	e := int64(model.Exp(max(score, -score)))
	p := one * one / (one + e)
	if score < 0 {
		return one - p
	}
	return p
}
