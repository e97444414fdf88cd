package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
)

// goal is what somebody wants to see in an article.
type goal struct {
	quotes.Span             // of the reading text; empty for nothing
	query       query.Query // whose words are marked and stepped through; the zero Query for none
	reached     bool
}

// openAt opens an article at a stretch of its reading text: a quotation, which
// becomes the current one, or other words. The words that a query looks for are
// marked and stepped through; with the zero Query there are none.
func (m *model) openAt(row index.Row, at quotes.Span, q query.Query) tea.Cmd {
	m.shown = row.ID
	return m.openFor(row.Entry, goal{Span: at, query: q})
}

// carry marks in the open article what the search that has led to it looks
// for, and goes to the first such place from an offset on.
func (m *model) carry(from int) tea.Cmd {
	if m.goal.query.Root == nil || m.reader.art == nil {
		return nil
	}
	m.searching++
	return findCarried(m.searching, m.reader.art, m.goal.query, from)
}

// land goes to where the open article was to be opened, as soon as so much of it is read.
func (m *model) land() {
	r, g := m.reader, &m.goal
	if g.reached || g.Empty() || m.opening || r.page == nil || r.art.Partial && !m.cut && g.End > len(r.art.Text)-headSlack {
		return
	}
	g.reached, r.touched = true, true
	i := slices.IndexFunc(r.found.Quotes, func(q quotes.Quote) bool { return q.Start < g.End && q.End > g.Start })
	if i >= 0 {
		r.only = -1
		r.reported = r.reported || r.found.Quotes[i].Kind == quotes.Indirect
		r.light()
	}
	if i < 0 || !r.isLit(i) {
		r.page.Show(g.Span, r.height)
		return
	}
	r.show(i)
}

// headSlack is how much of the end of an article's head is not trusted: a
// quotation there may go on.
const headSlack = 4 << 10
