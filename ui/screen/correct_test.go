package screen

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/dossier"
	"pullquote/ui/screen/pane"
)

const quayNews = `---
title: The quay is closed
source: Coast Radio
date: 2031-05-06
---

Harbour Master Ada Quill met Deputy Mayor Tom Reed on Monday.

“The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave,” she added.

Kern said that the “old wall” would fall. A clerk called it “a shame”.

The ferry is called “The Slow Water”.
`

// lasting is a reading state in a folder, which each of several runs opens. Fake time begins
// at the same moment for all of them, so that each opens it a minute later than the one before.
func lasting(t *testing.T) func(context.Context) (*store.State, error) {
	t.Helper()
	file, later := filepath.Join(t.TempDir(), "state.db"), time.Duration(0)
	return func(ctx context.Context) (*store.State, error) {
		time.Sleep(later)
		later += time.Minute
		return store.OpenStateFile(ctx, file)
	}
}

func TestASpeakerIsCorrectedForGood(t *testing.T) {
	t.Parallel()
	state := lasting(t)
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: state}, func(tm *terminal) {
		tm.press("n", "n")
		tm.wants("quote 2/4 · Ada Quill")
		tm.press("W")
		tm.wants("somebody else says it, not Ada Quill", "a title, a nickname")
		tm.press("s")
		tm.wants("Tom Reed", "named here · Deputy Mayor", "as")
		tm.press("t", "o", "m", "enter")
		tm.wants("by you: said by Tom Reed · U undoes")
		tm.press("w")
		tm.wants("Why Tom Reed, Deputy Mayor · by you · direct · sure", "corrected by hand")
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: state}, func(tm *terminal) {
		tm.press("n", "n")
		time.Sleep(2 * time.Minute)
		tm.settle()
		tm.wants("quote 2/4 · Tom Reed, Deputy Mayor · by you")
		tm.press("U")
		tm.wants("undone: by you: said by Tom Reed")
		tm.press("n", "N")
		tm.wants("quote 2/4 · Ada Quill")
	})
}

func TestAQuoteIsCorrectedInEveryWay(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 30, pane.Options{Article: held(t, quayNews), State: lasting(t)}, func(tm *terminal) {
		for _, c := range []struct {
			keys []string
			note string
			then string // on the bottom line after a step there and back
		}{
			{[]string{"n", "n", "W", "n"}, "by you: said by nobody known · U undoes", "quote 2/4 · speaker not known · by you"},
			{[]string{"U"}, "undone: by you: said by nobody known", "quote 2/4 · Ada Quill"},
			{[]string{"W", "b", "h", "h", "L", "enter"}, "by you: goes from “a” to “boat” · U undoes", "quote 2/4 · Ada Quill · by you"},
			{[]string{"W", "t"}, "taken back: goes from “a” to “boat”", "quote 2/4 · Ada Quill"},
			{[]string{"W", "b", "l", "esc"}, "", "quote 2/4 · Ada Quill"},
			{[]string{"W", "s", "I", "n", "e", "s", ",", "c", "l", "e", "r", "k", "enter"}, "by you: said by Ines, clerk · U undoes", "quote 2/4 · Ines, clerk · by you"},
			{[]string{"W", "p", "r", "ctrl+u", "I", "d", "a", "enter"}, "by you: Ines is called Ida · U undoes", "quote 2/4 · Ida, clerk · by you"},
			{[]string{"W", "p", "o", "ctrl+u", "enter"}, "by you: Ida has no role · U undoes", "quote 2/4 · Ida · by you"},
			{[]string{"W", "p", "m", "K", "e", "r", "n", "enter"}, "by you: Ida is Jonas Kern · U undoes", "quote 2/4 · Jonas Kern, spokesman · by you"},
			{[]string{"W", "m"}, "by you: mixed · U undoes", "quote 2/4 · Jonas Kern"},
			{[]string{"W", "x"}, "by you: no quotation · U undoes", "last quote"},
		} {
			tm.press(c.keys...)
			tm.wants(c.note)
			tm.press("N", "n")
			tm.wants(c.then)
		}
	})
}

func TestWhatTheEngineHasMissedIsMarkedAsAQuote(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: lasting(t)}, func(tm *terminal) {
		tm.press("G", "}", "}", "}", "}")
		tm.press(")")
		tm.press("W")
		tm.wants("a quotation:", "h l move the end")
		tm.press("L", "L", "L", "L")
		tm.press("enter")
		tm.wants("it is:", "whole sentences")
		tm.press("d")
		tm.wants("said by:")
		tm.press("A", "d", "a", "enter")
		tm.wants("by you: direct quotation by Ada Quill · U undoes")
		tm.press("n")
		tm.wants("5/5 · Ada Quill", "by you")
	})
}

func TestWhatIsSelectedIsMarkedAsAQuote(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: lasting(t)}, func(tm *terminal) {
		tm.press("G", "}", "}", "}", "}", ")", "v", "o", "4", "l") // without “The ferry is called”
		tm.press("W")
		tm.wants("it is:", "whole sentences")
		tm.press("d", "A", "d", "a", "enter")
		tm.wants("by you: direct quotation by Ada Quill · U undoes")
		tm.press("N", "n")
		tm.wants("5/5 · Ada Quill", "by you")
		if got := tm.model.reader.speech.current().Of(tm.model.reader.art.Text); got != "The Slow Water" {
			t.Errorf("marked is %q", got)
		}
		tm.press("U")
		tm.wants("undone: by you: direct quotation by Ada Quill")

		// What is selected may be a quotation already.
		tm.press("n", "v", "W")
		tm.wants("correct:", "somebody else says it, not Jonas Kern")
		tm.press("esc")
		tm.wants("quote 1/4 · Jonas Kern")
	})
}

func TestPeopleAreCorrectedOnThePanel(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: lasting(t)}, func(tm *terminal) {
		tm.press("s", "W")
		tm.wants("go to a speaker first")
		tm.press("j", "W", "p")
		tm.wants("who is somebody else:", "Kern")
		tm.press("down", "enter")
		tm.wants("by you: Kern is not Jonas Kern · U undoes", "Kern")
		tm.press("U")
		tm.wants("undone: by you: Kern is not Jonas Kern")
	})
}

// Until the reading state is there nothing can be kept, and where nothing is said nothing is
// to be corrected.
func TestWhatCannotBeCorrectedIsSaid(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, quayNews), State: lasting(t)}, func(tm *terminal) {
		tm.press("n", "W", "9")
		tm.wants("no such letter")
		tm.press("esc", "W", "s", "x", "x", "backspace", "backspace", "esc")
		tm.press("w")
		tm.wants("Why Jonas Kern, spokesman · direct")
	})
}

// Two windows show one article: what is corrected in the other stands here a moment later, and
// the page stays where it is.
func TestWhatAnotherWindowCorrectsIsFollowed(t *testing.T) {
	t.Parallel()
	state, e := lasting(t), held(t, quayNews)
	onTerminal(t, 80, 24, pane.Options{Article: e, State: state}, func(tm *terminal) {
		tm.press("n", "n")
		tm.wants("quote 2/4 · Ada Quill")
		other, err := state(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		defer other.Close()
		a, at := tm.model.reader.art, tm.model.reader.speech.current().Span
		step, err := corrections.Making(correct.Correction{Do: correct.Speaker, At: anchor.Of(a.Text, at), Kind: "direct", Person: "Tom Reed"}, nil, *e, a, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := other.Do(context.Background(), func([]store.Step) string { return "" }, step); err != nil {
			t.Fatal(err)
		}
		over := make(chan struct{})
		close(over)
		tm.program.Send(stateWritten{over})
		tm.settle()
		tm.wants("quote 2/4 · Tom Reed, Deputy Mayor · by you")
	})
}

func TestWhatIsCollectedBehindACorrectionIsSaidByWhoeverWasChosen(t *testing.T) {
	t.Parallel()
	o := pane.Options{Article: held(t, quayNews), State: lasting(t), Dossiers: dossier.Folder(t.TempDir())}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("n", "n", "W", "s", "t", "o", "m")
		for _, key := range []string{"enter", "c"} { // faster than the correction is followed
			tm.program.Send(pressed(key))
		}
		tm.settle()
		tm.wants("in “Collected”, 1 quotation")
		d, err := o.Dossiers.Read("Collected")
		if err != nil || d.Entries[0].Speaker != "Tom Reed" {
			t.Errorf("it is said by %+v, %v", d, err)
		}
	})
}
