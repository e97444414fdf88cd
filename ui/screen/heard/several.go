package heard

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/audit"
	"pullquote/articles/budget"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/strip"
)

// several are articles of the list that are read one after the other, and added up.
type several struct {
	ids   []index.ID
	done  int          // how many of them have been read, or could not be
	total *audit.Total // the command's that reads
}

// someRead is what comes of the articles that were read so far.
type someRead struct {
	scene   *Scene
	request int
	done    int
	audit   audit.Audit
	rows    []row
	err     error // of the index
}

const (
	// turn is how long articles are read before the screen shows what has come of it.
	turn = 200 * time.Millisecond
	// rowsAtOnce is how many are asked of the index at a time.
	rowsAtOnce = 64
)

// EnterSeveral is the wish to see who is heard in some articles of the library together.
// They are read anew, since only their texts tell who is silent in them.
func EnterSeveral(s *pane.Session, ids []index.ID) pane.Wish {
	if s.Library() == nil || len(ids) == 0 {
		s.Note = "no articles here"
		return nil
	}
	scene := &Scene{Session: s, voices: strip.Line{On: -1}, several: &several{ids: ids, total: &audit.Total{}}}
	return pane.EnterScene{Scene: scene, Fill: scene.readOn()}
}

// readOn reads the next articles in a command.
func (s *Scene) readOn() tea.Cmd {
	ctx, x, state, ids, total := s.reading.Cancellable(s.Ctx), s.Holding(s.several.ids[0]), s.State, s.several.ids, s.several.total
	m := someRead{scene: s, request: s.reading.ID, done: s.several.done}
	return func() tea.Msg {
		for begun := time.Now(); m.done < len(ids) && ctx.Err() == nil && time.Since(begun) < turn; {
			some := ids[m.done:min(len(ids), m.done+rowsAtOnce)]
			rows, err := x.Rows(ctx, some)
			if err != nil {
				m.err = err
				return m
			}
			for _, r := range rows {
				if a, ok := AuditOf(ctx, state, r.Entry); ok {
					total.Add(a)
				}
			}
			m.done += len(some)
		}
		m.audit = total.Audit()
		m.rows = rowsOf(nil, quotes.Found{}, &m.audit)
		return m
	}
}

// AuditOf is the audit of an article, as it is corrected by hand; false if it can't be read.
func AuditOf(ctx context.Context, state *store.State, e store.Entry) (a audit.Audit, ok bool) {
	err := pane.AboutArticle(e, func() error {
		w, err := store.ReadWhole(ctx, e, budget.FileBytes)
		if err != nil {
			return err
		}
		heard, err := corrections.Find(ctx, state, e, w.Article)
		a = audit.Of(w.Article, heard.Found(w.Article.Text))
		return err
	})
	return a, err == nil
}

// take shows what was read, and reads on.
func (s *Scene) take(m someRead) pane.Wish {
	if m.request != s.reading.ID {
		return nil
	}
	if s.reading.Done(m.err); m.err != nil {
		return pane.Mend{Err: m.err}
	}
	s.several.done, s.audit, s.rows = m.done, m.audit, m.rows
	s.at = max(0, min(s.at, len(s.rows)-1))
	if s.several.done < len(s.several.ids) {
		return s.readOn()
	}
	return nil
}
