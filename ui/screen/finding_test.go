package screen

import (
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/screen/pane"
)

// typed is a text as the keys that type it.
func typed(text string) []string { return strings.Split(text, "") }

// The job of a reader who half remembers a word: each letter that is typed
// shows the next place that it can be.
func TestAWordIsFoundWhileItIsTyped(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("/")
		tm.press(typed("number 4")...)
		tm.wants("/number 4", "1/11", "“Number 4 is the point")
		tm.press("7")
		tm.wants("/number 47", "1/1", "“Number 47 is the point")
		tm.press("x")
		tm.wants("/number 47x", "not found", "The long debate")
		tm.press("backspace")
		tm.wants("1/1", "“Number 47 is the point")
		tm.press("enter")
		tm.wants("match 1/1 · number 47")
	})
}

func TestEscEndsASearchWhereItBegan(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("space", "space")
		before := tm.text()
		for _, way := range [][]string{
			append(append([]string{"/"}, typed("number 50")...), "esc"),
			append(append([]string{"/"}, typed("number 50")...), "enter", "esc", "w", "w"), // which takes the note away
			append(append([]string{"/"}, typed("number")...), "enter", "n", "n", "/", "x", "esc", "esc", "w", "w"),
		} {
			tm.press(way...)
			if got := tm.text(); got != before {
				t.Errorf("%q leads from\n%s\nto\n%s", way, before, got)
			}
		}
		tm.press("/")
		tm.press(typed("number 50")...)
		tm.press("enter", "j", "esc")
		tm.wants("“Number 50 is the point")
		if tm.model.reader.search.Any() {
			t.Error("the search goes on")
		}
	})
}

func TestGoingRoundTheEndIsTold(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(3))}, func(tm *terminal) {
		tm.press("/")
		tm.press(typed("number")...)
		tm.press("enter", "n", "n")
		tm.wants("match 3/3 · number")
		tm.press("n")
		tm.wants("match 1/3 · number · past the end, from the start again")
		tm.press("N")
		tm.wants("match 3/3 · number · past the start, from the end again")
		tm.press("N")
		tm.wants("match 2/3 · number")
	})
}

func TestUpBringsBackWhatWasLookedFor(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(30))}, func(tm *terminal) {
		for _, q := range []string{"number 7", "number 9"} {
			tm.press("/")
			tm.press(typed(q)...)
			tm.press("enter")
		}
		tm.press("esc", "/", "m", "e", "up")
		tm.wants("/number 9", "1/1")
		tm.press("up")
		tm.wants("/number 7", "“Number 7 is")
		tm.press("down", "down")
		tm.wants("/me")
		tm.press("up", "enter")
		tm.wants("match 1/1 · number 9")
	})
}

// In each theme, and without colours, another sign than colour tells the current match.
func TestTheCurrentMatchIsLikeNoOther(t *testing.T) {
	t.Parallel()
	for _, theme := range []string{"light", "dark", "mono"} {
		onTerminal(t, 80, 24, pane.Options{Article: held(t, long(3)), Config: says("theme", theme)}, func(tm *terminal) {
			tm.press("n", "/") // all matches lie in quotes, and one in the current quote
			tm.press(typed("point")...)
			tm.press("enter", "n")
			here, others := 0, 0
			for y := range tm.emu.Height() - 2 {
				line := ""
				var at []uv.Style
				for x := range tm.emu.Width() {
					c := tm.emu.CellAt(x, y)
					line += c.Content
					at = append(at, c.Style)
				}
				i := strings.Index(line, "point")
				if i < 0 {
					continue
				}
				s := at[ansi.StringWidth(line[:i])]
				before := at[ansi.StringWidth(line[:i])-1]
				switch marked := strings.Contains(line, "›"); {
				case marked && s.Attrs&uv.AttrBold != 0 && (s.Attrs&uv.AttrReverse != 0 || s.Bg != nil && s.Bg != before.Bg):
					here++
				case !marked && (s.Attrs&uv.AttrReverse != before.Attrs&uv.AttrReverse || s.Bg != before.Bg):
					others++
				}
			}
			if here != 1 || others != 2 {
				t.Errorf("%s: %d matches are the current one and %d are others, want 1 and 2:\n%s", theme, here, others, picture(tm.emu))
			}
		})
	}
}

// Keys that are typed faster than a search answers are done in order.
func TestStepsWaitForWhatIsLookedFor(t *testing.T) {
	t.Parallel()
	m := open(t, long(30))
	m.Update(pressed("/"))
	_, look := m.Update(pressed("6"))
	m.Update(pressed("enter"))
	m.Update(pressed("n"))
	if len(m.keyboard.pending) != 1 {
		t.Fatal("a step does not wait for the matches")
	}
	answer(m, look)
	if got := m.reader.search.Count(); got != "2/3" {
		t.Errorf("after the step it is match %s, want 2/3", got)
	}
}

// A search that is no longer wanted answers too late.
func TestLateMatchesAreDropped(t *testing.T) {
	t.Parallel()
	m := open(t, long(30))
	m.Update(pressed("/"))
	_, first := m.Update(pressed("6"))
	_, second := m.Update(pressed("x"))
	answer(m, second)
	answer(m, first)
	if s := m.reader.search; s.Query != "6x" || len(s.Hits) != 0 {
		t.Errorf("%q is shown with %d hits", s.Query, len(s.Hits))
	}
}
