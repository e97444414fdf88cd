package model_test

import (
	"testing"

	"pullquote/articles/quotes/model"
)

func TestSparseWeightsComeBack(t *testing.T) {
	t.Parallel()
	var weights []model.Weight
	want := int32(0)
	var traits []uint32
	for i := range uint32(5000) {
		w := model.Weight{Trait: i * 2654435761, Weight: int16(i%200) - 100}
		weights, traits, want = append(weights, w), append(traits, w.Trait), want+int32(w.Weight)
	}
	s, err := model.Unpack(model.Pack(weights))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Score(traits); got != want {
		t.Errorf("score of all traits: %d, want %d", got, want)
	}
	if got := s.Score([]uint32{12345, 999}); got != 0 {
		t.Errorf("score of unknown traits: %d, want 0", got)
	}
}

func TestATableOfAnotherKindIsNotUnpacked(t *testing.T) {
	t.Parallel()
	if _, err := model.Unpack(make([]int16, 4)); err == nil {
		t.Error("four numbers were unpacked as weights of three each")
	}
}

// TestTraitsAreScoredInAnyNumber scores more traits at once than fit into one go,
// most of which have no weight.
func TestTraitsAreScoredInAnyNumber(t *testing.T) {
	t.Parallel()
	s := model.NewSparse([]model.Weight{{Trait: 7, Weight: 5}, {Trait: 7 + 1<<20, Weight: -3}, {Trait: 1 << 31, Weight: 11}})
	var traits []uint32
	want := int32(0)
	for i := range uint32(200) {
		traits = append(traits, 7, i*2654435761|8, 1<<31)
		want += 5 + 11
		if got := s.Score(traits); got != want {
			t.Fatalf("%d traits score %d, want %d", len(traits), got, want)
		}
	}
}
