package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/find"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// search is what is looked for on the page.
type search struct {
	find.Matches
	past   find.History
	page   *find.Page   // what is searched; nil until it is, and when the text is another
	asked  pane.Request // for the matches
	wanted string       // the query of which they will be
	before find.Matches // those in whose place the ones of the line that is typed stand
	start  int          // the page's place when the line was begun
	origin int          // and when there was no search yet: ending it leads back there
	landed int          // the page's place after the last match
}

// end ends the search, and keeps what was looked for.
func (s *search) end() {
	s.asked.Forget()
	s.Matches, s.before, s.wanted, s.page = find.Matches{}, find.Matches{}, "", nil
}

// searching is what is done on a page to search it.
type searching struct{ *reader }

func (r *reader) searching() searching { return searching{r} }

// searched carries what a search found.
type searched struct {
	request int
	from    int // where to look for the first hit
	find.Matches
}

// seek searches for words in a command: ten megabytes take longer than a frame.
func (r searching) seek(text string, from int) tea.Cmd {
	s := &r.search
	s.asked.Forget()
	if s.wanted = text; text == "" || r.art == nil {
		s.Matches = find.Matches{}
		return nil
	}
	if s.page == nil {
		s.page = find.NewPage(r.art)
	}
	s.asked.Ask()
	request, page := s.asked.ID, s.page
	return func() tea.Msg {
		return searched{request, from, find.Matches{Query: text, Hits: page.Find(text)}}
	}
}

// seekCarried looks for the words of the list's search.
func seekCarried(request int, art *articles.Article, q query.Query, from int) tea.Cmd {
	return func() tea.Msg {
		m := find.Matches{Query: q.Typed(), Carried: true, Hits: find.Set(art.Sections, index.Hits(q, art.Text))}
		return searched{request, from, m}
	}
}

// carry marks in the open article what the search that has led to it looks
// for, and goes to the first such place from an offset on.
func (r searching) carry(from int) tea.Cmd {
	if r.jump.query.Root == nil || r.art == nil {
		return nil
	}
	r.search.asked.Forget()
	r.search.asked.Ask()
	return seekCarried(r.search.asked.ID, r.art, r.jump.query, max(from, r.page.Top()))
}

// ask asks what to look for. What is found is seen while it is typed.
func (r searching) ask() pane.Wish {
	if r.page == nil {
		return nil
	}
	s := &r.search
	s.before, s.start = s.Matches, r.page.Top()
	if !s.Any() || s.Carried {
		s.origin = s.start
	}
	s.past.Leave()
	return pane.Ask{Prompt: &pane.Prompt{
		Label: "/", Past: s.past.Step,
		Typed:  r.typed,
		Accept: r.accept,
		Cancel: func() pane.Wish { r.cancel(); return nil },
		Right:  r.counted,
	}}
}

// typed looks for the line as it stands, from where it was begun.
func (r searching) typed(text string) pane.Wish {
	if r.page == nil {
		return nil
	}
	if text == "" {
		r.page.Goto(r.search.start, r.height)
	}
	return r.seek(text, r.search.start)
}

// accept keeps what was found; an empty line ends the search before it.
func (r searching) accept(text string) pane.Wish {
	s := &r.search
	if text == "" {
		r.end()
		return nil
	}
	s.past.Add(text)
	if s.wanted == text { // found, or about to be
		return nil
	}
	return r.seek(text, s.start)
}

// cancel puts everything where it was when the line was begun.
func (r searching) cancel() {
	s := &r.search
	s.asked.Forget()
	if s.Matches, s.wanted = s.before, s.before.Query; r.page != nil {
		r.page.Goto(s.start, r.height)
		s.landed = r.page.Top()
	}
}

// end ends the search and goes back to where it was begun, unless the
// reader has moved on from what was found.
func (r searching) end() {
	s := &r.search
	back := !s.Carried && r.page != nil && r.page.Top() == s.landed && s.landed != s.origin
	if s.end(); back {
		r.page.Goto(s.origin, r.height)
		r.Note = "search ended · back where you were"
	}
}

// counted is what stands beside the line that is typed: which match of how many,
// and that all of the line is wrong if there is none.
func (r searching) counted() (told string, wrong quotes.Span) {
	s := &r.search
	switch {
	case s.asked.Under() || !s.Any() || s.Carried:
		return "", quotes.Span{}
	case len(s.Hits) == 0:
		wrong.End = len(s.Query)
	}
	return r.Ink.Hinted(s.Count()), wrong
}

// take takes the result of a search, and goes to the first hit from where it was begun.
func (r searching) take(found searched) {
	s := &r.search
	if s.asked.Done(nil); found.Carried && len(found.Hits) == 0 || r.page == nil {
		return // it was found by who speaks, or by its date
	}
	s.Matches = found.Matches
	if !s.Go(found.from) {
		r.page.Goto(found.from, r.height)
		s.landed = r.page.Top()
		return
	}
	r.show()
}

// step goes to the next place that the search found, round the ends.
func (r searching) step(direction int) {
	s := &r.search
	if len(s.Hits) == 0 || r.page == nil {
		return
	}
	if round := s.Step(direction); round {
		end := map[int]string{+1: "past the end, from the start again", -1: "past the start, from the end again"}[direction]
		r.Note = words.Join("match "+s.Count(), s.Query, end)
	}
	r.show()
}

// show brings the current match into sight.
func (r searching) show() {
	foldable(r).reveal(r.search.Here())
	r.page.Show(r.search.Here(), r.height)
	r.touched, r.search.landed = true, r.page.Top()
}
