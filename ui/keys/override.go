package keys

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/order"
	"pullquote/ui/spelling"
)

// override puts the configuration's keys in place of the preset's. A key that the
// preset has for something else is taken from that; two lines of the configuration that
// want one key in one place clash.
func (m Map) override(over []Override) []Problem {
	var wrong []Problem
	over = slices.Clone(over)
	order.Stable(over, func(a, b Override) int { return min(1, len(a.Place)) - min(1, len(b.Place)) })
	for _, o := range over {
		wrong = append(wrong, m.replace(o)...)
	}
	order.Stable(wrong, func(a, b Problem) int { return a.Line - b.Line })
	return wrong
}

// replace does what a line of the configuration says.
func (m Map) replace(o Override) (wrong []Problem) {
	note := func(format string, about ...any) {
		wrong = append(wrong, Problem{o.Line, fmt.Sprintf(format, about...)})
	}
	b := m.named(o.Action)
	if b.Do == None {
		note("no action is called %q%s", o.Action, instead(o.Action, Names()))
		return wrong
	}
	in := placed(o.Place)
	switch {
	case o.Place == "":
		in = b.In
	case in == 0:
		note("no place is called %q%s", o.Place, instead(o.Place, PlaceNames()))
		return wrong
	}
	var sequences []string
	for _, spelled := range o.Keys {
		names, err := Spell(spelled)
		if err != nil {
			note("%s: %v", b.Name, err)
			continue
		}
		sequences = append(sequences, strings.Join(names, " "))
	}
	if len(sequences) == 0 && len(o.Keys) > 0 {
		return wrong // the action keeps the keys that it has
	}
	for _, at := range places() {
		if in&at.at != 0 {
			wrong = append(wrong, m.claim(at, b, sequences, o.Line)...)
		}
	}
	return wrong
}

// claim gives an action keys in one place, in place of those that it has there.
func (m Map) claim(at place, b Binding, sequences []string, line int) (wrong []Problem) {
	does := m.charts[at.at].does
	for keys, is := range does {
		if is.Action == b.Do {
			delete(does, keys)
		}
	}
	for _, keys := range sequences {
		if is, taken := does[keys]; taken && is.line > 0 && is.Action != b.Do {
			wrong = append(wrong, Problem{line, fmt.Sprintf("%q is wanted for %s in %s, and is %s there since line %d",
				Shown(strings.Split(keys, " ")), b.Name, at.name, m.rows[is.Action].Name, is.line)})
			continue
		}
		does[keys] = claim{b.Do, line}
	}
	return wrong
}

// named is the row of an action by its name.
func (m Map) named(name string) Binding {
	for _, b := range m.rows {
		if b.Name == name {
			return b
		}
	}
	return Binding{}
}

func placed(name string) Places {
	for _, p := range places() {
		if p.name == name {
			return p.at
		}
	}
	return 0
}

// instead says which name may be meant.
func instead(name string, all []string) string {
	if near := spelling.Nearest(name, all); near != "" {
		return fmt.Sprintf("; the nearest is %q", near)
	}
	return ""
}
