package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
)

// fetched are rows of the list.
type fetched struct {
	asked []index.ID
	rows  []index.Row // those of asked that there are, in this order
	err   error
}

// fetch reads rows of the list in a command.
func (l *list) fetch(ids []index.ID) tea.Cmd {
	l.fetching.ask()
	ctx, x, state := l.ctx, l.index, l.state
	return func() tea.Msg { return rowsOf(ctx, x, state, ids) }
}

// rowsOf reads rows, and what was done with their articles.
func rowsOf(ctx context.Context, x *index.Index, state *store.State, ids []index.ID) fetched {
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
func (l *list) takeRows(f fetched) wish {
	if l.fetching.done(f.err); f.err != nil {
		return mend{f.err}
	}
	l.rows.put(f.asked, f.rows)
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
func count(ctx context.Context, rows []*item) tea.Cmd {
	rows = rows[:min(len(rows), countAtOnce)]
	entries, ids := make([]store.Entry, len(rows)), make([]index.ID, len(rows))
	for i, it := range rows {
		entries[i], ids[i] = it.Entry, it.ID
	}
	return func() tea.Msg {
		c := counted{ids, make([]int, len(rows)), make([]int, len(rows))}
		for i, e := range entries {
			// One that cannot be read has none, and says why when it is opened.
			_ = aboutArticle(e, func() error {
				art, err := e.Load(ctx)
				if err == nil {
					c.quotes[i], c.speakers[i] = quotes.Find(art.Document()).Marked()
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
