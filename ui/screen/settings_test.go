package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
)

// says is the source of settings of which the command line says one.
func says(key, value string) config.Source {
	return config.Source{Said: []config.Said{{Key: key, Value: value}}}
}

// configured is the source of settings that a file says.
func configured(t *testing.T, text string) config.Source {
	t.Helper()
	dir := t.TempDir()
	source := config.Source{File: filepath.Join(dir, "config.toml"), Switches: filepath.Join(dir, "state", "switches.toml")}
	configure(t, source, text)
	return source
}

func configure(t *testing.T, source config.Source, text string) {
	t.Helper()
	if err := os.WriteFile(source.File, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// reconfigured changes the configuration while the reader is open.
func (tm *terminal) reconfigured(source config.Source, text string) {
	tm.t.Helper()
	configure(tm.t, source, text)
	tm.config <- struct{}{}
	tm.settle()
}

// TestScreensLookAsTheyAreConfigured compares screens with their golden pictures,
// each with something set that changes how it looks:
//
//	go test ./ui/screen -run Look -update
func TestScreensLookAsTheyAreConfigured(t *testing.T) {
	t.Parallel()
	page := []string{"j", "enter", "n", "n"}
	for _, s := range []struct {
		name, text string
		w, h       int
		keys       []string
	}{
		{"compact", "[list]\ndensity = \"compact\"\ngroup = true\n", 80, 24, nil},
		{"compact-narrow", "list.density = \"compact\"\n", 50, 16, nil},
		{"roomy", "[list]\ndensity = \"roomy\"\ncolumns = [\"quotes\", \"date\"]\n[dates]\norder = \"iso\"\n", 80, 24, nil},
		{"found-roomy", "list.density = \"roomy\"\n", 80, 24, []string{"/", "w", "a", "l", "l", "enter"}},
		{"bare", "[list]\nsidebar = false\ncolumns = []\n[status]\nparts = []\n", 140, 40, nil},
		{"left", "width = 50\n[page]\nalign = \"left\"\nmargin = 4\nspacing = 2\n", 80, 24, page},
		{"margin", "width = 400\npage.margin = 10\n", 80, 24, page},
		{"unmarked", "[quotes]\ncolor = false\nunderline = false\ntint = false\nbar = false\ninitials = false\n", 80, 24, page},
		{"german", "[dates]\nlanguage = \"de\"\ntwelve_hours = true\n[list]\ngroup = true\n", 120, 30, []string{"j"}},
		{"percent", "[status]\nparts = [\"percent\", \"speaker\"]\n", 80, 24, page},
	} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			source := configured(t, "theme = \"dark\"\n"+s.text)
			var got string
			onTerminal(t, s.w, s.h, pane.Options{Config: source}, func(tm *terminal) {
				tm.press(s.keys...)
				got = picture(tm.emu)
			})
			golden.RequireEqual(t, got)
		})
	}
}

func TestTheConfigurationIsReadAgainWhenItChanges(t *testing.T) {
	t.Parallel()
	source := configured(t, "width = 40\n")
	onTerminal(t, 100, 30, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("j", "enter", "n")
		if n := tm.model.reader.cells(); n != 40 {
			t.Errorf("the column has %d cells", n)
		}
		at := tm.model.reader.page.Top()
		tm.reconfigured(source, "width = 60\nmouse = true\ntheme = \"light\"\nreported = true\n[list]\nsort = \"oldest\"\n")
		tm.wants("configuration read again")
		r := tm.model.reader
		if r.cells() != 60 || r.page.Width() != 60 || r.page.Top() != at || r.page.Theme().Dark || !r.speech.reported || tm.model.View().MouseMode == tea.MouseModeNone {
			t.Errorf("the page has %d cells at %d, the theme is dark: %v, reported speech is shown: %v", r.cells(), r.page.Top(), r.page.Theme().Dark, r.speech.reported)
		}
		tm.press("q")
		tm.wants("oldest first")

		tm.reconfigured(source, "width = 60\nmouse = true\ntheme = \"light\"\nreported = true\n[list]\nsort = \"oldest\"\ncolums = []\n")
		tm.wants(`configuration, line 7: unknown key "list.colums": did you mean "list.columns"?`)
		tm.press("j")
		tm.wants("oldest first")
		tm.reconfigured(source, "width = 60\nmouse = true\ntheme = \"light\"\nreported = true\n[list]\nsort = \"oldest\"\ncolums = []\n")
		if strings.Contains(tm.text(), "configuration") {
			tm.t.Errorf("a file that says what it did is told of:\n%s", tm.text())
		}
		tm.reconfigured(source, "")
		tm.wants("configuration read again")
		if s := tm.model.Settings; s.Width != 72 || s.List.Sort != config.Newest || s.Reported {
			t.Errorf("without a word in the file, %+v", s)
		}
	})
}

func TestMistakesInTheConfigurationAreToldAtTheStart(t *testing.T) {
	t.Parallel()
	onTerminal(t, 120, 24, pane.Options{Config: configured(t, "widht = 40\nmouse = 1\n")}, func(tm *terminal) {
		tm.wants(`configuration, line 1: unknown key "widht": did you mean "width"?`, "and 1 more: pullquote config check")
		tm.press("j")
		tm.wants("7 articles")
	})
}

func TestWhatIsSwitchedLastsIntoTheNextRun(t *testing.T) {
	t.Parallel()
	source := configured(t, "theme = \"dark\"\n")
	source.Said = []config.Said{{Key: "width", Value: "50"}}
	onTerminal(t, 140, 40, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("S", "H", "B", "B", "j", "enter", "i", "+", "+")
		if s := tm.model.Settings; s.Width != 58 || !s.Reported || s.List.Sort != config.Oldest || !s.List.Group || s.List.Sidebar {
			t.Errorf("switched to %+v", s)
		}
		tm.reconfigured(source, "theme = \"dark\"\nmouse = true\n")
		if s := tm.model.Settings; s.Width != 58 || !s.Mouse {
			t.Errorf("the command line takes a switch back: %+v", s)
		}
	})
	before, err := os.ReadFile(source.File)
	if err != nil || string(before) != "theme = \"dark\"\nmouse = true\n" {
		t.Errorf("the configuration was rewritten: %q, %v", before, err)
	}
	source.Said = nil
	onTerminal(t, 140, 40, pane.Options{Config: source}, func(tm *terminal) {
		tm.wants("oldest first")
		if strings.Contains(tm.text(), "Starred") {
			t.Error("the side bar is there again")
		}
		tm.press("enter")
		if r := tm.model.reader; r.cells() != 58 || !r.speech.reported {
			t.Errorf("%d cells, reported speech is shown: %v", r.cells(), r.speech.reported)
		}
		tm.press("q")
		tm.reconfigured(source, "theme = \"dark\"\nwidth = 66\n[list]\nsort = \"source\"\n")
		tm.press("j")
		tm.wants("by source")
		if s := tm.model.Settings; s.Width != 66 || !s.Reported || !s.List.Group {
			t.Errorf("the file says 66, and nothing else is other: %+v", s)
		}
	})
}

func TestASwitchThatCannotBeKeptIsToldAndHolds(t *testing.T) {
	t.Parallel()
	source := config.Source{Switches: filepath.Join(t.TempDir(), "file", "switches.toml")}
	if err := os.WriteFile(filepath.Dir(source.Switches), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, 100, 30, pane.Options{Config: source}, func(tm *terminal) {
		tm.press("j", "enter", "-")
		tm.wants("keeping what was switched")
		if n := tm.model.reader.cells(); n != 68 {
			t.Errorf("%d cells", n)
		}
	})
}

func TestTheSideBarIsHiddenAndShownByItsKey(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: configured(t, "list.sidebar = false\n")}, func(tm *terminal) {
		gone := func(when string) {
			if strings.Contains(tm.text(), "Starred") {
				t.Errorf("%s, the side bar is there:\n%s", when, tm.text())
			}
		}
		gone("at the start")
		tm.press("B")
		tm.wants("Starred", "choose")
		tm.press("esc")
		tm.wants("Starred", "open")
		tm.press("B", "B")
		gone("after its key on it")
	})
}

// No margin and no spacing is so large that nothing can be read, in no window.
func TestNoWindowIsTooSmallForASettingOfThePage(t *testing.T) {
	t.Parallel()
	for _, align := range []string{"left", "center"} {
		m := newModel(pane.Options{Article: held(t, long(60)), State: noState, Config: configured(t, fmt.Sprintf("[page]\nmargin = 40\nspacing = 3\nalign = %q\n", align))})
		for w := 1; w < 160; w += 3 {
			m.Settings.Width = 20 + w%100
			m.reader.resize(w, 10)
			c, indent := m.reader.cells(), m.reader.picture().indent()
			if c < 1 || w > 27 && c < 20 || indent+gutterCells+c > max(w, gutterCells+1) {
				t.Errorf("%s in %d cells: a column of %d behind %d", align, w, c, indent)
			}
		}
	}
}
