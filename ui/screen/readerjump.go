package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/query"
)

// jumpTarget is what somebody wants to see in an article: a quotation, which
// becomes the current one, or other words.
type jumpTarget struct {
	quotes.Span             // of the reading text; empty for nothing
	query       query.Query // whose words are marked and stepped through; the zero Query for none
	reached     bool
}

// carry marks in the open article what the search that has led to it looks
// for, and goes to the first such place from an offset on.
func (r *reader) carry(from int) tea.Cmd {
	if r.jump.query.Root == nil || r.art == nil {
		return nil
	}
	r.finding.drop()
	return findCarried(r.finding.id, r.art, r.jump.query, from)
}

// land goes to where the article was to be opened, as soon as so much of it is read.
func (r *reader) land() {
	g := &r.jump
	if g.reached || g.Empty() || r.opening() || r.page == nil || r.partial() && g.End > len(r.art.Text)-headSlack {
		return
	}
	g.reached, r.touched = true, true
	i := slices.IndexFunc(r.speech.found.Quotes, func(q quotes.Quote) bool { return q.Start < g.End && q.End > g.Start })
	if i >= 0 {
		r.speech.only = -1
		r.speech.reported = r.speech.reported || r.speech.found.Quotes[i].Kind == quotes.Indirect
		r.speech.light()
	}
	if i < 0 || !r.speech.isLit(i) {
		r.page.Show(g.Span, r.height)
		return
	}
	r.goTo(i)
}

// headSlack is how much of the end of an article's head is not trusted: a
// quotation there may go on.
const headSlack = 4 << 10
