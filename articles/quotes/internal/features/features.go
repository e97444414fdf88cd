package features

import (
	"slices"

	"pullquote/articles/quotes/model"
)

// Feature is one thing that a ranker sees of a candidate, as a small number.
type Feature[T any] struct {
	Name  string
	Value func(*T) int
	Same  bool // for all candidates of a pool
}

// Missing is the value of a feature that a candidate hasn't got.
const Missing = -1

// Small bounds the value of a feature.
const Small = 100

// Measure appends the features of v to x, which holds those of the others in its
// pool that were measured before.
func Measure[T any](features []Feature[T], v *T, x []int8) []int8 {
	n := len(x)
	x = slices.Grow(x, len(features))[:n+len(features)]
	row := x[n:]
	for i := range features {
		if f := &features[i]; n > 0 && f.Same {
			row[i] = x[i]
		} else {
			row[i] = Bounded(f.Value(v))
		}
	}
	return x
}

// Bounded keeps a value within what a feature can hold.
func Bounded(n int) int8 { return int8(max(-Small, min(Small, n))) }

// Names returns what the features are called, for the model to hold.
func Names[T any](features []Feature[T]) []string {
	out := make([]string, 0, len(features))
	for i := range features {
		out = append(out, features[i].Name)
	}
	return out
}

// Truth is the value of what is so or not.
func Truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Interpolate reads a table of thousandths at equal steps from a share of 0 to
// one of model.Certain.
func Interpolate(table []int16, share int) float64 {
	step := model.Certain / (len(table) - 1)
	i := min(share/step, len(table)-2)
	part := share - i*step
	low, high := int(table[i]), int(table[i+1])
	return float64(low*step+(high-low)*part) / float64(step*1000)
}
