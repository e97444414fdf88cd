package analysis

import (
	"testing"

	"pullquote/articles/quotes/model"
)

func TestTheModelKnowsTheEngine(t *testing.T) {
	t.Parallel()
	l, err := Learn(model.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if l.Speaker == nil || l.speech == nil || len(l.Sure) < 2 || l.naming == nil || l.lines == nil {
		t.Errorf("parts are missing: speaker %v, speech %v, %d confidences, names %v, lines %v", l.Speaker != nil, l.speech != nil, len(l.Sure), l.naming != nil, l.lines)
	}
}

func TestAModelOfOtherFeaturesIsRefused(t *testing.T) {
	t.Parallel()
	m := model.New()
	f, err := model.NewForest([]string{"colour of the hat"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	m.AddForest(SpeakerForest, f)
	if _, err := Learn(m); err == nil {
		t.Error("it was taken")
	}
}

func TestAModelOfOtherLinesIsRefused(t *testing.T) {
	t.Parallel()
	m := model.New()
	m.AddTable(LineTable, []int16{1000})
	if _, err := Learn(m); err == nil {
		t.Error("it was taken")
	}
}

func BenchmarkLearn(b *testing.B) {
	m := model.Embedded()
	for b.Loop() {
		if _, err := Learn(m); err != nil {
			b.Fatal(err)
		}
	}
}
