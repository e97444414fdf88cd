package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
)

// libraryOpened is what the list stands on, and its first rows.
type libraryOpened struct {
	state   *store.State
	index   *index.Index
	notices []error // what was wrong with either
	list    listed
	first   fetched
	late    tea.Cmd // waits for the state, which was not open yet
}

// patience is how long the list waits for the reading state when all else is
// there: its rows are worth more than what was done with them, and another
// program may have locked it.
const patience = 100 * time.Millisecond

// openLibrary opens the reading state and the index, beside each other, and asks
// for the first rows, all in one command, so that the first frame of the list has
// rows in it. All of a long list is asked for behind that.
func (m *model) openLibrary() tea.Cmd {
	m.stateAsked, m.anew = true, true
	ctx, q, o := m.ctx, m.question(), m.options
	q.most = around
	return func() tea.Msg {
		var l libraryOpened
		state := make(chan stateOpened, 1)
		go func() {
			s, err := o.State(ctx)
			state <- stateOpened{s, err}
		}()
		var err error
		if l.index, err = o.Index(ctx); err != nil {
			l.notices = append(l.notices, err)
		}
		select {
		case s := <-state:
			if l.state = s.state; s.err != nil {
				l.notices = append(l.notices, s.err)
			}
		case <-time.After(patience):
			l.late = func() tea.Msg { return <-state }
		}
		l.list = q.ask(ctx, l.index)
		l.first = rowsOf(ctx, l.index, l.state, l.list.ids)
		return l
	}
}

// takeLibrary shows the first rows, and then has the index brought up to date.
func (m *model) takeLibrary(l libraryOpened) tea.Cmd {
	m.state, m.index = l.state, l.index
	m.places.open(m.state)
	for i, err := range l.notices {
		if i > 0 {
			m.note += " · "
		}
		m.note += err.Error()
	}
	cmds := []tea.Cmd{m.takeIDs(l.list), m.takeRows(l.first)}
	if l.list.cut {
		cmds = append(cmds, m.refresh())
	}
	if l.late != nil {
		return tea.Batch(tea.Batch(cmds...), l.late, m.afterFirstFrame(m.watchLibrary()))
	}
	return tea.Batch(tea.Batch(cmds...), m.afterFirstFrame(tea.Batch(m.update(), m.watchLibrary(), m.loadSearches(), m.backUp())))
}

// closing is how long the end of the program waits for what runs beside it. No
// harm is done by ending in its middle.
const closing = time.Second

// closeLibrary ends the use of what the list stands on.
func (m *model) closeLibrary() {
	ended := make(chan struct{})
	go func() { m.background.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(closing):
	}
	if m.index != nil {
		_ = m.index.Close()
	}
	if m.state != nil {
		_ = m.state.Close()
	}
}
