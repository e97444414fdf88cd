package screen

import (
	"context"
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/page"
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
	err     error
}

// sheet is what a page is set for.
type sheet struct {
	cells, height int // of the text column; zero cells means that it is not known yet
	theme         theme.Theme
}

// loadHead reads enough of an article for its first pages, and sets the first
// screen while the quotes are being found. A page of text is some 3 KB; the rest
// makes the first quotes and speakers known at once.
func loadHead(ctx context.Context, request int, e store.Entry, s sheet) tea.Cmd {
	return func() tea.Msg {
		var art *articles.Article
		err := aboutArticle(e, func() (err error) {
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
				whole := page.New(art, s.cells, s.theme)
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

// longBytes is the size from which an article is read at the price of
// processor time instead of memory.
const longBytes = 4 << 20

// loadWhole reads all of an article.
func loadWhole(ctx context.Context, request int, e store.Entry) tea.Cmd {
	return func() tea.Msg {
		if e.Size > longBytes {
			debug.SetGCPercent(50)
		}
		var art *articles.Article
		err := aboutArticle(e, func() (err error) {
			art, err = e.Load(ctx)
			return err
		})
		return read(request, e, art, err)
	}
}

func read(request int, e store.Entry, art *articles.Article, err error) loaded {
	if err != nil {
		return loaded{request: request, entry: e, err: err}
	}
	l := loaded{request: request, entry: e, art: art, notes: art.Notes}
	l.err = aboutArticle(e, func() error {
		l.found = quotes.Find(art.Document())
		l.tags = page.Initials(l.found.Speakers)
		return nil
	})
	if l.found.Cut {
		l.notes = append(l.notes[:len(l.notes):len(l.notes)], fmt.Sprintf("only the first %d quotations are shown", budget.Quotes))
	}
	return l
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
