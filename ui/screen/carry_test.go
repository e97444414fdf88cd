package screen

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

const ferryQuotes = `---
title: Ferries stay in port
author: Tom Reed
source: The Harbour Post
date: 2031-05-06
url: https://harbourpost.example/ferries
---

It rained over the harbour on Monday, and nobody went out.

“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home.
`

// carried is a configuration with forms and commands of one's own.
const carried = `copy = "markdown"
[templates]
note = "- {{.Line}} ({{.Who}}, {{.Year}})"
[pipes]
count = ["wc", "-w"]
clip = { run = ["tee", "-a", "notes"], takes = "note" }
`

// tools is what a reader has asked of the system's programs.
type tools struct {
	sync.Mutex
	used []launch.Tool
	do   func(launch.Tool) (string, error)
}

func (u *tools) use(_ context.Context, t launch.Tool) (string, error) {
	u.Lock()
	defer u.Unlock()
	u.used = append(u.used, t)
	if u.do != nil {
		return u.do(t)
	}
	return map[launch.Deed]string{launch.ToClipboard: "wl-copy", launch.ToPipe: "9"}[t.Do], nil
}

// last is the last of them.
func (u *tools) last() launch.Tool {
	u.Lock()
	defer u.Unlock()
	if len(u.used) == 0 {
		return launch.Tool{}
	}
	return u.used[len(u.used)-1]
}

func TestAQuoteIsCopiedInTheFormThatIsChosen(t *testing.T) {
	t.Parallel()
	u := &tools{}
	onTerminal(t, 120, 30, pane.Options{Article: held(t, ferryQuotes), Use: u.use, Config: configured(t, carried)}, func(tm *terminal) {
		for _, c := range []struct {
			keys       []string
			note, text string
		}{
			{[]string{"n", "y"}, "quote copied · by wl-copy and the terminal", "Not one boat, … will leave the harbour today."},
			{[]string{"Y"}, "quote copied as markdown · by wl-copy", "> — Lena Ortiz, Mayor, in [Ferries stay in port](<https://harbourpost.example/ferries#:~:text=Not%20one%20boat"},
			{[]string{"g", "y", "s"}, "quote copied as sentence", "Lena Ortiz, Mayor, said: “Not one boat, … will leave the harbour today.” (“Ferries"},
			{[]string{"g", "y", "b"}, "quote copied as bibtex", "@article{ortiz2031-"},
			{[]string{"g", "y", "y"}, "quote copied · by wl-copy", "Not one boat, … will leave the harbour today."},
			{[]string{"g", "y", "1"}, "quote copied as note", "- Not one boat, … will leave the harbour today. (Lena Ortiz, Mayor, 2031)"},
			{[]string{"g", "y", "down", "enter"}, "quote copied as html", "<figure>"},
			{[]string{"g", "y", "enter"}, "quote copied as markdown", "> “Not one boat"},
			{[]string{"{", "y"}, "paragraph copied", "It rained over"},
		} {
			tm.press(c.keys...)
			tm.wants(c.note)
			if got := u.last(); got.Do != launch.ToClipboard || !strings.Contains(got.Text, c.text) {
				t.Errorf("%v copies %+v", c.keys, got)
			}
		}
		tm.press("g", "y", "Z")
		tm.wants("no such letter")
		tm.press("esc")
	})
}

// What is copied is said to be copied by what has done it.
func TestACopyIsSaidToBeMadeByWhatMadeIt(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{"": "quote copied · by the terminal", "fails": "quote copied · by the terminal alone · copying by xclip: no display"} {
		u := &tools{do: func(launch.Tool) (string, error) {
			if said != "" {
				return "", errors.New("copying by xclip: no display")
			}
			return "", nil
		}}
		onTerminal(t, 100, 24, pane.Options{Article: held(t, ferryQuotes), Use: u.use}, func(tm *terminal) {
			tm.press("n", "y")
			tm.wants(want)
		})
	}
}

func TestAQuoteOrTheArticleIsPiped(t *testing.T) {
	t.Parallel()
	u := &tools{}
	onTerminal(t, 100, 24, pane.Options{Article: held(t, ferryQuotes), Use: u.use, Config: configured(t, carried)}, func(tm *terminal) {
		tm.press("n", "|")
		tm.wants("c  count", "wc -w", "the quote · tab for the article")
		tm.press("c")
		tm.wants("count: 9")
		if got := u.last(); got.Name != "count" || got.Text != "Not one boat, … will leave the harbour today.\n" {
			t.Errorf("piped is %+v", got)
		}
		tm.press("|", "l")
		tm.wants("clip: 9")
		if got := u.last(); got.Name != "clip" || got.Text != "- Not one boat, … will leave the harbour today. (Lena Ortiz, Mayor, 2031)\n" {
			t.Errorf("piped is %+v", got)
		}
		tm.press("|", "tab")
		tm.wants("the article · tab for the quote")
		tm.press("c")
		tm.wants("count: 9")
		if got := u.last(); !strings.HasPrefix(got.Text, "It rained over") || !strings.Contains(got.Text, "She went home.") {
			t.Errorf("piped is %+v", got)
		}
	})
}

func TestWithoutCommandsAPipeSaysWhereTheyAreNamed(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 24, pane.Options{Article: held(t, ferryQuotes)}, func(tm *terminal) {
		tm.press("|")
		tm.wants("no commands to pipe to: the configuration names them in [pipes]")
		tm.press("e")
		tm.wants("this article is no file that can be edited")
	})
}

// TestCarryingLooksAsItDid compares the menus with their golden pictures:
//
//	go test ./ui/screen -run Look -update
func TestCarryingLooksAsItDid(t *testing.T) {
	t.Parallel()
	for name, pressed := range map[string][]string{"forms": {"n", "g", "y", "down"}, "pipes": {"n", "|"}} {
		for _, size := range []struct{ w, h int }{{80, 24}, {140, 40}} {
			for _, theme := range []string{"light", "dark", "mono"} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size.w, size.h, theme), func(t *testing.T) {
					t.Parallel()
					var got string
					onTerminal(t, size.w, size.h, pane.Options{Article: held(t, ferryQuotes), Use: (&tools{}).use, Config: configured(t, "theme = \""+theme+"\"\n"+carried)}, func(tm *terminal) {
						tm.press(pressed...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}
