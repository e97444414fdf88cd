package screen

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/screen/places"
)

// history is what was done with articles: where somebody stopped reading them,
// and what they were marked with. Where one article alone was given it is opened
// only when that is on the screen: history is a convenience, and nobody should
// wait for it.
type history struct {
	*session
	opening request        // whether the reading state can be had
	places  *places.Keeper // saves the place
	noted   seen           // the place that it knows
	unsaved string         // why it could not save it, as was told last
}

// stateOpened is the open reading state, or why there is none.
type stateOpened struct {
	state *store.State
	err   error
}

// open opens the reading state once.
func (h *history) open() tea.Cmd {
	if h.opening.state != idle {
		return nil
	}
	h.opening.ask()
	ctx, open := h.ctx, h.options.State
	return func() tea.Msg {
		s, err := open(ctx)
		return stateOpened{s, err}
	}
}

// take takes the open state.
func (h *history) take(s *store.State) {
	h.state = s
	h.opening.done(nil)
	h.places.Open(s)
}

// recalled is where somebody stopped reading an article.
type recalled struct {
	request int
	place   store.Place
}

// recall asks where the open article was left, and notes that it is read, also in
// its row of the list.
func (h *history) recall(r *reader, l *list) tea.Cmd {
	if h.state == nil || r.preview {
		return nil
	}
	if it := l.rows.item(r.shown); it != nil {
		it.Read = true
	}
	request, e := r.load.id, r.entry
	ctx, state, keeper := h.ctx, h.state, h.places
	return func() tea.Msg {
		_ = keeper.Flush() // it may have been left a moment ago; what fails is told and tried again
		was, ok, err := state.Lookup(ctx, e.Key, string(e.ID))
		// It counts as read from now on, and not only when it is left: its row
		// may be asked for again meanwhile.
		_, _ = state.Apply(ctx, store.Change{Do: store.MarkRead, On: []store.Sighting{e.Sighting()}})
		if err != nil || !ok {
			return nil
		}
		return recalled{request, was.Place}
	}
}

// remember saves the place in the article that is being left. Where no key has
// moved the page, the place that was remembered of it stands: it may not have
// been found yet.
func (h *history) remember(r *reader) tea.Cmd {
	if r.preview || r.page == nil || r.opening() || !r.touched {
		return nil
	}
	p := placeOf(r)
	p.Read = !r.unread
	h.places.Put(p)
	keeper := h.places
	return func() tea.Msg {
		_ = keeper.Flush() // likewise
		return nil
	}
}

// placeUnsaved says why a place cannot be saved.
type placeUnsaved struct{ err error }

// tellUnsaved tells why the place is not saved, once for each reason.
func (h *history) tellUnsaved(u placeUnsaved) {
	if why := u.err.Error(); why != h.unsaved {
		h.unsaved, h.note = why, why
	}
}

// seen is all that the place in the open article depends on.
type seen struct {
	article       store.ID
	top           int
	bytes         int // of its text: it may have grown, or be another after an edit
	width, height int
}

// notePlace has the place kept if it is another. It is called after every
// message, and so costs next to nothing where nothing has moved.
func (h *history) notePlace(r *reader) {
	if r.page == nil || r.preview || r.opening() || !r.touched {
		return
	}
	now := seen{r.entry.ID, r.page.Top(), len(r.art.Text), r.width, r.height}
	if now != h.noted {
		h.noted = now
		h.places.Put(placeOf(r))
	}
}

// placeOf is the place in the open article.
func placeOf(r *reader) places.Place {
	at := r.page.Top()
	if !r.art.Partial && r.page.AtEnd(r.height) {
		at = 0 // read to the end: next time it begins at the start
	}
	return places.Place{Entry: r.entry, Text: r.art.Text, Offset: at}
}

// stateKept is why there is no copy of the reading state, or what had to be
// mended before there was one.
type stateKept struct{ err error }

// backUp keeps a copy of the reading state, if that is due.
func (h *history) backUp() tea.Cmd {
	if h.state == nil {
		return nil
	}
	ctx, state := h.ctx, h.state
	return func() tea.Msg {
		if err := state.Backup(ctx); err != nil && ctx.Err() == nil {
			return stateKept{err}
		}
		return nil
	}
}

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

// inTurn changes the reading state beside the program, behind the changes that
// were asked for before, so that an undo typed behind a star takes back that
// star. It begins at once and not as a command: whatever becomes of the
// program, what a key has asked for is done. The command brings the answer.
func inTurn(s *session, do func(context.Context) tea.Msg) tea.Cmd {
	ctx, answer := s.ctx, make(chan tea.Msg, 1)
	s.changes.add(func() { answer <- guarded(func() tea.Msg { return do(ctx) })() })
	return func() tea.Msg { return <-answer }
}

// undoLast takes the last change back.
func undoLast(s *session) tea.Cmd {
	if s.state == nil {
		s.note = stillOpening
		return nil
	}
	state, x := s.state, s.index
	return inTurn(s, func(ctx context.Context) tea.Msg {
		u, err := state.Undo(ctx)
		if err == nil && u.People && x != nil {
			err = x.People().Regroup(ctx)
		}
		return undone{u, err}
	})
}

// stillOpening is said of what needs the reading state before it is there.
const stillOpening = "the reading state is still loading"

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
