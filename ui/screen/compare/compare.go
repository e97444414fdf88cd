// Package compare is the scene that sets two articles side by side: what both quote,
// whole, cut or with other words, what one alone does and, of two versions of one article,
// what was added, taken out, changed and moved.
package compare

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/budget"
	"pullquote/articles/compare"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/store/same"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Found is two articles that were compared, because a key has asked for it.
type Found struct {
	pressed int // how many keys had been done then
	rows    []index.Row
	sides   [2]compare.Side
	compare.Comparison
	asking error // the index could not be asked
	err    error // an article could not be read
}

// Enter is the wish to see two articles that are selected, side by side; or the one that is
// selected and the one under the cursor; or else that one and its version before. The older
// one is the first.
func Enter(s *pane.Session, selected []index.ID, here index.ID) pane.Wish {
	switch {
	case s.Library() == nil || here == 0:
		s.Note = "comparing needs a library"
		return nil
	case len(selected) > 2:
		s.Note = "two articles can be compared, and " + words.Figure(len(selected)) + " are selected"
		return nil
	case len(selected) == 1 && selected[0] != here:
		selected = []index.ID{selected[0], here}
	case len(selected) < 2:
		selected = nil
	}
	s.Note = "comparing …"
	ctx, x, own, state, f, o := s.Ctx, s.Library(), s.Index, s.State, Found{pressed: s.Pressed}, compare.Options{Reported: s.Settings.Reported}
	return tea.Cmd(func() tea.Msg {
		if selected != nil {
			f.rows, f.asking = x.Rows(ctx, selected)
			order.Stable(f.rows, index.ByAge)
		} else {
			f.rows, f.asking = index.VersionBefore(ctx, own, here)
		}
		if f.asking == nil && len(f.rows) == 2 {
			f.read(ctx, state, o)
		}
		return f
	})
}

// read reads both articles and compares them.
func (f *Found) read(ctx context.Context, state *store.State, o compare.Options) {
	for i, row := range f.rows {
		whole, err := store.ReadWhole(ctx, row.Entry, budget.Searched)
		if err == nil {
			err = pane.AboutArticle(row.Entry, func() error {
				heard, err := corrections.Find(ctx, state, whole.Entry, whole.Article)
				f.sides[i] = compare.Side{Article: whole.Article, Found: heard.Found(whole.Article.Text)}
				return err
			})
		}
		if err != nil {
			f.err = err
			return
		}
	}
	o.Versions = same.Addresses(f.sides[0].Article.URL, f.sides[1].Article.URL)
	f.err = pane.AboutArticle(f.rows[0].Entry, func() error {
		f.Comparison = compare.Of(f.sides[0], f.sides[1], o)
		return nil
	})
}

// Wish is to see what was found. Who has pressed another key meanwhile is not led away.
func (f Found) Wish(s *pane.Session) pane.Wish {
	switch {
	case f.asking != nil:
		return pane.Mend{Err: f.asking}
	case s.Pressed != f.pressed:
	case f.err != nil:
		s.Note = f.err.Error()
	case len(f.rows) == 2:
		return pane.EnterScene{Scene: &Scene{Session: s, Found: f}}
	default:
		s.Note = "no other version of this article · select two articles to compare them"
	}
	return nil
}
