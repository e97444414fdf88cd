package main

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"pullquote/articles/quotes/model"
)

var quick = settings{trees: 30, leaves: 8, smallest: 5, rate: 20, features: 100, sample: 90, ridge: one / 16}

// riddles are rows that no single feature answers: right where exactly one of
// the first two is positive. The third is noise.
func riddles(n int) *examples {
	random := rand.New(rand.NewPCG(5, 6))
	e := newExamples([]string{"a", "b", "noise"})
	for range n {
		x := []int8{int8(random.IntN(9) - 4), int8(random.IntN(9) - 4), int8(random.IntN(200) - 100)}
		e.add(x, (x[0] > 0) != (x[1] > 0))
		e.endGroup()
	}
	return e
}

func TestAForestAnswersWhatNoSingleFeatureDoes(t *testing.T) {
	t.Parallel()
	f, unseen, wrong := grow(riddles(2000), quick, yesOrNo), riddles(4000), 0
	for r := 2000; r < 4000; r++ {
		x := []int8{unseen.values[0][r], unseen.values[1][r], unseen.values[2][r]}
		if (f.Score(x) > 0) != unseen.right[r] {
			wrong++
		}
	}
	if wrong > 20 {
		t.Errorf("%d of 2000 unseen riddles are answered wrong", wrong)
	}
}

func TestTheRightOneOfAGroupScoresHighest(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 8))
	e := newExamples([]string{"nearness"})
	for range 500 {
		near := random.IntN(5)
		for i := range 5 {
			e.add([]int8{int8(random.IntN(3)) + int8(5*truth(i == near))}, i == near)
		}
		e.endGroup()
	}
	f := grow(e, quick, oneOf)
	if f.Score([]int8{6}) <= f.Score([]int8{1}) {
		t.Error("what stands near does not score higher")
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestTheSameExamplesGiveTheSameBytes(t *testing.T) {
	t.Parallel()
	file := func() []byte {
		m := model.New()
		m.AddForest("riddles", grow(riddles(500), quick, yesOrNo))
		return m.Encode()
	}
	if !bytes.Equal(file(), file()) {
		t.Error("two runs gave two files")
	}
}

func TestConfidenceRisesWithTheShare(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 10))
	var all []choice
	for share := range model.Certain {
		all = append(all, choice{share, random.IntN(model.Certain) < share})
	}
	table := confidence(all)
	for i := 1; i < len(table); i++ {
		if table[i] < table[i-1] {
			t.Fatalf("confidence falls from %d to %d at step %d", table[i-1], table[i], i)
		}
	}
	if half := table[steps/2]; half < 400 || half > 600 {
		t.Errorf("a share of a half is right in %d of 1000 cases", half)
	}
}
