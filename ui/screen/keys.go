package screen

import (
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"

	tea "charm.land/bubbletea/v2"
)

// press takes a key. A key that needs what is still being read waits in line,
// and so do the keys behind it: what is typed ahead is done in order.
func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	a := m.Keymap.Action(k)
	if a == keys.Quit {
		return tea.Quit
	}
	if m.prompt == nil && (a == keys.Back || a == keys.Escape || a == keys.Help || a == keys.Suspend) {
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
	i := m.neighbour(m.Keymap.Action(m.pending[0]))
	if (m.Focus == pane.OnPage || m.Focus == pane.OnPanel) && m.list.rows.unknown(i) {
		m.list.rows.cursor, m.list.rows.moved = i, true
	}
}

// drain does the keys that waited, as far as they need not wait any longer.
// Each finds the screen as it would have found it in time. What was to be told
// is told still, unless a key has something to tell.
func (m *model) drain() tea.Cmd {
	var cmds []tea.Cmd
	note := m.Note
	for len(m.pending) > 0 && !m.mustWait(m.Keymap.Action(m.pending[0])) {
		k := m.pending[0]
		m.pending = m.pending[1:]
		m.layout()
		cmds = append(cmds, m.key(k))
	}
	if m.Note == "" {
		m.Note = note
	}
	m.lookBeside()
	return tea.Batch(cmds...)
}

// mustWait reports whether an action needs more than has been read so far.
func (m *model) mustWait(a keys.Action) bool {
	switch {
	case m.Width == 0:
		return true
	case m.prompt != nil || m.help.open:
		return false
	case m.Single && m.history.opening.State == pane.Asked && changesState(a):
		return true // the list says why there is none
	case m.Focus == pane.OnList:
		return m.list.waits(a)
	case m.Focus == pane.OnScene || m.Focus == pane.OnBar:
		return false
	case m.list.rows.unknown(m.neighbour(a)):
		return m.list.fetching.State != pane.Failed
	}
	return m.reader.waits(a)
}

// neighbour is the row in the list to which a key leads from the open article,
// -1 if there is none or the key leads to no other article.
func (m *model) neighbour(a keys.Action) int {
	n := map[keys.Action]int{keys.NextArticle: 1, keys.PrevArticle: -1}[a]
	if n == 0 {
		return -1
	}
	return m.list.rows.beside(m.reader.shown, n)
}

// changesState reports whether an action needs the reading state, which is
// opened behind the first page.
func changesState(a keys.Action) bool {
	return a == keys.MarkRead || a == keys.Star || a == keys.Tag || a == keys.Undo
}

// meant is what a key with two meanings means where the reader is.
func meant(a keys.Action, at pane.Focus, helping bool) keys.Action {
	lists := at == pane.OnList || at == pane.OnScene || at == pane.OnBar
	switch {
	case a == keys.Escape && at != pane.OnList && at != pane.OnPage:
		return keys.Back
	case a == keys.UndoOrUp && lists && !helping:
		return keys.Undo
	case a == keys.UndoOrUp:
		return keys.HalfUp
	}
	return a
}

// key does one key now.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.Note = ""
	if m.prompt != nil {
		w, open := m.prompt.Do(m.Keymap.Line(k), k.Text)
		if !open {
			m.prompt = nil
		}
		return m.grant(w)
	}
	a := meant(m.Keymap.Action(k), m.Focus, m.help.open)
	switch {
	case a == keys.Suspend:
		return tea.Suspend
	case m.help.open:
		m.help.do(a, m.Height)
		return nil
	case a == keys.Help:
		m.help = helpScreen{open: true}
		return nil
	}
	return m.grant(m.pane().Do(a))
}

// pane is the one that has the keys.
func (m *model) pane() pane.Pane {
	switch m.Focus {
	case pane.OnList:
		return m.list
	case pane.OnBar:
		return m.bar
	case pane.OnPanel:
		return m.panel
	case pane.OnScene:
		return m.scenes.top()
	default:
		return m.reader
	}
}
