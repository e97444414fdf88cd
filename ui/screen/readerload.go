package screen

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/ui/page"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"
)

// loaded is an article as read by a command: its head, or all of it.
type loaded struct {
	request int
	entry   store.Entry
	art     *articles.Article
	heard   corrections.Heard
	found   quotes.Found // what was heard, as it is corrected
	tags    []string     // the speakers' initials
	page    *page.Page   // the first screen, set; nil if nobody said how wide
	notes   []string     // what was left out
	all     bool         // of a saved page all is there, not its article alone
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
func loadHead(ctx context.Context, state *store.State, request int, e store.Entry, s sheet) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.LoadHead(ctx, budget.HeadBytes)
			return err
		})
		if err != nil || s.cells == 0 {
			return read(ctx, state, request, e, art, err)
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
		l := read(ctx, state, request, e, art, nil)
		l.page = <-set
		return l
	}
}

// loadWhole reads all of an article.
func loadWhole(ctx context.Context, state *store.State, request int, e store.Entry) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.Load(ctx)
			return err
		})
		return read(ctx, state, request, e, art, err)
	}
}

// loadAll reads all that a saved page shows.
func loadAll(ctx context.Context, state *store.State, request int, e store.Entry) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := pane.AboutArticle(e, func() (err error) {
			art, err = e.LoadAll(ctx)
			return err
		})
		l := read(ctx, state, request, e, art, err)
		l.all = true
		return l
	}
}

func read(ctx context.Context, state *store.State, request int, e store.Entry, art *articles.Article, err error) loaded {
	if err != nil {
		return loaded{request: request, entry: e, err: err}
	}
	l := loaded{request: request, entry: e, art: art, notes: art.Notes}
	l.err = pane.AboutArticle(e, func() error {
		heard, err := corrections.Find(ctx, state, e, art)
		if err != nil && ctx.Err() == nil {
			l.notes = append(l.notes[:len(l.notes):len(l.notes)], err.Error())
		}
		l.heard, l.found = heard, heard.Found(art.Text)
		l.tags = page.Initials(l.found.Speakers)
		return nil
	})
	if l.found.Cut {
		l.notes = append(l.notes[:len(l.notes):len(l.notes)], fmt.Sprintf("only the first %d quotations are shown", budget.Quotes))
	}
	return l
}

// corrected is what was heard in the open article, with what is corrected in it now.
type corrected struct {
	request int
	text    string // that it was found in
	heard   corrections.Heard
	found   quotes.Found
	tags    []string
	same    bool // nothing is corrected that was not before
	awaited bool // keys wait for it
	err     error
}

// recorrect looks up what is corrected in the open article: it may have become known only
// now, or have changed.
func recorrect(r *reader) tea.Cmd {
	if r.State == nil || r.art == nil || r.opening() {
		return nil
	}
	ctx, state, e, c, address := r.Ctx, r.State, r.entry, corrected{request: r.load.ID, text: r.art.Text, heard: r.speech.heard}, r.art.URL
	return func() tea.Msg {
		was := c.heard.Kept
		if c.heard, c.err = c.heard.Again(ctx, state, e, address); c.err != nil {
			return c
		}
		if c.same = slices.EqualFunc(was, c.heard.Kept, func(a, b corrections.Kept) bool { return a.ID == b.ID && a.Modified.Equal(b.Modified) }); c.same {
			return c
		}
		if err := pane.AboutArticle(e, func() error {
			c.found = c.heard.Found(c.text)
			c.tags = page.Initials(c.found.Speakers)
			return nil
		}); err != nil {
			c.err = err
		}
		return c
	}
}

// afterCorrection looks up what is corrected when something was, of which keys wait to know.
func afterCorrection(r *reader, done correcting.Done) tea.Cmd {
	look := recorrect(r)
	if look == nil || done.Failed() {
		r.speech.awaited = max(0, r.speech.awaited-1)
		return look
	}
	return func() tea.Msg {
		c, _ := look().(corrected)
		c.awaited = true // whatever has become of it
		return c
	}
}

// takeCorrected shows an article as it is corrected now. The current quotation stays, as far
// as it is one.
func takeCorrected(r *reader, c corrected) pane.Wish {
	if c.awaited {
		r.speech.awaited = max(0, r.speech.awaited-1)
	}
	switch {
	case c.same:
		return nil
	case c.request != r.load.ID || r.art == nil || r.opening():
		return nil
	case c.err != nil:
		r.Note = c.err.Error()
		return nil
	case c.text != r.art.Text:
		return recorrect(r)
	}
	var at quotes.Span
	if q := r.speech.current(); q != nil {
		at = q.Span
	}
	r.speech.heard = c.heard
	r.speech.take(c.found, c.tags)
	if r.speech.at = -1; !at.Empty() {
		r.speech.at = r.speech.quoteAt(at)
	}
	r.speech.light()
	if r.speech.at < 0 && r.point.moves == 0 {
		motions{r}.selected() // which may be a quotation by now
	}
	return pane.Wishes{pane.RefillPanel{}, pane.TallyOpen{}}
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
