package config

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// asRead is what a file says, and what is wrong with it.
func asRead(text []byte) (Settings, []Note) {
	s, notes, _ := read(text)
	return s, notes
}

func TestTheExampleIsTheDefaultsDocumented(t *testing.T) {
	t.Parallel()
	s, notes := asRead([]byte(Example()))
	if len(notes) > 0 || !reflect.DeepEqual(s, Default()) {
		t.Errorf("the example: %v, %+v", notes, s)
	}
	all := uncommented(Example())
	s, notes = asRead([]byte(all))
	if len(notes) > 0 || !reflect.DeepEqual(s, Default()) {
		t.Errorf("the example without its #: %v, %+v\n%s", notes, s, all)
	}
	for _, d := range Declared() {
		name := d.Key[strings.LastIndexByte(d.Key, '.')+1:]
		if !strings.Contains(all, "\n"+name+" = ") || d.Means == "" || d.Takes == "" {
			t.Errorf("%s is not documented", d.Key)
		}
	}
}

// uncommented is an example in which all is set.
func uncommented(example string) string {
	var b strings.Builder
	for line := range strings.Lines(example) {
		if rest, ok := strings.CutPrefix(line, "#"); ok && !strings.HasPrefix(rest, " ") {
			line = rest
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestEverySettingIsReadAsItIsShown(t *testing.T) {
	t.Parallel()
	for _, d := range Declared() {
		for _, other := range others(d) {
			s := Default()
			if err := d.take(&s, other); err != nil {
				t.Errorf("%s = %v: %v", d.Key, other, err)
				continue
			}
			if d.Show(s) == d.Show(Default()) {
				t.Errorf("%s = %v changes nothing", d.Key, other)
			}
			again, notes := asRead([]byte(d.Key + " = " + d.Show(s)))
			if len(notes) > 0 || !reflect.DeepEqual(again, s) {
				t.Errorf("%s = %s: %v, %+v", d.Key, d.Show(s), notes, again)
			}
		}
	}
}

// others are values that a setting may have and has not.
func others(d Setting) []any {
	var all []any
	for _, v := range []any{true, false, int64(3), int64(30), "5m", []any{}, []any{"keys"}, []any{"date"}, []any{"tags"}, []any{"lynx", "-x"}, "~/trash", "https://search.example/news"} {
		s := Default()
		if d.take(&s, v) == nil && d.Show(s) != d.Show(Default()) {
			all = append(all, v)
		}
	}
	for word := range strings.SplitSeq(strings.ReplaceAll(d.Takes, " or ", ", "), ", ") {
		s := Default()
		if d.take(&s, word) == nil && d.Show(s) != d.Show(Default()) {
			all = append(all, word)
		}
	}
	if d.Key == "copy" { // what else it takes has to be the name of a template that there is
		return slices.DeleteFunc(all, func(v any) bool { return !slices.Contains(formNames(), fmt.Sprint(v)) })
	}
	return all
}

func TestASettingIsSetByWhatIsTyped(t *testing.T) {
	t.Parallel()
	for key, typed := range map[string][]string{
		"width": {"80"}, "mouse": {"true", "on"}, "theme": {"sepia-dark"}, "feeds.every": {"2h"}, "list.sort": {"unread"},
		"list.columns": {`["date", "time"]`, "[]", "date, time", "time"}, "browser": {`["lynx"]`}, "trash": {"~/trash"},
	} {
		for _, text := range typed {
			s := Default()
			if err := Find(key).Set(&s, text); err != nil || !sameSetting(Find(key).Show(s), text) {
				t.Errorf("%s %s: %v, %s", key, text, err, Find(key).Show(s))
			}
		}
	}
	for key, typed := range map[string]string{"width": "wide", "mouse": "maybe", "list.sort": "x", "list.columns": "[1]", "browser": "lynx", "feeds.every": "", "trash": "elsewhere"} {
		s := Default()
		if err := Find(key).Set(&s, typed); err == nil || !strings.HasPrefix(err.Error(), key+" must be ") || !reflect.DeepEqual(s, Default()) {
			t.Errorf("%s %s: %v", key, typed, err)
		}
	}
}

// sameSetting reports whether a setting is what was typed, but for marks, and on and true.
func sameSetting(shown, typed string) bool {
	plain := strings.NewReplacer(`"`, "", "[", "", "]", "", "true", "on").Replace
	return plain(shown) == plain(typed)
}

// What is started, and what may be fetched, nothing that was done in the reader says.
func TestWhatOnlyTheFileSaysIsNotSwitched(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	src := Source{Switches: filepath.Join(dir, "switches.toml")}
	write(t, src.Switches, "[browser]\nis = [\"/bin/evil\"]\nwas = []\n[\"web.allow_private\"]\nis = true\nwas = false\n[web.allow_private]\nis = true\nwas = false\n[width]\nis = 50\nwas = 72\n")
	if h := src.Read(); len(h.Browser) > 0 || h.Web.AllowPrivate || h.Width != 50 {
		t.Errorf("switched to %+v", h.Settings)
	}
	to := Default()
	to.Web.AllowPrivate = true
	if _, err := src.Switch("web.allow_private", to); err != nil || src.Read().Web.AllowPrivate {
		t.Errorf("switched: %v", err)
	}
}

func TestEverySettingCanBeChanged(t *testing.T) {
	t.Parallel()
	for _, d := range Declared() {
		if len(others(d)) == 0 {
			t.Errorf("%s cannot be anything but %s", d.Key, d.Show(Default()))
		}
	}
}

func TestAMistakeIsNamedWithItsLineAndCostsNothingElse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"widht = 80":                          `line 1: unknown key "widht": did you mean "width"?`,
		"colour = \"never\"":                  `line 1: unknown key "colour": did you mean "color"?`,
		"\n[list]\ncolums = []":               `line 3: unknown key "list.colums": did you mean "list.columns"?`,
		"sort = \"unread\"":                   `line 1: unknown key "sort": did you mean "sort" in [list]?`,
		"[quotes]\nwidth = 80\ntint = 1":      `line 2: unknown key "quotes.width": did you mean "width"?` + "\n" + `line 3: quotes.tint must be true or false, not 1`,
		"[lits]\nsort = 1\ngroup = true":      `line 1: unknown table [lits]: did you mean [list]?`,
		"zzz = 1":                             `line 1: unknown key "zzz"`,
		"width = 10":                          `line 1: width must be a whole number from 20 to 400, not 10`,
		"width = \"80\"":                      `line 1: width must be a whole number from 20 to 400, not "80"`,
		"width = 80.5":                        `line 1: width must be a whole number from 20 to 400, not 80.5`,
		"theme = \"../dark\"":                 `line 1: theme must be the name of a theme, not "../dark"`,
		"list.columns = [\"date\", \"x\"]":    `line 1: list.columns has "x" in it, which must be "source", "date", "time" or "quotes"`,
		"list.columns = [\"date\", \"date\"]": `line 1: list.columns has "date" in it twice`,
		"list.columns = \"date\"":             `line 1: list.columns must be a list such as ["a", "b"], not "date"`,
		"list.columns = [1]":                  `line 1: list.columns must be a list of texts; 1 is none`,
		"browser = [\"\"]":                    `line 1: browser must begin with the name of a program`,
		"feeds.every = 30":                    `line 1: feeds.every must be a time from "1m" to "24h", not 30`,
		"feeds.every = \"1s\"":                `line 1: feeds.every must be a time from "1m" to "24h", not "1s"`,
		"mouse = true\nmouse = false":         `line 2: mouse is set already, on line 2`,
		"[[page]]\nmargin = 4":                `line 1: [[page]] is a list of tables, and there is none`,
		"mouse = \"\x1b[2J\"":                 "line 1: this is no TOML: basic strings cannot have control characters",
	} {
		s, notes := asRead([]byte("reported = true\n" + text + "\n\n[page]\nspacing = 2\n"))
		var all []string
		for _, n := range notes {
			n.Line--
			all = append(all, n.Error())
		}
		if got := strings.Join(all, "\n"); got != want {
			t.Errorf("%q\ngot  %s\nwant %s", text, got, want)
		}
		if !s.Reported || s.Page.Spacing != 2 {
			t.Errorf("%q: the rest does not count: %+v", text, s)
		}
	}
}

func TestWhatIsNoTOMLCostsItsLine(t *testing.T) {
	t.Parallel()
	s, notes := asRead([]byte("width = 80\nmouse true\nreported = true\n[list\nsort = \"oldest\"\n[page]\nspacing = 3\n"))
	if got := fmt.Sprint(notes); len(notes) != 2 || notes[0].Line != 2 || notes[1].Line != 4 || !strings.Contains(got, "no TOML") {
		t.Errorf("got %v", notes)
	}
	if s.Width != 80 || !s.Reported || s.Page.Spacing != 3 || s.List.Sort != Newest {
		t.Errorf("got %+v", s)
	}
}

func TestAPictureThatIsCalledLikeAConfigurationIsToldInAFewLines(t *testing.T) {
	t.Parallel()
	if _, notes := asRead([]byte(strings.Repeat("\x89PNG\n", 2000))); len(notes) == 0 || len(notes) > mostNotes {
		t.Errorf("%d notes", len(notes))
	}
	if _, notes := asRead(make([]byte, Limit+1)); len(notes) != 1 {
		t.Errorf("%d notes on a long file", len(notes))
	}
}

func TestTheTableOfKeysIsHandedOnWithItsLines(t *testing.T) {
	t.Parallel()
	s, notes := asRead([]byte("width = 80\n[keys]\npreset = \"vim\"\npage.top = [\"g g\", \"home\"]\n\n[keys.list]\ndown = { key = \"j\" }\n"))
	want := []string{"[preset] vim 3", "[page top] [g g home] 4", "[list down key] j 7"}
	var got []string
	for _, e := range s.Keys {
		got = append(got, fmt.Sprint(e.Key, " ", e.Value, " ", e.Line))
	}
	if len(notes) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, %v", got, notes)
	}
}

func TestAFileThatIsNotThereIsNoMistake(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"", os.DevNull, filepath.Join(t.TempDir(), "gone", "config.toml")} {
		if h := (Source{File: path}).Read(); h.There || len(h.Notes) > 0 || !reflect.DeepEqual(h.Settings, Default()) {
			t.Errorf("%q: %+v", path, h)
		}
	}
	dir := t.TempDir()
	if h := (Source{File: dir}).Read(); !h.There || len(h.Notes) != 1 || !reflect.DeepEqual(h.Settings, Default()) {
		t.Errorf("a folder: %+v", h)
	}
}

func TestAThemeIsWithinOrLiesBesideTheConfiguration(t *testing.T) {
	t.Parallel()
	src := Source{File: filepath.Join(t.TempDir(), "config.toml")}
	if got := src.Read().Colors().Name; got != "pullquote" {
		t.Errorf("without a word it is %q", got)
	}
	write(t, src.File, "width = 60\ntheme = \"harbour\"\n")
	if h := src.Read(); len(h.Notes) != 1 || h.Notes[0].Line != 2 || !strings.Contains(h.Notes[0].Text, "there is no theme \"harbour\"") || h.Colors().Name != "pullquote" || h.Width != 60 {
		t.Errorf("a theme that is nowhere: %v, %q", h.Notes, h.Colors().Name)
	}
	beside := filepath.Join(filepath.Dir(src.File), "themes", "harbour.toml")
	if err := os.Mkdir(filepath.Dir(beside), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, beside, "from = \"sepia\"\n[light]\ntext = \"#222222 on #fdfaf0\"\n")
	if h := src.Read(); len(h.Notes) > 0 || h.Colors().Name != "harbour" {
		t.Errorf("a theme beside it: %v, %q", h.Notes, h.Colors().Name)
	}
	src.Said = []Said{{"theme", "sepia-dark"}}
	if h := src.Read(); h.NoTheme != nil || h.Colors().Name != "sepia" || !h.Colors().Fixed {
		t.Errorf("one of the command line: %v, %q", h.NoTheme, h.Colors().Name)
	}
	src.Said = []Said{{"theme", "nothing"}}
	if h := src.Read(); h.NoTheme == nil || len(h.Notes) > 0 {
		t.Errorf("one that is not there: %v, %v", h.NoTheme, h.Notes)
	}
	src.Said = nil
	write(t, beside, "[light]\ntext = \"mauvish\"\n")
	if h := src.Read(); len(h.Notes) != 1 || h.Notes[0].Line != 2 {
		t.Errorf("one that is none: %v", h.Notes)
	}
}

func TestTheCommandLineGoesBeforeWhatWasSwitchedAndThatBeforeTheFile(t *testing.T) {
	t.Parallel()
	src := Source{File: filepath.Join(t.TempDir(), "config.toml"), Switches: filepath.Join(t.TempDir(), "state", "switches.toml")}
	write(t, src.File, "width = 60\nmouse = true\n")
	if got := src.Read().Width; got != 60 {
		t.Errorf("the file says 60, got %d", got)
	}
	s := src.Read().Settings
	s.Width, s.List.Sort = 80, UnreadFirst
	for _, key := range []string{"width", "list.sort"} {
		if _, err := src.Switch(key, s); err != nil {
			t.Fatal(err)
		}
	}
	if h := src.Read(); h.Width != 80 || h.List.Sort != UnreadFirst || !h.Mouse {
		t.Errorf("80 was switched to, got %+v", h.Settings)
	}
	src.Said = []Said{{"width", "100"}, {"mouse", "false"}}
	if h := src.Read(); h.Width != 100 || h.List.Sort != UnreadFirst || h.Mouse {
		t.Errorf("the command line says 100, got %+v", h.Settings)
	}
}

func TestASwitchLastsUntilTheFileSaysSomethingElse(t *testing.T) {
	t.Parallel()
	src := Source{File: filepath.Join(t.TempDir(), "config.toml"), Switches: filepath.Join(t.TempDir(), "switches.toml")}
	s := Default()
	s.Width, s.Reported = 80, true
	for _, key := range []string{"width", "reported"} {
		if _, err := src.Switch(key, s); err != nil {
			t.Fatal(err)
		}
	}
	write(t, src.File, "mouse = true\n")
	if h := src.Read(); h.Width != 80 || !h.Reported {
		t.Errorf("the file says nothing of it, and it holds no more: %+v", h.Settings)
	}
	write(t, src.File, "width = 90\n")
	if h := src.Read(); h.Width != 90 || !h.Reported {
		t.Errorf("the file says 90: %+v", h.Settings)
	}
	if _, err := src.Switch("reported", s); err != nil { // with which what holds no more is forgotten
		t.Fatal(err)
	}
	write(t, src.File, "\n")
	if h := src.Read(); h.Width != 72 || !h.Reported {
		t.Errorf("the width was forgotten: %+v", h.Settings)
	}
}

func TestASwitchBackIsNone(t *testing.T) {
	t.Parallel()
	src := Source{Switches: filepath.Join(t.TempDir(), "switches.toml")}
	s := Default()
	for _, s.Width = range []int{80, 72} {
		if _, err := src.Switch("width", s); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(src.Switches)
	if err != nil || strings.Contains(string(text), "width") {
		t.Errorf("%s, %v", text, err)
	}
}

func TestDamagedSwitchesAreNone(t *testing.T) {
	t.Parallel()
	src := Source{Switches: filepath.Join(t.TempDir(), "switches.toml")}
	for _, text := range []string{"[width]\nis = 7\nwas = 72\n", "[width]\nis = 80\n", "\x00\xff", "is = 80\nwas = 72\n", "[nothing]\nis = 1\nwas = 2\n"} {
		write(t, src.Switches, text)
		if h := src.Read(); !reflect.DeepEqual(h.Settings, Default()) || len(h.Notes) > 0 {
			t.Errorf("%q: %+v", text, h)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// What anybody may write into the file, it is read in no time, changes nothing
// beyond its bounds, and is told in a few lines that no terminal acts on.
func FuzzRead(f *testing.F) {
	f.Add([]byte(Example()))
	f.Add([]byte(uncommented(Example())))
	f.Add([]byte("[keys]\npage.top = [\"g g\"]\n[[list]]\nx = {a = 1, b = [{c = \"\"\"\n\"\"\"}]}\r\n"))
	f.Add([]byte("width = 0x50\nwidth = 1_0\n\ufeff\x00 = '\n[a.b.\"c.d\"]\nq = 1979-05-27T07:32:00Z\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, notes := asRead(text)
		if len(notes) > mostNotes {
			t.Errorf("%d notes", len(notes))
		}
		lines := strings.Count(string(text), "\n") + 1
		for _, n := range notes {
			if n.Line < 0 || n.Line > lines || strings.ContainsFunc(n.Error(), func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
				t.Errorf("%q of %d lines", n.Error(), lines)
			}
		}
		for _, d := range Declared() {
			again, notes := asRead([]byte(d.Key + " = " + d.Show(s)))
			if len(notes) > 0 || d.Show(again) != d.Show(s) {
				t.Errorf("%s = %s is read as %s, %v", d.Key, d.Show(s), d.Show(again), notes)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := []byte(uncommented(Example()))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		asRead(text)
	}
}
