package screen

import (
	"testing"

	"pullquote/ui/screen/pane"
)

func TestASearchSaysWhatCanBeWritten(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		tm.wants("tab completes", "said:NAME", "who is quoted", "tag:TAG", "is:unread", "a or b")
		tm.types("said:hal")
		tm.wants("Iris Halloran", "4 articles", "Conor Halloran")
		tm.press("tab")
		tm.wants(`/said:"Iris Halloran"`, "4 of 7 articles")
		tm.press("tab")
		tm.wants(`/said:"Conor Halloran"`, "1 of 7 articles")
		tm.press("enter")
		tm.wants("1 of 7 articles")
		tm.press("esc", "/")
		tm.types("source:")
		tm.wants("The Ostermouth Courier")
		tm.press("tab", "down", "enter")
		if tm.model.Focus != pane.OnPage {
			t.Error("the row that was chosen is not open")
		}
	})
}

// types types letters one after the other.
func (tm *terminal) types(s string) {
	for _, r := range s {
		tm.press(string(r))
	}
}

func TestTheTagPromptShowsWhatIsThereAndCompletes(t *testing.T) {
	t.Parallel()
	o, _ := shelved(t)
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("t")
		tm.wants("there now: #port  #tram", "crane", "1 article")
		tm.types("fe")
		tm.press("tab")
		tm.wants("tags (-tag removes one): ferry")
		tm.press("enter")
		tm.wants("1 article tagged ferry")
		tm.press("V", "t")
		tm.wants("#port", "#ferry (on 2 of 3)", "#crane (on 1 of 3)")
		tm.types("-po")
		tm.press("tab", "enter")
		tm.wants("3 articles no longer tagged port")
	})
}

func TestTagsAreSeenInEveryRow(t *testing.T) {
	t.Parallel()
	for _, density := range []string{"compact", "normal", "roomy"} {
		for _, width := range []int{40, 59, 60, 80, 120, 200} {
			o, _ := shelved(t)
			o.Config = says("list.density", density)
			onTerminal(t, width, 24, o, func(tm *terminal) {
				tm.press("t")
				tm.typeLine("\"a very long tag that says what it says in many words\" zebra")
				tm.wants("#a ", "#ferry", "#crane")
			})
		}
	}
}
