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
	m.history.opening.ask()
	m.list.awaited = true
	ctx, q, o := m.ctx, m.list.questionNow(), m.options
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
	m.index = l.index
	m.history.take(l.state)
	for i, err := range l.notices {
		if i > 0 {
			m.note += " · "
		}
		m.note += err.Error()
	}
	cmds := []tea.Cmd{m.grant(m.list.takeIDs(l.list)), m.grant(m.list.takeRows(l.first))}
	if l.list.cut {
		cmds = append(cmds, m.list.refresh())
	}
	if l.late != nil {
		return tea.Batch(tea.Batch(cmds...), l.late, m.afterFirstFrame(m.indexing.watch()))
	}
	return tea.Batch(tea.Batch(cmds...), m.afterFirstFrame(tea.Batch(m.indexing.update(), m.indexing.watch(), m.bar.loadSearches(), m.history.backUp())))
}

// takeState takes the reading state where it comes behind the list or the page,
// and asks it about what is on the screen.
func (m *model) takeState(s stateOpened) tea.Cmd {
	m.history.take(s.state)
	if s.err != nil {
		m.note = s.err.Error()
	}
	cmds := []tea.Cmd{m.history.backUp()}
	if m.reader.art != nil {
		cmds = append(cmds, m.history.recall(m.reader, m.list))
	}
	if m.index != nil { // the list is there without what was done with its articles
		cmds = append(cmds, m.indexing.update(), m.bar.loadSearches())
		m.list.rows.renew()
		m.bar.counts.stale = true
	}
	return tea.Batch(cmds...)
}

// closing is how long the end of the program waits for what runs beside it. No
// harm is done by ending in its middle.
const closing = time.Second

// closeLibrary ends the use of what the list stands on.
func closeLibrary(s *session, x *indexing) {
	ended := make(chan struct{})
	go func() { x.background.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(closing):
	}
	if s.index != nil {
		_ = s.index.Close()
	}
	if s.state != nil {
		_ = s.state.Close()
	}
}
