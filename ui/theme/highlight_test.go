package theme

import (
	"image/color"
	"testing"
)

func TestHighlightsCanBeReadAndToldApart(t *testing.T) {
	t.Parallel()
	for name, th := range every(t) {
		if !th.told() {
			if k := th.Highlight(0); k != (Ink{}) {
				t.Errorf("%s: of colours that nobody knows a tint is made: %v", name, k)
			}
			continue
		}
		seen := map[color.Color]bool{}
		for n := range 4 {
			bg := th.Highlight(n).Bg
			if bg == nil || seen[bg] {
				t.Errorf("%s: highlight %d is %v", name, n, bg)
				continue
			}
			seen[bg] = true
			// Colours have 256 steps, and so the tint may be a shade off.
			for i, v := range th.Voices {
				if r, like := contrast(v.Fg, bg), contrast(v.Fg, th.Here.Bg); r < 0.96*like || r < 4.3 {
					t.Errorf("%s: speaker %d on highlight %d has a contrast of %.2f, and of %.2f on the current quote", name, i, n, r, like)
				}
			}
		}
	}
	if k := Mono().Highlight(1); k != (Ink{}) {
		t.Errorf("without colours a highlight is %v", k)
	}
}
