package screen

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/store"
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
	cmds := []tea.Cmd{m.recall(), r.watch(), r.carry(r.jump.Start)}
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

// takeArticle shows an article that was read: its head, the rest behind it, or
// the file as it is after a change.
func (m *model) takeArticle(l loaded) tea.Cmd {
	r := m.reader
	switch {
	case l.request != r.load.id:
		return nil
	case l.err != nil && r.opening():
		return m.fail(l)
	case l.err != nil:
		r.load.done(l.err)
		r.land()
		m.note = l.err.Error()
		return nil
	case !r.opening():
		return m.takeMore(l)
	}
	r.load.done(nil)
	m.noteExcess(l)
	r.show(l)
	m.panel.clear()
	m.tally()
	r.land()
	if r.preview {
		return nil
	}
	return m.afterFirstFrame(tea.Batch(m.history.open(), m.opened()))
}

// takeMore shows more of an article than was read before, or another text of its file.
func (m *model) takeMore(l loaded) tea.Cmd {
	r := m.reader
	grown, hid := r.art.Partial, r.art.Hidden
	at, _ := store.Anchor(r.art.Text, r.page.Top()).Find(l.art.Text) // also a file whose head is shown may be another by now
	if !grown {
		m.note = "the file has changed and was read again"
	}
	m.noteExcess(l)
	r.load.done(nil)
	r.replace(l, at)
	m.panel.fill()
	m.tally()
	r.land()
	if l.art.Hidden > hid && !r.preview {
		m.note = hiddenNote(l.art)
	}
	var cmds []tea.Cmd
	if grown {
		cmds = append(cmds, m.recall())
	}
	switch {
	case r.matches.carried:
		cmds = append(cmds, r.carry(0))
	case r.matches.query != "":
		cmds = append(cmds, r.search(r.matches.query))
	}
	return tea.Batch(cmds...)
}

// noteExcess says what was left out of an article because there was too much.
func (m *model) noteExcess(l loaded) {
	if len(l.notes) > 0 {
		m.note = strings.Join(l.notes, " · ")
	}
}

// tally notes in the list what is known in full of the open article.
func (m *model) tally() {
	if r := m.reader; !r.art.Partial {
		quotes, speakers := r.found.Marked()
		m.list.tally(r.shown, quotes, speakers)
	}
}

// fail says why an article cannot be shown, and goes back to where there is
// something to see. Where there is nothing else the program ends, and says why
// when the screen is the shell's again.
func (m *model) fail(l loaded) tea.Cmd {
	m.reader.load.drop() // nothing more is wanted of this article
	m.reader.load.done(l.err)
	m.pending = nil
	if m.single {
		m.failed = l.err
		return tea.Quit
	}
	m.note = l.err.Error()
	m.reader.clear()
	m.panel.clear()
	if m.focus == onPage || m.focus == onPanel {
		m.goBack()
	}
	return nil
}

// recall asks where the open article was left, and notes that it is read.
func (m *model) recall() tea.Cmd {
	r := m.reader
	if m.state == nil || r.preview {
		return nil
	}
	if it := m.list.item(r.shown); it != nil {
		it.Read = true
	}
	return m.history.recall(r.load.id, r.entry)
}

// leave goes back from the pane that has the keys to where it was entered from.
func (m *model) leave() tea.Cmd {
	if m.focus == onScene {
		return m.exit()
	}
	saved := m.history.remember(m.reader)
	m.goBack()
	return saved
}

// goToList goes to the list, whatever lies over it.
func (m *model) goToList() tea.Cmd {
	saved := m.history.remember(m.reader)
	m.scenes = nil
	m.goBack()
	return saved
}

// goBack goes from the page to the scene that it was opened from, or to the list.
func (m *model) goBack() {
	if m.focus, m.panel.open = onList, false; len(m.scenes) > 0 {
		m.focus = onScene
	}
	m.reader.preview = m.wide() && m.focus == onList
}

// openBeside opens the article n rows below the open one in the list.
func (m *model) openBeside(n int) tea.Cmd {
	i := m.beside(n)
	if i < 0 {
		m.note = map[bool]string{true: "last article", false: "first article"}[n > 0]
		return nil
	}
	m.list.cursor = i
	return m.grant(m.list.openRow())
}

// beside is the row n rows after that of the open article, -1 if there is none.
func (m *model) beside(n int) int {
	i := m.list.find(m.reader.shown)
	if i < 0 || i+n < 0 || i+n >= len(m.list.ids) {
		return -1
	}
	return i + n
}
