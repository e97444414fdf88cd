package screen

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/index"
)

// progress is how far an update of the index is.
type progress struct {
	index.Progress
	updating *updating
	done     bool
	err      error
}

// updating is an update of the index that runs beside the program. Whatever it
// has reported since it was last asked is one message, so that a quick update
// floods nobody.
type updating struct {
	cancel context.CancelFunc
	stir   chan struct{} // holds one: there is something to tell

	mu  sync.Mutex
	now progress
}

// tell adds to what there is to tell.
func (u *updating) tell(p progress) {
	u.mu.Lock()
	p.Changed = p.Changed || u.now.Changed
	p.Mended = p.Mended || u.now.Mended
	p.Problems = append(u.now.Problems, p.Problems...)
	u.now = p
	u.mu.Unlock()
	select {
	case u.stir <- struct{}{}:
	default:
	}
}

// next waits until there is something to tell.
func (u *updating) next() tea.Msg {
	<-u.stir
	u.mu.Lock()
	defer u.mu.Unlock()
	p := u.now
	p.updating = u
	u.now.Changed, u.now.Mended, u.now.Problems = false, false, nil
	return p
}

// update brings the index up to date in the background. While an update runs,
// another is to follow it.
func (m *model) update() tea.Cmd {
	if m.index == nil {
		return nil
	}
	if m.updating != nil {
		m.outdated = true
		return nil
	}
	ctx, cancel := context.WithCancel(m.ctx)
	u := &updating{cancel: cancel, stir: make(chan struct{}, 1)}
	m.updating, m.outdated, m.progress = u, false, progress{}
	x, state, paths, links := m.index, m.state, m.options.Paths, m.options.FollowLinks
	m.background.Go(func() {
		o := index.Options{FollowLinks: links, Report: func(p index.Progress) { u.tell(progress{Progress: p}) }}
		if state != nil {
			o.Carry = state.Carry
		}
		err := fault.Guard(func() error { return x.Update(ctx, paths, o) })
		u.mu.Lock()
		last := u.now
		u.mu.Unlock()
		u.tell(progress{Progress: index.Progress{Found: last.Found, Done: last.Done, Total: last.Total}, done: true, err: err})
	})
	return u.next
}

// takeProgress notes how far the update is, and asks for the list again if it
// is another.
func (m *model) takeProgress(p progress) tea.Cmd {
	if p.updating != m.updating {
		return nil
	}
	m.progress = p
	m.nameProblems(p.Problems)
	if p.Mended {
		m.renumber()
	}
	var cmds []tea.Cmd
	if p.Changed {
		cmds = append(cmds, m.refresh())
	}
	if !p.done {
		return tea.Batch(append(cmds, p.updating.next)...)
	}
	m.updating = nil
	if p.err != nil && !m.stopped && !m.mending {
		m.note = p.err.Error()
	}
	switch {
	case m.outdated && !m.stopped:
		cmds = append(cmds, m.update())
	case p.err == nil:
		cmds = append(cmds, m.checkIndex())
	}
	return tea.Batch(cmds...)
}

// nameProblems says what could not be read.
func (m *model) nameProblems(problems []store.Problem) {
	failed := slices.DeleteFunc(slices.Clone(problems), func(p store.Problem) bool { return errors.As(p.Err, new(store.LinksOut)) })
	if len(failed) > 0 {
		problems = failed
	}
	switch n := len(problems); n {
	case 0:
	case 1:
		m.note = problems[0].Error()
	default:
		m.note = fmt.Sprintf("%s files could not be read; the last one: %s", figure(n), problems[n-1].Error())
	}
}

// stopUpdate ends the update that runs; the next one goes on where it was.
func (m *model) stopUpdate() {
	m.stopped = true
	m.updating.cancel()
	m.note = "stopped · " + keyFor(again) + " continues"
}

// startUpdate runs an update because somebody has asked for it.
func (m *model) startUpdate() tea.Cmd {
	m.stopped = false
	return m.update()
}

// updateStatus is what the status line says of the update, if one runs.
func (m *model) updateStatus() string {
	p := m.progress
	switch {
	case m.updating == nil:
		return ""
	case p.Elsewhere:
		return "another Pullquote is indexing"
	case p.Total > 0 && p.Done < p.Total:
		return fmt.Sprintf("indexing %s of %s · %s stops", figure(p.Done), figure(p.Total), keyFor(escape))
	case p.Total == 0:
		return fmt.Sprintf("finding files: %s · %s stops", figure(p.Found), keyFor(escape))
	}
	return ""
}
