package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
)

// fetched are rows of the list.
type fetched struct {
	request int
	asked   []index.ID
	rows    []index.Row // those of asked that there are, in this order
	err     error
}

// fetch reads rows of the list in a command.
func (l *list) fetch(ids []index.ID) tea.Cmd {
	ctx, x, state, request := l.fetching.Cancellable(l.Ctx), l.Library(), l.State, l.fetching.ID
	return func() tea.Msg {
		if ofArchive(ids) {
			within, cancel := context.WithTimeout(ctx, archivePatience)
			defer cancel()
			ctx = within
		}
		f := rowsOf(ctx, x, state, ids)
		f.request, f.err = request, unanswering(ctx, f.err)
		return f
	}
}

// renew has the rows in sight fetched again, with the marks that they have now, also
// those that are being fetched: an undo may be done while the star is being read.
func (l *list) renew() {
	l.rows.renew()
	l.fetching.Stale = l.fetching.Under()
}

// rowsOf reads rows, and what was done with their articles.
func rowsOf(ctx context.Context, x pane.Library, state *store.State, ids []index.ID) fetched {
	rows, err := x.Rows(ctx, ids)
	f := fetched{asked: ids, rows: rows, err: err}
	if state == nil || err != nil {
		return f
	}
	entries := make([]store.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.Entry
	}
	if state.Mark(ctx, entries) == nil { // unread marks are worth no message
		for i, e := range entries {
			rows[i].Entry = e
		}
	}
	return f
}

// takeRows puts rows into the list. If they cannot be read this is said, and
// not tried again before the list is another.
func (l *list) takeRows(f fetched) pane.Wish {
	if f.request != l.fetching.ID {
		return nil
	}
	switch l.fetching.Done(f.err); {
	case f.err != nil && ofArchive(f.asked):
		return forsake(l, f.err)
	case f.err != nil:
		return pane.Mend{Err: f.err}
	}
	l.rows.put(f.asked, f.rows)
	if l.fetching.Stale {
		l.fetching.Stale = false
		l.rows.renew()
	}
	return nil
}

// counted is how many quotes and speakers some rows of the list hold.
type counted struct {
	rows             []index.ID
	quotes, speakers []int
}

const (
	countAtOnce = 12      // articles a command counts before it reports
	countLimit  = 1 << 20 // bytes; larger files are counted when they are opened
)

// count counts the quotes of articles in sight of the list.
func count(ctx context.Context, state *store.State, rows []*item) tea.Cmd {
	rows = rows[:min(len(rows), countAtOnce)]
	entries, ids := make([]store.Entry, len(rows)), make([]index.ID, len(rows))
	for i, it := range rows {
		entries[i], ids[i] = it.Entry, it.ID
	}
	return func() tea.Msg {
		c := counted{ids, make([]int, len(rows)), make([]int, len(rows))}
		for i, e := range entries {
			// One that cannot be read has none, and says why when it is opened.
			_ = pane.AboutArticle(e, func() error {
				art, err := e.Load(ctx)
				if err == nil {
					heard, _ := corrections.Find(ctx, state, e, art)
					c.quotes[i], c.speakers[i] = heard.Found(art.Text).Marked()
				}
				return err
			})
		}
		return c
	}
}

// count notes how many quotes rows hold, unless that is known by now.
func (r *rows) count(c counted) {
	for i, id := range c.rows {
		if it := r.item(id); it != nil && it.Quotes < 0 {
			it.Quotes, it.Speakers = c.quotes[i], c.speakers[i]
		}
	}
}

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
	finding pane.Request
}

// excerpting reports whether what the list shows was found at a place in each article.
func (l *list) excerpting() bool { return excerpts(l.answered.Root) }

// findSnippets looks for the places that the search has found in the articles
// in sight.
func (l *list) findSnippets(inSight []index.ID) tea.Cmd {
	if !l.excerpting() || l.snippets.finding.Under() {
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
	ctx, x, q := l.snippets.finding.Cancellable(l.Ctx), l.Library(), l.answered
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
	s.finding.Done(e.err)
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
