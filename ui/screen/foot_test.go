package screen

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/ui/aloud"
	"pullquote/ui/screen/pane"
)

// squeezed is a text without its white space, as it can be compared however it is parted.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

func TestAMessageIsReadableToItsEndInEveryWindow(t *testing.T) {
	t.Parallel()
	for _, note := range []string{
		aloud.ErrNone.Error(),
		"no other version of this article · for the words of a quote, go to one first: n",
		`"every" is a time from 1m to 30d, not "soon" · u undoes`,
	} {
		for _, size := range [][2]int{{40, 24}, {80, 24}, {120, 40}} {
			onTerminal(t, size[0], size[1], pane.Options{}, func(tm *terminal) {
				tm.press("enter")
				tm.model.Note = note
				seen := strings.Join(tm.model.screen(), "\n")
				if got := strings.Count(seen, "\n"); got != size[1]-1 || !strings.Contains(squeezed(seen), squeezed(note)) {
					t.Errorf("%v: %q is not whole in %d lines:\n%s", size, note, got+1, seen)
				}
			})
		}
	}
}

func TestALongMessageKeepsHowItIsUndone(t *testing.T) {
	t.Parallel()
	onTerminal(t, 40, 12, pane.Options{}, func(tm *terminal) {
		tm.model.Note = strings.Repeat("unsubscribed from Harbour Post and ", 4) + "all · u undoes"
		foot := footLines(tm.model)
		if n := len(foot); n != 2 || !strings.HasSuffix(foot[n-1], "… · u undoes") {
			t.Errorf("it is %q", foot)
		}
	})
}

// Wherever a quote stands in the window, asking why it is whose leaves it in sight.
func TestTheAnswerToWhyCoversNoQuoteThatIsInSight(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 16}, {80, 24}, {120, 40}} {
		onTerminal(t, size[0], size[1], pane.Options{Article: held(t, long(40))}, func(tm *terminal) {
			r := tm.model.reader
			for range 12 {
				tm.press("n")
				for _, k := range []string{"", "k", "k", "k", "k", "k"} {
					if k != "" {
						tm.press(k)
					}
					q := r.speech.current()
					if s := r.sight(); q.Marked.Start < s.Start || q.Marked.End > s.End {
						break
					}
					tm.press("w")
					if s := r.sight(); q.Marked.Start < s.Start || q.Marked.End > s.End {
						t.Errorf("%v: the quote at %v is not in what is seen, %v:\n%s", size, q.Marked, s, tm.text())
					}
					tm.wants("Why ", fmt.Sprint(r.speech.speaker(q).Name))
					tm.press("w")
				}
			}
		})
	}
}
