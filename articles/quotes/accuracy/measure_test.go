package main

import (
	"strings"
	"testing"
)

func TestAMeasurementShowsFiguresAndMistakes(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := measure(&b, "../testdata", "british", 1); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"2 articles", "end-to-end F1", "calibration error", "mistake"} {
		if !strings.Contains(b.String(), part) {
			t.Errorf("%q is not in:\n%s", part, b.String())
		}
	}
}

func TestACorpusThatIsNotThereIsNamed(t *testing.T) {
	t.Parallel()
	err := measure(&strings.Builder{}, "../testdata", "martian", 0)
	if err == nil || !strings.Contains(err.Error(), "martian") {
		t.Errorf("error %v does not name the folder", err)
	}
}
