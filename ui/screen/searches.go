package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/query"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// searchesKept are the saved searches, after a change that may have been made to them.
type searchesKept struct {
	searches []store.SavedSearch
	said     string // what was changed, if anything
	err      error
}

// loadSearches asks for the saved searches.
func (b *bar) loadSearches() tea.Cmd {
	if b.State == nil {
		return nil
	}
	ctx, state := b.Ctx, b.State
	return func() tea.Msg {
		all, err := state.SavedSearches(ctx)
		return searchesKept{searches: all, err: err}
	}
}

// changeSearches changes the saved searches, and asks for them.
func changeSearches(s *pane.Session, said string, c store.SearchChange) tea.Cmd {
	if s.State == nil {
		return nil
	}
	state := s.State
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		_, err := state.Do(ctx, func([]store.Step) string { return said }, store.Step{Search: &c})
		all, failed := state.SavedSearches(ctx)
		if err == nil {
			err = failed
		}
		return searchesKept{all, said, err}
	})
}

// askName asks for a name to save the list's search under.
func (l *list) askName() pane.Wish {
	if l.box.query.Root == nil {
		l.Note = "search first: " + l.Keymap.Hint(keys.Search)
		return nil
	}
	text := l.box.query.String()
	return pane.Ask{Prompt: &pane.Prompt{Label: "save the search as: ", Accept: func(name string) pane.Wish {
		return changeSearches(l.Session, "search saved as "+name, store.SearchChange{Do: store.SearchSaved, Name: name, Query: text})
	}}}
}

// askName asks for another name for the search under the cursor.
func (b *bar) askName() pane.Wish {
	e := b.at()
	if !e.saved {
		b.Note = e.name + " cannot be renamed"
		return nil
	}
	p := &pane.Prompt{Label: "new name: ", Accept: func(name string) pane.Wish {
		return changeSearches(b.Session, e.name+" is now "+name, store.SearchChange{Do: store.SearchRenamed, Name: e.name, To: name})
	}}
	p.Insert(e.name)
	return pane.Ask{Prompt: p}
}

// remove removes the search under the cursor. Undone, it stands at the end.
func (b *bar) remove() pane.Wish {
	e := b.at()
	if !e.saved {
		b.Note = e.name + " cannot be removed"
		return nil
	}
	return changeSearches(b.Session, "search "+e.name+" removed", store.SearchChange{Do: store.SearchRemoved, Name: e.name})
}

// searchesCounted is how many articles each search of the side bar finds.
type searchesCounted struct {
	counts map[string]int // by query
	took   time.Duration
}

// countAgain says that the side bar may be counted again.
type countAgain struct{}

// answer takes the saved searches and how much they find, and notes what makes
// that another number.
func (b *bar) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case searchesKept:
		b.takeSearches(msg)
	case searchesCounted:
		return b.takeCounts(msg)
	case countAgain:
		b.counts.State = pane.Idle
	case marked:
		b.counts.Stale = b.counts.Stale || len(msg.undo) > 0
	case pane.Undone:
		b.counts.Stale = true
		return b.loadSearches()
	}
	return nil
}

// takeSearches shows the saved searches, and says what was changed.
func (b *bar) takeSearches(s searchesKept) {
	switch {
	case s.err != nil:
		b.Note = s.err.Error()
	case s.said != "":
		b.Note = s.said + " · " + pane.UndoKey(b.Session) + " undoes"
	}
	b.show(s.searches)
	b.counts.Stale = true
}

// prefetch counts what the searches find, if that may be another number than
// the side bar says.
func (b *bar) prefetch() tea.Cmd {
	if b.Index == nil || b.list.cutOff || !b.counts.Stale || b.counts.Under() {
		return nil
	}
	b.counts.Ask()
	ctx, x, all, now := b.Ctx, b.Index, b.list.all, b.Now()
	entries := b.entries
	return func() tea.Msg {
		begun := time.Now()
		counts := map[string]int{}
		for _, e := range entries {
			q, err := query.Parse(e.text)
			if err != nil {
				continue
			}
			if found, err := x.Search(ctx, q, all, now); err == nil {
				counts[e.text] = len(found)
			}
		}
		return searchesCounted{counts, time.Since(begun)}
	}
}

// takeCounts shows the counts, and lets the next be made only after a while:
// counting takes a small part of the time at most.
func (b *bar) takeCounts(c searchesCounted) tea.Cmd {
	for i, e := range b.entries {
		if n, ok := c.counts[e.text]; ok {
			b.entries[i].count = n
		}
	}
	b.counts.State = pane.Resting
	return tea.Tick(20*c.took, func(time.Time) tea.Msg { return countAgain{} })
}
