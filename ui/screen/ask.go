package screen

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
)

// question is what the list is to hold.
type question struct {
	request int
	paths   []string // none means the library
	order   index.Order
	filter  string
	keep    []index.ID // stay in the list although the filter leaves them out
}

// asked is the answer to a question.
type asked struct {
	request int
	ids     []index.ID
	total   int // without the filter
	took    time.Duration
	err     error
}

// ask asks the index. While the library holds no article it is the samples.
func (q question) ask(ctx context.Context, x *index.Index) asked {
	begun := time.Now()
	a := asked{request: q.request}
	a.ids, a.err = x.IDs(ctx, index.In(q.paths...), q.order)
	if len(q.paths) == 0 && len(a.ids) == 0 && a.err == nil {
		a.ids, a.err = x.IDs(ctx, index.Samples(), q.order)
	}
	if a.total = len(a.ids); q.filter != "" && a.err == nil {
		a.ids, a.err = q.narrow(ctx, x, a.ids)
	}
	a.took = time.Since(begun)
	return a
}

// narrow leaves what matches the filter, and what is to be kept.
func (q question) narrow(ctx context.Context, x *index.Index, all []index.ID) ([]index.ID, error) {
	found, err := matching(ctx, x, all, q.filter)
	if err != nil || len(q.keep) == 0 {
		return found, err
	}
	wanted := make(map[index.ID]bool, len(found)+len(q.keep))
	for _, ids := range [][]index.ID{found, q.keep} {
		for _, id := range ids {
			wanted[id] = true
		}
	}
	var both []index.ID
	for _, id := range all {
		if wanted[id] {
			both = append(both, id)
		}
	}
	return both, nil
}

// matching returns those articles whose title, source, authors or path hold
// every word of a filter.
func matching(ctx context.Context, x *index.Index, all []index.ID, filter string) (found []index.ID, err error) {
	const atOnce = 500
	words := strings.Fields(strings.ToLower(filter))
	for len(all) > 0 {
		n := min(atOnce, len(all))
		rows, err := x.Rows(ctx, all[:n])
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			s := r.Summary
			text := strings.ToLower(strings.Join(append([]string{s.Title, s.Source, r.Path}, s.Bylines...), "\n"))
			if holdsAll(text, words) {
				found = append(found, r.ID)
			}
		}
		all = all[n:]
	}
	return found, nil
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// question is what the list is to hold now.
func (m *model) question() question {
	return question{request: m.asking, paths: m.options.Paths, order: m.order, filter: m.filter}
}

// askAnew fills the list with what the filter and the order now say. What was
// asked before is dropped.
func (m *model) askAnew() tea.Cmd {
	m.asking++
	m.anew = true
	if m.endAsking != nil {
		m.endAsking()
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
	if m.asks || m.index == nil {
		m.stale = true
		return nil
	}
	q := m.question()
	q.keep = m.list.ids
	return m.ask(q)
}

// takeIDs puts the answer to a question into the list.
func (m *model) takeIDs(a asked) tea.Cmd {
	if a.request != m.asking {
		return nil
	}
	m.asks, m.anew, m.barren = false, false, false
	if a.err != nil {
		m.note = a.err.Error()
		return nil
	}
	m.total = a.total
	m.list.take(a.ids)
	return tea.Batch(m.drain(), m.settle(), m.refreshLater(a.took))
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
