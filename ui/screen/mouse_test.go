package screen

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/screen/pane"
)

// click clicks where a text stands on the screen, so many times.
func (tm *terminal) click(text string, times int) {
	tm.t.Helper()
	x, y := tm.at(text)
	for range times {
		tm.program.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		tm.program.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	tm.settle()
}

// at is the cell in which a text begins on the screen.
func (tm *terminal) at(text string) (x, y int) {
	tm.t.Helper()
	for y, line := range strings.Split(tm.text(), "\n") {
		if before, _, found := strings.Cut(line, text); found {
			return ansi.StringWidth(before), y
		}
	}
	tm.t.Fatalf("%q is not on the screen:\n%s", text, tm.text())
	return 0, 0
}

func TestAClickPutsTheCursorOnARowAndTwoOpenIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.click("temporary", 1)
		tm.wantsLine("▌", "temporary")
		time.Sleep(twice)
		tm.click("temporary", 1)
		if tm.model.Focus != pane.OnList {
			t.Fatal("two clicks with a pause between them open an article")
		}
		time.Sleep(2 * twice)
		tm.click("Sound Line", 2)
		tm.wants("Sound Line will not say", "quotes by")
		if tm.model.Focus != pane.OnPage {
			t.Error("a double click does not open the article")
		}
	})
}

func TestAClickOnTheListBesideAPageLeadsBackToIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("enter", "n")
		tm.click("One Halloran", 1)
		tm.wantsLine("▌", "One Halloran")
		if m := tm.model; m.Focus != pane.OnList || !m.reader.preview || m.reader.shown != m.list.rows.here() {
			t.Errorf("the keys are with %d, and the page shows %d", m.Focus, m.reader.shown)
		}
	})
}

func TestAClickOnASpeakerGoesToWhatTheySay(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("enter", "s", "j", "j")
		name := tm.model.panel.name(tm.model.panel.chosen())
		tm.press("k", "k")
		tm.click(name, 2) // the second lands on the list, which stands there then, and means nothing
		tm.wants("only " + name)
		if q := tm.model.reader.speech.current(); q == nil || tm.model.reader.speech.speaker(q).Name != name || tm.model.Focus != pane.OnPage {
			t.Errorf("a click on %s leads to %v", name, q)
		}
	})
}

func TestAClickOnALinkFollowsIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks), Fetch: ferryPages, Config: says("mouse", "true")}, func(tm *terminal) {
		tm.click("[1]", 1)
		tm.wants("She has run it since 1998.")
		tm.press("esc")
		tm.click("Not one boat", 1)
		tm.wants("quote 1/1")
		tm.click("tide table", 1)
		tm.wants("What https://tide.example/table says")
		tm.press("esc")
		tm.wants("The ferry waits", "quote 1/1")
	})
}

func TestAClickOnWhatDoesNothingDoesNothing(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{140, 40}, {80, 24}} {
		onTerminal(t, size[0], size[1], pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
			tm.press("j", "enter", "n")
			before := tm.text()
			for _, at := range [][2]int{{size[0] - 1, 1}, {size[0] - 2, size[1] - 1}, {size[0] - 2, 0}, {size[0] - 1, size[1] - 2}} {
				for _, button := range []tea.MouseButton{tea.MouseLeft, tea.MouseRight, tea.MouseMiddle} {
					tm.program.Send(tea.MouseClickMsg{X: at[0], Y: at[1], Button: button})
					tm.program.Send(tea.MouseMotionMsg{X: at[0] - 40, Y: at[1], Button: button})
					tm.program.Send(tea.MouseReleaseMsg{X: at[0] - 40, Y: at[1], Button: button})
				}
			}
			tm.settle()
			if got := tm.text(); got != before {
				t.Errorf("clicks beside everything make of\n%s\nthis:\n%s", before, got)
			}
		})
	}
}

func TestTheRuleBesideThePageIsDraggedAndStays(t *testing.T) {
	t.Parallel()
	source, width := configured(t, "mouse = true\n"), 0
	onTerminal(t, 140, 40, pane.Options{Config: source}, func(tm *terminal) {
		at := tm.model.pointer.split()
		drag := func(to int) {
			tm.program.Send(tea.MouseClickMsg{X: tm.model.pointer.split(), Y: 3, Button: tea.MouseLeft})
			tm.program.Send(tea.MouseMotionMsg{X: to, Y: 3, Button: tea.MouseLeft})
			tm.program.Send(tea.MouseReleaseMsg{X: to, Y: 3, Button: tea.MouseLeft})
			tm.settle()
		}
		drag(at + 12)
		if got := tm.model.pointer.split(); got != at+12 {
			t.Errorf("a rule in column %d was dragged to %d and stands in %d", at, at+12, got)
		}
		drag(2)
		if f := tm.model.frame(); f.aside != leastAside {
			t.Errorf("dragged to the left, the list has %d cells", f.aside)
		}
		drag(139)
		if f := tm.model.frame(); f.page != leastPage {
			t.Errorf("dragged to the right, the page has %d cells", f.page)
		}
		drag(at - 5)
		if got := tm.model.pointer.split(); got != at-5 {
			t.Errorf("the rule stands in column %d, and not in %d", got, at-5)
		}
		width = tm.model.frame().aside
	})
	kept, err := os.ReadFile(source.Switches)
	if err != nil || !strings.Contains(string(kept), fmt.Sprintf("[list.width]\nis = %d\n", width)) {
		t.Errorf("what was kept: %s, %v", kept, err)
	}
}

// Each line of the list, the panel and the page is told from where it is drawn.
func TestTheLineUnderTheMouseIsTheOneThatIsDrawnThere(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "[list]\ngroup = true\n", "list.density = \"roomy\"\n", "list.density = \"compact\"\n"} {
		onTerminal(t, 140, 30, pane.Options{Config: configured(t, text)}, func(tm *terminal) {
			m := tm.model
			p, found := m.list.picture(), 0
			for y, line := range m.list.View(m.list.width, m.list.height) {
				i := p.rowAt(y, m.list.width, m.list.height)
				for k, id := range m.list.rows.ids {
					if strings.Contains(ansi.Strip(line), m.list.rows.item(id).Summary.Title[:12]) {
						if found++; i != k {
							t.Errorf("%q: line %d is row %d and not %d: %q", text, y, i, k, ansi.Strip(line))
						}
					}
				}
				if strings.Contains(line, " 2026") && !strings.Contains(line, " min") && i >= 0 {
					t.Errorf("%q: a heading, line %d, is row %d", text, y, i)
				}
			}
			if found == 0 {
				t.Errorf("%q: no row is drawn", text)
			}
			tm.press("enter", "s")
			for y, line := range m.panel.View(60, 20) {
				name := m.panel.name(m.panel.at(m.panel.rowAt(y)))
				if row := m.panel.rowAt(y); row > 0 && !strings.Contains(ansi.Strip(line), name) || row < 0 && strings.Contains(line, " %") {
					t.Errorf("line %d is row %d, %s: %q", y, row, name, ansi.Strip(line))
				}
			}
		})
	}
}
