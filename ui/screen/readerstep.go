package screen

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
)

// sight is the stretch of the text that is on the screen.
func (r *reader) sight() quotes.Span {
	if r.page == nil {
		return quotes.Span{}
	}
	return quotes.Span{Start: r.page.Top(), End: r.page.Bottom(r.height)}
}

// goTo makes a quote the current one and brings it into sight.
func (r *reader) goTo(quote int) {
	r.speech.at, r.touched = quote, true
	r.page.Show(r.speech.found.Quotes[quote].Marked, r.height)
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
