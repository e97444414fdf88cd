package screen

import (
	tea "charm.land/bubbletea/v2"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// mouse takes a wheel or a click, when they are switched on. A terminal that
// shrinks may still tell of a click where the window no longer is.
func (m *model) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if at.X < 0 || at.Y < 0 || at.X >= m.width || at.Y >= m.height {
		return nil
	}
	switch msg.(type) {
	case tea.MouseWheelMsg:
		if n := map[tea.MouseButton]int{tea.MouseWheelDown: wheelRows, tea.MouseWheelUp: -wheelRows}[at.Button]; n != 0 {
			return m.wheel(at.X, n)
		}
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft && at.Y < m.bodyHeight() && !m.helping && m.focus != onScene {
			return m.click(at.X, at.Y)
		}
	}
	return nil
}

// overSide reports whether a column belongs to the pane beside the page.
func (m *model) overSide(x int) bool { return m.side() && m.focus != onScene && x < m.sideWidth() }

func (m *model) wheel(x, n int) tea.Cmd {
	bar := m.barCells()
	onSide := m.overSide(x - bar)
	switch {
	case m.helping:
		m.helpTop += n
	case x < bar || m.focus == onBar && !m.side():
		m.bar.move(sign(n))
	case m.focus == onScene:
		return m.scene().do(m, map[bool]action{true: down, false: up}[n > 0])
	case m.panel && (onSide || !m.side()) && m.focus == onPeople:
		m.people.move(sign(n))
	case !m.panel && onSide || m.focus == onList && !m.side():
		m.list.move(n)
	case m.reader.page != nil:
		m.reader.page.Scroll(n, m.reader.height)
		m.reader.touched = true
	}
	return nil
}

func sign(n int) int { return min(1, max(-1, n)) }

// click opens the article, lights the speaker or goes to the quote under the mouse.
func (m *model) click(x, y int) tea.Cmd {
	bar := m.barCells()
	if x < bar || m.focus == onBar && !m.side() {
		if i := m.bar.rowAt(y); i >= 0 {
			m.bar.cursor = i
			return m.chooseSearch()
		}
		return nil
	}
	x -= bar
	onSide := m.overSide(x)
	switch {
	case m.panel && (onSide || m.focus == onPeople && !m.side()):
		if row := m.people.rowAt(y); row >= 0 {
			m.people.cursor = row
			m.reader.choose(m.people.chosen())
			m.closePanel()
		}
	case onSide || m.focus == onList && !m.side():
		if i := m.listPane().rowAt(y, m.listWidth(), m.bodyHeight()); i >= 0 {
			m.list.move(i - m.list.cursor)
			if it := m.list.current(); it != nil {
				return m.openRow(it)
			}
		}
	default:
		if m.side() {
			x -= m.sideWidth() + 1
		}
		return m.clickPage(x, y)
	}
	return nil
}

// clickPage goes to the quote under the mouse. It opens an article that is only
// there because the cursor of the list is on its row.
func (m *model) clickPage(x, y int) tea.Cmd {
	if m.reader.art == nil || m.opening {
		return nil
	}
	var opened tea.Cmd
	if m.preview {
		opened = m.open(m.reader.entry)
	}
	m.focus = onPage
	m.reader.clickAt(x, y)
	return opened
}

// clickAt makes the quote under a cell of the pane the current one.
func (r *reader) clickAt(x, y int) {
	if r.page == nil {
		return
	}
	rows := r.page.Visible(r.height)
	if y >= len(rows) {
		return
	}
	x -= r.indent() + gutterCells
	for _, i := range r.lit {
		q := &r.found.Quotes[i]
		if from, to, ok := rows[y].Cells(r.art.Text, q.Marked); ok && from <= x && x < to {
			r.at, r.touched = i, true
			return
		}
	}
}
