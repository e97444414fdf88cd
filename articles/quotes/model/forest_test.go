package model

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// grown makes a tree of some leaves by chance.
func grown(random *rand.Rand, features, leaves int) *Branch {
	if leaves == 1 {
		return &Branch{Value: int16(random.IntN(4000) - 2000)}
	}
	left := 1 + random.IntN(leaves-1)
	return &Branch{
		Feature: uint8(random.IntN(features)), Threshold: int8(random.IntN(256) - 128),
		Left: grown(random, features, left), Right: grown(random, features, leaves-left),
	}
}

// walk returns the value of the leaf that an example comes to.
func walk(b *Branch, x []int8) int32 {
	for b.Left != nil {
		if x[b.Feature] <= b.Threshold {
			b = b.Left
		} else {
			b = b.Right
		}
	}
	return int32(b.Value)
}

func TestAForestScoresAsItsTreesAreWalked(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for _, leaves := range []int{1, 2, 7, MaxLeaves} {
		features := make([]string, 1+random.IntN(9))
		var trees []*Branch
		for range MaxTrees {
			trees = append(trees, grown(random, len(features), leaves))
		}
		f, err := NewForest(features, trees)
		if err != nil {
			t.Fatal(err)
		}
		for examples := range 6 {
			x := make([]int8, examples*len(features))
			for i := range x {
				x[i] = int8(random.IntN(256) - 128)
			}
			var want []int32
			for row := range slices.Chunk(x, len(features)) {
				sum := int32(0)
				for _, b := range trees {
					sum += walk(b, row)
				}
				want = append(want, sum)
				if got := f.Score(row); got != sum {
					t.Errorf("%d leaves: %v scores %d, walked %d", leaves, row, got, sum)
				}
			}
			if got := f.ScoreAll(x, nil); !slices.Equal(got, want) {
				t.Errorf("%d leaves: together they score %d, walked %d", leaves, got, want)
			}
		}
	}
}
