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
	undo []store.Edit
	err  error
	told bool
}

// tell shows what was changed, and keeps how to take it back.
func (r *regrouped) tell(m *model) {
	if r.told {
		return
	}
	r.told = true
	if m.note = r.said; r.err != nil {
		m.note = r.err.Error()
	}
	if len(r.undo) == 0 {
		return
	}
	state, x := m.state, m.index
	m.remembered(r.said, func(ctx context.Context) error {
		for _, e := range slices.Backward(r.undo) {
			if _, err := state.Edit(ctx, e); err != nil {
				return err
			}
		}
		return x.Regroup(ctx)
	})
}

// editor makes edits of people and remembers how to take them back.
type editor struct {
	state *store.State
	undo  *[]store.Edit
}

func (e editor) keep(undo store.Edit, err error) error {
	if err == nil {
		*e.undo = append(*e.undo, undo)
	}
	return err
}

func (e editor) merge(ctx context.Context, from, into string) error {
	return e.keep(e.state.Merge(ctx, from, into))
}

func (e editor) part(ctx context.Context, article, name string) error {
	return e.keep(e.state.Part(ctx, article, name, ""))
}

var errNotMerged = errors.New("nobody was merged with this person by hand: mark others first, and then come here")

// unmerge takes back all merges into somebody.
func (e editor) unmerge(ctx context.Context, into string) error {
	all, err := e.state.Edits(ctx)
	if err != nil {
		return err
	}
	found := false
	for _, edit := range all {
		if edit.Article == "" && edit.Into == into {
			found = true
			if err := e.merge(ctx, edit.Person, ""); err != nil {
				return err
			}
		}
	}
	if !found {
		return errNotMerged
	}
	return nil
}

// decide makes edits in a command and has the index follow. All of them are one
// change, which can be undone.
func (m *model) decide(said string, do func(context.Context, editor) error) tea.Cmd {
	if m.state == nil {
		m.note = "the reading state is still being opened"
		return nil
	}
	ctx, state, x := m.ctx, m.state, m.index
	return func() tea.Msg {
		r := &regrouped{said: said}
		err := do(ctx, editor{state, &r.undo})
		r.err = errors.Join(err, x.Regroup(ctx))
		return r
	}
}

// mergeInto counts people to another, in a command.
func mergeInto(m *model, from []index.Person, into index.Person) tea.Cmd {
	said := fmt.Sprintf("%s is counted to %s", from[0].Name, into.Name)
	if len(from) > 1 {
		said = fmt.Sprintf("%d people are counted to %s", len(from), into.Name)
	}
	return m.decide(said, func(ctx context.Context, e editor) error {
		for _, p := range from {
			if err := e.merge(ctx, p.Key, into.Key); err != nil {
				return err
			}
		}
		return nil
	})
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
		m.note = "go to the one whom " + s.marked[0].Name + " is to be counted to"
		return nil
	}
	key := into.Key
	return m.decide(into.Name+" is parted from whom was merged", func(ctx context.Context, e editor) error { return e.unmerge(ctx, key) })
}
