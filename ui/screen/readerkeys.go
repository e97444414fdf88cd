package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/cite"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/annotate"
	"pullquote/ui/screen/before"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/compare"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/dossiers"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
	"pullquote/ui/screen/words"
)

func (r *reader) Do(a keys.Action) pane.Wish {
	if n := (narration{r}); n.leads(a) {
		return n.lead(a)
	}
	if (motions{r}).grow(a) {
		return nil
	}
	return r.act(a)
}

// act does what a key asks for of a page that is not read aloud, or all the same if it is.
func (r *reader) act(a keys.Action) pane.Wish {
	if r.move(a) {
		return nil
	}
	switch a {
	case keys.NextQuote:
		r.stepOn(+1, "last quote")
	case keys.PrevQuote:
		r.stepOn(-1, "first quote")
	case keys.NextSame:
		motions{r}.stepSame(+1, "no more quotes by this speaker")
	case keys.PrevSame:
		motions{r}.stepSame(-1, "no earlier quotes by this speaker")
	case keys.Speakers:
		return pane.ShowSpeakers{}
	case keys.Reported:
		return r.showReported()
	case keys.CopyQuote, keys.CopyCited, keys.CopyAs, keys.Pipe, keys.Edit, keys.Collect, keys.CollectInto:
		return r.carry(a)
	case keys.SameWords, keys.Compare, keys.LibraryPeople, keys.NoteList, keys.Dossiers, keys.NextUnread, keys.PrevUnread, keys.NextArticle, keys.PrevArticle:
		return elsewhere(r, a)
	case keys.Correct:
		chosen := motions{r}.selected()
		p := pageOf(r)
		p.Chosen = chosen
		return correcting.Correct(p)
	case keys.Why:
		askWhy(r)
	case keys.OpenURL:
		return r.browse()
	case keys.FollowLink, keys.ListLinks, keys.Outline, keys.Audit, keys.KeepPage, keys.Pictures:
		return r.leading().do(a)
	case keys.ReadAloud:
		return narration{r}.turn()
	case keys.Search:
		return r.searching().ask()
	case keys.SetMark, keys.GoMark:
		return motions{r}.letter(a)
	case keys.ShowAll:
		return r.showAll()
	case keys.Select, keys.SelectParagraph, keys.Highlight, keys.WriteNote, keys.NextNote, keys.PrevNote:
		return motions{r}.note(a)
	case keys.Wider, keys.Narrower:
		if r.page != nil {
			return r.widen(r.Times() * map[keys.Action]int{keys.Wider: 1, keys.Narrower: -1}[a])
		}
	case keys.MarkRead, keys.Star, keys.Tag, keys.Undo, keys.Archive, keys.Delete:
		return markOpen(r, a)
	case keys.QuotesOnly:
		return foldable{r}.turn()
	case keys.Enter:
		foldable{r}.enter()
	case keys.Escape, keys.Back:
		return r.back(a)
	}
	return nil
}

// elsewhere leads from the page to another article, or to a scene.
func elsewhere(r *reader, a keys.Action) pane.Wish {
	switch a {
	case keys.SameWords:
		return r.enterSame()
	case keys.Compare:
		return compare.Enter(r.Session, nil, r.shown)
	case keys.LibraryPeople:
		return people.EnterPeople(r.Session)
	case keys.NoteList:
		return annotate.Enter(r.Session)
	case keys.Dossiers:
		return dossiers.Enter(r.Session)
	case keys.NextUnread, keys.PrevUnread:
		return pane.ToUnread{Direction: map[keys.Action]int{keys.NextUnread: 1, keys.PrevUnread: -1}[a]}
	default:
		return pane.OpenBeside{Rows: r.Times() * map[keys.Action]int{keys.NextArticle: 1, keys.PrevArticle: -1}[a]}
	}
}

// markOpen marks the article. Who archives or deletes it is done with it, and goes back to
// where it was opened.
func markOpen(r *reader, a keys.Action) pane.Wish {
	w := doMark(r.Session, a, one(r.entry))
	if a != keys.Archive && a != keys.Delete || r.Single || r.State == nil {
		return w
	}
	return pane.Wishes{w, pane.Leave{Within: true}}
}

// back goes one step back: from a page that is being fetched, from a search, from a
// note, from a paragraph or sentence that was stepped to, from the answer to why, from
// one lit speaker, and then from the article. Only the key back leads out of the program.
func (r *reader) back(a keys.Action) pane.Wish {
	if r.aloud.On() {
		narration{r}.end()
		return nil
	}
	if a == keys.Back { // from the list's search and a place within the article, that leads back at once
		r.point = point{}
		if r.search.Carried {
			r.search.end()
		}
	}
	switch {
	case r.follow.Under():
		r.follow.Stop()
		r.Note = "stopped"
	case r.search.Any():
		r.searching().end()
	case !r.leads.note.Empty():
		r.leads.note = quotes.Span{}
	case !r.point.Empty():
		r.point = point{}
	case r.why:
		r.why = false
	case r.speech.only >= 0:
		r.speech.choose(-1)
	case r.fold.on && a == keys.Escape:
		return foldable{r}.turn()
	default:
		return pane.Leave{Within: a == keys.Escape}
	}
	return nil
}

// stays says that escape leads no further back, and what ends the program.
func stays(s *pane.Session) string {
	return "nothing to go back to · " + s.Keymap.Hint(keys.Back) + " quits"
}

// stepOn steps through the search's matches while there is a search, and
// through quotes otherwise.
func (r *reader) stepOn(direction int, end string) {
	if !r.search.Any() {
		r.stepTo(r.speech.beside(direction, motions{r}.sightFrom(direction)), direction, end)
		return
	}
	r.searching().step(direction * r.Times())
}

// stepSame steps through the quotes of one speaker, as often as was asked for.
func (r motions) stepSame(direction int, end string) {
	at := r.speech.at
	lit := r.speech.besideSame(direction, r.sightFrom(direction))
	for n := r.Times(); n > 1 && lit >= 0 && lit < len(r.speech.lit); n-- {
		r.speech.at = r.speech.lit[lit]
		next := r.speech.besideSame(direction, r.sight())
		if next < 0 || next >= len(r.speech.lit) {
			break
		}
		lit = next
	}
	r.speech.at = at
	r.goToLit(lit, end)
}

// stepTo goes to a lit quote, an index into those, or as many beyond it in a direction as
// was asked for: to the last one if there are fewer.
func (r *reader) stepTo(lit, direction int, end string) {
	if lit >= 0 && lit < len(r.speech.lit) {
		lit = max(0, min(lit+direction*(r.Times()-1), len(r.speech.lit)-1))
	}
	r.goToLit(lit, end)
}

// askWhy opens the answer to why, or closes it. It is not to cover a quote that is in sight.
func askWhy(r *reader) {
	q := r.speech.current()
	seen := q != nil && r.page != nil && q.Marked.Start < r.sight().End && q.Marked.End > r.sight().Start
	if r.why = !r.why; r.why && seen {
		r.Layout(r.width, r.room)
		r.page.Show(q.Marked, r.height)
	}
}

// noQuotes says that there is nothing to step to, and what there is that is not shown.
func noQuotes(r *reader) string {
	n := 0
	for i := range r.speech.found.Quotes {
		if q := &r.speech.found.Quotes[i]; q.Kind == quotes.Indirect && !r.speech.reported {
			n++
		}
	}
	if n == 0 {
		return "no quotes here"
	}
	return words.Join("no quotes here", r.Keymap.Hint(keys.Reported)+" shows "+words.Figure(n)+" reported")
}

// goToLit goes to a lit quote. Behind their end it says so and stays.
func (r *reader) goToLit(lit int, end string) {
	switch {
	case r.page == nil:
	case len(r.speech.lit) == 0:
		r.Note = noQuotes(r)
	case lit < 0 || lit >= len(r.speech.lit):
		r.Note = end
	default:
		r.goTo(r.speech.lit[lit])
		r.Layout(r.width, r.room) // the answer to why may be longer now, and is not to cover the quote
		r.goTo(r.speech.at)
	}
}

// showReported shows reported speech, or hides it.
func (r *reader) showReported() pane.Wish {
	show := !r.speech.reported
	r.speech.reported = show
	r.speech.light()
	keep := pane.Switch(r.Session, "reported", func(s *config.Settings) { s.Reported = show }, func() string {
		return map[bool]string{true: "reported speech shown", false: "reported speech hidden"}[show]
	})
	return pane.Wishes{pane.RefillPanel{}, keep}
}

// showAll shows all of a saved page, or its article again.
func (r *reader) showAll() tea.Cmd {
	switch {
	case r.art == nil || r.partial():
		return nil
	case r.all:
		return loadWhole(r.Ctx, r.State, r.load.ID, r.entry)
	case len(r.art.LeftOut) == 0:
		r.Note = "nothing is left out here"
		return nil
	}
	return loadAll(r.Ctx, r.State, r.load.ID, r.entry)
}

// pageOf is the page as somebody corrects it. What is chosen is shown as a sentence is that
// was stepped to, and no quotation is current then.
func pageOf(r *reader) correcting.Page {
	p := correcting.Page{Session: r.Session, Entry: r.entry, Row: r.shown, Article: r.art, Found: r.speech.found, Kept: r.speech.heard.Kept, At: r.speech.at, Begun: func() { r.speech.awaited++ }}
	if r.page == nil || r.art == nil {
		return p
	}
	if at, ok := r.passage(); ok {
		p.Passage = at
	}
	var at quotes.Span
	if q := r.speech.current(); q != nil {
		at = q.Span
	}
	was := r.point
	p.Select = func(s quotes.Span) {
		if r.point, r.speech.at = (point{Span: s, of: sentence}), -1; s.Empty() {
			if r.point = was; !at.Empty() {
				r.speech.at = r.speech.quoteAt(at)
			}
			return
		}
		r.page.Show(s, r.height)
	}
	return p
}

// carry carries away the current quote, or what was stepped to, or else the paragraph that
// is read.
func (r *reader) carry(a keys.Action) pane.Wish {
	if r.art == nil || r.page == nil {
		return nil
	}
	motions{r}.selected()
	l := carry.Load{What: "quote", Article: r.art, Entry: r.entry, At: r.page.Top()}
	from := &cite.Source{Article: r.art, Found: r.speech.found, Path: r.entry.Path, Dates: r.Settings.Dates}
	if q := r.speech.current(); q != nil {
		l.Cited, l.At = from.Quote(r.speech.at), q.Start
	} else if at, ok := r.passage(); ok {
		l.Cited, l.At, l.What = from.Passage(at), at.Start, r.point.of.String()
	}
	if l.Cited == nil && a != keys.Edit && a != keys.Pipe {
		r.Note = "nothing to copy here"
		return nil
	}
	if a == keys.Collect || a == keys.CollectInto {
		return dossiers.Collect(r.Session, a, dossiers.Load{Cited: l.Cited, Entry: l.Entry})
	}
	return carry.Carrier{Session: r.Session}.Do(a, l)
}

// passage is the paragraph, sentence or heading that was stepped to, or else the first
// paragraph that begins in sight.
func (r *reader) passage() (at quotes.Span, ok bool) {
	if !r.point.Empty() {
		return r.point.Span, true
	}
	return motions{r}.unitFrom(paragraph, r.sight().Start-1, 1, 1)
}

// enterSame is the wish to see other articles that carry the current quotation, and other
// versions of the article.
func (r *reader) enterSame() pane.Wish {
	if r.Holding(r.shown) == nil {
		r.Note = "Finding the same words needs a library"
		return nil
	}
	if r.speech.current() == nil {
		return people.EnterSame(r.Session, r.shown, "", nil)
	}
	q := quoted(r)
	return people.EnterSame(r.Session, r.shown, q.Name, &q.Quote)
}

// quoted is the current quote as the library has it; none where there is none.
func quoted(r *reader) *before.Quoted {
	q := r.speech.current()
	if q == nil || r.shown == 0 || r.preview || r.opening() {
		return &before.Quoted{}
	}
	name := ""
	if q.Speaker >= 0 {
		name = r.speech.found.Speakers[q.Speaker].Name
	}
	return &before.Quoted{Article: r.shown, Name: name, Quote: index.Quote{Span: q.Span, Kind: q.Kind, Speaker: q.Speaker, Confidence: q.Confidence, Text: q.Of(r.art.Text)}}
}

// browse opens the article's address in the browser.
func (r *reader) browse() pane.Wish {
	if r.art == nil || r.art.URL == "" {
		r.Note = "this article has no URL"
		return nil
	}
	return pane.Follow{Address: r.art.URL, Way: pane.ToBrowse}
}

// waits reports whether a key has to wait for what is still being read of the article.
func (r *reader) waits(a keys.Action) bool {
	switch {
	case r.opening():
		return true
	case r.speech.awaited > 0 && (a == keys.Collect || a == keys.CollectInto || a == keys.CopyCited || a == keys.CopyAs || a == keys.Pipe || a == keys.Correct):
		return true // until it is known who says it
	case r.search.asked.Under() && (a == keys.NextQuote || a == keys.PrevQuote):
		return true // of the matches that are being looked for
	case r.notes.Placing() && (a == keys.NextNote || a == keys.PrevNote):
		return true
	case r.art == nil || !r.partial():
		return false
	}
	switch a {
	case keys.Bottom, keys.Search, keys.ListLinks, keys.Outline, keys.Audit, keys.Percent, keys.GoMark, keys.NextNote, keys.PrevNote:
		return true
	case keys.NextParagraph, keys.NextSentence, keys.NextHeading:
		of := map[keys.Action]unit{keys.NextSentence: sentence, keys.NextHeading: heading}[a]
		_, ok := motions{r}.unitFrom(of, motions{r}.reading(+1), +1, 1)
		return !ok
	case keys.NextQuote:
		return !r.search.Any() && r.speech.beside(1, r.sight()) >= len(r.speech.lit)
	case keys.NextSame:
		return r.speech.besideSame(1, r.sight()) >= len(r.speech.lit)
	}
	return false
}
