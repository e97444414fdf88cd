package screen

import (
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/folding"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// folded is how a page is folded to its quotes: those that are lit, with the sentences
// that attribute them.
type folded struct {
	on     bool
	opened []quotes.Span // paragraphs that are shown whole
	peeked quotes.Span   // one that is, since something else than a quote was looked for
	made   foldedFor     // what the page is folded for
	stood  int           // the place of the page when it was folded, …
	begun  footing       // … and how it stood behind that
}

// foldedFor is what is left of a page depends on.
type foldedFor struct {
	page           *page.Page
	art            *articles.Article
	lights, opened int
	peeked         quotes.Span
}

// foldable is what is done with a page to fold it.
type foldable struct{ *reader }

// turn folds the page, or unfolds it.
func (r foldable) turn() pane.Wish {
	switch {
	case r.page == nil:
		return nil
	case r.fold.on:
		r.unfold()
		r.Note = "the whole article"
		return nil
	case len(r.speech.lit) == 0:
		r.Note = noQuotes(r.reader)
		return nil
	}
	r.aloud.Stop()
	stood := r.page.Top()
	r.fold = folded{on: true}
	r.renew()
	r.touched, r.fold.stood, r.fold.begun = true, stood, stands(r.reader)
	hint := r.Keymap.HintIn
	r.Note = words.Join("quotes only", hint(keys.InPage, keys.Enter)+" opens a paragraph", hint(keys.InPage, keys.QuotesOnly)+" shows all again")
	return nil
}

// unfold shows the whole page, where the folded one stands or, if that was not moved,
// where the page stood before.
func (r foldable) unfold() {
	if !r.fold.on {
		return
	}
	f, unmoved := r.fold, stands(r.reader) == r.fold.begun
	r.fold = folded{}
	r.stay(func() { page.Fold(r.page, nil) })
	if unmoved {
		r.page.Goto(f.stood, r.height)
	}
}

// renew folds the page again if other quotes are lit, or more of it is read or opened.
func (r foldable) renew() {
	f := &r.fold
	now := foldedFor{r.page, r.art, r.speech.lights, len(f.opened), f.peeked}
	if !f.on || r.page == nil || now == f.made {
		return
	}
	if len(r.speech.lit) == 0 {
		r.unfold()
		return
	}
	f.made = now
	opened := f.opened
	if !f.peeked.Empty() {
		opened = append(opened[:len(opened):len(opened)], f.peeked)
	}
	keep := folding.Quotes(r.art, r.speech.found, r.speech.lit, opened)
	r.stay(func() { page.Fold(r.page, keep) })
}

// stay has the quote that is read on the same row before and after the page is folded.
func (r foldable) stay(fold func()) {
	at, row := r.page.Top(), 0
	if i := r.inSight(); i >= 0 {
		at = r.speech.found.Quotes[i].Marked.Start
		row = max(0, page.RowAt(r.page, at, r.height))
	}
	if fold(); at == 0 {
		return
	}
	r.page.Goto(at, r.height)
	if now := page.RowAt(r.page, at, r.height); now >= 0 {
		r.page.Scroll(now-row, r.height)
	}
}

// inSight is the quote that is stood on, if it is in sight, or else the first of those that
// begin there; -1 if none does.
func (r foldable) inSight() int {
	sight := r.sight()
	within := func(i int) bool {
		s := r.speech.found.Quotes[i].Marked
		return s.Start >= sight.Start && s.Start < sight.End
	}
	if r.speech.current() != nil && within(r.speech.at) {
		return r.speech.at
	}
	if i := r.speech.firstLit(sight.Start); i < len(r.speech.lit) && within(r.speech.lit[i]) {
		return r.speech.lit[i]
	}
	return -1
}

// enter opens the paragraph of the quote that is read, or closes it, and stands on that; on
// a page that is not folded it goes down a line.
func (r foldable) enter() {
	i := -1
	if r.fold.on {
		i = r.inSight()
	}
	if i < 0 {
		r.move(keys.Down)
		return
	}
	r.speech.at, r.point, r.touched = i, point{}, true
	f, around := &r.fold, folding.Around(r.art, r.speech.found.Quotes[i].Marked)
	for k, s := range f.opened {
		if s == around {
			f.opened = append(f.opened[:k:k], f.opened[k+1:]...)
			r.renew()
			return
		}
	}
	f.opened = append(f.opened, around)
	r.renew()
}

// reveal opens the paragraphs of a stretch of the text that is to be seen, where that is
// folded away. Those that were revealed before are closed.
func (r foldable) reveal(s quotes.Span) {
	if !r.fold.on || r.page == nil || page.Shows(r.page, s) {
		return
	}
	r.fold.peeked = folding.Around(r.art, s)
	r.renew()
}

// reread keeps what was opened of an article in another reading of it, where that goes on
// behind the first.
func (r foldable) reread(before *articles.Article) {
	if !strings.HasPrefix(r.art.Text, before.Text) {
		r.fold.opened, r.fold.peeked = nil, quotes.Span{}
	}
}
