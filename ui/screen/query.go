package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/query"
)

// askQuery opens the box for a search of the library. What is found is shown
// while it is typed.
func (m *model) askQuery() {
	m.mistake = nil
	m.prompt = &prompt{
		label:  "/",
		right:  m.queryTold,
		typed:  m.searchTyped,
		accept: m.searchFor,
		cancel: func() tea.Cmd { m.mistake = nil; return m.narrow("", query.Query{}) },
	}
	m.prompt.insert(m.filter)
}

// searchTyped searches while a query is being typed. While it is wrong the
// last good result stays.
func (m *model) searchTyped(text string) tea.Cmd {
	q, err := query.ParseTyped(text)
	if m.mistake = mistake(err); err != nil {
		return nil
	}
	return m.narrow(text, q)
}

// searchFor searches for a finished query. A wrong one goes back into the box.
// A row that was chosen while the box was open is opened at once.
func (m *model) searchFor(text string) tea.Cmd {
	if _, err := query.Parse(text); err != nil {
		m.filter = text
		m.askQuery()
		m.mistake = mistake(err)
		return nil
	}
	q, _ := query.ParseTyped(text) // nothing that is found goes because of enter
	return m.narrow(text, q)
}

// narrow leaves in the list what a query finds.
func (m *model) narrow(text string, q query.Query) tea.Cmd {
	if m.filter = text; q.String() == m.query.String() {
		return nil
	}
	m.query = q
	return m.askAnew()
}

// mistake is what is wrong with a query.
func mistake(err error) *query.Error {
	var wrong *query.Error
	errors.As(err, &wrong)
	return wrong
}

// queryTold is what the box says beside the query: what is wrong with it and
// where, or else how much is found.
func (m *model) queryTold() (told string, wrong quotes.Span) {
	switch e := m.mistake; {
	case e != nil:
		return m.ink.accent(e.Message), quotes.Span{Start: e.Start, End: e.End}
	case m.query.Root == nil || m.anew:
		return "", quotes.Span{}
	}
	return m.ink.quiet(figure(len(m.list.ids)) + " of " + plural(len(m.all), "article")), quotes.Span{}
}

// excerpts reports whether a part of a query looks for words, so that what it
// finds has a place in an article.
func excerpts(n query.Node) bool {
	any := func(parts []query.Node) bool {
		for _, part := range parts {
			if excerpts(part) {
				return true
			}
		}
		return false
	}
	switch n := n.(type) {
	case query.And:
		return any(n)
	case query.Or:
		return any(n)
	case query.Word, query.Said:
		return true
	}
	return false
}
