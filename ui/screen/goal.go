package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
)

// openAt opens an article at a stretch of its reading text: a quotation, which
// becomes the current one, or other words.
func (m *model) openAt(row index.Row, at quotes.Span) tea.Cmd {
	m.shown = row.ID
	cmd := m.open(row.Entry)
	m.goal = &at
	m.land()
	return cmd
}

// land goes to where the open article was to be opened, as soon as so much of it is read.
func (m *model) land() {
	r := m.reader
	if m.goal == nil || m.opening || r.page == nil || r.art.Partial && !m.cut && m.goal.End > r.art.Sections[len(r.art.Sections)-1].Text.Start {
		return
	}
	at := *m.goal
	m.goal = nil
	i := slices.IndexFunc(r.found.Quotes, func(q quotes.Quote) bool { return q.Start < at.End && q.End > at.Start })
	if i < 0 {
		r.touched = true
		r.page.Show(at, r.height)
		return
	}
	r.only = -1
	if r.light(); !r.isLit(i) {
		r.reported = true
		r.light()
	}
	if r.isLit(i) {
		r.show(i)
	} else {
		r.touched = true
		r.page.Show(at, r.height)
	}
}
