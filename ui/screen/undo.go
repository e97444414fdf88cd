package screen

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
)

// undone is a change that was taken back.
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

// undoLast takes the last change back.
func undoLast(s *session) tea.Cmd {
	if s.state == nil {
		s.note = stillOpening
		return nil
	}
	state, x := s.state, s.index
	return s.inTurn(func(ctx context.Context) tea.Msg {
		u, err := state.Undo(ctx)
		if err == nil && u.People && x != nil {
			err = x.Regroup(ctx)
		}
		return undone{u, err}
	})
}

// stillOpening is said of what needs the reading state before it is there.
const stillOpening = "the reading state is still being opened"

// said is what was undone, and when it was done if that may be news.
func (u undone) said() string {
	switch {
	case u.err != nil:
		return u.err.Error()
	case u.Earlier:
		return "undone: " + u.Said + " (" + u.Done.Format("2 Jan, 15:04") + ")"
	}
	return "undone: " + u.Said
}

// undoKey is the key that undoes where the reader is now.
func undoKey(s *session) string {
	if s.focus == onList || s.focus == onBar {
		return s.keymap.hint(undoOrUp)
	}
	return s.keymap.hint(undo)
}
