package main

import (
	"strings"
	"testing"
)

// TestTwiceTheInputTakesTwiceTheMemory counts what every parser allocates for its
// worst inputs and for twice as much. Steps are counted by the command, which has
// to be built for that: .ci/run does it. Each fragment goes to a few of the
// parsers here. It is no parallel test, for all that the program allocates is
// counted.
func TestTwiceTheInputTakesTwiceTheMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("measures one parser after the other; run without -short")
	}
	for i, p := range parsers() {
		for j, unit := range p.fragments() {
			if (i+j)%8 != 0 && p.units == nil {
				continue
			}
			g, err := grow(allocated, p, unit)
			if err != nil {
				t.Fatal(err)
			}
			if g.isSteep() {
				t.Error(g)
			}
		}
	}
}

// TestTimeSquaredIsFound holds that the measure sees what it is there for.
func TestTimeSquaredIsFound(t *testing.T) {
	squared := parser{name: "joining", read: func(s string) {
		all := ""
		for line := range strings.Lines(s) {
			all += line
		}
		_ = all
	}}
	if g, err := grow(allocated, squared, "a\n"); err != nil || !g.isSteep() {
		t.Errorf("%v, %v", g, err)
	}
	linear := parser{name: "repeating", read: func(s string) { _ = strings.Repeat(s, 100) }}
	if g, err := grow(allocated, linear, "a\n"); err != nil || g.isSteep() {
		t.Errorf("%v, %v", g, err)
	}
}

// TestThePartsAreTheWhole holds that what is measured in parts is all.
func TestThePartsAreTheWhole(t *testing.T) {
	for _, c := range []struct {
		args        []string
		part, parts int
		ok          bool
	}{
		{nil, 0, 1, true},
		{[]string{"0", "2"}, 0, 2, true},
		{[]string{"1", "2"}, 1, 2, true},
		{[]string{"2", "2"}, 0, 0, false},
		{[]string{"-1", "2"}, 0, 0, false},
		{[]string{"1"}, 0, 0, false},
		{[]string{"a", "2"}, 0, 0, false},
		{[]string{"0", "b"}, 0, 0, false},
	} {
		if part, parts, err := shareOf(c.args); (err == nil) != c.ok || c.ok && (part != c.part || parts != c.parts) {
			t.Errorf("%q is part %d of %d, %v", c.args, part, parts, err)
		}
	}
}
