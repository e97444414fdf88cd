package screen

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// shared is what the list knows of a shared archive that it shows: not all of it, but its
// beginning, which grows as somebody goes down it.
type shared struct {
	listing *shelf.Listing // nil while the list shows the library
	more    bool           // it has more articles behind those of the list
}

const (
	// grownBy is how many articles the list grows by.
	grownBy = 500
	// archivePatience is how long an archive has for an answer before the list shows the library.
	archivePatience = 10 * time.Second
)

// askArchive asks a shared archive for as many articles as are wanted.
func (q question) askArchive(ctx context.Context) (a listed) {
	ctx, cancel := context.WithTimeout(ctx, archivePatience)
	defer cancel()
	a = listed{request: q.request, query: q.query, listing: q.listing}
	if a.listing == nil {
		if a.listing, a.err = q.archive.List(ctx, q.query, q.order, q.now, q.keep); a.err != nil {
			a.refused = true
			return a
		}
	}
	for again := true; again; again = q.keep != nil && a.err == nil && a.cut && len(a.ids) < q.most { // what was there stays there
		a.ids, a.cut, a.err = a.listing.Grow(ctx, q.most)
	}
	if a.err == nil {
		a.total, a.err = q.archive.Total(ctx)
	}
	a.err = unanswering(ctx, a.err)
	return a
}

// unanswering says of an error whether it is that an archive gives no answer in time.
func unanswering(ctx context.Context, err error) error {
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("the archive gives no answer within %v", archivePatience)
	}
	return err
}

// unanswered says why an archive that the list shows cannot answer a query; nil where it can.
func unanswered(l *list, q query.Query) error {
	if !l.OnArchive {
		return nil
	}
	return shelf.Answers(q)
}

// take keeps how far the archive has answered, and lets go of the list before.
func (s *shared) take(a listed) tea.Cmd {
	before := s.listing
	s.listing, s.more = a.listing, a.listing != nil && a.cut
	return s.leave(before)
}

// leave gives back what the server keeps for a list, unless that is the one that is shown.
func (s *shared) leave(listing *shelf.Listing) tea.Cmd {
	if listing == nil || listing == s.listing {
		return nil
	}
	return func() tea.Msg {
		listing.Close()
		return nil
	}
}

// grow asks for more of an archive once the cursor comes near the end of what there is.
func grow(l *list) tea.Cmd {
	if !l.shared.more || l.awaited || l.question.Under() || l.rows.cursor+around < len(l.rows.ids) {
		return nil
	}
	q := l.questionNow()
	q.listing, q.most = l.shared.listing, len(l.rows.ids)+grownBy
	return l.ask(q)
}

// forsake goes on with the library where the archive cannot be read.
func forsake(l *list, err error) pane.Wish {
	w := show(l, false)
	l.Note = words.Join(err.Error(), "this is your library", l.Keymap.Hint(keys.Shared)+" tries again")
	return w
}

// turnOver shows the library in place of the shared archive, or that in its place.
func turnOver(l *list) pane.Wish {
	switch {
	case l.Archive == nil:
		l.Note = "no shared archive is set: --archive URL, or archive in the configuration"
		return nil
	case l.Index == nil:
		l.Note = pane.StillOpening
		return nil
	}
	if l.Note = "your library"; !l.OnArchive {
		l.Note = "the shared archive " + l.Archive.String()
	}
	return show(l, !l.OnArchive)
}

// show has the list show an archive, or the library.
func show(l *list, archive bool) pane.Wish {
	l.OnArchive = archive
	left := l.shared.take(listed{})
	l.renumber()
	l.rows, l.total = rows{}, 0
	if err := unanswered(l, l.box.query); err != nil {
		l.box = searchBox{}
		l.Note = err.Error()
	}
	l.fetching.Forget()
	return pane.Wishes{left, pane.Recount{}, pane.DropTyped{}, l.askAnew()}
}

// again asks the archive anew, for what was pushed meanwhile.
func again(l *list) pane.Wish {
	l.Note = "asked again what is in the archive"
	l.Archive.Forget()
	return l.askAnew()
}

// found is how many articles a search has found, as far as that is known.
func found(l *list) string {
	n := words.Figure(len(l.rows.ids))
	if l.shared.more {
		n += "+"
	}
	return n
}

// soFar says of what a key has reached that it is the end of what is there so far; nothing
// where all is there.
func soFar(l *list) string {
	if !l.shared.more {
		return ""
	}
	return "the first " + words.Figure(len(l.rows.ids)) + " so far · " + l.Keymap.Hint(keys.Bottom) + " goes on"
}

// ofArchive reports whether numbers are of articles of an archive.
func ofArchive(ids []index.ID) bool { return len(ids) > 0 && ids[0] < 0 }

// know lets an archive know what was done with its articles here.
func know(s *pane.Session) {
	if s.Archive != nil {
		s.Archive.Know(s.State)
	}
}
