package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/query"
)

// rowSteps is how many rows of the list an action moves by, and whether the
// rows move with the cursor.
func (m *model) rowSteps(a action) (n int, page bool) {
	screen := m.rowsInSight()
	switch a {
	case down:
		return 1, false
	case up:
		return -1, false
	case halfDown:
		return max(1, screen/2), true
	case halfUp:
		return -max(1, screen/2), true
	case pageDown:
		return screen, true
	case pageUp:
		return -screen, true
	case top:
		return -len(m.list.ids), false
	case bottom:
		return len(m.list.ids), false
	}
	return 0, false
}

func (m *model) doList(a action) tea.Cmd {
	if n, page := m.rowSteps(a); n != 0 {
		if page {
			m.list.page(n)
		} else {
			m.list.move(n)
		}
		return m.settle()
	}
	switch a {
	case enter:
		return m.enterRow()
	case sideBar:
		m.focus = onBar
		return m.settle()
	case saveSearch:
		m.askName()
	case removeSearch:
		m.note = "on the sidebar: " + keyFor(sideBar)
	case sortRows:
		return m.sort()
	case groupRows:
		m.group()
		return m.settle()
	case search:
		m.askQuery()
	case again:
		return m.startUpdate()
	case choose:
		m.choose()
		return m.settle()
	case chooseAll:
		m.chooseAll()
	case allRead:
		return m.markAllRead()
	case markRead, star, tag, undo:
		return m.doMark(a)
	case escape, back:
		switch {
		case len(m.selected) > 0 && a == escape:
			m.selected = nil
			return nil
		case m.filter != "":
			return m.narrow("", query.Query{})
		case a == escape && m.updating != nil:
			m.stopUpdate()
			return nil
		}
		return tea.Quit
	case libraryPeople:
		return m.enterPeople()
	case openURL, nextQuote, prevQuote, speakers, copyQuote, why, sameWords:
		m.note = "open an article first: " + keyFor(enter)
	}
	return nil
}

// enterRow opens the article under the cursor.
func (m *model) enterRow() tea.Cmd {
	if it := m.list.current(); it != nil {
		return m.openRow(it)
	}
	return nil
}

// doMark changes marks, on the list and on the page alike.
func (m *model) doMark(a action) tea.Cmd {
	switch a {
	case markRead:
		return m.toggle(store.MarkRead, store.MarkUnread)
	case star:
		return m.toggle(store.Star, store.Unstar)
	case tag:
		return m.askTags()
	case undo:
		return m.undoLast()
	}
	return nil
}
