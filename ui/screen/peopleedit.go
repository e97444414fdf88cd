package screen

import (
	"context"
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
)

// regrouped says that it was changed by hand who is who. Every scene hears of
// it, and the first tells it.
type regrouped struct {
	said string
	err  error
	told bool
}

// tell shows what was changed.
func (r *regrouped) tell(m *model) {
	if r.told {
		return
	}
	r.told = true
	if m.note = r.said; r.err != nil {
		m.note = r.err.Error()
	}
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
func (m *model) decide(said string, edits func(context.Context, *store.State) ([]store.Edit, error)) tea.Cmd {
	if m.state == nil {
		m.note = stillOpening
		return nil
	}
	state, x := m.state, m.index
	return m.inTurn(func(ctx context.Context) tea.Msg {
		all, err := edits(ctx, state)
		if err != nil {
			return &regrouped{said: said, err: err}
		}
		steps := make([]store.Step, len(all))
		for i := range all {
			steps[i].People = &all[i]
		}
		_, err = state.Do(ctx, func([]store.Step) string { return said }, steps...)
		return &regrouped{said: said, err: errors.Join(err, x.Regroup(ctx))}
	})
}

// decided are edits that are known beforehand.
func decided(edits ...store.Edit) func(context.Context, *store.State) ([]store.Edit, error) {
	return func(context.Context, *store.State) ([]store.Edit, error) { return edits, nil }
}

// mergeInto counts people to another, in a command.
func mergeInto(m *model, from []index.Person, into index.Person) tea.Cmd {
	said := fmt.Sprintf("%s is now counted as %s", from[0].Name, into.Name)
	if len(from) > 1 {
		said = fmt.Sprintf("%d people are now counted as %s", len(from), into.Name)
	}
	edits := make([]store.Edit, len(from))
	for i, p := range from {
		edits[i] = store.Edit{Person: p.Key, Into: into.Key}
	}
	return m.decide(said, decided(edits...))
}

// regroup counts the marked people to the one under the cursor. With none
// marked, it takes back what was merged into that one by hand.
func (s *peopleScene) regroup(m *model) tea.Cmd {
	into := s.person(s.at)
	if into == nil {
		return nil
	}
	from := slices.DeleteFunc(slices.Clone(s.marked), func(p index.Person) bool { return p.ID == into.ID })
	switch {
	case len(from) > 0:
		s.follow = into.Key
		return mergeInto(m, from, *into)
	case len(s.marked) > 0:
		m.note = "go to the person to merge " + s.marked[0].Name + " into"
		return nil
	}
	key := into.Key
	return m.decide("undid the merges into "+into.Name, func(ctx context.Context, state *store.State) ([]store.Edit, error) {
		return mergedInto(ctx, state, key)
	})
}
