package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/query"
)

// doBar does what a key asks for on the side bar.
func (m *model) doBar(a action) tea.Cmd {
	step := map[action]int{
		down: 1, up: -1, halfDown: m.height / 2, halfUp: -m.height / 2, pageDown: m.height, pageUp: -m.height,
		top: -len(m.bar.entries), bottom: len(m.bar.entries),
	}[a]
	if step != 0 {
		m.bar.move(step)
		return nil
	}
	switch a {
	case enter:
		return m.chooseSearch()
	case saveSearch:
		m.askName()
	case removeSearch:
		return m.removeSearch()
	case undo:
		return m.undoLast()
	case sideBar, back:
		m.focus = onList
		return nil
	case search:
		m.focus = onList
		m.askQuery()
	}
	return nil
}

// chooseSearch narrows the list to the search under the cursor.
func (m *model) chooseSearch() tea.Cmd {
	e := m.bar.at()
	q, err := query.Parse(e.text)
	if err != nil {
		m.note = strings.TrimSpace(e.name + ": " + err.Error())
		return nil
	}
	saved := m.goToList()
	m.list.moved = false
	return tea.Batch(saved, m.narrow(e.text, q))
}
