package palette

import (
	"strings"
	"testing"

	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// table are entries that say how they were run.
func table(ran *string) []Entry {
	entry := func(name, means, takes string, also ...string) Entry {
		return Entry{Name: name, Means: means, Takes: takes, Also: also, Run: func(argument string) pane.Wish {
			*ran = strings.TrimSpace(name + " " + argument)
			return nil
		}}
	}
	return []Entry{
		entry("down", "down a line", ""), entry("next-quote", "next quote", ""), entry("copy-quote", "copy the quote", ""), entry("quit", "leave", "", "q"),
		entry("star", "star or unstar", ""), entry("set width", "width of the text column", "cells"), entry("set sort", "order of the list", "an order"),
		entry("theme dark", "colours", ""), entry("theme light", "colours", ""), entry("open", "open a file", "a path", "e"),
	}
}

func TestPaletteFindsWhatIsMeantByFewLetters(t *testing.T) {
	t.Parallel()
	var ran string
	for typed, want := range map[string]string{
		"nq": "next-quote", "quote": "next-quote copy-quote", "copy": "copy-quote", "q": "quit next-quote copy-quote", "column": "set width",
		"sw": "set width", "thl": "theme light", "LIGHT": "theme light", "zz": "", "unstar": "star",
	} {
		var names []string
		for _, e := range Matching(table(&ran), typed) {
			names = append(names, e.Name)
		}
		if got := strings.Join(names, " "); !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%q finds %q, want %q first", typed, got, want)
		}
	}
}

// typed is a palette into which a line was typed.
func typed(ran *string, line string) *pane.Prompt {
	s := &pane.Session{}
	asked, _ := Open(s, table(ran), "").(pane.Ask)
	asked.Insert(line)
	asked.Typed(line)
	return asked.Prompt
}

func TestLineRunsWhatItNames(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"down": "down", "set width 80": "set width 80", "set width=80": "set width 80", " open  ~/my news.txt ": "open ~/my news.txt", "e a.txt": "open a.txt",
		"q": "quit", "theme dark": "theme dark", "dark": "theme dark", "": "", "xyzzy": "", "set width": "", "down 5": "",
	} {
		var ran string
		typed(&ran, line).Accept(line)
		if ran != want {
			t.Errorf("%q runs %q, want %q", line, ran, want)
		}
	}
}

func TestNumberIsAPlace(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]pane.Press{
		"42": {Do: keys.Bottom, Count: 42}, "50%": {Do: keys.Percent, Count: 50}, "0": {Do: keys.Top}, "99999999": {Do: keys.Bottom, Count: keys.MostCount},
	} {
		var ran string
		if got := typed(&ran, line).Accept(line); got != want {
			t.Errorf("%q is %v, want %v", line, got, want)
		}
	}
}

func TestRowThatIsChosenIsRunWhateverIsTyped(t *testing.T) {
	t.Parallel()
	var ran string
	p := typed(&ran, "quote")
	p.Step(1)
	if p.Accept("quote"); ran != "copy-quote" {
		t.Errorf("ran %q", ran)
	}
}

func TestWhatIsLackingIsAskedFor(t *testing.T) {
	t.Parallel()
	var ran string
	again, ok := typed(&ran, "set wi").Accept("set wi").(pane.Ask)
	if !ok || string(again.Prompt.Text) != "set width " {
		t.Errorf("asked for %v", again)
	}
}

func TestTabCompletesAName(t *testing.T) {
	t.Parallel()
	var ran string
	for line, want := range map[string]string{"nq": "next-quote", "wid": "set width ", "set width 8": "set width 8", "zz": "zz"} {
		if got := typed(&ran, line).Complete(line); got != want {
			t.Errorf("%q is completed to %q, want %q", line, got, want)
		}
	}
}

func TestPaletteIsDrawnInAnyRoom(t *testing.T) {
	t.Parallel()
	var ran string
	for _, line := range []string{"", "quote", "zz"} {
		for _, width := range []int{1, 10, 80, 200} {
			for most := range 15 {
				if got := typed(&ran, line).Above(width, most); len(got) > most {
					t.Errorf("%q in %d by %d: %d lines", line, width, most, len(got))
				}
			}
		}
	}
}

func TestNarrowWindowCutsNoExplanation(t *testing.T) {
	t.Parallel()
	for means, want := range map[string]string{
		"up a line": "up a line", "up a line or row": "", "72 · the width of the column": "72", "a list of many words · of what": "",
	} {
		if got := short(means, 10); got != want {
			t.Errorf("%q is %q in ten cells, want %q", means, got, want)
		}
	}
}
