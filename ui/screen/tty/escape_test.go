package tty

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// told are the names of the keys that messages come to.
func told(e *Escapes, all ...tea.Msg) (names []string) {
	for _, msg := range all {
		now, _ := e.Take(msg)
		for _, m := range now {
			if k, ok := m.(tea.KeyPressMsg); ok {
				names = append(names, k.String())
			}
		}
	}
	return names
}

func TestSlowAltIsNoEscape(t *testing.T) {
	t.Parallel()
	j, big := tea.KeyPressMsg{Code: 'j', Text: "j"}, tea.KeyPressMsg{Code: 'g', ShiftedCode: 'G', Mod: tea.ModShift, Text: "G"}
	kitty := tea.KeyboardEnhancementsMsg{Flags: 1}
	for _, c := range []struct {
		what string
		e    Escapes
		msgs []tea.Msg
		want []string
	}{
		{"alt+j that comes slowly", Escapes{Patience: time.Second}, []tea.Msg{escape(), j, escapeDue{1}, j}, []string{"alt+j", "j"}},
		{"alt+G", Escapes{Patience: time.Second}, []tea.Msg{escape(), big}, []string{"alt+shift+g"}},
		{"escape, and j later", Escapes{Patience: time.Second}, []tea.Msg{escape(), escapeDue{1}, j}, []string{"esc", "j"}},
		{"escape twice", Escapes{Patience: time.Second}, []tea.Msg{escape(), escape(), escapeDue{1}, escapeDue{2}}, []string{"esc", "esc"}},
		{"a size between", Escapes{Patience: time.Second}, []tea.Msg{escape(), tea.WindowSizeMsg{Width: 1}, j}, []string{"alt+j"}},
		{"a terminal that calls escape by its name", Escapes{Patience: time.Second}, []tea.Msg{kitty, escape(), j}, []string{"esc", "j"}},
		{"no patience", Escapes{}, []tea.Msg{escape(), j}, []string{"esc", "j"}},
	} {
		if got := told(&c.e, c.msgs...); !slices.Equal(got, c.want) {
			t.Errorf("%s is %q, want %q", c.what, got, c.want)
		}
	}
}
