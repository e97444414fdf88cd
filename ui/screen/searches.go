package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/query"
)

// searchesKept are the saved searches, after a change that may have been made to them.
type searchesKept struct {
	searches []store.SavedSearch
	said     string // what was changed, if anything
	err      error
}

// loadSearches asks for the saved searches.
func (m *model) loadSearches() tea.Cmd {
	if m.state == nil {
		return nil
	}
	ctx, state := m.ctx, m.state
	return func() tea.Msg {
		all, err := state.SavedSearches(ctx)
		return searchesKept{searches: all, err: err}
	}
}

// changeSearches changes the saved searches, and asks for them.
func (m *model) changeSearches(said string, c store.SearchChange) tea.Cmd {
	if m.state == nil {
		return nil
	}
	state := m.state
	return m.inTurn(func(ctx context.Context) tea.Msg {
		_, err := state.Do(ctx, func([]store.Step) string { return said }, store.Step{Search: &c})
		all, failed := state.SavedSearches(ctx)
		if err == nil {
			err = failed
		}
		return searchesKept{all, said, err}
	})
}

// takeSearches shows the saved searches, and says what was changed.
func (m *model) takeSearches(s searchesKept) tea.Cmd {
	switch {
	case s.err != nil:
		m.note = s.err.Error()
	case s.said != "":
		m.note = s.said + " · " + m.undoKey() + " undoes"
	}
	m.bar.show(s.searches)
	m.uncounted = true
	return m.settle()
}

// askName asks for a name: in the list to save the search under, on the side
// bar for the search under the cursor.
func (m *model) askName() {
	e := m.bar.at()
	switch {
	case m.focus == onBar && !e.saved:
		m.note = e.name + " cannot be renamed"
	case m.focus == onBar:
		m.prompt = &prompt{label: "new name: ", accept: func(name string) tea.Cmd { return m.renameSearch(e.name, name) }}
		m.prompt.insert(e.name)
	case m.query.Root == nil:
		m.note = "search first: " + keyFor(search)
	default:
		text := m.query.String()
		m.prompt = &prompt{label: "save the search as: ", accept: func(name string) tea.Cmd { return m.saveSearch(name, text) }}
	}
}

// saveSearch keeps a query under a name.
func (m *model) saveSearch(name, text string) tea.Cmd {
	return m.changeSearches("search saved as "+name, store.SearchChange{Do: store.SearchSaved, Name: name, Query: text})
}

func (m *model) renameSearch(from, to string) tea.Cmd {
	return m.changeSearches(from+" is now "+to, store.SearchChange{Do: store.SearchRenamed, Name: from, To: to})
}

// removeSearch removes the search under the cursor of the side bar. Undone, it
// stands at the end.
func (m *model) removeSearch() tea.Cmd {
	e := m.bar.at()
	if !e.saved {
		m.note = e.name + " cannot be removed"
		return nil
	}
	return m.changeSearches("search "+e.name+" removed", store.SearchChange{Do: store.SearchRemoved, Name: e.name})
}

// searchesCounted is how many articles each search of the side bar finds.
type searchesCounted struct {
	counts map[string]int // by query
	took   time.Duration
}

// settleBar counts what the searches of the side bar find, if that may be
// another number than it says.
func (m *model) settleBar() tea.Cmd {
	if m.index == nil || m.cutOff || !m.uncounted || m.countingBar || !m.barred() && m.focus != onBar {
		return nil
	}
	m.uncounted, m.countingBar = false, true
	ctx, x, all, now := m.ctx, m.index, m.all, m.now()
	entries := m.bar.entries
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

// countAgain says that the side bar may be counted again.
type countAgain struct{}

// takeCounts shows the counts, and lets the next be made only after a while:
// counting takes a small part of the time at most.
func (m *model) takeCounts(c searchesCounted) tea.Cmd {
	for i, e := range m.bar.entries {
		if n, ok := c.counts[e.text]; ok {
			m.bar.entries[i].count = n
		}
	}
	return tea.Tick(20*c.took, func(time.Time) tea.Msg { return countAgain{} })
}
