package screen

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
)

// another is something that a setting may be set to and is not: one of the words that it
// takes, or a number or a time that is usual.
func another(t *testing.T, d config.Setting, now config.Settings) string {
	t.Helper()
	words := strings.FieldsFunc(d.Takes, func(r rune) bool { return strings.ContainsRune(" ,;\"", r) })
	for _, word := range append(words, "34", "2", "3", "45m") {
		to := now
		if d.Set(&to, word) == nil && d.Show(to) != d.Show(now) {
			return word
		}
	}
	t.Fatalf("%s takes %q, and nothing else of that could be set", d.Key, d.Takes)
	return ""
}

// set types what sets something.
func (tm *terminal) set(key, to string) {
	tm.t.Helper()
	tm.press(":")
	tm.program.Send(tea.PasteMsg{Content: "set " + key + " " + to})
	tm.press("enter")
}

// kept is the file of switches.
func kept(t *testing.T, source config.Source) string {
	t.Helper()
	text, err := os.ReadFile(source.Switches)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWhateverIsSwitchedIsUndoneByU(t *testing.T) {
	t.Parallel()
	source := configured(t, "theme = \"dark\"\n")
	onTerminal(t, 140, 40, pane.Options{Config: source}, func(tm *terminal) {
		for _, d := range config.Declared() {
			if d.FileOnly {
				continue
			}
			before, looked := d.Show(tm.model.Settings), tm.text()
			tm.set(d.Key, another(t, d, tm.model.Settings))
			tm.wants(d.Key+" is ", "u undoes")
			if d.Show(tm.model.Settings) == before || !strings.Contains(kept(t, source), "["+d.Key+"]") {
				t.Errorf("%s is %s, and kept is\n%s", d.Key, d.Show(tm.model.Settings), kept(t, source))
			}
			tm.press("u")
			tm.wants("undone: "+d.Key+" set to ", "now "+pane.Plainly(before))
			if got := d.Show(tm.model.Settings); got != before || strings.Contains(kept(t, source), "["+d.Key+"]") {
				t.Errorf("%s was %s and is %s, and kept is\n%s", d.Key, before, got, kept(t, source))
			}
			tm.press("ctrl+u") // the message goes
			if got := tm.text(); got != looked {
				t.Errorf("before %s:\n%s\nafter:\n%s", d.Key, looked, got)
			}
		}
		tm.press("u")
		tm.wants("nothing to undo")
	})
}

func TestWhatIsUndoneIsTheLastThingWhateverItWas(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: configured(t, "theme = \"dark\"\n")}, func(tm *terminal) {
		tm.press("*", "S", "B", "B", "r", "enter", "+", "+")
		tm.wants("the column is 80 cells wide · U undoes")
		for _, want := range []string{"width set to 80 · now 76", "width set to 76 · now 72", "1 article marked read", "list.sidebar set to off · now on", "list.sort set to oldest · now newest", "1 article starred"} {
			tm.press("U")
			tm.wants("undone: " + want)
		}
		if s := tm.model.Settings; s.Width != 72 || !s.List.Sidebar || s.List.Sort != config.Newest {
			t.Errorf("all is undone, and %+v holds", s)
		}
	})
}

func TestASwitchIsUndoneInALaterRun(t *testing.T) {
	t.Parallel()
	source, state := configured(t, "theme = \"dark\"\n"), keptState(t)
	source.Said = []config.Said{{Key: "width", Value: "50"}}
	onTerminal(t, 100, 30, pane.Options{Config: source, State: state}, func(tm *terminal) {
		tm.press("enter", "+", "+", "U")
		tm.wants("undone: width set to 58 · now 54")
	})
	source.Said = nil
	onTerminal(t, 100, 30, pane.Options{Config: source, State: state}, func(tm *terminal) {
		time.Sleep(time.Hour) // the reading state is there only then
		if n := tm.model.Settings.Width; n != 54 {
			t.Errorf("it begins with %d cells", n)
		}
		tm.press("u")
		tm.wants("undone: width set to 54 (", "now 72")
		if n := tm.model.Settings.Width; n != 72 || strings.Contains(kept(t, source), "width") {
			t.Errorf("%d cells, and kept is %s", n, kept(t, source))
		}
	})
}

func TestWhatTheCommandLineSaidHoldsAgainWhenASwitchIsUndone(t *testing.T) {
	t.Parallel()
	source := configured(t, "theme = \"dark\"\n")
	source.Said = []config.Said{{Key: "width", Value: "50"}}
	onTerminal(t, 100, 30, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("enter", "+", "U")
		tm.wants("width set to 54 · now 50")
		tm.reconfigured(source, "theme = \"dark\"\nmouse = true\n")
		if s := tm.model.Settings; s.Width != 50 || !s.Mouse || strings.Contains(kept(t, source), "width") {
			t.Errorf("%+v holds, and kept is %s", s, kept(t, source))
		}
	})
}

func TestASwitchThatIsTheFilesBusinessByNowIsNotForced(t *testing.T) {
	t.Parallel()
	source := configured(t, "theme = \"dark\"\n")
	onTerminal(t, 100, 30, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("enter", "+")
		tm.reconfigured(source, "theme = \"dark\"\nwidth = 60\n")
		tm.press("U")
		if n := tm.model.Settings.Width; n != 60 {
			t.Errorf("the file says 60, and the column has %d cells", n)
		}
	})
}

func TestWhatIsSwitchedBeforeTheReadingStateIsOpenIsUndone(t *testing.T) {
	t.Parallel()
	state := func(ctx context.Context) (*store.State, error) {
		time.Sleep(time.Minute)
		return noState(ctx)
	}
	onTerminal(t, 100, 30, pane.Options{Config: configured(t, "theme = \"dark\"\n"), Article: held(t, council), State: state}, func(tm *terminal) {
		tm.press("+", "i")
		tm.wants("U undoes")
		time.Sleep(2 * time.Minute)
		tm.settle()
		for _, want := range []string{"reported set to on · now off", "width set to 76 · now 72"} {
			tm.press("U")
			tm.wants("undone: " + want)
		}
	})
}

func TestADraggedEdgeIsDraggedBackByU(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: configured(t, "mouse = true\n")}, func(tm *terminal) {
		at := tm.model.pointer.split()
		for _, msg := range []tea.Msg{
			tea.MouseClickMsg{X: at, Y: 3, Button: tea.MouseLeft},
			tea.MouseMotionMsg{X: at + 4, Y: 3, Button: tea.MouseLeft},
			tea.MouseMotionMsg{X: at + 9, Y: 3, Button: tea.MouseLeft},
			tea.MouseReleaseMsg{X: at + 9, Y: 3, Button: tea.MouseLeft},
		} {
			tm.program.Send(msg)
		}
		tm.settle()
		tm.wants("cells beside the page · u undoes")
		tm.press("u")
		if got := tm.model.pointer.split(); got != at {
			t.Errorf("the rule stood in column %d, and stands in %d", at, got)
		}
	})
}

func TestWiderWhereThereIsNoRoomChangesNothing(t *testing.T) {
	t.Parallel()
	source := configured(t, "theme = \"dark\"\n")
	onTerminal(t, 40, 24, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("enter", "+")
		tm.wants("as there is room")
		if n := tm.model.Settings.Width; n != 72 {
			t.Errorf("a window of 40 cells makes %d of the width", n)
		}
		tm.press("-")
		tm.wants("the column is 29 cells wide")
	})
}
