package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
	"pullquote/store/query"
)

// question is what the list is to hold.
type question struct {
	request int
	paths   []string // none means the library
	order   index.Order
	query   query.Query
	now     time.Time
	all     []index.ID // what the query is put to; nil means that it has to be asked first
	keep    []index.ID // stay in the list although the query leaves them out
	most    int        // how many of all there are wanted; 0 means all
}

// listed is the answer to a question.
type listed struct {
	request int
	query   query.Query
	all     []index.ID // without the query
	ids     []index.ID
	took    time.Duration
	cut     bool // there may be more
	err     error
}

// ask asks the index. While the library holds no article it is the samples.
func (q question) ask(ctx context.Context, x *index.Index) listed {
	begun := time.Now()
	a := listed{request: q.request, query: q.query, all: q.all}
	most := q.most
	if most == 0 {
		most = -1
	}
	if a.all == nil {
		a.all, a.err = x.First(ctx, index.In(q.paths...), q.order, most)
	}
	if len(q.paths) == 0 && len(a.all) == 0 && a.err == nil {
		a.all, a.err = x.First(ctx, index.Samples(), q.order, most)
	}
	a.cut = len(a.all) == most
	if a.ids = a.all; a.err == nil {
		a.ids, a.err = x.Search(ctx, q.query, a.all, q.now)
	}
	if len(q.keep) > 0 && len(a.ids) < len(a.all) {
		a.ids = q.keeping(a.all, a.ids)
	}
	a.took = time.Since(begun)
	return a
}

// keeping returns those of all articles that were found or are to be kept.
func (q question) keeping(all, found []index.ID) (both []index.ID) {
	wanted := make(map[index.ID]bool, len(found)+len(q.keep))
	for _, ids := range [][]index.ID{found, q.keep} {
		for _, id := range ids {
			wanted[id] = true
		}
	}
	for _, id := range all {
		if wanted[id] {
			both = append(both, id)
		}
	}
	return both
}

// question is what the list is to hold now.
func (m *model) question() question {
	return question{request: m.asking, paths: m.options.Paths, order: m.order, query: m.query, now: m.now(), all: m.all}
}

// askAnew fills the list with what the query and the order now say. What was
// asked before is dropped.
func (m *model) askAnew() tea.Cmd {
	m.asking++
	m.anew = true
	for _, end := range []context.CancelFunc{m.endAsking, m.endExcerpts} {
		if end != nil {
			end()
		}
	}
	return m.ask(m.question())
}

// ask asks the index in a command.
func (m *model) ask(q question) tea.Cmd {
	if m.index == nil {
		return nil
	}
	ctx, cancel := context.WithCancel(m.ctx)
	m.endAsking, m.asks, m.stale = cancel, true, false
	x := m.index
	return func() tea.Msg { return q.ask(ctx, x) }
}

// refresh asks again after the index has changed. What is in the list stays in
// it, also where it no longer matches, so that nothing vanishes while somebody
// looks at it.
func (m *model) refresh() tea.Cmd {
	if m.asks || m.anew || m.index == nil {
		m.stale = true
		return nil
	}
	q := m.question()
	q.all, q.keep = nil, m.list.ids
	return m.ask(q)
}

// takeIDs puts the answer to a question into the list.
func (m *model) takeIDs(a listed) tea.Cmd {
	if a.request != m.asking {
		return nil
	}
	m.asks, m.anew, m.barren, m.cutOff = false, false, false, a.cut
	if a.err != nil {
		return m.indexFailed(a.err)
	}
	if a.query.String() != m.answered.String() {
		m.list.begin()
		m.placed = nil
	}
	m.all, m.answered, m.uncounted = a.all, a.query, m.uncounted || len(a.all) != len(m.all) || m.updating != nil
	m.list.take(a.ids)
	return m.refreshLater(a.took)
}

// refreshLater asks again if the index has changed meanwhile, but so that the
// questions take a small part of the time at most.
func (m *model) refreshLater(took time.Duration) tea.Cmd {
	if !m.stale {
		return nil
	}
	m.stale, m.asks = false, true
	return tea.Tick(10*took, func(time.Time) tea.Msg { return refreshDue{} })
}

// refreshDue says that the index may be asked again.
type refreshDue struct{}
