package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
)

// Reading state is opened only when there is something on the screen: it is a
// convenience, and nobody should wait for it.

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
	if open == nil {
		open = store.OpenState
	}
	return func() tea.Msg {
		s, err := open(ctx)
		return stateOpened{s, err}
	}
}

// remembering takes the open state and asks it about what is on the screen.
func (m *model) remembering(s stateOpened) tea.Cmd {
	m.state = s.state
	if s.err != nil {
		m.note = s.err.Error()
	}
	entries := make([]store.Entry, len(m.list.all))
	for i, it := range m.list.all {
		entries[i] = it.Entry
	}
	cmds := []tea.Cmd{m.mark(entries)}
	if m.focus != onList && m.reader.art != nil {
		cmds = append(cmds, m.recall())
	}
	return tea.Batch(cmds...)
}

// marked says which of some entries have been read.
type marked []store.Entry

// mark asks which entries have been read.
func (m *model) mark(entries []store.Entry) tea.Cmd {
	if m.state == nil || len(entries) == 0 {
		return nil
	}
	ctx, state := m.ctx, m.state
	return func() tea.Msg {
		if err := state.Mark(ctx, entries); err != nil {
			return nil // unread marks are worth no message
		}
		return marked(entries)
	}
}

func (m *model) markRead(entries marked) {
	read := map[store.ID]bool{}
	for _, e := range entries {
		if e.Read {
			read[e.ID] = true
		}
	}
	if len(read) == 0 {
		return
	}
	for _, it := range m.list.all {
		it.Read = it.Read || read[it.ID]
	}
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
	if it := m.list.find(e.ID); it != nil {
		it.Read = true
	}
	ctx, state, request := m.ctx, m.state, m.request
	return func() tea.Msg {
		was, ok, err := state.Lookup(ctx, e.Key, string(e.ID))
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
	if was.request != m.request || r.art == nil || r.touched {
		return
	}
	at, ok := was.place.Find(r.art.Text)
	if !ok || at <= r.page.Top() {
		return
	}
	r.page.Goto(at, r.height)
	if r.page.Top() > 0 {
		m.note = "where you left off · " + keyFor(top) + " for the start"
	}
}

// remember saves the place in the open article.
func (m *model) remember() tea.Cmd {
	r := m.reader
	if m.state == nil || m.preview || r.art == nil || m.opening {
		return nil
	}
	at := r.page.Top()
	if r.page.AtEnd(r.height) {
		at = 0 // read to the end: next time it begins at the start
	}
	reading := store.Reading{Read: true, Place: store.Anchor(r.art.Text, at)}
	state, e := m.state, r.entry
	return func() tea.Msg {
		_ = state.Save(context.Background(), e.Key, string(e.ID), reading) // the model's context may be at its end
		return nil
	}
}
