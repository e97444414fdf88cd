// Package letters has the places of the open article that are marked by letters.
package letters

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Letters are the marked places of one article.
type Letters struct {
	*pane.Session
	of      store.Entry
	at      map[string]store.Place
	loading pane.Request
}

// known are the marked places of an article, as they were found.
type known struct {
	request int
	at      map[string]store.Place
	err     error
}

// set says that a place was marked.
type set struct {
	of     store.ID
	letter string
	err    error
}

// Load finds the marked places of an article, in a command. Those of the one before
// are forgotten.
func (l *Letters) Load(e store.Entry) tea.Cmd {
	if l.of.ID != e.ID {
		l.at = nil
	}
	l.of = e
	if l.State == nil {
		return nil
	}
	l.loading.Drop()
	l.loading.Ask()
	ctx, state, request := l.Ctx, l.State, l.loading.ID
	return func() tea.Msg {
		at, err := store.Letters(ctx, state, e.Key, string(e.ID))
		return known{request, at, err}
	}
}

// Answer takes what was found and done.
func (l *Letters) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case known:
		if msg.request != l.loading.ID {
			return nil
		}
		if l.loading.Done(msg.err); msg.err != nil {
			l.Note = msg.err.Error()
			return nil
		}
		l.at = msg.at
	case set:
		l.Note = words.Join("mark "+msg.letter+" set", pane.UndoKey(l.Session)+" undoes")
		if msg.err != nil {
			l.Note = msg.err.Error()
		}
		return l.again(msg.of)
	case pane.Undone:
		return l.again(l.of.ID)
	}
	return nil
}

// again finds the places again, if the article is still the open one.
func (l *Letters) again(of store.ID) pane.Wish {
	if of != l.of.ID || of == "" {
		return nil
	}
	return l.Load(l.of)
}

// Set marks a place of the article by the letter that was typed.
func (l *Letters) Set(text string, offset int) pane.Wish {
	if l.State == nil {
		l.Note = pane.StillOpening
		return nil
	}
	state, letter, of, place := l.State, l.Letter, l.of, store.Anchor(text, offset)
	if l.at == nil {
		l.at = map[string]store.Place{}
	}
	l.at[letter] = place // at once, for a key that is typed behind it
	l.loading.Drop()
	return pane.InTurn(l.Session, func(ctx context.Context) tea.Msg {
		step := store.Step{Letter: &store.Lettering{Letter: letter, Place: &place, On: of.Sighting()}}
		_, err := state.Do(ctx, func([]store.Step) string { return "mark " + letter + " set" }, step)
		return set{of.ID, letter, err}
	})
}

// Find is where in the article's text the letter that was typed marks a place.
func (l *Letters) Find(text string) (offset int, ok bool) {
	place, marked := l.at[l.Letter]
	if !marked {
		l.Note = "no mark " + l.Letter + " here · " + l.Keymap.Hint(keys.SetMark) + l.Letter + " sets it"
		return 0, false
	}
	offset, ok = place.Find(text)
	if !ok {
		l.Note = "the words around mark " + l.Letter + " are gone; this is where they were"
	}
	return offset, true
}
