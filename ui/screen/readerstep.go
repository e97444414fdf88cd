package screen

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
)

// step goes to the next lit quote in direction +1 or -1, and reports whether
// there is one. From a quote in sight it goes on from there. When the reader
// has scrolled away it goes on from what is on the screen: nobody wants to be
// thrown back to a page left long ago.
func (r *reader) step(direction int) bool {
	i := r.beside(direction)
	if i < 0 || i >= len(r.lit) {
		return false
	}
	r.goTo(r.lit[i])
	return true
}

// beside is the index into lit of the quote that step goes to.
func (r *reader) beside(direction int) int {
	if r.page == nil {
		return -1
	}
	if q := r.current(); q != nil && r.inSight(q.Marked) {
		return sort.SearchInts(r.lit, r.at) + direction
	}
	from, to := r.page.Top(), r.page.Bottom(r.height)
	if direction > 0 {
		return sort.Search(len(r.lit), func(i int) bool { return r.found.Quotes[r.lit[i]].Start >= from })
	}
	return sort.Search(len(r.lit), func(i int) bool { return r.found.Quotes[r.lit[i]].End > to }) - 1
}

// stepSame goes to the next quote by the current quote's speaker.
func (r *reader) stepSame(direction int) bool {
	i := r.besideSame(direction)
	if i < 0 || i >= len(r.lit) {
		return false
	}
	r.goTo(r.lit[i])
	return true
}

// besideSame is the index into lit of the quote that stepSame goes to; without
// a current quote any speaker will do.
func (r *reader) besideSame(direction int) int {
	q := r.current()
	if q == nil {
		return r.beside(direction)
	}
	i := sort.SearchInts(r.lit, r.at) + direction
	for i >= 0 && i < len(r.lit) && r.found.Quotes[r.lit[i]].Speaker != q.Speaker {
		i += direction
	}
	return i
}

// goTo makes a quote the current one and brings it into sight.
func (r *reader) goTo(quote int) {
	r.at, r.touched = quote, true
	r.page.Show(r.found.Quotes[quote].Marked, r.height)
}

// inSight reports whether any of a span is on the screen.
func (r *reader) inSight(s quotes.Span) bool {
	return s.End > r.page.Top() && s.Start < r.page.Bottom(r.height)
}

// stepMatch goes to the next place that the search found, round the ends.
func (r *reader) stepMatch(direction int) {
	m := &r.matches
	if len(m.hits) == 0 {
		return
	}
	m.at = (m.at + direction + len(m.hits)) % len(m.hits)
	r.touched = true
	r.page.Show(m.hits[m.at], r.height)
}

// search looks for words in the open article; with none the search before ends.
func (r *reader) search(text string) tea.Cmd {
	r.finding.drop()
	if text == "" || r.art == nil {
		r.matches = matches{}
		return nil
	}
	return find(r.finding.id, r.art, text)
}

// takeMatches takes the result of a search and goes to the first hit on the screen or after it.
func (r *reader) takeMatches(m matches) {
	if m.carried && len(m.hits) == 0 {
		return // it was found by who speaks, or by its date
	}
	r.matches = m
	if len(m.hits) == 0 || r.page == nil {
		return
	}
	from := max(r.page.Top(), m.from)
	i := sort.Search(len(m.hits), func(i int) bool { return m.hits[i].Start >= from })
	r.matches.at = i % len(m.hits)
	r.stepMatch(0)
}

// choose lights only one speaker's quotes; -1 lights everyone's.
func (r *reader) choose(speaker int) {
	r.only = speaker
	r.light()
}
