package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// undoLevels is how many changes can be undone.
const undoLevels = 100

// change is something that was done and can be undone.
type change struct {
	said string // what was done: "1,204 articles marked read"
	undo func(context.Context) error
}

// undone is a change that was taken back. Scenes are told too.
type undone struct {
	said string
	err  error
}

// remembered keeps a change that can be undone.
func (m *model) remembered(said string, undo func(context.Context) error) {
	if len(m.changes) == undoLevels {
		m.changes = m.changes[1:]
	}
	m.changes = append(m.changes, change{said, undo})
}

// undoLast takes the last change back.
func (m *model) undoLast() tea.Cmd {
	n := len(m.changes) - 1
	if n < 0 {
		m.note = "nothing to undo"
		return nil
	}
	last := m.changes[n]
	m.changes = m.changes[:n]
	ctx := m.ctx
	return func() tea.Msg { return undone{last.said, last.undo(ctx)} }
}

// takeUndone says what was undone, and shows it.
func (m *model) takeUndone(u undone) tea.Cmd {
	if m.note = "undone: " + u.said; u.err != nil {
		m.note = u.err.Error()
	}
	m.unread = false
	return tea.Batch(m.renew(), m.loadSearches(), m.answerScenes(u))
}

// undoKey is the key that undoes where the reader is now.
func (m *model) undoKey() string {
	if m.focus == onList || m.focus == onBar {
		return keyFor(undoOrUp)
	}
	return keyFor(undo)
}
