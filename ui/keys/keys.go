// Package keys says which key does what in the reader: one table, from which the
// help screen, the hints, the palette, README, the documentation and the manual page
// are made as well.
//
// What a key does depends on the place that has the keys: [InList], [InPage] and so
// on. A [Map] has a chart for each of them, made by [Build] of a preset and of what the
// configuration has in its place. A key may be a sequence of keys ("gg", "ctrl+x e");
// [Input] puts together what is typed: sequences, counts and letters.
package keys

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Map is which key does what, place by place. The zero Map knows no key.
type Map struct {
	Groups []Group // the table, each row with all the keys that it has anywhere
	charts map[Places]chart
	rows   map[Action]Binding
}

// chart is what keys do in one place. Sequences are joined by spaces.
type chart struct {
	does   map[string]claim
	longer map[string][]Action // what the sequences do that begin so and go on
}

// claim is an action that has a key, and the line of the configuration that says so;
// 0 for the preset.
type claim struct {
	Action
	line int
}

// Override is a line of the configuration's table of keys: what has an action in
// place of the keys of the preset. Without keys the action has none.
type Override struct {
	Place  string // as [PlaceNames] has it; empty for wherever the action means something
	Action string // as [Names] has it
	Keys   []string
	Line   int
}

// Problem is a mistake in the configuration's table of keys. It costs what is on its
// line and nothing else.
type Problem struct {
	Line int // 0 for the preset
	Text string
}

// Error is the problem as a line says it.
func (p Problem) Error() string {
	if p.Line == 0 {
		return p.Text
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Text)
}

// Names are the names of all actions, in the order of the table.
func Names() []string {
	var names []string
	for _, g := range Default() {
		for _, b := range g.Bindings {
			names = append(names, b.Name)
		}
	}
	return names
}

// Usual is the map of the first preset, which holds where nothing is said.
func Usual() Map {
	m, _ := Build("", nil)
	return m
}

// Build makes a map of a preset, by its name or the first where that is empty, and of
// what stands in place of it, and says what is wrong with these. Overrides for one place
// hold over those for all.
func Build(name string, over []Override) (Map, []Problem) {
	all := presets()
	i := slices.IndexFunc(all, func(p preset) bool { return p.name == name })
	var wrong []Problem
	if i < 0 {
		if i = 0; name != "" {
			wrong = append(wrong, Problem{0, fmt.Sprintf("no preset of keys is called %q: there are %s", name, strings.Join(Presets(), ", "))})
		}
	}
	m, more := all[i].build(over)
	return m, append(wrong, more...)
}

func (p preset) build(over []Override) (Map, []Problem) {
	m := Map{Groups: p.groups(), charts: map[Places]chart{}, rows: map[Action]Binding{}}
	for _, at := range places() {
		m.charts[at.at] = chart{map[string]claim{}, map[string][]Action{}}
	}
	for _, g := range m.Groups {
		for i := range g.Bindings {
			b := &g.Bindings[i]
			m.bind(b)
			m.rows[b.Do] = *b
		}
	}
	wrong := m.override(over)
	m.finish()
	m.tell()
	if len(over) > 0 {
		m.list()
	}
	return m, wrong
}

// bind gives an action its keys, which are spelled rightly: a test holds that. From
// then on they are as people read them.
func (m Map) bind(b *Binding) {
	shown := make([]string, 0, len(b.Keys)+len(b.More))
	give := func(in Places, spelled []string) {
		for _, s := range spelled {
			names, _ := Spell(s)
			shown = append(shown, Shown(names))
			keys := strings.Join(names, " ")
			for at := InList; at <= InLine; at <<= 1 {
				if in&at != 0 {
					m.charts[at].does[keys] = claim{b.Do, 0}
				}
			}
		}
	}
	for _, more := range b.More {
		give(more.In, more.Keys)
	}
	give(b.In, b.Keys)
	b.Keys = shown
}

// finish finds out which sequences go on, and writes into the table which keys its
// rows have. Where nothing quits any more, ctrl+c does.
func (m Map) finish() {
	for at, c := range m.charts {
		if _, taken := c.does["ctrl+c"]; !taken && at != InLine {
			c.does["ctrl+c"] = claim{Quit, 0}
		}
		for keys, is := range c.does {
			for i := range keys {
				if keys[i] == ' ' {
					c.longer[keys[:i]] = append(c.longer[keys[:i]], is.Action)
				}
			}
		}
	}
}

// tell tells of keys that a row has in a part of its places only: "undo; in lists u too".
func (m Map) tell() {
	for _, g := range m.Groups {
		for i := range g.Bindings {
			b := &g.Bindings[i]
			for _, more := range b.More {
				if at := more.In & -more.In; m.charts[at].does[more.Keys[0]].Action == b.Do {
					b.Help += "; " + more.Said + " " + more.Keys[0] + " too"
				}
			}
			m.rows[b.Do] = *b
		}
	}
}

// list writes into the table which keys its rows have after overrides.
func (m Map) list() {
	has := m.keysOf()
	for _, g := range m.Groups {
		for i := range g.Bindings {
			b := &g.Bindings[i]
			b.inOrder(has[b.Do])
			m.rows[b.Do] = *b
		}
	}
}

// keysOf are the keys of all actions in any place, as people read them.
func (m Map) keysOf() map[Action][]string {
	has := map[Action][]string{}
	for _, c := range m.charts {
		for k, is := range c.does {
			if shown := Shown(strings.Split(k, " ")); !slices.Contains(has[is.Action], shown) {
				has[is.Action] = append(has[is.Action], shown)
			}
		}
	}
	return has
}

// inOrder writes keys into a row: those of the table first, as they are there.
func (b *Binding) inOrder(has []string) {
	rank := map[string]int{}
	for i, s := range b.Keys {
		rank[s] = i - len(b.Keys)
	}
	slices.SortFunc(has, func(x, y string) int {
		if d := rank[x] - rank[y]; d != 0 {
			return d
		}
		return strings.Compare(x, y)
	})
	b.Keys = has
}

// Name is what a key is called. A terminal that sends escape twice in a moment means escape.
func Name(k tea.KeyPressMsg) string {
	if s := k.String(); s != "alt+esc" {
		return s
	}
	return "esc"
}

// Action is what a key does in a place by itself, None for a key without a meaning there.
func (m Map) Action(at Places, k tea.KeyPressMsg) Action { return m.charts[at].does[Name(k)].Action }

// Line is what a key does to the line that is typed, None for a key that types itself.
func (m Map) Line(k tea.KeyPressMsg) Action { return m.Action(InLine, k) }

// Row is what the table has on an action, with its keys.
func (m Map) Row(a Action) Binding { return m.rows[a] }

// Hint is the key by which hints call an action, or what is typed into the palette
// where it has none.
func (m Map) Hint(a Action) string {
	if b := m.rows[a]; len(b.Keys) > 0 {
		return b.Keys[0]
	} else if b.Name != "" {
		return ":" + b.Name
	}
	return ""
}

// Elsewhere is the first place in which keys have a meaning, and that meaning.
func (m Map) Elsewhere(names []string) (Places, Action) {
	for _, at := range places() {
		if is, ok := m.charts[at.at].does[strings.Join(names, " ")]; ok && at.at != InLine {
			return at.at, is.Action
		}
	}
	return 0, None
}

// HintIn is the first key that an action has in a place, or else its [Map.Hint].
func (m Map) HintIn(at Places, a Action) string {
	for _, k := range m.rows[a].Keys {
		names, err := Spell(k)
		if err == nil && m.charts[at].does[strings.Join(names, " ")].Action == a {
			return k
		}
	}
	return m.Hint(a)
}

// Shown is the first keys of a row that fit into some cells, and one at least; a dash
// where it has none.
func (b Binding) Shown(cells int) string {
	if len(b.Keys) == 0 {
		return "–"
	}
	shown := b.Keys[0]
	for _, k := range b.Keys[1:] {
		if utf8.RuneCountInString(shown)+1+utf8.RuneCountInString(k) > cells {
			break
		}
		shown += " " + k
	}
	return shown
}
