package screen

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/screen/links"
	"pullquote/ui/screen/outline"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
)

// once clicks where a text stands, long after the last click.
func (tm *terminal) once(text string) {
	tm.t.Helper()
	time.Sleep(2 * twice)
	tm.click(text, 1)
}

// wheel turns the wheel by so many notches, down or up.
func (tm *terminal) wheel(button tea.MouseButton, notches int) {
	tm.t.Helper()
	for range notches {
		tm.program.Send(tea.MouseWheelMsg{X: 10, Y: 4, Button: button})
	}
	tm.settle()
}

func (tm *terminal) lights(text string) {
	tm.t.Helper()
	for line := range strings.SplitSeq(tm.text(), "\n") {
		if strings.HasPrefix(line, "▌") && strings.Contains(line, text) {
			return
		}
	}
	tm.t.Errorf("the cursor is not on %q:\n%s", text, tm.text())
}

func TestAClickChoosesAPersonAndAnotherShowsWhatTheySaid(t *testing.T) {
	t.Parallel()
	onNews(t, 100, 30, "dark", func(tm *terminal) {
		tm.model.Settings.Mouse = true
		tm.press("P")
		tm.lights("Bo Tarn")
		tm.once("Ada Quill")
		tm.lights("Ada Quill")
		tm.once("Bo Tarn")
		tm.lights("Bo Tarn")
		tm.once("Bo Tarn")
		tm.wants("Bridge opens", "It does")
		if _, there := tm.model.scenes.top().(*people.SayingsScene); !there {
			t.Fatalf("the scene is %T", tm.model.scenes.top())
		}
		tm.once("“It is a shame")
		tm.lights("“It is a shame")
		tm.once("Bridge opens") // the headline is that of the saying below it
		tm.lights("“It holds")
		tm.wheel(tea.MouseWheelDown, 2)
		tm.lights("“It is a shame")
		tm.wheel(tea.MouseWheelUp, 2)
		tm.lights("“It holds")
		tm.once("“It holds")
		tm.wants("Bridge opens", "quote 1/")
		if tm.model.Focus != pane.OnPage {
			t.Error("the article is not open")
		}
	})
}

func TestADoubleClickOnAPersonOpensNothingMoreThanThat(t *testing.T) {
	t.Parallel()
	onNews(t, 100, 30, "dark", func(tm *terminal) {
		tm.press("P")
		tm.click("Bo Tarn", 2)
		if _, there := tm.model.scenes.top().(*people.SayingsScene); !there {
			t.Errorf("the scene is %T", tm.model.scenes.top())
		}
	})
}

func TestTheSameWordsElsewhereAreClicked(t *testing.T) {
	t.Parallel()
	onNews(t, 100, 30, "dark", func(tm *terminal) {
		tm.press("G", "enter", "n", "=")
		if _, there := tm.model.scenes.top().(*people.SameScene); !there {
			t.Fatalf("no scene:\n%s", tm.text())
		}
		tm.once("Coast Radio")
		if tm.model.Focus != pane.OnPage {
			t.Errorf("a click on the row under the cursor opens nothing:\n%s", tm.text())
		}
	})
}

func TestLinksAndTheOutlineAreClicked(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks), Fetch: ferryPages, Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("L")
		s, there := tm.model.scenes.top().(*links.Scene)
		if !there {
			t.Fatalf("no links:\n%s", tm.text())
		}
		tm.wheel(tea.MouseWheelDown, 1)
		if s.At != 1 {
			t.Errorf("a notch leads to link %d", s.At)
		}
		tm.once("https://tide.example/table")
		tm.lights("tide table")
		tm.once("tide table")
		tm.wants("What https://tide.example/table says")
		tm.press("esc", "O")
		if _, there := tm.model.scenes.top().(*outline.Scene); !there {
			t.Fatalf("no outline:\n%s", tm.text())
		}
		tm.once("note")
		tm.once("note")
		if tm.model.Focus != pane.OnPage {
			t.Errorf("a click goes nowhere:\n%s", tm.text())
		}
	})
}

func TestThePaletteIsClicked(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press(":")
		tm.types("group")
		tm.once("set list.group")
		tm.lights("set list.group")
		tm.once("set list.group")
		tm.wants(":set list.group")
		tm.press("esc", "esc")
		tm.press(":")
		tm.wheel(tea.MouseWheelDown, 30) // rows behind the first screenful stay where they are clicked
		y := tm.model.Height - 6
		line := strings.TrimSpace(strings.Split(tm.text(), "\n")[y])
		tm.once(line)
		tm.lights(strings.Fields(line)[0])
		if got := strings.Split(tm.text(), "\n")[y]; !strings.HasPrefix(got, "▌") {
			t.Errorf("the rows moved under the mouse: %q was clicked\n%s", line, tm.text())
		}
	})
}

func TestFormsOfCopyingAreClicked(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council), Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("n", "g", "y")
		tm.once("markdown")
		tm.lights("markdown")
		tm.once("markdown")
		tm.wants("copied")
	})
}

func TestWhatIsOfferedForASearchIsPutInByAClickAndRowsAreChosenBesideIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 40, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("/")
		tm.once("is:unread") // what begins with is:
		tm.once("is:starred")
		if got := string(tm.model.prompt.Text); strings.TrimSpace(got) != "is:starred" {
			t.Errorf("the line is %q", got)
		}
		tm.press("ctrl+u")
		tm.types("wall")
		tm.once("temporary")
		if tm.model.prompt == nil {
			t.Fatal("a click on a row closes the search")
		}
		tm.once("temporary")
		tm.wants("It has since outlived the board")
		if tm.model.Focus != pane.OnPage || tm.model.prompt != nil {
			t.Errorf("the article is not open:\n%s", tm.text())
		}
	})
}

func TestHelpIsScrolledByTheWheelAndClicksLeaveIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("?")
		tm.wheel(tea.MouseWheelDown, 2)
		if tm.model.help.top != 2*wheelRows {
			t.Errorf("it stands at %d", tm.model.help.top)
		}
		tm.click("Quotes", 2)
		if !tm.model.help.open {
			t.Error("a click closes it")
		}
	})
}
