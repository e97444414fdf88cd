package screen

import (
	"testing"
	"time"
)

func TestWhatWasSaidBeforeIsToldQuietlyBesideTheQuote(t *testing.T) {
	t.Parallel()
	const words = "“Not one boat will leave the harbour of Vasmark today, or tomorrow,”"
	files := map[string]string{
		"a.md": head("Ferries stay in port", 7, "The Harbour Post") + words + " said Ada Quill, the harbour master.\n\n“It is a shame that nobody has asked the crews,” said Bo Tarn.",
		"b.md": head("Strike in Vasmark", 6, "Coast Radio") + "“Not one boat will leave the harbour of Vasmark today,” said Ada Quill.",
		"c.md": head("Crews wait", 5, "Coast Radio") + "“It is a shame that nobody has asked the crews,” said Elsa Wend.\n\n“This was said here and nowhere else,” she said.",
	}
	onFolder(t, 100, 24, "dark", files, func(tm *terminal) {
		tm.press("enter", "n")
		tm.wants("quote 1/2 · Ada Quill, harbour master")
		lacks(t, tm, "said before")
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("= said before, 6 Dec 1999", "AQ▌=“Not one boat")
		tm.press("=")
		tm.wants("6 Dec 1999", "Coast Radio", "Strike in Vasmark", "Ada Quill")
		tm.press("esc", "n")
		lacks(t, tm, "said before") // of the quote before
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("= elsewhere by Elsa Wend", "BT▌=“It is a shame")
		tm.press("=")
		tm.wants("by another: Elsa Wend")
		tm.press("enter")
		tm.wants("quote 1/2 · Elsa Wend")
		tm.press("n")
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("quote 2/2")
		lacks(t, tm, "elsewhere by", "▌=")
	})
}

// Who steps from quote to quote asks the index nothing, and nothing is asked twice.
func TestNothingIsAskedForQuotesThatArePassed(t *testing.T) {
	t.Parallel()
	onNews(t, 100, 24, "dark", func(tm *terminal) {
		tm.press("G", "enter")
		for range 3 {
			tm.press("n", "N")
		}
		if f := tm.model.reader.before; f.Any() {
			t.Error("something was asked for a quote that was passed at once")
		}
		tm.program.Send(looked{})
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("also said elsewhere")
		sent := tm.sent.Load()
		time.Sleep(time.Minute)
		if now := tm.sent.Load(); now != sent {
			t.Errorf("%d bytes were written to a screen on which nothing happens", now-sent)
		}
	})
}
