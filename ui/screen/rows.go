package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
)

// fetched are rows of the list.
type fetched struct {
	asked []index.ID
	rows  []index.Row // those of asked that there are, in this order
	err   error
}

// fetch reads rows of the list in a command.
func (m *model) fetch(ids []index.ID) tea.Cmd {
	m.fetching = true
	ctx, x, state := m.ctx, m.index, m.state
	return func() tea.Msg { return rowsOf(ctx, x, state, ids) }
}

// rowsOf reads rows, and what was done with their articles.
func rowsOf(ctx context.Context, x *index.Index, state *store.State, ids []index.ID) fetched {
	rows, err := x.Rows(ctx, ids)
	f := fetched{asked: ids, rows: rows, err: err}
	if state == nil || err != nil {
		return f
	}
	entries := make([]store.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.Entry
	}
	if state.Mark(ctx, entries) == nil { // unread marks are worth no message
		for i, e := range entries {
			rows[i].Entry = e
		}
	}
	return f
}

// takeRows puts rows into the list. If they cannot be read this is said, and
// not tried again before the list is another.
func (m *model) takeRows(f fetched) tea.Cmd {
	m.fetching = false
	if f.err != nil {
		m.barren = true
		return m.indexFailed(f.err)
	}
	m.list.put(f.asked, f.rows)
	return nil
}

// prefetchRows starts what the list would like to know next: rows that it lacks,
// and the counts of those in sight that the index has not come to yet.
func (m *model) prefetchRows() tea.Cmd {
	if m.index == nil || m.barren {
		return nil
	}
	n := m.rowsInSight()
	cmds := []tea.Cmd{m.findSnippets(m.list.window(n))}
	if ids := m.list.lacking(n); !m.fetching && len(ids) > 0 {
		cmds = append(cmds, m.fetch(ids))
	}
	if m.focus == onList || m.wide() {
		if items := m.list.uncounted(n, countLimit); !m.counting && len(items) > 0 {
			m.counting = true
			cmds = append(cmds, count(m.ctx, items))
		}
	}
	return tea.Batch(cmds...)
}
