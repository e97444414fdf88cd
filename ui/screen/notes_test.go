package screen

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/store"
	"pullquote/store/notes"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

const noted = `---
title: Ferries stay in port
url: https://harbourpost.example/ferries
---

It rained over the harbour on Monday, and nobody went out. The pier was empty.

“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home.

Tom Reed did not wait. “I have a bicycle,” he said.
`

// onDesk is a file with an article to write on.
func onDesk(t *testing.T) (file string, o pane.Options) {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(dir, "ferries.md")
	if err := os.WriteFile(file, []byte(noted), 0o600); err != nil {
		t.Fatal(err)
	}
	for e, err := range (store.Walker{}).Walk(t.Context(), []string{file}) {
		if err != nil {
			t.Fatal(err)
		}
		o.Article = &e
	}
	state := filepath.Join(dir, "state.db")
	o.State = func(ctx context.Context) (*store.State, error) { return store.OpenStateFile(ctx, state) }
	return file, o
}

// keptNotes are the notes in a reader's state: "pink “Not one boat” ask [sea]; ".
func keptNotes(t *testing.T, tm *terminal) (all string) {
	t.Helper()
	some, err := store.Annotations(context.Background(), tm.model.State)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range notes.All(some) {
		all += fmt.Sprintf("%s “%s” %s %s; ", n.Color, n.Words.Exact, n.Text, n.Tags)
	}
	return all
}

// wantsNotes asserts which notes are kept.
func (tm *terminal) wantsNotes(t *testing.T, want string) {
	t.Helper()
	tm.settle()
	if got := keptNotes(t, tm); got != want {
		t.Errorf("kept are %q, want %q", got, want)
	}
}

func TestWordsAreSelectedAndHighlighted(t *testing.T) {
	t.Parallel()
	_, o := onDesk(t)
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		for _, c := range []struct {
			keys  []string
			words string
		}{
			{[]string{"v"}, "It rained over the harbour on Monday, and nobody went out."},
			{[]string{"v", "h", "h"}, "It rained over the harbour on Monday, and nobody"},
			{[]string{"v", "h", "h", "l"}, "It rained over the harbour on Monday, and nobody went"},
			{[]string{"v", "3", "h", "o", "2", "l"}, "over the harbour on Monday, and"},
			{[]string{"v", ")"}, "It rained over the harbour on Monday, and nobody went out. The pier was empty."},
			{[]string{"v", ")", "("}, "It rained over the harbour on Monday, and nobody went out."},
			{[]string{"v", "}", "n"}, "It rained over the harbour on Monday, and nobody went out. The pier was empty.\n\n“Not one boat,"},
			{[]string{"n", "v"}, "Not one boat,"},
			{[]string{"n", "v", "n", "o", "2", "l"}, "boat,” said Mayor Lena Ortiz, “will leave the harbour today."},
			{[]string{"V"}, "It rained over the harbour on Monday, and nobody went out. The pier was empty."},
			{[]string{"n", "v", "l", "V"}, "“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home."},
			{[]string{"V", "}", "V"}, "It rained over the harbour on Monday, and nobody went out. The pier was empty.\n\n“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home."},
			{[]string{"}", "}", "v"}, "“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home."},
		} {
			tm.press(append([]string{"g"}, c.keys...)...)
			r := tm.model.reader
			at := r.point.Span
			if got := at.Of(r.art.Text); got != c.words && !strings.HasPrefix(got, c.words) {
				t.Errorf("%v select %q, want %q", c.keys, got, c.words)
			}
			tm.press("esc", "esc")
		}
		tm.press("g", "v", "3", "h", "H", "p")
		tm.wants("highlighted in pink · U undoes", "p   ▌ It rained over")
		tm.wantsNotes(t, "pink “It rained over the harbour on Monday, and”  []; ")
		tm.press("esc", "n", "H", "enter")
		tm.wants("highlighted in pink")
		tm.press("U", "U")
		tm.wants("undone: highlighted in pink")
		tm.wantsNotes(t, "")
	})
}

func TestANoteIsWrittenShownChangedAndTakenAway(t *testing.T) {
	t.Parallel()
	_, o := onDesk(t)
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.press("n", "A")
		tm.typeLine("ask the mayor #boats #sea")
		tm.wants("note kept · U undoes", "ask the mayor", "#boats #sea", "Y LO▌")
		tm.wantsNotes(t, "yellow “Not one boat,” ask the mayor [boats sea]; ")
		tm.press("A", "ctrl+u")
		tm.typeLine("asked")
		tm.wants("asked")
		tm.press("H", "g")
		tm.wants("G LO▌")
		tm.wantsNotes(t, "green “Not one boat,” asked []; ")
		tm.press("O")
		tm.wants("G   asked · Not one boat")
		tm.press("q", "H", "x")
		tm.wants("note taken away · U undoes")
		tm.wantsNotes(t, "")
		tm.press("U")
		tm.wants("undone: note taken away", "G LO▌")
	})
}

func TestANoteIsWrittenInAnEditor(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	_, o := onDesk(t)
	u := &tools{do: func(tool launch.Tool) (string, error) {
		was, err := os.ReadFile(tool.Path)
		if err != nil || tool.Do != launch.ToEditor || !strings.Contains(string(was), "it is on: Not one boat") {
			return "", fmt.Errorf("%q, %w", was, err)
		}
		return "", os.WriteFile(tool.Path, []byte("In two\n\nlines \x1b[31m. #sea\n\n"+string(was)), 0o600)
	}}
	o.Use = u.use
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.press("n", "H", "e")
		time.Sleep(time.Second)
		tm.settle()
		tm.wantsNotes(t, "yellow “Not one boat,” In two\n\nlines ␛[31m. [sea]; ")
		tm.wants("In two", "#sea")
		if _, err := os.Stat(u.last().Path); err == nil {
			t.Error("the draft is left")
		}
	})
}

func TestNotesOutliveTheReaderAndAnEditedFile(t *testing.T) {
	t.Parallel()
	file, o := onDesk(t)
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.press("n", "A")
		tm.typeLine("ask")
		tm.press("n", "n", "H", "b")
		tm.wants("highlighted in blue")
	})
	edited := strings.Replace(strings.Replace(noted, "It rained", "LIVE\n\nIt rained", 1), "Not one boat", "Not one single boat", 1)
	edited = strings.Replace(edited, "“I have a bicycle,” he said.", "He went.", 1)
	if err := os.WriteFile(file, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.wants("Y LO", "Not one single boat")
		tm.press("O")
		tm.wants("Y   ask · Not one boat", "b   gone: I have a bicycle,")
		tm.press("enter", "M")
		tm.wants("Notes", "I have a bicycle,", "Ferries stay in port", "note 1/2")
		tm.press("enter")
		tm.wants("these words are gone from the article")
		tm.press("M", "/")
		tm.typeLine("ask")
		tm.wants("Notes with ask", "note 1/1")
		tm.press("enter")
		tm.wants("Not one single boat")
	})
}

func TestTheFileOfAnArticlesNotesIsKeptUpToDate(t *testing.T) {
	t.Parallel()
	file, o := onDesk(t)
	u := &tools{}
	o.Use, o.Config = u.use, configured(t, "[notes]\nfolder = \"~/vault\"\n")
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		for _, pressed := range [][]string{{"n", "H", "b"}, {"U"}} {
			u.used = nil
			tm.press(pressed...)
			tm.settle()
			if got := u.last(); got.Do != launch.ToNotes || got.Path != file {
				t.Errorf("%v: asked is %+v", pressed, got)
			}
		}
	})
}

func TestOfAnArticleWithoutStateNothingIsWritten(t *testing.T) {
	t.Parallel()
	late := func(ctx context.Context) (*store.State, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	onTerminal(t, 90, 24, pane.Options{Article: held(t, noted), State: late}, func(tm *terminal) {
		tm.press("n", "H")
		tm.wants(pane.StillOpening)
		tm.press("M")
		tm.wants(pane.StillOpening)
	})
}

// TestNotesLookAsTheyDid compares the page and the list with their golden pictures:
//
//	go test ./ui/screen -run Look -update
func TestNotesLookAsTheyDid(t *testing.T) {
	t.Parallel()
	for name, pressed := range map[string][]string{"page": {"esc"}, "menu": {"v", "H"}, "list": {"M"}} {
		for _, size := range []struct{ w, h int }{{80, 24}, {140, 40}} {
			for _, theme := range []string{"light", "dark", "mono"} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size.w, size.h, theme), func(t *testing.T) {
					t.Parallel()
					var got string
					_, o := onDesk(t)
					o.Use, o.Config = (&tools{}).use, configured(t, "theme = \""+theme+"\"")
					onTerminal(t, size.w, size.h, o, func(tm *terminal) {
						tm.press("v", "3", "h", "H", "p", "esc", "n", "A")
						tm.typeLine("ask the mayor #boats")
						tm.press("n", "H", "g")
						time.Sleep(time.Second)
						tm.press(append([]string{"esc", "N"}, pressed...)...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}

// Keys go from note to note, also where one lies in another, and to those on quotes.
func TestNotesAreSteppedThrough(t *testing.T) {
	t.Parallel()
	_, o := onDesk(t)
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.press(";")
		tm.wants("no notes here · A writes one")
		for _, c := range []struct{ keys []string }{
			{[]string{"v", "h", "h", "h", "h", "H", "p"}},
			{[]string{"v", "4", "l", "H", "y"}},
			{[]string{"n", "A", "a", "s", "k", "enter"}},
			{[]string{"2", "n", "A", "b", "i", "k", "e", "enter"}},
		} {
			tm.press(c.keys...)
			tm.settle()
		}
		for _, c := range []struct {
			keys  []string
			words string
			note  string
		}{
			{[]string{"9", ","}, "It rained over the harbour on Monday,", ""},
			{[]string{";"}, "It rained over the harbour on Monday, and nobody went out.", ""},
			{[]string{";"}, "Not one boat,", "ask"},
			{[]string{";"}, "I have a bicycle,", "bike"},
			{[]string{";"}, "I have a bicycle,", "last note"},
			{[]string{"2", ","}, "It rained over the harbour on Monday, and nobody went out.", ""},
			{[]string{"9", ","}, "It rained over the harbour on Monday,", ""},
			{[]string{","}, "It rained over the harbour on Monday,", "first note"},
			{[]string{"9", ";"}, "I have a bicycle,", "bike"},
			{[]string{"N", "N", ","}, "It rained over the harbour on Monday, and nobody went out.", ""},
		} {
			tm.press(c.keys...)
			tm.settle()
			r := tm.model.reader
			if got := r.point.Of(r.art.Text); got != c.words {
				t.Errorf("%v: at %q, not %q", c.keys, got, c.words)
			}
			tm.wants(c.note)
		}
	})
}
