package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/screen/pane"
)

func TestSideBarCountsWhatItsSearchesFind(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{}, func(tm *terminal) {
		tm.wantsLine("All ", "7")
		tm.wantsLine("Unread ", "7")
		tm.wantsLine("Starred ", "0")
	})
}

func TestSearchIsSavedRenamedRemovedAndBroughtBack(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{}, func(tm *terminal) {
		tm.press("W")
		tm.wants("search first: /")
		tm.press("/")
		tm.typeLine("wall")
		tm.press("W")
		tm.typeLine("Walls")
		tm.wants("search saved as Walls · u undoes")
		tm.wantsLine("Walls ", "2")
		tm.press("esc", "B", "W")
		tm.wants("All cannot be renamed")
		tm.press("G", "W", "ctrl+u")
		tm.typeLine("All walls")
		tm.wants("Walls is now All walls")
		tm.wantsLine("All walls ", "2")
		tm.press("D")
		tm.wants("search All walls removed · u undoes")
		tm.press("u")
		tm.wants("undone: search All walls removed")
		tm.wantsLine("All walls ", "2")
		tm.press("G", "enter")
		tm.wants("2 of 7 articles", "on the wall,”")
	})
}

func TestSideBarTakesTheScreenWhereItIsNarrow(t *testing.T) {
	t.Parallel()
	onTerminal(t, 60, 20, pane.Options{}, func(tm *terminal) {
		tm.press("B")
		tm.wants("Unread", "7")
		tm.press("j", "j", "enter")
		tm.wants("0 of 7 articles", "No article matches is:starred.")
		tm.press("esc")
		tm.wants("7 articles", "Sound Line")
	})
}

func TestListsAreSortedAndGrouped(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("H")
		tm.wants("grouped by day", "    Friday, 12 June 2026")
		tm.press("S")
		tm.wants("oldest first", "    Sunday, 22 March 2026")
		tm.press("S")
		tm.wants("by source", "    The Ostermouth Courier")
		tm.press("S")
		tm.wants("unread first")
		tm.press("S")
		tm.wants("most quoted first")
		if first := tm.model.list.rows.item(tm.model.list.rows.ids[0]); first.Quotes != 19 {
			t.Errorf("first stands an article with %d quotes", first.Quotes)
		}
		tm.press("H", "S")
		if strings.Contains(tm.text(), "Friday") {
			t.Errorf("headings that were hidden are there:\n%s", tm.text())
		}
	})
}

func TestCursorIsInSightBetweenHeadings(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 14, pane.Options{}, func(tm *terminal) {
		tm.press("H")
		for range 8 {
			tm.press("j")
			tm.wants("▌")
		}
		tm.wants("good manners")
		for range 8 {
			tm.press("k")
			tm.wants("▌")
		}
		tm.press("space", "space", "space")
		tm.wants("▌", "good manners")
	})
}

func TestDoubleClickOnARowBetweenHeadingsOpensIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("H")
		for y, line := range strings.Split(tm.text(), "\n") {
			if strings.Contains(line, "Sound Line") {
				for range 2 {
					tm.program.Send(tea.MouseClickMsg{X: 20, Y: y, Button: tea.MouseLeft})
				}
			}
		}
		tm.settle()
		if got := tm.model.reader.entry.Path; !strings.Contains(got, "sound") && !strings.Contains(tm.text(), "Sound Line") || tm.model.Focus != pane.OnPage {
			t.Errorf("%s is open:\n%s", got, tm.text())
		}
	})
}

// What the row under the cursor stands for is marked as read, and the list shows it.
func TestWhatARowOfTheSideBarStandsForIsMarkedAsRead(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		tm.typeLine("wall")
		tm.press("W")
		tm.typeLine("Walls")
		tm.wantsLine("Walls ", "2")
		tm.press("esc", "B", "G", "O")
		tm.wants("mark as read what is older than: 3 days", "on the wall,”")
		tm.press("esc", "B", "G", "A")
		tm.wants("2 articles marked read", "on the wall,”")
		tm.press("u", "esc", "B", "g", "j", "j", "j", "j", "j", "A") // on a heading: all that the list shows
		tm.wants("7 articles marked read")
	})
}

// The speakers leave to the page what is the page's.
func TestTheOutlineIsOpenedFromTheSpeakers(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("s", "O")
		tm.wants("Outline of")
		tm.press("esc")
		tm.wants("quotes")
	})
}
