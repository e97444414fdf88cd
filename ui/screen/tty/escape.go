package tty

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// SlowEscape is how long an escape waits for the rest of another key, beyond the 50 ms
// that Bubble Tea waits for it: alt+j is an escape and a j, and over a slow line the one
// comes well before the other.
const SlowEscape = 100 * time.Millisecond

// Escapes tells the key escape from another that begins with one and comes slowly. The
// zero Escapes waits for nothing.
type Escapes struct {
	Patience time.Duration // how long an escape waits

	sure bool // the terminal says escape by a name of its own
	held bool // an escape waits
	n    int  // of that wait
}

// escapeDue says that an escape has waited long enough.
type escapeDue struct{ n int }

// Take returns what a message is to the reader: it may be none yet, or two. The command
// ends the wait.
func (e *Escapes) Take(msg tea.Msg) (now []tea.Msg, wait tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyboardEnhancementsMsg:
		e.sure = msg.SupportsKeyDisambiguation()
	case escapeDue:
		if !e.held || msg.n != e.n {
			return nil, nil
		}
		e.held = false
		return []tea.Msg{escape()}, nil
	case tea.KeyPressMsg:
		return e.key(msg)
	}
	return []tea.Msg{msg}, nil
}

func (e *Escapes) key(k tea.KeyPressMsg) (now []tea.Msg, wait tea.Cmd) {
	begins := k.Code == tea.KeyEscape && k.Mod == 0 && !e.sure && e.Patience > 0
	switch {
	case begins:
		if e.held { // that was one
			now = []tea.Msg{escape()}
		}
		e.held = true
		e.n++
		n := e.n
		return now, tea.Tick(e.Patience, func(time.Time) tea.Msg { return escapeDue{n} })
	case e.held:
		e.held = false
		k.Mod |= tea.ModAlt
		k.Text = ""
	}
	return []tea.Msg{k}, nil
}

func escape() tea.KeyPressMsg { return tea.KeyPressMsg{Code: tea.KeyEscape} }
