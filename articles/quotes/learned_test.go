package quotes

import (
	"testing"

	"pullquote/articles/quotes/model"
)

func TestTheModelKnowsTheEngine(t *testing.T) {
	t.Parallel()
	l, err := learn(model.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if l.speaker == nil || l.speech == nil || len(l.sure) < 2 || l.naming == nil || l.lines == nil {
		t.Errorf("parts are missing: speaker %v, speech %v, %d confidences, names %v, lines %v", l.speaker != nil, l.speech != nil, len(l.sure), l.naming != nil, l.lines)
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
	if _, err := Study(Document{}, m, nil); err == nil {
		t.Error("it was taken")
	}
}

func TestAModelOfOtherLinesIsRefused(t *testing.T) {
	t.Parallel()
	m := model.New()
	m.AddTable(LineTable, []int16{1000})
	if _, err := Study(Document{}, m, nil); err == nil {
		t.Error("it was taken")
	}
}

func TestTraitsAreNamed(t *testing.T) {
	t.Parallel()
	if last := traits(1) << (len(traitTable) - 1); last != wholeSentences {
		t.Errorf("the last name stands for trait %b, want %b", last, wholeSentences)
	}
}

func BenchmarkLearn(b *testing.B) {
	m := model.Embedded()
	for b.Loop() {
		if _, err := learn(m); err != nil {
			b.Fatal(err)
		}
	}
}
