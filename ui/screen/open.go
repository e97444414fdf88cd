package screen

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
)

// open shows an article and makes it the wanted one. Its head comes first,
// then the rest, then what was remembered of it.
func (m *model) open(w openArticle) tea.Cmd {
	r, e := m.reader, w.row.Entry
	saved := m.history.remember(r)
	m.focus, r.preview, r.why = onPage, false, false
	r.shown, r.jump = w.row.ID, jumpTarget{Span: w.at, query: w.query}
	if r.art != nil && r.entry.ID == e.ID && !r.opening() {
		return tea.Batch(saved, m.opened())
	}
	m.layout() // its first page is set for the pane that it will stand in
	return tea.Batch(saved, r.want(e))
}

// opened is what follows when an article that somebody opened is on the screen.
func (m *model) opened() tea.Cmd {
	r := m.reader
	m.panel.fill()
	m.note = cmp.Or(hiddenNote(r.art), m.note)
	m.layout() // it is to be opened at a place in the pane as it is from now on
	r.land()
	cmds := []tea.Cmd{m.history.recall(r, m.list), r.watch.begin(m.session, r.load.id, r.entry), r.carry(r.jump.Start)}
	if r.art.Partial {
		cmds = append(cmds, loadWhole(m.ctx, r.load.id, r.entry))
	}
	return tea.Batch(cmds...)
}

// hiddenNote says that an article holds text that nobody sees; nothing if it holds none.
func hiddenNote(a *articles.Article) string {
	if a.Hidden == 0 {
		return ""
	}
	return "hidden text here, in " + plural(a.Hidden, "place")
}

// fail says why an article cannot be shown, and goes back to where there is
// something to see. Where there is nothing else the program ends, and says why
// when the screen is the shell's again.
func (m *model) fail(err error) tea.Cmd {
	m.pending = nil
	if m.single {
		m.failed = err
		return tea.Quit
	}
	m.note = err.Error()
	m.reader.clear()
	m.panel.clear()
	if m.focus == onPage || m.focus == onPanel {
		return m.goBack()
	}
	return nil
}

// goBack goes from the page to the scene that it was opened from, or to the list.
func (m *model) goBack() tea.Cmd {
	saved := m.history.remember(m.reader)
	if m.focus, m.panel.open = onList, false; len(m.scenes) > 0 {
		m.focus = onScene
	}
	m.reader.preview = m.wide() && m.focus == onList
	return saved
}

// openBeside opens the article n rows below the open one in the list.
func (m *model) openBeside(n int) tea.Cmd {
	i := m.list.rows.beside(m.reader.shown, n)
	if i < 0 {
		m.note = map[bool]string{true: "last article", false: "first article"}[n > 0]
		return nil
	}
	m.list.rows.cursor = i
	return m.grant(m.list.openRow())
}
