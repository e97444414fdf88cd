package main

import "testing"

func TestALogitLearnsWhichTraitTellsTheRightAnswer(t *testing.T) {
	t.Parallel()
	q := newQuestions(true)
	for i := range 400 {
		q.answer([]uint32{1, uint32(10 + i%7)})
		q.answer([]uint32{2, uint32(10 + i%5)})
		right := 1
		if i%10 == 0 {
			right = -1
		}
		q.end(right, 1)
	}
	got := map[uint32]int16{}
	for _, w := range (logit{passes: 8, orders: 2, rate: 0.1, lasso: 1, ridge: 1, least: 2, dull: 1}).fit(q) {
		got[w.Trait] = w.Weight
	}
	if got[2] <= 0 || got[1] >= 0 {
		t.Errorf("weights %v: trait 2 marks the right answers, trait 1 the others", got)
	}
}
