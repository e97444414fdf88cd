package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
	"pullquote/store/query"
)

// excerpted are the places that a search has found in some articles.
type excerpted struct {
	query    query.Query
	snippets []index.Snippet
	asked    []index.ID
	err      error
}

// mostSnippets is how many are kept.
const mostSnippets = 1000

// findSnippets looks for the places that the search has found in the articles
// in sight. Those of the search before stand until then: nothing flickers while
// somebody types.
func (m *model) findSnippets(inSight []index.ID) tea.Cmd {
	if !m.excerpting() || m.excerpts {
		return nil
	}
	var ids []index.ID
	for _, id := range inSight {
		if !m.placed[id] {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	m.excerpts = true
	ctx, cancel := context.WithCancel(m.ctx)
	m.endExcerpts = cancel
	x, q := m.index, m.answered
	return func() tea.Msg {
		found, err := x.Snippets(ctx, q, ids)
		if ctx.Err() != nil {
			return excerpted{query: q}
		}
		if err != nil {
			found = nil // the rows stand without
		}
		return excerpted{q, found, ids, err}
	}
}

// takeSnippets puts places under the rows.
func (m *model) takeSnippets(e excerpted) tea.Cmd {
	m.excerpts = false
	if e.query.String() != m.answered.String() {
		return nil
	}
	if m.snippets == nil || len(m.snippets) > mostSnippets {
		m.snippets, m.placed = map[index.ID]index.Snippet{}, nil
	}
	if m.placed == nil {
		m.placed = map[index.ID]bool{}
	}
	for _, id := range e.asked {
		delete(m.snippets, id)
		m.placed[id] = true
	}
	for _, s := range e.snippets {
		m.snippets[s.ID] = s
	}
	if e.err != nil {
		return m.indexFailed(e.err)
	}
	return nil
}

// excerpting reports whether what the list shows was found at a place in each article.
func (m *model) excerpting() bool { return excerpts(m.answered.Root) }
