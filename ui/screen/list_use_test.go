package screen

import (
	"image/color"
	"strings"
	"testing"

	"pullquote/ui/screen/pane"

	tea "charm.land/bubbletea/v2"
)

func TestSamplesFillAnEmptyLibraryNewestFirst(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.wants("7 articles", "The library that learned", "Sound Line will not say")
		if text := tm.text(); strings.Index(text, "The library that learned") > strings.Index(text, "Sound Line") {
			t.Errorf("the tutorial does not come first:\n%s", text)
		}
	})
}

func TestEnterOpensAndEscapeLeadsBackToTheSameRow(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("j", "j", "enter")
		tm.wants("The last keeper puts out the light", "min left")
		tm.press("esc")
		tm.wants("7 articles")
		if got := tm.model.list.rows.current().Summary.Title; !strings.HasPrefix(got, "The last keeper") {
			t.Errorf("the cursor is on %q", got)
		}
		if !tm.model.list.rows.current().Read {
			t.Error("an article that was opened counts as unread")
		}
	})
}

func TestCapitalJAndKTurnToTheNextArticleAndTheOneBefore(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("enter", "J")
		tm.wants("Sound Line will not say")
		tm.press("K")
		tm.wants("The library that learned")
		tm.press("K")
		tm.wants("first article")
	})
}

func TestListIsFilteredWhileTheFilterIsTyped(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/", "w", "a", "l", "l")
		tm.wants("/wall", "temporary")
		if strings.Contains(tm.text(), "Sound Line") {
			t.Errorf("the filter leaves what does not match:\n%s", tm.text())
		}
		tm.press("enter")
		tm.wants("2 of 7 articles", "painted on the wall")
		tm.press("esc")
		tm.wants("7 articles", "Sound Line")
	})
}

func TestRowUnderTheCursorIsShownBesideAWideList(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{}, func(tm *terminal) {
		tm.press("j")
		tm.wants("Ada Quill · 9 June 2026", "7 articles")
		if tm.model.list.rows.current().Read {
			t.Error("an article counts as read because the cursor passed it")
		}
		tm.press("enter", "n")
		tm.wants("quote 1/")
		if !tm.model.list.rows.current().Read {
			t.Error("an article that was opened counts as unread")
		}
	})
}

func TestArticleWithoutAnAddressSaysSo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("o")
		tm.wants("this article has no URL")
	})
}

func TestBackgroundThatTheTerminalNamesIsFollowed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		asked string
		dark  bool
	}{{"auto", false}, {"dark", true}, {"light", false}} {
		m := newModel(pane.Options{Config: says("theme", c.asked)})
		m.Update(tea.BackgroundColorMsg{Color: color.White})
		if m.Ink.Dark != c.dark {
			t.Errorf("--theme %s on a white background is dark: %v", c.asked, m.Ink.Dark)
		}
	}
}

func TestWheelScrollsAndClickChoosesTheQuoteUnderIt(t *testing.T) {
	t.Parallel()
	m := open(t, long(60))
	m.Settings.Mouse = true
	m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if m.reader.page.Top() == 0 {
		t.Error("the wheel does not scroll")
	}
	m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	for y, line := range strings.Split(m.View().Content, "\n") {
		if strings.Contains(line, "Number 3 ") {
			m.Update(tea.MouseClickMsg{X: 20, Y: y, Button: tea.MouseLeft})
		}
	}
	if q := m.reader.speech.current(); q == nil || !strings.HasPrefix(q.Of(m.reader.art.Text), "Number 3 ") {
		t.Errorf("a click on the third quote chose %v", q)
	}
}

func TestWiderAndNarrowerKeepThePlace(t *testing.T) {
	t.Parallel()
	m := open(t, long(80))
	for range 10 {
		m.Update(pressed("n"))
	}
	at, cells := m.reader.page.Top(), m.reader.cells()
	m.Update(pressed("-"))
	if m.reader.cells() >= cells || m.reader.page.Top() != at {
		t.Errorf("narrower: %d cells instead of %d, at %d instead of %d", m.reader.cells(), cells, m.reader.page.Top(), at)
	}
	m.Update(pressed("+"))
	if m.reader.cells() != cells || m.reader.page.Top() != at {
		t.Errorf("wider again: %d cells instead of %d, at %d instead of %d", m.reader.cells(), cells, m.reader.page.Top(), at)
	}
}
