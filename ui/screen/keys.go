package screen

import (
	tea "charm.land/bubbletea/v2"
)

// press takes a key. A key that needs what is still being read waits in line,
// and so do the keys behind it: what is typed ahead is done in order.
func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	a := m.keymap.action(k)
	if a == quit {
		return tea.Quit
	}
	if m.prompt == nil && (a == back || a == escape || a == help || a == suspend) {
		m.pending = nil
	} else if len(m.pending) > 0 || m.mustWait(a) {
		m.pending = append(m.pending, k)
		m.lookBeside()
		return nil
	}
	return m.key(k)
}

// lookBeside has the list look where a key that waits for the next article, or
// for the one before, will find it. The list fetches the rows around its
// cursor, and an article that was opened from a scene may be far from there.
func (m *model) lookBeside() {
	if len(m.pending) == 0 {
		return
	}
	i := m.neighbour(m.keymap.action(m.pending[0]))
	if (m.focus == onPage || m.focus == onPanel) && m.list.rows.unknown(i) {
		m.list.rows.cursor, m.list.rows.moved = i, true
	}
}

// drain does the keys that waited, as far as they need not wait any longer.
// Each finds the screen as it would have found it in time. What was to be told
// is told still, unless a key has something to tell.
func (m *model) drain() tea.Cmd {
	var cmds []tea.Cmd
	note := m.note
	for len(m.pending) > 0 && !m.mustWait(m.keymap.action(m.pending[0])) {
		k := m.pending[0]
		m.pending = m.pending[1:]
		m.layout()
		cmds = append(cmds, m.key(k))
	}
	if m.note == "" {
		m.note = note
	}
	m.lookBeside()
	return tea.Batch(cmds...)
}

// mustWait reports whether an action needs more than has been read so far.
func (m *model) mustWait(a action) bool {
	switch {
	case m.width == 0:
		return true
	case m.prompt != nil || m.help.open:
		return false
	case m.single && m.history.opening.state == asked && changesState(a):
		return true // the list says why there is none
	case m.focus == onList:
		return m.list.waits(a)
	case m.focus == onScene || m.focus == onBar:
		return false
	case m.list.rows.unknown(m.neighbour(a)):
		return m.list.fetching.state != failed
	}
	return m.reader.waits(a)
}

// neighbour is the row in the list to which a key leads from the open article,
// -1 if there is none or the key leads to no other article.
func (m *model) neighbour(a action) int {
	n := map[action]int{nextArticle: 1, prevArticle: -1}[a]
	if n == 0 {
		return -1
	}
	return m.list.rows.beside(m.reader.shown, n)
}

// changesState reports whether an action needs the reading state, which is
// opened behind the first page.
func changesState(a action) bool {
	return a == markRead || a == star || a == tag || a == undo
}

// meant is what a key with two meanings means where the reader is.
func meant(a action, at focus, helping bool) action {
	lists := at == onList || at == onScene || at == onBar
	switch {
	case a == escape && at != onList && at != onPage:
		return back
	case a == undoOrUp && lists && !helping:
		return undo
	case a == undoOrUp:
		return halfUp
	}
	return a
}

// key does one key now.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.note = ""
	if m.prompt != nil {
		w, open := m.prompt.do(m.keymap.line(k), k.Text)
		if !open {
			m.prompt = nil
		}
		return m.grant(w)
	}
	a := meant(m.keymap.action(k), m.focus, m.help.open)
	switch {
	case a == suspend:
		return tea.Suspend
	case m.help.open:
		m.help.do(a, m.height)
		return nil
	case a == help:
		m.help = helpScreen{open: true}
		return nil
	}
	return m.grant(m.pane().do(a))
}

// pane is the one that has the keys.
func (m *model) pane() pane {
	switch m.focus {
	case onList:
		return m.list
	case onBar:
		return m.bar
	case onPanel:
		return m.panel
	case onScene:
		return m.scenes.top()
	default:
		return m.reader
	}
}
