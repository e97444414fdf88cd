package screen

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/shelf"
	"pullquote/store/trash"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// deleted are articles whose files were moved to the trash.
type deleted struct {
	marked
	articles map[store.ID]bool
}

// errSample is said of a sample that is to be deleted.
var errSample = errors.New("a sample is no file of yours, and cannot be deleted")

// errOthers is said of an article of a shared archive.
var errOthers = errors.New("an article of a shared archive is no file of yours, and cannot be deleted")

// discard moves the files of articles to the trash. What can't be moved stays, and is
// told; the rest is one change, which can be undone.
func discard(s *pane.Session, about subject) tea.Cmd {
	switch {
	case s.State == nil:
		s.Note = pane.StillOpening
		return nil
	case about.empty():
		return nil
	}
	x, state, move := s.Library(), s.State, s.Options.Discard
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		entries, err := about.entries(ctx, x)
		if err != nil {
			return deleted{marked: marked{err: err}}
		}
		done := deleted{articles: map[store.ID]bool{}}
		var files []trash.Trashed
		for _, e := range entries {
			if !e.OnDisk() {
				if done.err = errSample; strings.HasPrefix(e.Path, shelf.Prefix) {
					done.err = errOthers
				}
				continue
			}
			t, err := move(ctx, string(e.ID))
			if err != nil {
				done.err = err
				continue
			}
			files, done.articles[e.ID] = append(files, t), true
		}
		if len(files) == 0 {
			return done
		}
		var unnoted error
		if done.undo, unnoted = state.Do(ctx, made, store.Step{Deleted: files}); unnoted != nil {
			done.err = errors.Join(unnoted, done.err) // the files are in the trash all the same
		}
		return done
	})
}

// said is what was deleted, and what was not.
func (d deleted) said(s *pane.Session) string {
	if len(d.undo) > 0 && d.err != nil {
		return words.Join(d.marked.said(s), d.err.Error())
	}
	return d.marked.said(s)
}

// entries are the articles of a subject.
func (s subject) entries(ctx context.Context, x pane.Library) ([]store.Entry, error) {
	if len(s.ids) == 0 {
		return []store.Entry{s.entry}, nil
	}
	var all []store.Entry
	for some := range slices.Chunk(s.ids, 1000) {
		rows, err := x.Rows(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			all = append(all, r.Entry)
		}
	}
	return all, nil
}

// putsAway reports whether a change that can be undone has archived articles, or
// brought them back.
func (done marked) putsAway() bool {
	return slices.ContainsFunc(done.undo, func(step store.Step) bool {
		return step.Marks != nil && (step.Marks.Do == store.Archive || step.Marks.Do == store.Unarchive)
	})
}

// takeAway takes articles out of the list that were archived, or brought back from
// there, and asks again what it is to hold.
func takeAway(l *list, done marked) tea.Cmd {
	gone := map[string]bool{}
	for _, step := range done.undo {
		if step.Marks != nil {
			for _, on := range step.Marks.On {
				gone[on.Key] = true
			}
		}
	}
	drop(l, func(it *item) bool { return gone[it.Key] })
	if len(gone) >= len(l.selected) { // also rows that were never in sight
		l.selected = nil
	}
	if l.OnArchive { // which knows nothing of it
		return nil
	}
	return askedOver(l)
}

// takeDeleted takes articles out of the list whose files are in the trash. Until the
// index knows, nothing brings them back.
func takeDeleted(l *list, d deleted) tea.Cmd {
	if len(d.articles) == 0 {
		return nil
	}
	if l.deleted == nil {
		l.deleted = map[index.ID]bool{}
	}
	drop(l, func(it *item) bool {
		if d.articles[it.Entry.ID] {
			l.deleted[it.ID] = true
		}
		return l.deleted[it.ID]
	})
	return l.indexing.update()
}

// putBack takes in again what was put away or deleted, after an undo.
func putBack(l *list, u pane.Undone) tea.Cmd {
	if u.Files || len(u.Feeds) > 0 {
		l.deleted = nil
		return tea.Batch(askedOver(l), l.indexing.update())
	}
	return askedOver(l)
}

// drop takes rows out of the list, as far as they are known, and out of the selection.
// The cursor stays, or is on the row behind.
func drop(l *list, gone func(*item) bool) {
	leaves := func(id index.ID) bool {
		it := l.rows.item(id)
		if it == nil || !gone(it) {
			return false
		}
		delete(l.selected, id)
		return true
	}
	l.rows.drop(leaves)
}

// undeleted leaves out what was deleted a moment ago.
func undeleted(l *list, ids []index.ID) []index.ID {
	if len(l.deleted) == 0 {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id index.ID) bool { return l.deleted[id] })
}

// askedOver asks again what the list is to hold, also where that is being asked: the
// answer would be that of before.
func askedOver(l *list) tea.Cmd {
	if l.awaited {
		return l.askAnew()
	}
	l.question.Drop()
	l.question.Forget()
	return l.refresh()
}
