package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// mouse takes a wheel or a click, when they are switched on. A terminal that
// shrinks may still tell of a click where the window no longer is.
func (m *model) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if at.X < 0 || at.Y < 0 || at.X >= m.Width || at.Y >= m.Height {
		return nil
	}
	switch msg.(type) {
	case tea.MouseWheelMsg:
		if n := map[tea.MouseButton]int{tea.MouseWheelDown: wheelRows, tea.MouseWheelUp: -wheelRows}[at.Button]; n != 0 {
			return m.wheel(at.X, n)
		}
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft && at.Y < m.frame().body && !m.help.open && m.Focus != pane.OnScene {
			return m.click(at.X, at.Y)
		}
	}
	return nil
}

// under is the pane that has a column of the window, and which of its own
// columns that is.
func (m *model) under(x int) (at pane.Focus, column int) {
	f := m.frame()
	if x < f.barCells() || m.Focus == pane.OnBar && !f.side {
		return pane.OnBar, x
	}
	x -= f.barCells()
	aside := f.side && x < f.aside
	switch {
	case m.Focus == pane.OnScene:
		return pane.OnScene, x
	case m.panel.open && (aside || m.Focus == pane.OnPanel && !f.side):
		return pane.OnPanel, x
	case aside || m.Focus == pane.OnList && !f.side:
		return pane.OnList, x
	case f.side:
		x -= f.aside + 1
	}
	return pane.OnPage, x
}

func (m *model) wheel(x, n int) tea.Cmd {
	if m.help.open {
		m.help.top += n
		return nil
	}
	switch at, _ := m.under(x); {
	case at == pane.OnBar:
		m.bar.move(sign(n))
	case at == pane.OnScene:
		return m.grant(m.scenes.top().Do(map[bool]keys.Action{true: keys.Down, false: keys.Up}[n > 0]))
	case at == pane.OnPanel && m.Focus == pane.OnPanel:
		m.panel.move(sign(n))
	case at == pane.OnList:
		m.list.rows.move(n)
	default:
		m.reader.scroll(n)
	}
	return nil
}

func sign(n int) int { return min(1, max(-1, n)) }

// click opens the article, lights the speaker or goes to the quote under the mouse.
func (m *model) click(x, y int) tea.Cmd {
	at, x := m.under(x)
	switch at {
	case pane.OnBar:
		return m.grant(m.bar.click(y))
	case pane.OnPanel:
		return m.grant(m.panel.click(y))
	case pane.OnList:
		return m.grant(m.list.click(y))
	default: // the page: scenes take no clicks
	}
	r := m.reader
	if r.art == nil || r.opening() {
		return nil
	}
	var opened tea.Cmd
	if r.preview { // it is only there because the cursor of the list is on its row
		opened = m.open(pane.OpenArticle{Row: index.Row{ID: r.shown, Entry: r.entry}})
	}
	m.Focus = pane.OnPage
	r.click(x, y)
	return opened
}

// click narrows the list to the search on a line.
func (b *bar) click(y int) pane.Wish {
	i := b.rowAt(y)
	if i < 0 {
		return nil
	}
	b.cursor = i
	return b.choose()
}

// click lights the speaker on a line.
func (p *panel) click(y int) pane.Wish {
	row := p.rowAt(y)
	if row < 0 {
		return nil
	}
	p.cursor = row
	return p.choose()
}

// click is the wish to read the article on a line.
func (l *list) click(y int) pane.Wish {
	i := l.picture().rowAt(y, l.width, l.height)
	if i < 0 {
		return nil
	}
	l.rows.move(i - l.rows.cursor)
	return l.openRow()
}

// scroll moves the page by n lines.
func (r *reader) scroll(n int) {
	if r.page != nil {
		r.page.Scroll(n, r.height)
		r.touched = true
	}
}

// click makes the quote under a cell the current one.
func (r *reader) click(x, y int) {
	if r.page == nil {
		return
	}
	rows := r.page.Visible(r.height)
	if y >= len(rows) {
		return
	}
	x -= r.picture().indent() + gutterCells
	for _, i := range r.speech.lit {
		q := &r.speech.found.Quotes[i]
		if from, to, ok := rows[y].Cells(r.art.Text, q.Marked); ok && from <= x && x < to {
			r.speech.at, r.point, r.touched = i, point{}, true
			return
		}
	}
}
