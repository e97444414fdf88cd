package screen

import (
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

// snippets are the places under the rows. Those of the search before stand
// until there are new ones: nothing flickers while somebody types.
type snippets struct {
	found   map[index.ID]index.Snippet
	placed  map[index.ID]bool // whose snippet is that of the query
	finding request
}

// excerpting reports whether what the list shows was found at a place in each article.
func (l *list) excerpting() bool { return excerpts(l.answered.Root) }

// findSnippets looks for the places that the search has found in the articles
// in sight.
func (l *list) findSnippets(inSight []index.ID) tea.Cmd {
	if !l.excerpting() || l.snippets.finding.under() {
		return nil
	}
	var ids []index.ID
	for _, id := range inSight {
		if !l.snippets.placed[id] {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	ctx, x, q := l.snippets.finding.cancellable(l.ctx), l.index, l.answered
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

// take puts places under the rows. It reports false where they cannot be had.
func (s *snippets) take(e excerpted, answered query.Query) bool {
	s.finding.done(e.err)
	if e.query.String() != answered.String() {
		return true
	}
	if s.found == nil || len(s.found) > mostSnippets {
		s.found, s.placed = map[index.ID]index.Snippet{}, nil
	}
	if s.placed == nil {
		s.placed = map[index.ID]bool{}
	}
	for _, id := range e.asked {
		delete(s.found, id)
		s.placed[id] = true
	}
	for _, found := range e.snippets {
		s.found[found.ID] = found
	}
	return e.err == nil
}
