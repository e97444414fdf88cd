package speech

import "testing"

func TestTraitsAreNamed(t *testing.T) {
	t.Parallel()
	if last := traits(1) << (len(traitTable) - 1); last != wholeSentences {
		t.Errorf("the last name stands for trait %b, want %b", last, wholeSentences)
	}
}
