package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
)

// subject is what a change is about: articles of the list, or the open one.
type subject struct {
	ids []index.ID
	on  []store.Sighting
}

// subject is what a key on the list or on the page is about: the open article,
// or what is selected, or else the row under the cursor.
func (m *model) subject() subject {
	switch {
	case m.focus != onList:
		return subject{on: []store.Sighting{m.reader.entry.Sighting()}}
	case len(m.selected) > 0:
		return subject{ids: m.selection()}
	case m.list.current() != nil:
		return subject{on: []store.Sighting{m.list.current().Sighting()}}
	}
	return subject{}
}

func (s subject) empty() bool { return len(s.ids)+len(s.on) == 0 }

// sightings tells what state hangs on.
func (s subject) sightings(ctx context.Context, x *index.Index) ([]store.Sighting, error) {
	if len(s.ids) == 0 {
		return s.on, nil
	}
	return x.Sightings(ctx, s.ids)
}

// marked is a change that was made.
type marked struct {
	undo []store.Step // to be done from the last to the first
	err  error
}

// mark changes the marks of articles: it makes all of some changes or, of
// alternatives, the first that changes anything.
func (m *model) mark(s subject, alternatives bool, changes ...store.Change) tea.Cmd {
	if m.state == nil || s.empty() {
		return nil
	}
	x, do := m.index, m.state.Do
	if alternatives {
		do = m.state.DoFirst
	}
	return m.inTurn(func(ctx context.Context) tea.Msg {
		on, err := s.sightings(ctx, x)
		if err != nil {
			return marked{err: err}
		}
		steps := make([]store.Step, len(changes))
		for i := range changes {
			changes[i].On = on
			steps[i].Marks = &changes[i]
		}
		undo, err := do(ctx, made, steps...)
		return marked{undo, err}
	})
}

// toggle sets a mark or, where it is set everywhere, takes it away.
func (m *model) toggle(set, take store.Action) tea.Cmd {
	return m.mark(m.subject(), true, store.Change{Do: set}, store.Change{Do: take})
}

// markAllRead marks everything in the list as read.
func (m *model) markAllRead() tea.Cmd {
	return m.mark(subject{ids: m.list.ids}, false, store.Change{Do: store.MarkRead})
}

// takeMarked says what was changed, and how to have it undone.
func (m *model) takeMarked(done marked) tea.Cmd {
	if done.err != nil {
		m.note = done.err.Error()
	}
	if len(done.undo) == 0 {
		if done.err == nil {
			m.note = "nothing to change"
		}
		return nil
	}
	m.noteOpen(done.undo)
	m.note = made(done.undo) + " · " + m.undoKey() + " undoes"
	return m.renew()
}

// made says what the changes were that undo takes back.
func made(undo []store.Step) string {
	said := make([]string, len(undo))
	for i, step := range undo {
		said[i] = plural(len(step.Marks.On), "article") + " " + deed(*step.Marks)
	}
	return join(said...)
}

// deed names the change that a change undoes.
func deed(undo store.Change) string {
	switch undo.Do {
	case store.MarkUnread:
		return "marked read"
	case store.MarkRead:
		return "marked unread"
	case store.Unstar:
		return "starred"
	case store.Star:
		return "no longer starred"
	case store.RemoveTag:
		return "tagged " + undo.Tag
	default:
		return "no longer tagged " + undo.Tag
	}
}

// noteOpen keeps an open article that was marked as unread from becoming read
// when it is left.
func (m *model) noteOpen(undo []store.Step) {
	for _, step := range undo {
		for _, at := range step.Marks.On {
			if at.Key == m.reader.entry.Key && !m.preview {
				m.unread = step.Marks.Do == store.MarkRead || m.unread && step.Marks.Do != store.MarkUnread
			}
		}
	}
}

// renew has the rows in sight fetched again, with the marks that they have now.
func (m *model) renew() tea.Cmd {
	for _, it := range m.list.items {
		it.stale = true
	}
	m.uncounted = true
	return nil
}
