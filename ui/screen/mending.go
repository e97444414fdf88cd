package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
)

// indexMended tells whether a damaged index was begun anew.
type indexMended struct{ done bool }

// indexFailed says why a question to the index has no answer. An index that is
// damaged is made again in the background, while what is on the screen can be read.
func (m *model) indexFailed(err error) tea.Cmd {
	m.note = err.Error()
	if m.index == nil || m.mending {
		return nil
	}
	m.mending = true
	if m.updating != nil && index.Damaged(err) { // it would go on for nothing
		m.updating.cancel()
	}
	ctx, x := m.ctx, m.index
	return func() tea.Msg { return indexMended{x.Mend(ctx, err)} }
}

// takeMended fills an index that was begun anew.
func (m *model) takeMended(mended indexMended) tea.Cmd {
	m.mending = false
	if !mended.done {
		return nil
	}
	m.renumber()
	return tea.Batch(m.refresh(), m.startUpdate())
}

// renumber forgets what is known of articles by their numbers, which are others
// in an index that was begun anew.
func (m *model) renumber() {
	m.note = index.ErrMended.Error()
	m.all, m.selected, m.snippets, m.placed = nil, nil, nil, nil
	m.barren, m.list.moved = false, false
}

// checkIndex looks for damage that no question meets, once the index is up to
// date and there is nothing else to do.
func (m *model) checkIndex() tea.Cmd {
	if m.checked {
		return nil
	}
	m.checked = true
	ctx, x := m.ctx, m.index
	return func() tea.Msg {
		if err := x.Check(ctx); err != nil {
			return indexDoubted{err}
		}
		return nil
	}
}

// indexDoubted is what a check has found.
type indexDoubted struct{ err error }

// stateKept is why there is no copy of the reading state, or what had to be
// mended before there was one.
type stateKept struct{ err error }

// backUp keeps a copy of the reading state, if that is due.
func (m *model) backUp() tea.Cmd {
	if m.state == nil {
		return nil
	}
	ctx, state := m.ctx, m.state
	return func() tea.Msg {
		if err := state.Backup(ctx); err != nil && ctx.Err() == nil {
			return stateKept{err}
		}
		return nil
	}
}
