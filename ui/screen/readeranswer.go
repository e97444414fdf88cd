package screen

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// answer takes what was asked about the article, and what has become of it.
func (r *reader) Answer(msg tea.Msg) pane.Wish {
	var w pane.Wish
	switch msg := msg.(type) {
	case loaded:
		return takeArticle(r, msg)
	case ahead:
		r.ahead.take(msg, r.page)
	case searched:
		if msg.request == r.search.asked.ID {
			r.searching().take(msg)
		}
	case recalled:
		r.resume(msg)
	case watching:
		if msg.request == r.load.ID {
			return tea.Cmd(msg.wait)
		}
	case changed:
		if msg.request == r.load.ID {
			return tea.Batch(loadWhole(r.Ctx, r.State, r.load.ID, r.entry), watching(msg).wait)
		}
	case carry.Edited:
		if msg.Changed && msg.Entry.ID == r.entry.ID {
			return pane.Wishes{carry.Carrier{Session: r.Session}.Answer(msg), loadWhole(r.Ctx, r.State, r.load.ID, r.entry)}
		}
	case marked:
		r.unread = isUnread(r.visit, msg.undo)
	case pane.Undone:
		r.unread = r.unread && len(msg.Settings) > 0
		if msg.Annotations {
			w = recorrect(r)
		}
	case corrected:
		return takeCorrected(r, msg)
	case correcting.Done:
		return afterCorrection(r, msg)
	case stateWritten:
		return tea.Batch(recorrect(r), msg.next)
	}
	r.before.Answer(msg)
	return pane.Wishes{w, r.follow.Answer(msg), r.letters.Answer(msg), r.notes.Answer(msg), r.pictures.Answer(msg), narration{r}.answer(msg), carry.Carrier{Session: r.Session}.Answer(msg)}
}

// takeArticle shows an article that was read: its head, the rest behind it, or
// the file as it is after a change.
func takeArticle(r *reader, l loaded) pane.Wish {
	switch {
	case l.request != r.load.ID:
		return nil
	case l.err != nil && r.opening():
		r.load.Drop() // nothing more is wanted of this article
		r.load.Done(l.err)
		return pane.GiveUp{Err: l.err}
	case l.err != nil:
		r.load.Done(l.err)
		r.land()
		r.Note = l.err.Error()
		return nil
	case !r.opening():
		return takeMore(r, l)
	}
	r.load.Done(nil)
	r.Note = r.excess(l)
	r.show(l)
	r.land()
	return pane.Wishes{pane.TallyOpen{}, pane.HeadShown{}}
}

// takeMore shows more of an article than was read before, or another text of its file.
func takeMore(r *reader, l loaded) pane.Wish {
	grown, hid := r.art.Partial, r.art.Hidden
	at, _ := store.Anchor(r.art.Text, r.page.Top()).Find(l.art.Text) // also a file whose head is shown may be another by now
	switch {
	case l.all != r.all:
		r.Note = r.allNote(l)
	case !grown:
		r.Note = "the file changed and was reloaded"
		fallthrough
	default:
		r.Note = r.excess(l)
	}
	r.all = l.all
	r.load.Done(nil)
	replace(r, l, at)
	r.land()
	if l.art.Hidden > hid && !r.preview {
		r.Note = hiddenNote(l.art)
	}
	ws := pane.Wishes{pane.RefillPanel{}, pane.TallyOpen{}, narration{r}.goOn(), recorrect(r), r.notes.Load(r.entry, r.art)}
	if grown {
		ws = append(ws, pane.RecallPlace{})
	}
	switch {
	case r.search.Carried:
		ws = append(ws, r.searching().carry(0))
	case r.search.wanted != "":
		r.search.page = nil
		ws = append(ws, r.searching().seek(r.search.wanted, r.page.Top()))
	}
	return ws
}

// excess says what was left out of an article, because there was too much or because
// it could not be placed, and else what is said already.
func (r *reader) excess(l loaded) string {
	if len(l.notes) == 0 {
		return r.Note
	}
	notes := strings.Join(l.notes, " · ")
	if l.art.Unplaced() > 0 {
		notes += " · " + r.Keymap.Hint(keys.ShowAll) + " shows all"
	}
	return notes
}

// allNote says what of a saved page is shown from now on.
func (r *reader) allNote(l loaded) string {
	if l.all {
		return words.Join("all of the page", r.Keymap.Hint(keys.ShowAll)+" for the article")
	}
	return "the article"
}

// want begins to read an article.
func (r *reader) want(e store.Entry) tea.Cmd {
	r.load.Drop()
	r.load.Ask()
	r.follow.Stop()
	r.unread, r.wanted = false, e.ID
	r.watch.end()
	if r.Session.Width == 0 {
		return loadHead(r.Ctx, r.State, r.load.ID, e, sheet{})
	}
	return loadHead(r.Ctx, r.State, r.load.ID, e, r.sheet())
}

// watching is a watch that has begun on the open article's file.
type watching struct {
	request int
	changes <-chan struct{}
}

// changed says that the file of the open article is another now.
type changed watching

// wait waits until the file changes.
func (w watching) wait() tea.Msg {
	if _, ok := <-w.changes; ok {
		return changed(w)
	}
	return nil
}

// fileWatch follows the open article's file.
type fileWatch struct{ stop context.CancelFunc }

// begin ends the watch before, and follows a file in a command.
func (w *fileWatch) begin(s *pane.Session, request int, e store.Entry) tea.Cmd {
	w.end()
	if !e.OnDisk() {
		return nil
	}
	ctx, stop := context.WithCancel(s.Ctx)
	w.stop = stop
	follow, path := s.Follows.Article, string(e.ID)
	return func() tea.Msg {
		changes, err := follow(ctx, path)
		if err != nil {
			return nil // a folder that cannot be watched is no reason to bother a reader
		}
		return watching{request, changes}
	}
}

func (w *fileWatch) end() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// isUnread tells whether an open article is to count as unread when it is left,
// after marks were changed.
func isUnread(v visit, undo []store.Step) bool {
	unread := v.unread
	for _, step := range undo {
		for _, at := range step.Marks.On {
			if at.Key == v.entry.Key && !v.preview {
				unread = step.Marks.Do == store.MarkRead || unread && step.Marks.Do != store.MarkUnread
			}
		}
	}
	return unread
}

// resume goes to a remembered place, unless a key was quicker. It says so:
// a page that starts in its middle is a riddle otherwise.
func (r *reader) resume(was recalled) {
	if was.request != r.load.ID || r.art == nil || r.touched || !r.jump.none() {
		return
	}
	at, ok := was.place.Find(r.art.Text)
	if !ok || at <= r.page.Top() {
		return
	}
	r.page.Goto(at, r.height)
	if r.page.Top() > 0 {
		r.Note = words.Join("where you left off", r.Keymap.Hint(keys.Top)+" for the start", hiddenNote(r.art))
	}
}
