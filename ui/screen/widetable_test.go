package screen

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/screen/pane"
)

// ferryTable is an article with a table that few windows have room for.
var ferryTable = func() string {
	var b strings.Builder
	b.WriteString("# A year of ferries\n\nThe board has counted again.\n\n| Quay | Boats | Passengers in 2024 | Passengers in 2025 | Change | Who says so |\n|:--|--:|--:|--:|--:|:--|\n")
	for i := range 30 {
		fmt.Fprintf(&b, "| Quay %d | %d | %d | %d | +%d | “We counted boat %d twice,” said Ada Quill, the harbour master. |\n", i+1, i+2, i*1204+900, i*1410+950, i, i)
	}
	b.WriteString("\n“It is a table,” said Bram Tolk.\n")
	return b.String()
}()

func TestAWideTableIsReadSideways(t *testing.T) {
	t.Parallel()
	onTerminal(t, 60, 20, pane.Options{Article: held(t, ferryTable)}, func(tm *terminal) {
		tm.wants("Quay 1 ", "Boats", ">")
		tm.press("right")
		tm.wants("columns 2 to 4 of 6", "<")
		tm.press("5", "l")
		tm.wants("columns 5 to 6 of 6", "said")
		tm.press("9", "h", "d", "d")
		tm.wants("Passengers in 2024") // its header stays in sight
		tm.press("/", "b", "o", "a", "t", " ", "2", "2", "enter")
		tm.wants("boat 22")
		tm.press("G", "right")
		tm.press("esc", "g")
		tm.wants("A year of ferries")
	})
	onTerminal(t, 200, 20, pane.Options{Article: held(t, ferryTable), Config: says("width", "180")}, func(tm *terminal) {
		tm.press("right")
		tm.wants("no table in sight is wider than the page", "said")
	})
}

// twoWays is an article of letters that terminals count in two ways.
const twoWays = `# The 👨‍👩‍👧‍👦 ferry of the 🇳🇱 क्षेत्र

“क्षत्रिय की नाव आज नहीं चली ❤️, and the 👨‍👩‍👧‍👦 waits,” said Ada Quill 🇫🇷, the harbour master. “We wait 1️⃣2️⃣ days,” said Bram 👩🏽‍🚒 Tolk, and a line of words goes on behind it to the edge of the page.

| क्षेत्र | ❤️ | 👨‍👩‍👧‍👦 |
|--|--:|--|
| उत्तर 🇪🇸 | 12 | “Never,” said Cora Lamb. |
`

func TestNoRowBreaksTheFrameHoweverTheTerminalCounts(t *testing.T) {
	t.Parallel()
	for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		for _, w := range []int{30, 60, 140} {
			onTerminal(t, w, 24, pane.Options{Article: held(t, twoWays)}, func(tm *terminal) {
				if m == ansi.GraphemeWidth {
					tm.program.Send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
				}
				tm.press("n", "s")
				if tm.model.Measure != m {
					t.Fatalf("cells are counted by method %d, want %d", tm.model.Measure, m)
				}
				frame := strings.Split(ansi.Strip(tm.model.View().Content), "\n")
				rule := -1
				for _, l := range frame {
					if got := m.StringWidth(l); got > w {
						t.Errorf("of %d cells, counted by method %d, %d are taken by %q", w, m, got, l)
					}
					before, _, found := strings.Cut(l, "│")
					if at := m.StringWidth(before); w == 140 && found && rule >= 0 && at != rule {
						t.Errorf("counted by method %d, the rule stands at %d and at %d: %q", m, rule, at, l)
					} else if w == 140 && found {
						rule = at
					}
				}
			})
		}
	}
}
