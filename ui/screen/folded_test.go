package screen

import (
	"strings"
	"testing"

	"pullquote/ui/page"
	"pullquote/ui/screen/pane"
)

// quay is an article whose quotes stand among other sentences.
const quay = `Ferries stay in port

The quay was empty on Monday, and the wind turned twice before noon.

“Not one boat will leave the harbour,” said Ada Quill, the harbour master. The gulls had gone inland. “We wait until the pilots say so.”

Ferries to the islands were cancelled. Jonas Kern said that prices would rise.

“Nobody buys at that price,” said Bo Tarn, who fishes. It rained.
`

func TestAPageIsFoldedToItsQuotes(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quay)}, func(tm *terminal) {
		tm.press("z")
		tm.wants("“Not one boat will leave the harbour,” said Ada Quill", "… “We wait until the pilots say so.”", "“Nobody buys at that price,” said Bo Tarn, who fishes.", "quotes only · enter opens a paragraph · z shows all again")
		lacks(t, tm, "The quay was empty", "The gulls", "Jonas Kern", "It rained")
		tm.press("n", "n", "enter")
		tm.wants("quote 2/3 · Ada Quill", "quotes only · ", "The gulls had gone inland. “We wait")
		lacks(t, tm, "The quay was empty", "It rained")
		tm.press("enter")
		lacks(t, tm, "The gulls")
		tm.press("i") // what is reported is among them while it is shown
		tm.wants("Jonas Kern said that prices would rise.")
		lacks(t, tm, "Ferries to the islands")
		tm.press("z")
		tm.wants("the whole article", "The quay was empty", "The gulls had gone inland.", "It rained.")
		tm.press("z", "esc")
		tm.wants("the whole article", "The quay was empty")
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, "Ferries stay in port\n\nThe quay was empty.\n")}, func(tm *terminal) {
		tm.press("z")
		tm.wants("no quotes here", "The quay was empty.")
	})
}

func TestOneSpeakersQuotesAloneCanBeLeft(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quay)}, func(tm *terminal) {
		tm.press("z", "s", "G", "enter")
		tm.wants("Nobody buys")
		lacks(t, tm, "Not one boat")
		tm.press("esc")
		tm.wants("Nobody buys", "Not one boat")
		lacks(t, tm, "The quay was empty")
	})
}

// What is looked for is shown where it is folded away, as long as one is there.
func TestWhatIsFoldedAwayIsFound(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quay)}, func(tm *terminal) {
		tm.press("z", "/", "g", "u", "l", "l", "s", "enter")
		tm.wants("The gulls had gone inland.", "match 1/1", "quotes only")
		lacks(t, tm, "The quay was empty")
		tm.press("/", "i", "s", "l", "a", "n", "d", "s", "enter")
		tm.wants("Ferries to the islands were cancelled.")
		lacks(t, tm, "The gulls")
		tm.press("esc", "}")
		tm.wants("“Nobody buys")
	})
}

func TestThePlaceIsKeptWhereAPageIsFoldedAndUnfolded(t *testing.T) {
	t.Parallel()
	text := strings.ReplaceAll(long(60), "had by then gone on", "had gone on. It went on. By then it had gone on")
	m := open(t, text)
	for range 5 {
		m.Update(pressed("space"))
	}
	top, seen := m.reader.page.Top(), m.View().Content
	m.Update(pressed("z"))
	if m.reader.page.Top() == top && m.View().Content == seen {
		t.Error("nothing is folded")
	}
	m.Update(pressed("z"))
	if got := m.reader.page.Top(); got != top {
		t.Errorf("unfolded it stands at %d, and stood at %d", got, top)
	}
	m.Update(pressed("n"))
	row := page.RowAt(m.reader.page, m.reader.speech.current().Marked.Start, m.reader.height)
	for range 3 {
		m.Update(pressed("z"))
		if got := page.RowAt(m.reader.page, m.reader.speech.current().Marked.Start, m.reader.height); got != row {
			t.Errorf("the current quote stands on row %d, and stood on row %d", got, row)
		}
	}
	m.Update(pressed("space"))
	m.Update(pressed("n"))
	at := m.reader.speech.at
	m.Update(pressed("z"))
	if q := m.reader.speech.current(); q == nil || m.reader.speech.at != at || page.RowAt(m.reader.page, q.Marked.Start, m.reader.height) < 0 {
		t.Error("the quote that one has gone to is out of sight")
	}
}
