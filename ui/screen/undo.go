package screen

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
)

// undone is a change that was taken back. Scenes are told too.
type undone struct {
	store.Undone
	err error
}

// turns are changes of the reading state, made one after another.
type turns struct {
	mu   sync.Mutex
	last chan struct{} // closed when the last one is made; nil if there was none
}

// add makes a change behind those that were asked for before.
func (t *turns) add(do func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	before, done := t.last, make(chan struct{})
	t.last = done
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		do()
	}()
}

// wait waits until all are made.
func (t *turns) wait() {
	t.mu.Lock()
	last := t.last
	t.mu.Unlock()
	if last != nil {
		<-last
	}
}

// inTurn changes the reading state beside the program, behind the changes that
// were asked for before, so that an undo typed behind a star takes back that
// star. It begins at once and not as a command: whatever becomes of the
// program, what a key has asked for is done. The command brings the answer.
func (m *model) inTurn(do func(context.Context) tea.Msg) tea.Cmd {
	ctx, answer := m.ctx, make(chan tea.Msg, 1)
	m.changes.add(func() { answer <- guarded(func() tea.Msg { return do(ctx) })() })
	return func() tea.Msg { return <-answer }
}

// undoLast takes the last change back.
func (m *model) undoLast() tea.Cmd {
	if m.state == nil {
		m.note = stillOpening
		return nil
	}
	state, x := m.state, m.index
	return m.inTurn(func(ctx context.Context) tea.Msg {
		u, err := state.Undo(ctx)
		if err == nil && u.People && x != nil {
			err = x.Regroup(ctx)
		}
		return undone{u, err}
	})
}

// stillOpening is said of what needs the reading state before it is there.
const stillOpening = "the reading state is still loading"

// takeUndone says what was undone, and when it was done if that may be news.
func (m *model) takeUndone(u undone) tea.Cmd {
	m.note = "undone: " + u.Said
	switch {
	case u.err != nil:
		m.note = u.err.Error()
	case u.Earlier:
		m.note += " (" + u.Done.Format("2 Jan, 15:04") + ")"
	}
	m.unread = false
	return tea.Batch(m.renew(), m.loadSearches(), m.answerScenes(u))
}

// undoKey is the key that undoes where the reader is now.
func (m *model) undoKey() string {
	if m.focus == onList || m.focus == onBar {
		return keyFor(undoOrUp)
	}
	return keyFor(undo)
}
