// Package before finds out whether the current quote stands elsewhere in the library: said
// by the same person, in the same words or nearly, or under another name. It asks the index
// beside the reader, once somebody has stayed at a quote for a moment, and tells it in
// a few words that nobody needs to look at.
package before

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Quoted is a quote of an article of the library. The zero Quoted is none.
type Quoted struct {
	Article index.ID
	Name    string // by which the article calls who says it; empty if nobody is known
	index.Quote
}

// Finder knows it of one quote at a time.
type Finder struct {
	*pane.Session
	of     Quoted
	asking pane.Request
	found  []index.Carrier
}

// found is what stands elsewhere.
type found struct {
	request  int
	carriers []index.Carrier
	err      error
}

// stay is how long somebody stays at a quote before the index is asked: who steps through
// an article asks nothing.
const stay = 300 * time.Millisecond

// Of is the wish to know it of a quote. What was known of another is forgotten.
func (f *Finder) Of(q Quoted) tea.Cmd {
	if q == f.of {
		return nil
	}
	f.asking.Forget()
	f.of, f.found = q, nil
	if q == (Quoted{}) || f.Holding(q.Article) == nil {
		return nil
	}
	ctx, x, shared, request := f.asking.Cancellable(f.Ctx), f.Index, f.Archive, f.asking.ID
	return func() tea.Msg {
		if !stayed(ctx) {
			return nil
		}
		if q.Article < 0 {
			all, err := shared.Before(ctx, q.Article, q.Name, q.Quote)
			return found{request, all, err}
		}
		all, err := index.Before(ctx, x, q.Article, q.Quote)
		return found{request, all, err}
	}
}

// stayed reports whether the quote is still the current one after a moment.
func stayed(ctx context.Context) bool {
	timer := time.NewTimer(stay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// Answer takes what was found. What cannot be found out is no news: nobody has asked.
func (f *Finder) Answer(msg tea.Msg) {
	if m, ok := msg.(found); ok && m.request == f.asking.ID && f.asking.State == pane.Asked {
		f.asking.Done(m.err)
		f.found = m.carriers
	}
}

// Any reports whether the quote stands elsewhere.
func (f *Finder) Any() bool { return len(f.found) > 0 }

// Told says where the quote of an article of some day stands elsewhere; nothing if it does
// not: "said before, 3 May", "also by Bo Tarn".
func (f *Finder) Told(day time.Time) string {
	var before, other string
	var last time.Time
	for i := range f.found {
		c := &f.found[i]
		at := c.Article.Date()
		switch {
		case c.By == index.SomebodyElse && other == "":
			other = "elsewhere by " + clean.Label(c.Speaker)
		case c.By != index.TheSame || !c.Article.Dated():
		case at.Before(day) && at.After(last):
			last = at
			before = "said before, " + words.Day(at, f.Now(), f.Settings.Dates)
		}
	}
	if before == "" && other == "" && f.Any() {
		before = "also said elsewhere"
	}
	return words.Join(before, other)
}
