package keys

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Every action has a row: a name of its own, a line of help, a place, and keys in
// every preset.
func TestEveryActionHasANameALineOfHelpAPlaceAndAKey(t *testing.T) {
	t.Parallel()
	seen := map[Action]string{}
	named := map[string]bool{}
	for _, g := range Default() {
		for _, b := range g.Bindings {
			if other, twice := seen[b.Do]; twice || named[b.Name] {
				t.Errorf("%s has the row of %s, or its name", b.Name, other)
			}
			seen[b.Do], named[b.Name] = b.Name, true
			if b.Help == "" || b.In == 0 || b.Name == "" || strings.ToLower(b.Name) != b.Name || strings.Contains(b.Name, " ") {
				t.Errorf("the row of %q is not whole: %+v", b.Name, b)
			}
			for _, p := range Presets() {
				if len(called(p).Row(b.Do).Keys) == 0 {
					t.Errorf("%s has no key in %s", b.Name, p)
				}
			}
		}
	}
	for a := None + 1; a <= LineComplete; a++ {
		if seen[a] == "" && a != LineAccept {
			t.Errorf("action %d has no row", a)
		}
	}
}

// In one place a key does one thing, and all are spelled so that they are understood.
func TestEveryKeyDoesOneThingInAPlace(t *testing.T) {
	t.Parallel()
	for _, p := range presets() {
		does := map[string]string{}
		for _, g := range p.groups() {
			for _, b := range g.Bindings {
				claimOnce(t, does, p.name, b, b.In, b.Keys)
				for _, more := range b.More {
					claimOnce(t, does, p.name, b, more.In, more.Keys)
				}
			}
		}
	}
}

func claimOnce(t *testing.T, does map[string]string, preset string, b Binding, in Places, spelled []string) {
	t.Helper()
	for _, s := range spelled {
		names, err := Spell(s)
		if err != nil {
			t.Errorf("%s in %s: %v", b.Name, preset, err)
		}
		for _, at := range in.Names() {
			where := strings.Join(names, " ") + " in " + at
			if other := does[where]; other != "" && other != b.Name {
				t.Errorf("%s: %s is %s and %s", preset, where, other, b.Name)
			}
			does[where] = b.Name
		}
	}
}

func TestPresetsNameActionsThatThereAre(t *testing.T) {
	t.Parallel()
	for _, p := range presets() {
		for name := range p.keys {
			if !slices.Contains(Names(), name) {
				t.Errorf("%s has keys for %q, which is no action", p.name, name)
			}
		}
	}
}

func TestKeysAreSpelledAsPeopleSpellThem(t *testing.T) {
	t.Parallel()
	for spelled, want := range map[string]string{
		"G": "G", "gg": "g g", "]]": "] ]", "ctrl+x e": "ctrl+x e", "C-x C-c": "ctrl+x ctrl+c", "<C-x>": "ctrl+x", "M-<": "alt+<", "alt+G": "alt+shift+g",
		"shift+g": "G", "PgDn": "pgdown", "Return": "enter", "ctrl+Home": "ctrl+home", "shift+tab": "shift+tab", "ctrl-+": "ctrl++", "<": "<", ">": ">", "+": "+",
		"alt+ctrl+x": "ctrl+alt+x", "é": "é", "F5": "f5",
	} {
		got, err := Spell(spelled)
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%q is %q, %v; want %q", spelled, got, err, want)
		}
	}
	for spelled, want := range map[string]string{
		"entr": `no key is called "entr"; the nearest is "enter"`, "ctrl+pgdwn": `no key is called "ctrl+pgdwn"; the nearest is "ctrl+pgdown"`,
		"": "a key without a name", "f21": `no key is called "f21"; the nearest is "f1"`,
	} {
		if _, err := Spell(spelled); err == nil || err.Error() != want {
			t.Errorf("%q: %v; want %s", spelled, err, want)
		}
	}
}

// A key as a terminal sends it has the name that it is spelled by.
func TestSpelledKeysAreThoseThatTerminalsSend(t *testing.T) {
	t.Parallel()
	for spelled, sent := range map[string]tea.KeyPressMsg{
		"alt+G":       {Code: 'g', Mod: tea.ModAlt | tea.ModShift},
		"G":           {Code: 'g', ShiftedCode: 'G', Mod: tea.ModShift, Text: "G"},
		"ctrl+pgup":   {Code: tea.KeyPgUp, Mod: tea.ModCtrl},
		"space":       {Code: tea.KeySpace, Text: " "},
		"shift+space": {Code: tea.KeySpace, Mod: tea.ModShift, Text: " "},
		"esc":         {Code: tea.KeyEscape, Mod: tea.ModAlt},
	} {
		if names, err := Spell(spelled); err != nil || names[0] != Name(sent) {
			t.Errorf("%q is spelled %q and sent as %q", spelled, names, Name(sent))
		}
	}
}

func TestConfigurationTakesKeysAndIsToldWhatIsWrong(t *testing.T) {
	t.Parallel()
	m, wrong := Build("vim", []Override{
		{"page", "next-quote", []string{"j"}, 3},
		{"", "help", []string{"f1"}, 4},
		{"list", "star", []string{"ctrl+x s", "S"}, 5},
		{"list", "tag", []string{"ctrl+x s"}, 6},
		{"", "nxt-quote", []string{"x"}, 7},
		{"pages", "top", []string{"t"}, 8},
		{"page", "top", []string{"entr"}, 9},
		{"page", "open-url", nil, 10},
		{"line", "star", []string{"ctrl+s"}, 11},
	})
	var told []string
	for _, p := range wrong {
		told = append(told, p.Error())
	}
	want := []string{
		`line 6: "ctrl+x s" is wanted for tag in list, and is star there since line 5`,
		`line 7: no action is called "nxt-quote"; the nearest is "next-quote"`,
		`line 8: no place is called "pages"; the nearest is "page"`,
		`line 9: top: no key is called "entr"; the nearest is "enter"`,
	}
	if !slices.Equal(told, want) {
		t.Errorf("told %q", told)
	}
	for _, c := range []struct {
		at   Places
		keys string
		want Action
	}{
		{InPage, "j", NextQuote},
		{InPage, "n", None},
		{InPage, "down", Down},
		{InSpeakers, "n", NextQuote},
		{InList, "j", Down},
		{InList, "?", None},
		{InHelp, "f1", Help},
		{InList, "ctrl+x s", Star},
		{InList, "S", Star},
		{InPage, "*", Star},
		{InPage, "g", Top},
		{InPage, "o", None},
		{InSpeakers, "o", OpenURL},
		{InLine, "ctrl+s", Star},
	} {
		if got := m.charts[c.at].does[c.keys].Action; got != c.want {
			t.Errorf("%s in %v is %q, want %q", c.keys, c.at.Names(), m.Row(got).Name, m.Row(c.want).Name)
		}
	}
	if got := m.Row(Star).Keys; !slices.Equal(got, []string{"*", "S", "ctrl+s", "ctrl+x s"}) {
		t.Errorf("help shows %q for star", got)
	}
}

func TestPresetThatThereIsNotIsNamed(t *testing.T) {
	t.Parallel()
	m, wrong := Build("vi", nil)
	if len(wrong) != 1 || wrong[0].Error() != `no preset of keys is called "vi": there are vim, less, emacs` || m.Hint(Down) != "j" {
		t.Errorf("told %v", wrong)
	}
}

func TestProgramCanBeLeftWhateverIsBound(t *testing.T) {
	t.Parallel()
	m, _ := Build("", []Override{{"", "quit", nil, 1}, {"", "back", nil, 2}})
	if a := m.Action(InPage, tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}); a != Quit {
		t.Errorf("ctrl+c is %q", m.Row(a).Name)
	}
}

// typist types keys on a page, some time after each other.
type typist struct {
	Input
	c Context
}

func (y *typist) types(after time.Duration, names ...string) (told []string) {
	for _, name := range names {
		y.c.Now = y.c.Now.Add(after)
		for again := true; again; {
			s := y.Take(y.c, name, name)
			again = s.Again
			told = append(told, y.tell(s))
		}
	}
	return told
}

func (y *typist) tell(s Stroke) string {
	said := y.c.Map.Row(s.Do).Name
	if s.Undo {
		said = "instead " + said
	}
	if s.Count > 0 {
		said = fmt.Sprint(s.Count, " ", said)
	}
	if len(s.Unknown) > 0 {
		said += "unknown " + Shown(s.Unknown)
	}
	if s.Wait > 0 {
		said += "waits"
	}
	return strings.TrimSpace(said + s.Letter)
}

func TestKeysThatAreTypedTogetherAreASequence(t *testing.T) {
	t.Parallel()
	const quick, slow = 20 * time.Millisecond, 400 * time.Millisecond
	chart, _ := Build("vim", []Override{{"page", "refresh", []string{"ctrl+x e"}, 1}, {"list", "tag", []string{"dd"}, 2}, {"line", "line-cancel", []string{"jk"}, 3}})
	for _, c := range []struct {
		at    Places
		after time.Duration
		keys  []string
		want  []string
	}{
		{InPage, quick, []string{"5", "j"}, []string{"", "5 down"}},
		{InPage, quick, []string{"1", "0", "j", "j"}, []string{"", "", "10 down", "down"}},
		{InPage, quick, []string{"0"}, []string{"unknown 0"}},
		{InPage, quick, []string{"]", "]"}, []string{"next-by-speaker", "instead next-heading"}},
		{InPage, slow, []string{"]", "]"}, []string{"next-by-speaker", "next-by-speaker"}},
		{InPage, quick, []string{"]", "n"}, []string{"next-by-speaker", "", "next-quote"}},
		{InPage, quick, []string{"3", "g", "g"}, []string{"", "3 top", "3 instead top"}},
		{InPage, quick, []string{"3", "esc", "j"}, []string{"", "", "down"}},
		{InPage, slow, []string{"ctrl+x", "e"}, []string{"", "refresh"}},
		{InPage, slow, []string{"ctrl+x", "j", "j"}, []string{"", "unknown ctrl+x j", "down"}},
		{InPage, slow, []string{"ctrl+x", "esc", "Z"}, []string{"", "", "unknown Z"}},
		{InPage, quick, []string{"m", "j", "j"}, []string{"", "markj", "down"}},
		{InPage, quick, []string{"m", "esc", "j"}, []string{"", "", "down"}},
		{InList, quick, []string{"d", "d"}, []string{"waits", "tag"}},
		{InList, quick, []string{"d", "j"}, []string{"waits", "half-down", "down"}},
		{InList, quick, []string{"Z"}, []string{"unknown Z"}},
		{InLine, quick, []string{"j", "k"}, []string{"waits", "line-cancel"}},
		{InLine, quick, []string{"j", "a"}, []string{"waits", "unknown j", "unknown a"}},
		{InLine, quick, []string{"5"}, []string{"unknown 5"}},
	} {
		y := typist{c: Context{Map: chart, At: c.at, Now: time.Unix(1, 0)}}
		if got := y.types(c.after, c.keys...); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v, %v apart: %q, want %q", c.keys, c.at.Names(), c.after, got, c.want)
		}
	}
}

// Where a sequence can do nothing its keys are single ones, however quickly they come.
func TestSequenceWithoutAMeaningIsNone(t *testing.T) {
	t.Parallel()
	y := typist{c: Context{Map: Usual(), At: InPage, Now: time.Unix(1, 0), Means: func(a Action) bool { return a != NextHeading }}}
	if got := y.types(time.Millisecond, "]", "]"); !slices.Equal(got, []string{"next-by-speaker", "next-by-speaker"}) {
		t.Errorf("got %q", got)
	}
}

func TestKeyThatWaitsInVainDoesWhatItDoes(t *testing.T) {
	t.Parallel()
	chart, _ := Build("vim", []Override{{"list", "tag", []string{"dd"}, 2}, {"line", "line-cancel", []string{"jk"}, 3}})
	y := typist{c: Context{Map: chart, At: InList, Now: time.Unix(1, 0)}}
	wait := y.Take(y.c, "d", "d").Wait
	if s := y.Due(wait - 1); s.Do != None {
		t.Errorf("a wait that is over does %v", s)
	}
	if s := y.Due(wait); s.Do != HalfDown {
		t.Errorf("d does %v", s)
	}
	y.c.At = InLine
	if s := y.Due(y.Take(y.c, "j", "j").Wait); s.Text != "j" {
		t.Errorf("a letter that has waited types %q", s.Text)
	}
}

func TestCountHasABound(t *testing.T) {
	t.Parallel()
	y := typist{c: Context{Map: Usual(), At: InPage, Now: time.Unix(1, 0)}}
	got := y.types(time.Millisecond, strings.Split("99999999999999999999j", "")...)
	if last := got[len(got)-1]; last != fmt.Sprint(MostCount, " down") {
		t.Errorf("got %q", last)
	}
}

// called is the map of a preset by its name.
func called(name string) Map {
	m, _ := Build(name, nil)
	return m
}
