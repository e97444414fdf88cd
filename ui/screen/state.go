package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store"
)

// Where one article alone was given, reading state is opened only when it is
// on the screen: state is a convenience, and nobody should wait for it.

// stateOpened is the open reading state, or why there is none.
type stateOpened struct {
	state *store.State
	err   error
}

// openState opens the reading state once.
func (m *model) openState() tea.Cmd {
	if m.stateAsked {
		return nil
	}
	m.stateAsked = true
	ctx, open := m.ctx, m.options.State
	return func() tea.Msg {
		s, err := open(ctx)
		return stateOpened{s, err}
	}
}

// remembering takes the open state and asks it about the article on the screen.
func (m *model) remembering(s stateOpened) tea.Cmd {
	m.state = s.state
	m.places.open(m.state)
	if s.err != nil {
		m.note = s.err.Error()
	}
	cmds := []tea.Cmd{m.backUp()}
	if m.reader.art != nil {
		cmds = append(cmds, m.recall())
	}
	if m.index != nil { // the list is there without what was done with its articles
		cmds = append(cmds, m.update(), m.loadSearches(), m.renew())
	}
	return tea.Batch(append(cmds, m.drain())...)
}

// recalled is where somebody stopped reading an article.
type recalled struct {
	request int
	place   store.Place
}

// recall asks where the open article was left, and notes that it is read.
func (m *model) recall() tea.Cmd {
	if m.state == nil || m.preview {
		return nil
	}
	e := m.reader.entry
	if it := m.list.item(m.shown); it != nil {
		it.Read = true
	}
	ctx, state, request, places := m.ctx, m.state, m.request, m.places
	return func() tea.Msg {
		_ = places.flush() // it may have been left a moment ago; what fails is told and tried again
		was, ok, err := state.Lookup(ctx, e.Key, string(e.ID))
		// It counts as read from now on, and not only when it is left: its row
		// may be asked for again meanwhile.
		_, _ = state.Apply(ctx, store.Change{Do: store.MarkRead, On: []store.Sighting{e.Sighting()}})
		if err != nil || !ok {
			return nil
		}
		return recalled{request, was.Place}
	}
}

// resume goes to a remembered place, unless a key was quicker. It says so:
// a page that starts in its middle is a riddle otherwise.
func (m *model) resume(was recalled) {
	r := m.reader
	if was.request != m.request || r.art == nil || r.touched || !m.goal.Empty() {
		return
	}
	at, ok := was.place.Find(r.art.Text)
	if !ok || at <= r.page.Top() {
		return
	}
	r.page.Goto(at, r.height)
	if r.page.Top() > 0 {
		m.note = join("where you left off", m.keymap.hint(top)+" for the start", hiddenNote(r.art))
	}
}

// remember saves the place in the article that is being left. Where no key has
// moved the page, the place that was remembered of it stands: it may not have
// been found yet.
func (m *model) remember() tea.Cmd {
	r := m.reader
	if m.preview || r.page == nil || m.opening || !r.touched {
		return nil
	}
	p := m.place()
	p.read = !m.unread
	m.places.put(p)
	places := m.places
	return func() tea.Msg {
		_ = places.flush() // likewise
		return nil
	}
}
