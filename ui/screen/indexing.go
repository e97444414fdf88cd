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
	"pullquote/ui/keys"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// indexing keeps the index up to date while the reader runs, and mends it.
type indexing struct {
	*pane.Session
	updating   *updating    // nil while no update runs
	progress   progress     // of that update
	outdated   bool         // another update is to follow it
	stopped    bool         // somebody has stopped the last one
	asked      bool         // somebody waits for what this one finds
	changed    bool         // it has found something
	mending    pane.Request // whether the index is damaged
	cause      string       // the error for which it was asked last
	remade     bool         // the index was damaged, and is another now
	checking   pane.Request // whether it is damaged where no question has met it
	background sync.WaitGroup
}

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
func (x *indexing) update() tea.Cmd {
	if x.Index == nil {
		return nil
	}
	if x.updating != nil {
		x.outdated = true
		return nil
	}
	ctx, cancel := context.WithCancel(x.Ctx)
	u := &updating{cancel: cancel, stir: make(chan struct{}, 1)}
	x.updating, x.outdated, x.progress = u, false, progress{}
	open, state, paths, links := x.Index, x.State, x.Options.Paths, x.Settings.FollowLinks
	x.background.Go(func() {
		o := index.Options{FollowLinks: links, Report: func(p index.Progress) { u.tell(progress{Progress: p}) }}
		if state != nil {
			o.Carry = state.Carry
		}
		err := fault.Guard(func() error { return open.Update(ctx, paths, o) })
		u.mu.Lock()
		last := u.now
		u.mu.Unlock()
		u.tell(progress{Progress: index.Progress{Found: last.Found, Done: last.Done, Total: last.Total}, done: true, err: err})
	})
	return u.next
}

// answer takes how far an update is, and what was found out about the index and
// the folders.
func (x *indexing) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case progress:
		return x.takeProgress(msg)
	case indexMended:
		return x.takeMended(msg)
	case indexDoubted:
		return x.mend(msg.err)
	case correcting.Done:
		return x.corrected()
	case pane.Undone:
		if msg.Annotations {
			return x.corrected()
		}
	case followed:
		if msg.err != nil {
			x.Note = msg.err.Error()
		}
		return pane.RefreshList{}
	case folders:
		return tea.Cmd(msg.next)
	case foldersChanged:
		if x.stopped { // somebody wants no indexing now
			return tea.Cmd(msg.next)
		}
		return tea.Batch(x.update(), msg.next)
	}
	return nil
}

// followed says that the index holds what was corrected by hand, or why it does not.
type followed struct{ err error }

// corrected has the index follow what was corrected by hand, beside all else: who is renamed
// everywhere may speak in thousands of articles. An update is to follow the one that runs,
// which may know nothing of it.
func (x *indexing) corrected() pane.Wish {
	if x.Index == nil {
		return nil
	}
	x.outdated = x.outdated || x.updating != nil
	ctx, open := x.Ctx, x.Index
	return tea.Cmd(func() tea.Msg { return followed{index.Correct(ctx, open)} })
}

// takeProgress notes how far the update is, and has the list asked for again if
// it is another.
func (x *indexing) takeProgress(p progress) pane.Wish {
	if p.updating != x.updating {
		return nil
	}
	x.progress = p
	x.changed = x.changed || p.Changed
	x.tellProblems(p.Problems)
	var ws pane.Wishes
	if p.Mended {
		x.Note = index.ErrMended.Error()
		ws = append(ws, pane.RenumberList{})
	}
	if p.Changed {
		ws = append(ws, pane.RefreshList{})
	}
	if !p.done {
		return append(ws, tea.Cmd(p.updating.next))
	}
	x.updating, x.asked = nil, x.asked && p.err == nil
	if p.err != nil && !x.stopped && !x.mending.Under() {
		x.Note = p.err.Error()
	}
	switch {
	case x.outdated && !x.stopped:
		ws = append(ws, x.update())
	case p.err == nil:
		x.tellFound()
		ws = append(ws, x.check())
	}
	return ws
}

// tellFound says what came of an update that somebody has asked for, unless there is
// worse to say: without a word a key that found nothing looks like one that did nothing.
func (x *indexing) tellFound() {
	switch {
	case !x.asked || x.Note != "":
	case x.changed:
		x.Note = "what was new or changed is in the list"
	default:
		x.Note = "no file is new or changed"
	}
	x.asked = false
}

// tellProblems says what could not be read.
func (x *indexing) tellProblems(problems []store.Problem) {
	failed := slices.DeleteFunc(slices.Clone(problems), func(p store.Problem) bool { return errors.As(p.Err, new(store.LinksOut)) })
	if len(failed) > 0 {
		problems = failed
	}
	switch n := len(problems); n {
	case 0:
	case 1:
		x.Note = problems[0].Error()
	default:
		x.Note = fmt.Sprintf("%s files could not be read; the last one: %s", words.Figure(n), problems[n-1].Error())
	}
}

// stop ends the update that runs; the next one goes on where it was.
func (x *indexing) stop() {
	if x.updating == nil {
		x.Note = "nothing is being indexed"
		return
	}
	x.stopped = true
	x.updating.cancel()
	x.Note = "stopped · " + x.Keymap.Hint(keys.Again) + " continues"
}

// start runs an update because somebody has asked for it.
func (x *indexing) start() tea.Cmd {
	x.stopped = false
	return x.update()
}

// again runs one, and says what came of it.
func (x *indexing) again() tea.Cmd {
	x.asked, x.changed = true, false
	return x.start()
}

// status is what the status line says of the update, if one runs.
func (x *indexing) status() string {
	p := x.progress
	switch {
	case x.updating == nil:
		return ""
	case p.Elsewhere:
		return "another Pullquote is indexing"
	case x.Settings.Still && (p.Total == 0 || p.Done < p.Total):
		return words.Join("indexing", x.Keymap.Hint(keys.StopIndexing)+" stops")
	case p.Total > 0 && p.Done < p.Total:
		return fmt.Sprintf("indexing %s of %s · %s stops", words.Figure(p.Done), words.Figure(p.Total), x.Keymap.Hint(keys.StopIndexing))
	case p.Total == 0:
		return fmt.Sprintf("finding files: %s · %s stops", words.Figure(p.Found), x.Keymap.Hint(keys.StopIndexing))
	}
	return ""
}

// indexMended tells whether a damaged index was begun anew.
type indexMended struct{ done bool }

// mend says why a question to the index has no answer. An index that is damaged
// is made again in the background, while what is on the screen can be read. What was
// asked before and fails after that is no news.
func (x *indexing) mend(err error) tea.Cmd {
	late := x.remade && (index.Damaged(err) || err.Error() == x.cause) // it was asked of the index as it was
	if !late {
		x.Note = err.Error()
	}
	if x.Index == nil || x.mending.Under() {
		return nil
	}
	x.mending.Ask()
	x.cause = err.Error()
	if x.updating != nil && index.Damaged(err) { // it would go on for nothing
		x.updating.cancel()
	}
	ctx, open := x.Ctx, x.Index
	return func() tea.Msg { return indexMended{open.Mend(ctx, err)} }
}

// takeMended fills an index that was begun anew.
func (x *indexing) takeMended(mended indexMended) pane.Wish {
	x.mending.Done(nil)
	if !mended.done {
		return nil
	}
	x.remade = true
	x.Note = index.ErrMended.Error()
	return pane.Wishes{pane.RenumberList{}, pane.RefreshList{}, x.start()}
}

// check looks for damage that no question meets, once the index is up to date
// and there is nothing else to do.
func (x *indexing) check() tea.Cmd {
	if x.checking.State != pane.Idle {
		return nil
	}
	x.checking.Ask()
	ctx, open := x.Ctx, x.Index
	return func() tea.Msg {
		if err := open.Check(ctx); err != nil {
			return indexDoubted{err}
		}
		return nil
	}
}

// indexDoubted is what a check has found.
type indexDoubted struct{ err error }

// folders is a watch on the folders of the list.
type folders <-chan struct{}

// foldersChanged says that there are new or changed files in them.
type foldersChanged struct{ folders }

// watch follows the folders of the list.
func (x *indexing) watch() tea.Cmd {
	ctx, follow, paths := x.Ctx, x.Follows.Folders, x.Options.Paths
	return func() tea.Msg {
		changes, err := follow(ctx, paths)
		if err != nil {
			return nil // what cannot be watched is found at the next start, or when somebody asks
		}
		return folders(changes)
	}
}

// next waits until files change.
func (f folders) next() tea.Msg {
	if _, ok := <-f; ok {
		return foldersChanged{f}
	}
	return nil
}
