package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// Regrouped says that it was changed by hand who is who. Every scene hears of it.
type Regrouped struct {
	told string
	err  error
}

// Said is what was changed.
func (r Regrouped) Said() string {
	if r.err != nil {
		return r.err.Error()
	}
	return r.told
}

var errNotMerged = errors.New("nobody has been merged into this person; to merge, select others first")

// mergedInto finds all merges into somebody, and takes them back.
func mergedInto(ctx context.Context, state *store.State, into string) (back []store.Edit, err error) {
	all, err := state.Edits(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		if e.Article == "" && e.Into == into {
			back = append(back, store.Edit{Person: e.Person})
		}
	}
	if len(back) == 0 {
		return nil, errNotMerged
	}
	return back, nil
}

// decide makes edits and has the index follow. All of them are one change, which
// can be undone.
func decide(s *pane.Session, said string, edits func(context.Context, *store.State) ([]store.Edit, error)) tea.Cmd {
	if s.State == nil {
		s.Note = pane.StillOpening
		return nil
	}
	state, x := s.State, s.Index
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		all, err := edits(ctx, state)
		if err != nil {
			return Regrouped{told: said, err: err}
		}
		steps := make([]store.Step, len(all))
		for i := range all {
			steps[i].People = &all[i]
		}
		_, err = state.Do(ctx, func([]store.Step) string { return said }, steps...)
		return Regrouped{told: said, err: errors.Join(err, x.People().Regroup(ctx))}
	})
}

// decided are edits that are known beforehand.
func decided(edits ...store.Edit) func(context.Context, *store.State) ([]store.Edit, error) {
	return func(context.Context, *store.State) ([]store.Edit, error) { return edits, nil }
}

// mergeInto counts people to another, in a command.
func mergeInto(s *pane.Session, from []index.Person, into index.Person) tea.Cmd {
	said := fmt.Sprintf("%s is now counted as %s", from[0].Name, into.Name)
	if len(from) > 1 {
		said = fmt.Sprintf("%d people are now counted as %s", len(from), into.Name)
	}
	edits := make([]store.Edit, len(from))
	for i, p := range from {
		edits[i] = store.Edit{Person: p.Key, Into: into.Key}
	}
	return decide(s, said, decided(edits...))
}

// regroup counts the marked people to the one under the cursor. With none
// marked, it takes back what was merged into that one by hand.
func (s *Scene) regroup() tea.Cmd {
	into := s.person(s.At)
	if into == nil {
		return nil
	}
	from := slices.DeleteFunc(slices.Clone(s.marked), func(p index.Person) bool { return p.ID == into.ID })
	switch {
	case len(from) > 0:
		s.follow = into.Key
		return mergeInto(s.Session, from, *into)
	case len(s.marked) > 0:
		s.Note = "go to the person " + s.marked[0].Name + " is to be counted as"
		return nil
	}
	key := into.Key
	return decide(s.Session, into.Name+" is separate again from whoever was merged", func(ctx context.Context, state *store.State) ([]store.Edit, error) {
		return mergedInto(ctx, state, key)
	})
}

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
	until  time.Time // the last of them
	err    error
}

// fetch reads rows from a place on, in a command.
func (s *Scene) fetch(first int) tea.Cmd {
	s.rows.Drop()
	s.rows.Ask()
	ctx, from, paths, request, q := s.Ctx, s.from, s.Options.Paths, s.rows.ID, s.query
	q.Offset, q.Limit = max(0, first), peopleAround
	return func() tea.Msg {
		f := peopleFetched{request: request, first: q.Offset}
		if f.in, f.err = from.Shown(ctx, paths); f.err != nil {
			return f
		}
		q.In = f.in
		if f.total, f.err = from.Count(ctx, q); f.err == nil {
			f.people, f.err = from.List(ctx, q)
		}
		return f
	}
}

// count reads the charts of rows, in a command.
func (s *Scene) count() tea.Cmd {
	ids := make([]index.PersonID, 0, len(s.people))
	for _, p := range s.people {
		if s.months[p.ID] == nil {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	ctx, from, in, now := s.Ctx, s.from, s.in, s.Now()
	return func() tea.Msg { return countMonths(ctx, from, in, now, ids) }
}

// countMonths counts what people say in the months up to the newest article.
func countMonths(ctx context.Context, from pane.Source, in index.Scope, now time.Time, ids []index.PersonID) (c monthsCounted) {
	c.until, c.err = from.Latest(ctx, in)
	if c.until.After(now) { // an article with a date to come
		c.until = now
	}
	if c.err == nil {
		c.months, c.err = from.Months(ctx, ids, in, monthsAgo(c.until, chartMonths-1), c.until)
	}
	return c
}

// monthsAgo is the start of the month some months before.
func monthsAgo(t time.Time, n int) time.Time {
	t = t.UTC()
	return time.Date(t.Year(), t.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
}
