package screen

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/tty"
)

// headed is an article with headings, and more text under each than a screen holds.
func headed() string {
	var b strings.Builder
	b.WriteString("# The long debate\n\nIt began at noon. Nobody knew why, said Mr. Weir.\n\n")
	for i := range 4 {
		fmt.Fprintf(&b, "## Part %d\n\n%s", i+1, strings.TrimPrefix(long(12), "The long debate\n\n"))
	}
	return b.String()
}

// typing types keys with hardly any time between, as fingers do that type a word.
func (tm *terminal) together(names ...string) {
	for _, k := range names {
		tm.program.Send(pressed(k))
	}
	tm.settle()
}

// later lets so much time pass that keys belong together no more.
func (tm *terminal) later() { time.Sleep(2 * keys.Patience) }

// current is what of the text is stood on by the keys of vim.
func (tm *terminal) current() string {
	r := tm.model.reader
	tm.settle()
	return r.point.Of(r.art.Text)
}

func TestCountsSayHowFarAKeyGoes(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("3", "j")
		if at := tm.model.list.rows.cursor; at != 3 {
			t.Errorf("3j goes to row %d", at)
		}
		tm.press("2", "g")
		if at := tm.model.list.rows.cursor; at != 1 {
			t.Errorf("2g goes to row %d", at)
		}
		tm.later()
		tm.press("5", "0", "%")
		if at := tm.model.list.rows.cursor; at != 3 {
			t.Errorf("50%% goes to row %d of 7", at)
		}
		tm.press("g", "j", "2", "v")
		tm.wants("2 selected")
		tm.press("1", "2")
		tm.wants("12")
		tm.press("esc")
		tm.wants("2 selected")
	})
}

func TestCountsStepThroughAPage(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("7", "n")
		tm.wants("quote 7/60")
		tm.press("3", "N")
		tm.wants("quote 4/60")
		tm.press("2", "]")
		tm.wants("quote 10/60")
		tm.later()
		tm.press("9", "9", "n")
		tm.wants("quote 60/60")
		tm.press("5", "0", "%")
		tm.wants("50 %")
		tm.press("4", "2", "G")
		tm.wants("paragraph 42 of 60", "“Number 42 ")
		tm.press("%")
		tm.wants("type a number first")
	})
}

func TestParagraphsSentencesAndHeadingsAreStepsOfTheirOwn(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, headed())}, func(tm *terminal) {
		for _, c := range []struct{ key, want string }{
			{")", "It began at noon."},
			{")", "Nobody knew why, said Mr. Weir."},
			{")", "Part 1"},
			{"(", "Nobody knew why"},
			{"}", "Part 1"},
			{"}", "“Number 1 "},
			{"}", "“Number 2 "},
			{"{", "“Number 1 "},
			{"ctrl+up", "Part 1"},
			{"n", ""},
			{"{", "Part 1"},
		} {
			tm.press(c.key)
			if got := tm.current(); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
				t.Errorf("%s leads to %q, want %q", c.key, got, c.want)
			}
		}
		tm.together("]", "]")
		if got := tm.current(); got != "Part 2" {
			t.Errorf("]] leads to %q", got)
		}
		tm.later()
		tm.together("2", "]", "]")
		if got := tm.current(); got != "Part 4" {
			t.Errorf("2]] leads to %q", got)
		}
		tm.later()
		tm.together("]", "]")
		tm.wants("last heading")
		tm.press("esc")
		if got := tm.current(); got != "" {
			t.Errorf("escape leaves %q", got)
		}
	})
}

func TestBracketTypedAloneIsNeverAHeading(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, headed())}, func(tm *terminal) {
		tm.press("n")
		for _, want := range []string{"quote 4/48", "quote 7/48", "quote 10/48"} {
			tm.press("]")
			tm.wants(want)
			tm.later()
		}
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(12))}, func(tm *terminal) {
		tm.press("n")
		tm.together("]", "]") // there is no heading here
		tm.wants("quote 7/12")
	})
}

func TestMarkedPlacesLeadBackToThem(t *testing.T) {
	t.Parallel()
	state := filepath.Join(t.TempDir(), "state.db")
	opened := func(ctx context.Context) (*store.State, error) { return store.OpenStateFile(ctx, state) }
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60)), State: opened}, func(tm *terminal) {
		tm.press("3", "0", "G", "m")
		tm.wants("m …")
		tm.press("a")
		tm.wants("mark a set · U undoes")
		tm.press("g", "'", "a")
		tm.wants("“Number 30 ")
		tm.press("'", "'")
		tm.wants("“Number 1 ")
		tm.press("'", "z")
		tm.wants("no mark z here")
		tm.press("m", "b", "U")
		tm.wants("undone: mark b set")
		tm.press("'", "b")
		tm.wants("no mark b here")
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, "Another beginning.\n\n"+long(60)), State: opened}, func(tm *terminal) {
		tm.press("'", "a")
		tm.wants("no mark a here") // that is another article
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60)), State: opened}, func(tm *terminal) {
		tm.press("g", "'", "a")
		tm.wants("“Number 30 ")
	})
}

func TestJumpsLeadBackFromArticleToArticle(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("enter", "G", "J")
		tm.wants("Sound Line will not say")
		tm.press("ctrl+o")
		tm.wants("Whoever forgets all this")
		tm.press("ctrl+o")
		tm.wants("The library that learned")
		tm.press("alt+right", "ctrl+i")
		tm.wants("Sound Line will not say")
		tm.press("ctrl+i")
		tm.wants("no place to jump to")
		tm.press("q", "ctrl+o")
		tm.wants("Sound Line will not say")
	})
}

func TestSearchIsAJump(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("/", "4", "4", "enter")
		tm.wants("“Number 44 ")
		tm.press("ctrl+o")
		tm.wants("“Number 1 ")
	})
}

func TestFullStopRepeatsTheLastChange(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press(".")
		tm.wants("nothing to repeat yet")
		tm.press("*", "j", ".")
		tm.wants("1 article starred")
		tm.press("t", "q", "u", "a", "y", "enter", "/", "i", "s", "enter", "esc", "j", ".")
		tm.wants("1 article tagged quay")
		tm.press("3", "v", ".")
		tm.wants("5 selected")
	})
}

func TestEscapeNeverQuits(t *testing.T) {
	t.Parallel()
	for _, o := range []pane.Options{{}, {Article: held(t, council)}} {
		onTerminal(t, 80, 24, o, func(tm *terminal) {
			tm.press("esc", "esc", "esc")
			tm.wants("nothing to go back to · q quits")
			tm.press("?", "esc", "B", "esc", "s", "esc", "esc")
			if tm.hasEnded() {
				t.Error("escape has ended the program")
			}
		})
	}
}

func TestSlowAltGoesNowhere(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{Article: held(t, council), State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, m.reader.entry, m.reader.sheet())())
	g := &guard{model: m, end: loudly, slow: tty.Escapes{Patience: tty.SlowEscape}}
	g.Update(pressed("esc"))
	if m.Note != "" {
		t.Errorf("an escape that is no key yet says %q", m.Note)
	}
	g.Update(pressed("j"))
	if want := "alt+j means nothing here · ? help"; m.Note != want {
		t.Errorf("the note is %q, want %q", m.Note, want)
	}
}

func TestKeyWithoutAMeaningSaysSo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		for key, want := range map[string]string{
			"Z": "Z means nothing here · ? help", "n": "n is for a page: next quote", "w": "w is for a page", "0": "0 means nothing here",
		} {
			tm.press(key)
			tm.wants(want)
		}
		tm.press("?", "*")
		tm.wants("* is for the list")
	})
}

func TestPaletteRunsAndSetsByName(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "council.txt")
	if err := os.WriteFile(file, []byte(council), 0o600); err != nil {
		t.Fatal(err)
	}
	line := func(tm *terminal, text string) {
		tm.press(":")
		tm.program.Send(tea.PasteMsg{Content: text})
		tm.press("enter")
	}
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("ctrl+p", "s", "o", "r")
		tm.wants("sort", "sort by date", "S", ":sor")
		tm.press("enter")
		tm.wants("oldest first")
		line(tm, "3")
		if at := tm.model.list.rows.cursor; at != 2 {
			t.Errorf(":3 goes to row %d", at)
		}
		for _, c := range [][2]string{
			{"set width 31", "width is 31"},
			{"set width 7", "width must be a whole number from 20 to 400, not 7"},
			{"set group on", "list.group is on"},
			{"set list.sort quoted", "list.sort is quoted"},
			{"set sort x", `not "x"`},
			{"set list.columns date, quotes", "list.columns is date, quotes"},
			{"set mouse on", "mouse is on"},
			{"set color never", "color is never from the next start on"},
			{"set browser lynx", "browser is said by the configuration alone"},
			{"theme mono", "theme is mono"},
			{"xyzzy", `nothing is called "xyzzy"`},
			{"why", "why is for a page"},
			{"open " + file + "x", "opening "},
			{"set reported maybe", `reported must be true or false, not "maybe"`},
		} {
			line(tm, c[0])
			tm.wants(c[1])
			if tm.model.prompt != nil { // what is wrong stays in the line
				tm.wants(":" + c[0])
				tm.press("esc")
			}
		}
		line(tm, "open "+file)
		tm.wants("Council keeps the old bridge", "4 quotes by 2 speakers")
		line(tm, "nq")
		tm.wants("quote 1/4")
		line(tm, "set reported on")
		tm.wants("reported is on")
		tm.press(":", "n", "down", "down", "up", "esc")
		tm.wants("quote 1/4")
		line(tm, "q")
		if !tm.hasEnded() {
			t.Error(":q does not quit")
		}
	})
}

func TestEveryNameIsOfOneThing(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{})
	seen := map[string]bool{}
	for _, e := range (commands{m}).all() {
		for _, name := range append([]string{e.Name}, e.Also...) {
			if seen[name] {
				t.Errorf("%q is the name of two things", name)
			}
			seen[name] = true
		}
	}
}

// Any action can have any key in any place. A new one has a key here that nothing else has.
func TestEveryActionCanBeBoundInEveryPlace(t *testing.T) {
	t.Parallel()
	const key = "alt+ctrl+f9"
	for _, at := range keys.PlaceNames() {
		for _, name := range keys.Names() {
			chart, wrong := keys.Build("", []keys.Override{{Place: at, Action: name, Keys: []string{key}}})
			if len(wrong) > 0 {
				t.Errorf("%s in %s: %v", name, at, wrong)
			}
			m := open(t, council)
			m.Keymap = chart
			switch at {
			case "list":
				m.Single, m.Focus = false, pane.OnList
			case "speakers":
				m.Update(pressed("s"))
			case "scenes":
				m.enter(&counter{})
			case "sidebar":
				m.Focus = pane.OnBar
			case "help":
				m.Update(pressed("?"))
			case "line":
				m.Update(pressed("/"))
			}
			names, _ := keys.Spell(key)
			if got := chart.Action(m.keyboard.place(), tea.KeyPressMsg{Code: tea.KeyF9, Mod: tea.ModAlt | tea.ModCtrl}); chart.Row(got).Name != name || len(names) != 1 {
				t.Errorf("in %s it does %q and not %q", at, chart.Row(got).Name, name)
			}
			m.Update(tea.KeyPressMsg{Code: tea.KeyF9, Mod: tea.ModAlt | tea.ModCtrl})
			if strings.Contains(m.Note, "means nothing") {
				t.Errorf("%s in %s: %s", name, at, m.Note)
			}
		}
	}
}

// What a key does in the place that the action is for, it does beside it as well.
func TestActionOfThePlaceBesideIsDoneThere(t *testing.T) {
	t.Parallel()
	chart, wrong := keys.Build("", []keys.Override{
		{Place: "sidebar", Action: "star", Keys: []string{"*"}},
		{Place: "help", Action: "star", Keys: []string{"*"}},
		{Place: "speakers", Action: "next-paragraph", Keys: []string{"}"}},
		{Place: "line", Action: "star", Keys: []string{"ctrl+t"}},
		{Place: "scenes", Action: "star", Keys: []string{"*"}},
	})
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	onTerminal(t, 140, 40, pane.Options{Keys: chart}, func(tm *terminal) {
		tm.press("B", "*")
		tm.wants("1 article starred")
		tm.press("q", "?", "*")
		tm.wants("1 article no longer starred")
		tm.press("/", "ctrl+t", "esc", "j")
		tm.press("P", "*")
		tm.wants("star is for the list")
		tm.press("q", "enter", "s", "}")
		if got := tm.current(); got == "" {
			t.Error("} beside the speakers leads to no paragraph")
		}
	})
}

func TestPresetsHaveTheirOwnKeys(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Keys: preset("emacs")}, func(tm *terminal) {
		tm.press("ctrl+n", "ctrl+n", "ctrl+p")
		if at := tm.model.list.rows.cursor; at != 1 {
			t.Errorf("ctrl+n ctrl+n ctrl+p leads to row %d", at)
		}
		tm.press("ctrl+x")
		tm.wants("ctrl+x")
		tm.press("j")
		tm.wants("ctrl+x j means nothing here")
		tm.press("alt+x", "n", "q")
		tm.wants("next-quote")
		tm.press("ctrl+g", "ctrl+x", "ctrl+c")
		if !tm.hasEnded() {
			t.Error("ctrl+x ctrl+c does not quit")
		}
	})
	onTerminal(t, 80, 24, pane.Options{Keys: preset("less"), Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("5", "0", "p")
		tm.wants("50 %")
		tm.press("h")
		tm.wants("help")
	})
}

func TestHelpIsSearched(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("?", "/", "h", "e", "a", "d", "i", "n", "g", "enter")
		tm.wants("On a page", "next heading", "previous heading", "help · heading")
		if strings.Contains(tm.text(), "half a screen") {
			t.Errorf("help shows what was not looked for:\n%s", tm.text())
		}
		tm.press("esc")
		tm.wants("down half a screen")
		tm.press("esc")
		tm.wants("7 articles")
	})
}

// At 80 by 24 each row of help is on one line.
func TestHelpIsReadableInASmallWindow(t *testing.T) {
	t.Parallel()
	for _, name := range keys.Presets() {
		m := newModel(pane.Options{Keys: preset(name)})
		rows := 0
		for _, g := range m.Keymap.Groups {
			rows += len(g.Bindings) + 2
		}
		lines := helpLines(m.Ink, m.Keymap.Groups, 80)
		if len(lines) != rows-1 {
			t.Errorf("%s: %d rows take %d lines", name, rows-1, len(lines))
		}
		for _, l := range lines {
			if n := ansi.StringWidth(l); n > 80 {
				t.Errorf("%d cells: %s", n, ansi.Strip(l))
			}
		}
	}
}

// preset is the map of a preset by its name.
func preset(name string) keys.Map {
	m, _ := keys.Build(name, nil)
	return m
}

func TestConfigurationHasKeysOfItsOwn(t *testing.T) {
	t.Parallel()
	chart, notes := pane.Chart([]config.Entry{
		{Key: []string{"preset"}, Value: "emacs", Line: 2},
		{Key: []string{"help"}, Value: "f2", Line: 3},
		{Key: []string{"page", "top"}, Value: []any{"t", "ctrl+x t"}, Line: 5},
		{Key: []string{"page", "up"}, Value: int64(3), Line: 6},
		{Key: []string{"page", "tpo"}, Value: "x", Line: 7},
	})
	want := []config.Note{
		{Line: 6, Text: `keys.page.up must be a key or a list of keys, as in next-quote = ["n", "tab"]`}, {Line: 7, Text: `no action is called "tpo"; the nearest is "top"`},
	}
	if !slices.Equal(notes, want) {
		t.Errorf("told %v", notes)
	}
	if chart.Hint(keys.Help) != "f2" || chart.Action(keys.InPage, pressed("t")) != keys.Top || chart.Action(keys.InList, pressed("ctrl+n")) != keys.Down {
		t.Errorf("help is at %s, down at %s", chart.Hint(keys.Help), chart.Hint(keys.Down))
	}
}

func TestKeysTypedBeforehandAreDoneWhenTheArticleIsThere(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60)), Typed: "/Number 30\r"}, func(tm *terminal) {
		tm.wants("match 1/1", "“Number 30 ")
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60)), Typed: "30G"}, func(tm *terminal) {
		tm.wants("“Number 30 ")
	})
}
