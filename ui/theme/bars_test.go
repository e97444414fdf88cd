package theme

import "testing"

func TestBarsShowWhatIsMoreThanNothing(t *testing.T) {
	t.Parallel()
	for want, numbers := range map[string][]int{
		"":         nil,
		"···":      {0, 0, 0},
		"█·█":      {1, 0, 1},
		"▁█▁▄":     {1, 1000, 2, 500},
		"▁▂▃▄▅▆▇█": {1, 2, 3, 4, 5, 6, 7, 8},
	} {
		if got := Bars(numbers); got != want {
			t.Errorf("%v: got %q, want %q", numbers, got, want)
		}
	}
}
