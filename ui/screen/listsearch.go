package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/query"
)

// searchBox is the search that the list is narrowed by.
type searchBox struct {
	text    string       // as it was typed
	query   query.Query  // what it asks for
	mistake *query.Error // what is wrong with what is being typed
}

// askQuery opens the box for a search of the library. What is found is shown
// while it is typed.
func (l *list) askQuery() wish {
	l.box.mistake = nil
	p := &prompt{label: "/", right: l.queryTold, typed: l.searchTyped, step: l.rows.move}
	p.cancel = func() wish { l.box.mistake = nil; return l.narrow("", query.Query{}) }
	p.accept = func(text string) wish {
		found := l.searchFor(text)
		if p.pointed { // the row that was chosen while the box was open
			return wishes{found, l.openRow()}
		}
		return found
	}
	p.insert(l.box.text)
	return ask{p}
}

// searchTyped searches while a query is being typed. While it is wrong the
// last good result stays.
func (l *list) searchTyped(text string) wish {
	q, err := query.ParseTyped(text)
	if l.box.mistake = mistake(err); err != nil {
		return nil
	}
	return l.narrow(text, q)
}

// searchFor searches for a finished query. A wrong one goes back into the box.
func (l *list) searchFor(text string) wish {
	if _, err := query.Parse(text); err != nil {
		l.box.text = text
		again := l.askQuery()
		l.box.mistake = mistake(err)
		return again
	}
	q, _ := query.ParseTyped(text) // nothing that is found goes because of enter
	return l.narrow(text, q)
}

// narrow leaves in the list what a query finds.
func (l *list) narrow(text string, q query.Query) tea.Cmd {
	if l.box.text = text; q.String() == l.box.query.String() {
		return nil
	}
	l.box.query = q
	return l.askAnew()
}

// mistake is what is wrong with a query.
func mistake(err error) *query.Error {
	var wrong *query.Error
	errors.As(err, &wrong)
	return wrong
}

// queryTold is what the box says beside the query: what is wrong with it and
// where, or else how much is found.
func (l *list) queryTold() (told string, wrong quotes.Span) {
	switch e := l.box.mistake; {
	case e != nil:
		return l.ink.accent(e.Message), quotes.Span{Start: e.Start, End: e.End}
	case l.box.query.Root == nil || l.awaited:
		return "", quotes.Span{}
	}
	return l.ink.quiet(figure(len(l.rows.ids)) + " of " + plural(len(l.all), "article")), quotes.Span{}
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
