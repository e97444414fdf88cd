package screen

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/ui/page"
	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"
)

// loaded is an article as read by a command: its head, or all of it.
type loaded struct {
	request int
	entry   store.Entry
	art     *articles.Article
	found   quotes.Found
	tags    []string   // the speakers' initials
	page    *page.Page // the first screen, set; nil if nobody said how wide
	notes   []string   // what was left out
	all     bool       // of a saved page all is there, not its article alone
	err     error
}

// sheet is what a page is set for.
type sheet struct {
	cells, height int // of the text column; zero cells means that it is not known yet
	theme         theme.Theme
	measure       ansi.Method // how the terminal counts cells
	spacing       int         // blank rows between paragraphs
	dates         dates.Style
}

// loadHead reads enough of an article for its first pages, and sets the first
// screen while the quotes are being found. A page of text is some 3 KB; the rest
// makes the first quotes and speakers known at once.
func loadHead(ctx context.Context, request int, e store.Entry, s sheet) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.LoadHead(ctx, budget.HeadBytes)
			return err
		})
		if err != nil || s.cells == 0 {
			return read(request, e, art, err)
		}
		set := make(chan *page.Page, 1)
		go func() {
			var p *page.Page // stays nil if that panics
			_ = fault.Guard(func() error {
				whole := s.begin(art)
				whole.Visible(s.height)
				p = whole
				return nil
			})
			set <- p
		}()
		l := read(request, e, art, nil)
		l.page = <-set
		return l
	}
}

// loadWhole reads all of an article.
func loadWhole(ctx context.Context, request int, e store.Entry) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.Load(ctx)
			return err
		})
		return read(request, e, art, err)
	}
}

// loadAll reads all that a saved page shows.
func loadAll(ctx context.Context, request int, e store.Entry) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.LoadAll(ctx)
			return err
		})
		l := read(request, e, art, err)
		l.all = true
		return l
	}
}

func read(request int, e store.Entry, art *articles.Article, err error) loaded {
	if err != nil {
		return loaded{request: request, entry: e, err: err}
	}
	l := loaded{request: request, entry: e, art: art, notes: art.Notes}
	l.err = pane.AboutArticle(e, func() error {
		l.found = quotes.Find(art.Document())
		l.tags = page.Initials(l.found.Speakers)
		return nil
	})
	if l.found.Cut {
		l.notes = append(l.notes[:len(l.notes):len(l.notes)], fmt.Sprintf("only the first %d quotations are shown", budget.Quotes))
	}
	return l
}

// ahead are sections set before the reader gets there.
type ahead struct {
	page     *page.Page // whose they are; nobody but the model looks into it
	layout   int
	sections []int
	rows     [][]page.Row
}

// aheadSetter sets the sections around what is seen of a page.
type aheadSetter struct{ pane.Request }

// set sets those in a command that are not set yet.
func (a *aheadSetter) set(p *page.Page, height int) tea.Cmd {
	if p == nil || a.Under() {
		return nil
	}
	sections := p.Ahead(height)
	if len(sections) == 0 {
		return nil
	}
	a.Ask()
	rows := p.Setting()
	set := ahead{page: p, layout: p.Layout(), sections: sections, rows: make([][]page.Row, len(sections))}
	return func() tea.Msg {
		for i, s := range sections {
			set.rows[i] = rows(s)
		}
		return set
	}
}

// take puts what was set into the page, if it is still the one that is shown.
func (a *aheadSetter) take(set ahead, shown *page.Page) {
	if a.Done(nil); set.page != shown {
		return
	}
	for i, s := range set.sections {
		set.page.Put(set.layout, s, set.rows[i])
	}
}
