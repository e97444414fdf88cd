package screen

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
	"pullquote/ui/screen/offer"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// question is what the list is to hold.
type question struct {
	request int
	paths   []string // none means the library
	order   index.Order
	query   query.Query
	now     time.Time
	all     []index.ID // what the query is put to; nil means that it has to be asked first
	keep    []index.ID // stay in the list although the query leaves them out
	most    int        // how many of all there are wanted; 0 means all

	archive *shelf.Catalogue // that is asked in place of the index; nil for none
	listing *shelf.Listing   // of it, that is to grow; nil for another
}

// listed is the answer to a question.
type listed struct {
	request int
	query   query.Query
	all     []index.ID // without the query
	ids     []index.ID
	total   int // of all, those that are not archived
	took    time.Duration
	cut     bool // there may be more
	err     error

	listing *shelf.Listing // of a shared archive
	refused bool           // the query is none that it can answer
}

// ask asks the index. While the library holds no article it is the samples.
func (q question) ask(ctx context.Context, x *index.Index) listed {
	if q.archive != nil {
		return q.askArchive(ctx)
	}
	begun := time.Now()
	a := listed{request: q.request, query: q.query, all: q.all}
	if a.all == nil {
		a.all, a.err = q.everything(ctx, x)
	}
	a.cut = q.most > 0 && len(a.all) == q.most
	if a.ids, a.total = a.all, len(a.all); a.err == nil {
		a.err = q.narrow(ctx, x, &a)
	}
	a.took = time.Since(begun)
	return a
}

// everything is what the query is put to.
func (q question) everything(ctx context.Context, x *index.Index) ([]index.ID, error) {
	in, err := x.Shown(ctx, q.paths)
	switch {
	case err != nil:
		return nil, err
	case q.most > 0:
		return x.First(ctx, in, q.order, q.most)
	}
	return x.IDs(ctx, in, q.order)
}

// narrow leaves in an answer what the query finds, and what is to stay.
func (q question) narrow(ctx context.Context, x *index.Index, a *listed) error {
	shown, err := x.Search(ctx, query.Query{}, a.all, q.now)
	if err != nil {
		return err
	}
	if a.ids, a.total = shown, len(shown); q.query.Root != nil {
		if a.ids, err = x.Search(ctx, q.query, a.all, q.now); err != nil {
			return err
		}
	}
	if len(q.keep) > 0 && len(a.ids) < len(a.all) {
		q.keep, err = x.Search(ctx, query.Query{}, q.keep, q.now) // but not what was archived
		a.ids = q.keeping(a.all, a.ids)
	}
	return err
}

// keeping returns those of all articles that were found or are to be kept.
func (q question) keeping(all, found []index.ID) (both []index.ID) {
	wanted := make(map[index.ID]bool, len(found)+len(q.keep))
	for _, ids := range [][]index.ID{found, q.keep} {
		for _, id := range ids {
			wanted[id] = true
		}
	}
	for _, id := range all {
		if wanted[id] {
			both = append(both, id)
		}
	}
	return both
}

// questionNow is what the list is to hold now.
func (l *list) questionNow() question {
	q := question{request: l.question.ID, paths: l.Options.Paths, order: l.order.by, query: l.box.query, now: l.Now(), all: l.all}
	if l.OnArchive {
		q.archive, q.most = l.Archive, grownBy
	}
	return q
}

// askAnew fills the list with what the query and the order now say. What was
// asked before is dropped.
func (l *list) askAnew() tea.Cmd {
	l.question.Drop()
	l.snippets.finding.Cancel()
	l.awaited = true
	return l.ask(l.questionNow())
}

// ask asks the index in a command.
func (l *list) ask(q question) tea.Cmd {
	if l.Library() == nil {
		return nil
	}
	ctx, x := l.question.Cancellable(l.Ctx), l.Index
	return func() tea.Msg { return q.ask(ctx, x) }
}

// refresh asks again after the index has changed. What is in the list stays in
// it, also where it no longer matches, so that nothing vanishes while somebody
// looks at it.
func (l *list) refresh() tea.Cmd {
	if l.question.Under() || l.awaited || l.Library() == nil {
		l.question.Stale = true
		return nil
	}
	q := l.questionNow()
	if q.all, q.keep = nil, l.rows.ids; l.OnArchive {
		q.most = max(q.most, len(l.rows.ids))
	}
	return l.ask(q)
}

// takeIDs puts the answer to a question into the list.
func (l *list) takeIDs(a listed) pane.Wish {
	if a.request != l.question.ID {
		return l.shared.leave(a.listing)
	}
	l.awaited = false
	l.fetching.Retry()
	l.question.Done(a.err)
	switch {
	case a.refused:
		l.Note = a.err.Error()
		return nil
	case a.err != nil && l.OnArchive:
		return forsake(l, a.err)
	case a.err != nil:
		return pane.Mend{Err: a.err}
	}
	left := l.shared.take(a)
	l.cutOff = a.cut && !l.OnArchive
	if a.query.String() != l.answered.String() {
		l.rows.begin()
		l.snippets.placed = nil
	}
	var w pane.Wish
	if len(a.all) != len(l.all) || l.indexing.updating != nil {
		w = pane.Recount{}
	}
	l.all, l.answered, l.total = a.all, a.query, a.total
	l.rows.take(undeleted(l, a.ids))
	return pane.Wishes{w, left, l.refreshLater(a.took)}
}

// refreshLater asks again if the index has changed meanwhile, but so that the
// questions take a small part of the time at most.
func (l *list) refreshLater(took time.Duration) tea.Cmd {
	if !l.question.Stale {
		return nil
	}
	l.question.Rest()
	return tea.Tick(10*took, func(time.Time) tea.Msg { return refreshDue{} })
}

// refreshDue says that the index may be asked again.
type refreshDue struct{}

// refreshNow asks again, unless somebody has asked for another list meanwhile.
func (l *list) refreshNow() tea.Cmd {
	if l.question.State == pane.Resting {
		l.question.State = pane.Idle
	}
	return l.refresh()
}

// searchBox is the search that the list is narrowed by.
type searchBox struct {
	text    string       // as it was typed
	query   query.Query  // what it asks for
	mistake *query.Error // what is wrong with what is being typed
}

// askQuery opens the box for a search of the library. What is found is shown
// while it is typed.
func (l *list) askQuery() pane.Wish {
	l.box.mistake = nil
	o := offer.Search(l.Session)
	p := &pane.Prompt{Label: "/", Right: l.queryTold, Step: l.rows.move, Above: o.Above, Complete: o.Complete, Pick: o.Pick, Answer: o.Answer}
	p.Typed = func(text string) pane.Wish { return pane.Wishes{l.searchTyped(text), o.Typed(text)} }
	p.Cancel = func() pane.Wish { l.box.mistake = nil; return l.narrow("", query.Query{}) }
	p.Accept = func(text string) pane.Wish {
		found := l.searchFor(text)
		if p.Pointed { // the row that was chosen while the box was open
			return pane.Wishes{found, l.openRow()}
		}
		return found
	}
	p.Beside = func(at int) bool {
		i, was := rowUnder(l, at), l.rows.cursor
		if i < 0 {
			return false
		}
		l.rows.move(i - was)
		again := p.Pointed && i == was
		p.Pointed = true
		return again
	}
	p.Insert(l.box.text)
	return pane.Wishes{pane.Ask{Prompt: p}, o.Typed(l.box.text)}
}

// searchTyped searches while a query is being typed. While it is wrong the
// last good result stays.
func (l *list) searchTyped(text string) pane.Wish {
	q, err := query.ParseTyped(text)
	if l.box.mistake = mistake(err); err != nil {
		return nil
	}
	return l.narrow(text, q)
}

// searchFor searches for a finished query. A wrong one goes back into the box.
func (l *list) searchFor(text string) pane.Wish {
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
	if err := unanswered(l, q); err != nil {
		l.Note, l.box.mistake = err.Error(), &query.Error{Message: err.Error(), End: len(text)}
		return nil
	}
	if l.box.text = text; q.String() == l.box.query.String() {
		return nil
	}
	l.box.query = q
	return l.askAnew()
}

// narrowTo narrows the list to what is found by a search that was chosen, from its start.
func narrowTo(l *list, w pane.NarrowTo) tea.Cmd {
	l.rows.moved = false
	return l.narrow(w.Text, w.Query)
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
		return l.Ink.Titled(e.Message), quotes.Span{Start: e.Start, End: e.End}
	case l.box.query.Root == nil || l.awaited:
		return "", quotes.Span{}
	}
	return l.Ink.Hinted(found(l) + " of " + words.Plural(l.total, "article")), quotes.Span{}
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
