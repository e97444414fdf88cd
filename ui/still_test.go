package ui

import "testing"

func TestTheEnvironmentAsksForStillness(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]bool{
		"REDUCED_MOTION=1": true, "NO_MOTION=yes": true, "NO_MOTION=1": true,
		"REDUCED_MOTION=": false, "REDUCED_MOTION=0": false, "NO_MOTION=false": false, "MOTION=0": false,
	} {
		if got := asksForStillness([]string{"TERM=xterm", said}); got != want {
			t.Errorf("%s asks for stillness: %v", said, got)
		}
	}
}
