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
		return m.lookBeside()
	}
	return m.key(k)
}

// lookBeside has the list look where a key that waits for the next article, or
// for the one before, will find it. The list fetches the rows around its
// cursor, and an article that was opened from a scene may be far from there.
func (m *model) lookBeside() tea.Cmd {
	if len(m.pending) == 0 {
		return nil
	}
	n := map[action]int{nextArticle: 1, prevArticle: -1}[m.keymap.action(m.pending[0])]
	if n == 0 || m.focus != onPage && m.focus != onPeople || !m.list.unknown(m.beside(n)) {
		return nil
	}
	m.list.cursor, m.list.moved = m.beside(n), true
	return nil
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
	return tea.Batch(append(cmds, m.lookBeside())...)
}

// mustWait reports whether an action needs more than has been read so far.
func (m *model) mustWait(a action) bool {
	r := m.reader
	switch {
	case m.width == 0:
		return true
	case m.prompt != nil || m.helping:
		return false
	case m.single && m.state == nil && m.stateAsked && changesState(a):
		return true // the list says why there is none
	case m.focus == onList:
		return m.anew || m.growing() || m.cutOff && a != down && a != up && a != enter || needsRow(a) && m.list.unknown(m.list.cursor)
	case m.focus == onScene || m.focus == onBar:
		return false
	case a == nextArticle && m.list.unknown(m.beside(+1)) || a == prevArticle && m.list.unknown(m.beside(-1)):
		return !m.barren
	case m.opening:
		return true
	case r.art == nil || !r.art.Partial || m.cut:
		return false
	}
	switch a {
	case bottom, search:
		return true
	case nextQuote:
		return r.matches.query == "" && r.beside(1) >= len(r.lit)
	case nextSame:
		return r.besideSame(1) >= len(r.lit)
	}
	return false
}

// changesState reports whether an action needs the reading state, which is
// opened behind the first page.
func changesState(a action) bool {
	return a == markRead || a == star || a == tag || a == undo
}

// meant is what a key with two meanings means where the reader is.
func (m *model) meant(a action) action {
	lists := m.focus == onList || m.focus == onScene || m.focus == onBar
	switch {
	case a == escape && m.focus != onList && m.focus != onPage:
		return back
	case a == undoOrUp && lists && !m.helping:
		return undo
	case a == undoOrUp:
		return halfUp
	}
	return a
}

// growing reports whether there is no row, and some may yet come.
func (m *model) growing() bool {
	return len(m.list.ids) == 0 && m.query.Root == nil && (m.asks || m.stale || m.updating != nil && !m.progress.Elsewhere)
}

// needsRow reports whether an action is about the article under the cursor.
func needsRow(a action) bool {
	return a == enter || a == markRead || a == star || a == tag
}

// key does one key now.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.note = ""
	if m.prompt != nil {
		return m.edit(k)
	}
	a := m.keymap.action(k)
	a = m.meant(a)
	switch {
	case a == suspend:
		return tea.Suspend
	case m.helping:
		return m.doHelp(a)
	case a == help:
		m.helping, m.helpTop = true, 0
		return nil
	case m.focus == onList:
		return m.doList(a)
	case m.focus == onScene:
		return m.scene().do(m, a)
	case m.focus == onPeople:
		return m.doPeople(a)
	case m.focus == onBar:
		return m.doBar(a)
	default:
		return m.doPage(a)
	}
}

func (m *model) doHelp(a action) tea.Cmd {
	step := map[action]int{down: 1, up: -1, halfDown: m.height / 2, halfUp: -m.height / 2, pageDown: m.height, pageUp: -m.height}[a]
	if step == 0 {
		m.helping = false
		return nil
	}
	m.helpTop += step
	return nil
}
