package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
)

// peopleAround is how many rows are read at a time.
const peopleAround = 200

// chartMonths is how many months are counted; a narrow screen shows the last of them.
const chartMonths = 24

// peopleFetched are rows of the screen of people, and how many there are.
type peopleFetched struct {
	request, first, total int
	in                    index.Scope
	people                []index.Person
	err                   error
}

// monthsCounted are the charts of some rows.
type monthsCounted struct {
	months map[index.PersonID][]int
	err    error
}

// fetch reads rows from a place on, in a command.
func (s *peopleScene) fetch(first int) tea.Cmd {
	s.rows.drop()
	s.rows.ask()
	ctx, x, paths, request, q := s.ctx, s.index, s.options.Paths, s.rows.id, s.query
	q.Offset, q.Limit = max(0, first), peopleAround
	return func() tea.Msg {
		f := peopleFetched{request: request, first: q.Offset}
		if f.in, f.err = x.Shown(ctx, paths); f.err != nil {
			return f
		}
		q.In = f.in
		if f.total, f.err = x.CountPeople(ctx, q); f.err == nil {
			f.people, f.err = x.People(ctx, q)
		}
		return f
	}
}

// count reads the charts of rows, in a command.
func (s *peopleScene) count() tea.Cmd {
	ids := make([]index.PersonID, 0, len(s.people))
	for _, p := range s.people {
		if s.months[p.ID] == nil {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	ctx, x, in, now := s.ctx, s.index, s.in, s.now()
	return func() tea.Msg {
		c := monthsCounted{}
		until, err := x.Latest(ctx, in)
		if until.After(now) { // an article with a date to come
			until = now
		}
		if c.err = err; err == nil {
			c.months, c.err = x.Months(ctx, ids, in, monthsAgo(until, chartMonths-1), until)
		}
		return c
	}
}

// monthsAgo is the start of the month some months before.
func monthsAgo(t time.Time, n int) time.Time {
	t = t.UTC()
	return time.Date(t.Year(), t.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
}
