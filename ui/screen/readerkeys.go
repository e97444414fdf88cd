package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/launch"
)

func (r *reader) do(a action) wish {
	if r.move(a) {
		return nil
	}
	switch a {
	case nextQuote:
		r.stepOn(+1, "last quote")
	case prevQuote:
		r.stepOn(-1, "first quote")
	case nextSame:
		r.stepTo(r.speech.besideSame(+1, r.sight()), "no more quotes by this speaker")
	case prevSame:
		r.stepTo(r.speech.besideSame(-1, r.sight()), "no earlier quotes by this speaker")
	case speakers:
		return showSpeakers{}
	case reported:
		return r.showReported()
	case copyQuote:
		return r.copy()
	case sameWords:
		return r.enterSame()
	case libraryPeople:
		return enterPeople(r.session)
	case why:
		r.why = !r.why
	case openURL:
		return r.browse()
	case nextArticle:
		return openBeside{+1}
	case prevArticle:
		return openBeside{-1}
	case search:
		return ask{&prompt{label: "/", accept: func(text string) wish { return r.search(text) }}}
	case choose:
		return r.showAll()
	case markRead, star, tag, undo:
		return doMark(r.session, a, subject{on: []store.Sighting{r.entry.Sighting()}})
	case enter:
		r.move(down)
	case escape:
		return r.back()
	case back:
		if r.matches.carried { // the list's search: that leads back at once
			r.matches = matches{}
		}
		return r.back()
	}
	return nil
}

// back goes one step back: from a search, from the answer to why, from one lit
// speaker, and then from the article.
func (r *reader) back() wish {
	switch {
	case r.matches.query != "":
		r.matches = matches{}
	case r.why:
		r.why = false
	case r.speech.only >= 0:
		r.speech.choose(-1)
	case r.single:
		return tea.Cmd(tea.Quit)
	default:
		return leave{}
	}
	return nil
}

// stepOn steps through the search's matches while there is a search, and
// through quotes otherwise.
func (r *reader) stepOn(direction int, end string) {
	if r.matches.query == "" {
		r.stepTo(r.speech.beside(direction, r.sight()), end)
		return
	}
	r.stepMatch(direction)
}

// stepTo goes to a lit quote, an index into those. Behind their end it says so and stays.
func (r *reader) stepTo(lit int, end string) {
	switch {
	case r.page == nil:
	case len(r.speech.lit) == 0:
		r.note = "no quotes here"
	case lit < 0 || lit >= len(r.speech.lit):
		r.note = end
	default:
		r.goTo(r.speech.lit[lit])
		r.layout(r.width, r.room) // the answer to why may be longer now, and is not to cover the quote
		r.goTo(r.speech.at)
	}
}

// showReported shows reported speech, or hides it.
func (r *reader) showReported() wish {
	r.speech.reported = !r.speech.reported
	r.speech.light()
	r.note = "reported speech hidden"
	if r.speech.reported {
		r.note = "reported speech shown"
	}
	return refillPanel{}
}

// showAll shows all of a saved page, or its article again.
func (r *reader) showAll() tea.Cmd {
	switch {
	case r.art == nil || r.partial():
		return nil
	case r.all:
		return loadWhole(r.ctx, r.load.id, r.entry)
	case len(r.art.LeftOut) == 0:
		r.note = "nothing is left out here"
		return nil
	}
	return loadAll(r.ctx, r.load.id, r.entry)
}

// copy sends the current quote to the clipboard. Terminals do not answer, so
// nothing is known of one that takes no clipboard.
func (r *reader) copy() tea.Cmd {
	q := r.speech.current()
	if q == nil {
		r.note = "go to a quote first: " + r.keymap.hint(nextQuote)
		return nil
	}
	r.note = "quote copied"
	return tea.SetClipboard(spoken(q.Of(r.art.Text)))
}

// spoken is a quote on one line, as it is pasted elsewhere: what was seen of it.
func spoken(s string) string { return clean.Line(s) }

// enterSame is the wish to see other articles that carry the current quotation.
func (r *reader) enterSame() wish {
	q := r.speech.current()
	switch {
	case q == nil:
		r.note = "go to a quote first: " + r.keymap.hint(nextQuote)
		return nil
	case r.index == nil || r.shown == 0:
		r.note = "Finding the same words needs a library"
		return nil
	}
	return enterSame(r.session, r.shown, index.Quote{Span: q.Span, Kind: q.Kind, Speaker: q.Speaker, Confidence: q.Confidence, Text: q.Of(r.art.Text)})
}

// browsed reports that the browser was asked to open an address.
type browsed struct{ err error }

// browse opens the article's address in the browser.
func (r *reader) browse() tea.Cmd {
	if r.art == nil || r.art.URL == "" {
		r.note = "this article has no URL"
		return nil
	}
	open, address := r.options.Browse, r.art.URL
	if open == nil {
		open = launch.Open
	}
	r.note = "opening " + address
	return func() tea.Msg { return browsed{open(address)} }
}

// waits reports whether a key has to wait for what is still being read of the article.
func (r *reader) waits(a action) bool {
	switch {
	case r.opening():
		return true
	case r.art == nil || !r.partial():
		return false
	}
	switch a {
	case bottom, search:
		return true
	case nextQuote:
		return r.matches.query == "" && r.speech.beside(1, r.sight()) >= len(r.speech.lit)
	case nextSame:
		return r.speech.besideSame(1, r.sight()) >= len(r.speech.lit)
	}
	return false
}
