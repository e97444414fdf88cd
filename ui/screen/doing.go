package screen

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// open shows an article and makes it the wanted one. Its head comes first,
// then the rest, then what was remembered of it.
func (m *model) open(e store.Entry) tea.Cmd { return m.openFor(e, goal{}) }

// openFor opens an article for what is to be seen in it.
func (m *model) openFor(e store.Entry, g goal) tea.Cmd {
	saved := m.remember()
	m.focus, m.preview, m.why, m.goal = onPage, false, false, g
	if m.reader.art != nil && m.reader.entry.ID == e.ID && !m.opening {
		return tea.Batch(saved, m.opened())
	}
	return tea.Batch(saved, m.want(e))
}

// want begins to read an article.
func (m *model) want(e store.Entry) tea.Cmd {
	m.request++
	m.opening, m.cut, m.unread, m.wanted = true, false, false, e.ID
	m.unwatch()
	if m.width == 0 {
		return loadHead(m.ctx, m.request, e, sheet{})
	}
	m.layout() // its first page is set for the pane that it will stand in
	return loadHead(m.ctx, m.request, e, m.reader.sheet())
}

// opened is what follows when an article that somebody opened is on the screen.
func (m *model) opened() tea.Cmd {
	r := m.reader
	m.people.show(r)
	m.note = cmp.Or(hiddenNote(r.art), m.note)
	m.layout() // it is to be opened at a place in the pane as it is from now on
	m.land()
	cmds := []tea.Cmd{m.recall(), m.watch(), m.carry(m.goal.Start), m.settle()}
	if r.art.Partial {
		cmds = append(cmds, loadWhole(m.ctx, m.request, r.entry))
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

// leave goes one step back: from a search, from one lit speaker, from the
// answer to why, and then from the article.
func (m *model) leave() tea.Cmd {
	r := m.reader
	switch {
	case r.matches.query != "":
		r.matches = matches{}
	case m.why:
		m.why = false
	case r.only >= 0:
		r.choose(-1)
	case m.single:
		return tea.Quit
	default:
		saved := m.remember()
		m.goBack()
		return tea.Batch(saved, m.settle())
	}
	return m.settle()
}

// goToList goes to the list, whatever lies over it.
func (m *model) goToList() tea.Cmd {
	saved := m.remember()
	m.scenes, m.origins = nil, nil
	m.goBack()
	return saved
}

// goBack goes from the page to the scene that it was opened from, or to the list.
func (m *model) goBack() {
	if m.focus, m.panel = onList, false; len(m.scenes) > 0 {
		m.focus = onScene
	}
	m.preview = m.wide() && m.focus == onList
}

// openRow opens an article of the list, at the place that a search has found.
func (m *model) openRow(it *item) tea.Cmd {
	m.list.moved, m.shown = true, it.ID
	if !m.excerpting() {
		return m.open(it.Entry)
	}
	var at quotes.Span
	if m.placed[it.ID] {
		at = m.snippets[it.ID].At
	}
	return m.openAt(it.Row, at, m.answered)
}

// neighbour opens the article after or before the open one in the list.
func (m *model) neighbour(n int) tea.Cmd {
	i := m.beside(n)
	if i < 0 {
		m.note = map[bool]string{true: "last article", false: "first article"}[n > 0]
		return nil
	}
	m.list.cursor = i
	if it := m.list.current(); it != nil {
		return m.openRow(it)
	}
	return nil
}

// beside is the row n rows after that of the open article, -1 if there is none.
func (m *model) beside(n int) int {
	i := m.list.find(m.shown)
	if i < 0 || i+n < 0 || i+n >= len(m.list.ids) {
		return -1
	}
	return i + n
}

func (m *model) openPanel() {
	m.panel, m.focus = true, onPeople
	if q := m.reader.current(); q != nil && q.Speaker >= 0 {
		m.people.point(q.Speaker)
	}
}

// closePanel gives the keys back to the page. Beside a single article the
// panel stays: nothing else wants its place.
func (m *model) closePanel() {
	m.focus = onPage
	m.panel = m.single && m.wide()
}

func (m *model) showReported() {
	r := m.reader
	r.reported = !r.reported
	r.light()
	m.people.show(r)
	m.note = "reported speech hidden"
	if r.reported {
		m.note = "reported speech shown"
	}
}

// copy sends the current quote to the clipboard. Terminals do not answer, so
// the note says only that it was sent.
func (m *model) copy() tea.Cmd {
	q := m.reader.current()
	if q == nil {
		m.note = "go to a quote first: " + keyFor(nextQuote)
		return nil
	}
	m.note = "copied"
	return tea.SetClipboard(spoken(q.Of(m.reader.art.Text)))
}

func (m *model) browse() tea.Cmd {
	if m.reader.art == nil || m.reader.art.URL == "" {
		m.note = "this article has no URL"
		return nil
	}
	m.note = "opening " + m.reader.art.URL
	return m.openAddress(m.reader.art.URL)
}

// search looks for a query in the open article; an empty one clears the search before.
func (m *model) search(query string) tea.Cmd {
	m.searching++
	if query == "" || m.reader.art == nil {
		m.reader.matches = matches{}
		return nil
	}
	return find(m.searching, m.reader.art, query)
}

// watch follows the open article's file.
func (m *model) watch() tea.Cmd {
	m.unwatch()
	if !m.reader.entry.OnDisk() {
		return nil
	}
	ctx, stop := context.WithCancel(m.ctx)
	m.stop = stop
	follow, request, path := m.follows.article, m.request, string(m.reader.entry.ID)
	return func() tea.Msg {
		changes, err := follow(ctx, path)
		if err != nil {
			return nil // a folder that cannot be watched is no reason to bother a reader
		}
		return watching{request, changes}
	}
}

func (m *model) unwatch() {
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
}

// spoken is a quote on one line, as it is pasted elsewhere: what was seen of it.
func spoken(s string) string { return articles.OneLine(s) }
