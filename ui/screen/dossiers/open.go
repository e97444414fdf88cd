package dossiers

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store/dossier"
	"pullquote/store/index"
	"pullquote/ui/collect"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
	"pullquote/ui/screen/words"
)

// elsewhere is the wish to see where in the library the same words stand.
func (s *Scene) elsewhere(e *dossier.Entry) pane.Wish {
	row := s.rows[e.Path]
	if s.Holding(row.ID) == nil {
		s.Note = "Finding the same words needs the article in a library"
		return nil
	}
	return people.EnterSame(s.Session, row.ID, "", &index.Quote{Span: quotes.Span{End: len(e.Words)}, Kind: quotes.Direct, Speaker: -1, Text: e.Words})
}

// found is where an entry's words stand now.
type found struct {
	scene *Scene
	row   index.Row
	at    quotes.Span
	there bool
	err   error
}

// find looks for the words of an entry in its article.
func (s *Scene) find(e dossier.Entry) pane.Wish {
	if e.Path == "" {
		s.Note = "the dossier names no file"
		if e.URL != "" {
			s.Note = words.Join(s.Note, s.Keymap.HintIn(keys.InScenes, keys.OpenURL)+" opens its address")
		}
		return nil
	}
	row, ctx := s.rows[e.Path], s.Ctx
	return tea.Cmd(func() tea.Msg {
		f := found{scene: s, row: row}
		if row.ID == 0 {
			if f.row, f.err = s.Open(ctx, e.Path); f.err != nil {
				return f
			}
		}
		f.err = pane.AboutArticle(f.row.Entry, func() error {
			a, err := f.row.Entry.Load(context.WithoutCancel(ctx))
			if err == nil {
				f.at, f.there = collect.Find(&e, a)
			}
			return err
		})
		return f
	})
}

// open is the wish to read an article, at the words if they are there.
func (s *Scene) open(f found) pane.Wish {
	if f.err != nil {
		s.Note = clean.Line(f.err.Error())
		return nil
	}
	if !f.there {
		s.Note = "the words do not stand there any more: pullquote dossier check tells what has changed"
	}
	return pane.OpenArticle{Row: f.row, At: f.at}
}
