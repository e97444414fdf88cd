package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/jump"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/places"
)

// history is what was done with articles: where somebody stopped reading them,
// and what they were marked with. Where one article alone was given it is opened
// only when that is on the screen: history is a convenience, and nobody should
// wait for it.
type history struct {
	*pane.Session
	opening pane.Request   // whether the reading state can be had
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
	if h.opening.State != pane.Idle {
		return nil
	}
	h.opening.Ask()
	ctx, open := h.Ctx, h.Options.State
	return func() tea.Msg {
		s, err := open(ctx)
		return stateOpened{s, err}
	}
}

// take takes the open state.
func (h *history) take(s *store.State) tea.Cmd {
	h.State = s
	h.opening.Done(nil)
	h.places.Open(s)
	if s == nil {
		return nil
	}
	s.Restore = h.Options.Restore
	return pane.NoteSwitches(h.Session)
}

// stateFollows is a watch on what is written to the reading state.
type stateFollows <-chan struct{}

// stateWritten says that this window or another has written to it.
type stateWritten struct{ stateFollows }

// follow follows what other windows write to the reading state.
func (h *history) follow() tea.Cmd {
	if h.State == nil || h.Follows.State == nil {
		return nil
	}
	ctx, follow := h.Ctx, h.Follows.State
	return func() tea.Msg {
		changes, err := follow(ctx)
		if err != nil {
			return nil // what cannot be watched is read again with the article
		}
		return stateFollows(changes).next()
	}
}

// next waits until something is written.
func (f stateFollows) next() tea.Msg {
	if _, ok := <-f; ok {
		return stateWritten{f}
	}
	return nil
}

// recalled is where somebody stopped reading an article.
type recalled struct {
	request int
	place   store.Place
}

// recall asks where the open article was left, and notes that it is read, also in
// its row of the list.
func (h *history) recall(r *reader, l *list) tea.Cmd {
	if h.State == nil || r.preview {
		return nil
	}
	if it := l.rows.item(r.shown); it != nil {
		it.Read = true
	}
	request, e := r.load.ID, r.entry
	ctx, state, keeper := h.Ctx, h.State, h.places
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
		h.unsaved, h.Note = why, why
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
	if h.State == nil {
		return nil
	}
	ctx, state := h.Ctx, h.State
	return func() tea.Msg {
		if err := state.Backup(ctx); err != nil && ctx.Err() == nil {
			return stateKept{err}
		}
		return nil
	}
}

// journey is where somebody has been on the way to where they are.
type journey struct {
	*model
	jump.List
}

// spot is where somebody is on the page; none where nobody reads it.
func (j *journey) spot() jump.Spot {
	r := j.reader
	if j.Focus != pane.OnPage || r.page == nil || r.preview || r.opening() {
		return jump.Spot{}
	}
	return jump.Spot{Row: index.Row{ID: r.shown, Entry: r.entry}, At: store.Anchor(r.art.Text, r.page.Top())}
}

// leave notes where somebody is who leaves the page.
func (j *journey) leave() {
	if s := j.spot(); s.Row.Entry.ID != "" {
		j.Leave(s)
	}
}

// from notes where somebody was if nothing that was in sight there is in sight any
// more, in the same article.
func (j *journey) from(was jump.Spot) {
	now := j.spot()
	if now.Row.Entry.ID != was.Row.Entry.ID || now.Row.Entry.ID == "" || now.At.Offset == was.At.Offset {
		return
	}
	sight := j.reader.sight()
	if length := sight.End - sight.Start; was.At.Offset >= sight.End || was.At.Offset+length <= sight.Start {
		j.Leave(was)
	}
}

// jump goes along the places that were left: step takes one of them.
func (j *journey) jump(step func(jump.Spot) (jump.Spot, bool)) tea.Cmd {
	to, ok := step(j.spot())
	r := j.reader
	switch {
	case !ok:
		j.Note = "no place to jump to"
		return nil
	case r.art != nil && !r.opening() && !r.preview && r.entry.ID == to.Row.Entry.ID:
		j.Focus = pane.OnPage
		at, _ := to.At.Find(r.art.Text)
		foldable{r}.reveal(quotes.Span{Start: at, End: at + 1})
		r.page.Goto(at, r.height)
		r.touched = true
		return nil
	}
	return j.open(pane.OpenArticle{Row: to.Row, At: quotes.Span{Start: to.At.Offset, End: to.At.Offset + 1}, Top: true})
}
