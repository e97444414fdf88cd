package screen

import (
	"testing"

	"pullquote/ui/screen/pane"
)

// A line of 9,600 bits a second carries 960 bytes in one.
const slowLine = 960

func TestKeysAreAnsweredOnASlowLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		w, h int
		said string
	}{{"80 by 24", 80, 24, ""}, {"140 by 40, one pane", 140, 40, "panes = \"one\"\n"}, {"without motion", 80, 24, "reduced_motion = true\n"}} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			onTerminal(t, c.w, c.h, pane.Options{Config: configured(t, c.said), Paths: []string{longArticle(t).Path}}, func(tm *terminal) {
				most := map[string]int{"j": slowLine / 3, "k": slowLine / 3, "n": slowLine, "N": slowLine, "space": 3 * slowLine, "enter": 3 * slowLine}
				for _, key := range []string{"enter", "j", "j", "j", "n", "n", "n", "N", "k", "k", "space", "j", "n"} {
					before := int(tm.sent.Load())
					tm.press(key)
					if n := int(tm.sent.Load()) - before; n > most[key] {
						t.Errorf("%s writes %d bytes: %.1f s at 9,600 bits a second", key, n, float64(n)/slowLine)
					}
				}
				before := int(tm.sent.Load())
				tm.settle()
				if n := int(tm.sent.Load()) - before; n > 0 {
					t.Errorf("%d bytes are written at no key", n)
				}
			})
		})
	}
}

func TestNothingMovesWithoutAKeyWhereThatIsAsked(t *testing.T) {
	t.Parallel()
	for said, blinks := range map[string]bool{"": true, "reduced_motion = true\n": false} {
		onTerminal(t, 80, 24, pane.Options{Config: configured(t, said)}, func(tm *terminal) {
			tm.press("/")
			if c := tm.model.View().Cursor; c == nil || c.Blink != blinks {
				t.Errorf("with %q the cursor is %+v", said, c)
			}
			m := tm.model
			m.indexing.updating = &updating{}
			m.indexing.progress.Total, m.indexing.progress.Done = 5000, 17
			before := m.indexing.status()
			m.indexing.progress.Done++
			if moves := m.indexing.status() != before; moves != blinks {
				t.Errorf("with %q the progress goes from %q to %q", said, before, m.indexing.status())
			}
			m.indexing.updating = nil
		})
	}
}
