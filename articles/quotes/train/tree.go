package main

import "pullquote/articles/quotes/model"

// levels is how many values a feature may have: those of an int8.
const levels = 256

// grower grows trees on the same examples.
type grower struct {
	*examples
	settings
	gradient, curvature []int64
	scratch             []int32
}

func newGrower(e *examples, s settings, gradient, curvature []int64) *grower {
	return &grower{examples: e, settings: s, gradient: gradient, curvature: curvature, scratch: make([]int32, len(e.right))}
}

// bin sums up the rows that have one value of a feature.
type bin struct {
	gradient, curvature int64
	rows                int32
}

func (b *bin) add(o bin) {
	b.gradient += o.gradient
	b.curvature += o.curvature
	b.rows += o.rows
}

func (b *bin) subtract(o bin) {
	b.gradient -= o.gradient
	b.curvature -= o.curvature
	b.rows -= o.rows
}

// histogram holds the bins of each feature that a tree may ask for.
type histogram [][levels]bin

// patch is a leaf of the growing tree, with its best question.
type patch struct {
	leaf      *model.Branch
	rows      []int32
	total     bin
	bins      histogram
	gain      float64
	feature   int // index into the picked features
	threshold int
}

// tree grows one tree on some of the rows, asking for some of the features. The
// leaf that gains most is divided first.
func (g *grower) tree(rows []int32, features []int) *model.Branch {
	root := &model.Branch{}
	first := patch{leaf: root, rows: rows, bins: g.histogram(rows, features)}
	for _, b := range first.bins[0] {
		first.total.add(b)
	}
	g.question(&first)
	patches := []patch{first}
	for len(patches) < g.leaves {
		best := 0
		for i := range patches {
			if patches[i].gain > patches[best].gain {
				best = i
			}
		}
		if patches[best].gain <= 0 {
			break
		}
		left, right := g.divide(patches[best], features)
		patches[best] = left
		patches = append(patches, right)
	}
	for i := range patches {
		patches[i].leaf.Value = g.value(patches[i].total)
	}
	return root
}

// histogram sums up rows by the values of the features.
func (g *grower) histogram(rows []int32, features []int) histogram {
	h := make(histogram, len(features))
	for i, f := range features {
		column, bins := g.values[f], &h[i]
		for _, r := range rows {
			b := &bins[int(column[r])+levels/2]
			b.gradient += g.gradient[r]
			b.curvature += g.curvature[r]
			b.rows++
		}
	}
	return h
}

// question finds the question that gains most for a leaf.
func (g *grower) question(p *patch) {
	base := g.worth(p.total)
	p.gain = 0
	for i := range p.bins {
		var left bin
		for v := range levels - 1 {
			b := &p.bins[i][v]
			if b.rows == 0 {
				continue
			}
			left.add(*b)
			right := p.total
			right.subtract(left)
			if int(left.rows) < g.smallest {
				continue
			}
			if int(right.rows) < g.smallest {
				break
			}
			if gain := g.worth(left) + g.worth(right) - base; gain > p.gain {
				p.gain, p.feature, p.threshold = gain, i, v-levels/2
			}
		}
	}
}

// worth is how much a leaf of these rows lowers the loss, up to a factor.
// Nothing in it can be fused into one rounding, so it is the same everywhere.
func (g *grower) worth(b bin) float64 {
	square := float64(b.gradient) * float64(b.gradient)
	return square / float64(b.curvature+g.ridge)
}

// value is the score of a leaf, in model.Units.
func (g *grower) value(b bin) int16 {
	step := b.gradient * model.Unit * g.rate / (b.curvature + g.ridge) / 100
	return int16(max(-8*model.Unit, min(8*model.Unit, step)))
}

// divide turns a leaf into a question. The smaller half is summed up, the
// larger one is what remains.
func (g *grower) divide(p patch, features []int) (left, right patch) {
	column, threshold := g.values[features[p.feature]], int8(p.threshold)
	n, later := 0, g.scratch[:0]
	for _, r := range p.rows {
		if column[r] <= threshold {
			p.rows[n] = r
			n++
		} else {
			later = append(later, r)
		}
	}
	copy(p.rows[n:], later)
	p.leaf.Feature, p.leaf.Threshold = uint8(features[p.feature]), threshold
	p.leaf.Left, p.leaf.Right = &model.Branch{}, &model.Branch{}
	left = patch{leaf: p.leaf.Left, rows: p.rows[:n]}
	right = patch{leaf: p.leaf.Right, rows: p.rows[n:]}
	less, more := &left, &right
	if len(left.rows) > len(right.rows) {
		less, more = &right, &left
	}
	less.bins = g.histogram(less.rows, features)
	for _, b := range less.bins[0] {
		less.total.add(b)
	}
	more.bins, more.total = p.bins, p.total
	more.total.subtract(less.total)
	for i := range more.bins {
		for v := range levels {
			more.bins[i][v].subtract(less.bins[i][v])
		}
	}
	g.question(&left)
	g.question(&right)
	return left, right
}

// apply adds a tree's values to the scores of all rows.
func (g *grower) apply(tree *model.Branch, scores []int32) {
	for r := range scores {
		b := tree
		for b.Left != nil {
			if g.values[b.Feature][r] <= b.Threshold {
				b = b.Left
			} else {
				b = b.Right
			}
		}
		scores[r] += int32(b.Value)
	}
}
