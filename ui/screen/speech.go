package screen

import (
	"slices"
	"sort"

	"pullquote/articles/quotes"
	"pullquote/store/corrections"
	"pullquote/store/query"
)

// speech is who says what in an article, which of the quotes are painted and
// stepped through, and which one is current.
type speech struct {
	heard    corrections.Heard // what the engine has found, and what is corrected of it
	found    quotes.Found      // both together
	initials []string          // of each speaker
	lit      []int             // indexes into found.Quotes
	at       int               // the current quote, an index into found.Quotes; -1 for none
	only     int               // the speaker whose quotes alone are lit; -1 for everyone
	reported bool              // reported speech is lit as well
	lights   int               // counts how often it was decided what is lit
	awaited  int               // corrections by hand that are made and not yet followed
}

// silent is the speech of no article.
func silent(reported bool) speech { return speech{at: -1, only: -1, reported: reported} }

// take puts what was found in an article in place of what there was.
func (s *speech) take(found quotes.Found, initials []string) {
	s.found, s.initials = found, initials
	s.only = min(s.only, len(found.Speakers)-1)
	s.light()
}

// light decides which quotes are lit. A fragment in marks is painted with the clause
// that it is part of, and is no step of its own.
func (s *speech) light() {
	s.lit = s.lit[:0]
	s.lights++
	for i, q := range s.found.Quotes {
		spoken := q.Kind == quotes.Direct || q.Kind == quotes.Mixed || q.Kind == quotes.Indirect && s.reported
		if spoken && (s.only < 0 || q.Speaker == s.only) && !(q.PartOf > 0 && s.isLit(q.PartOf-1)) {
			s.lit = append(s.lit, i)
		}
	}
	if s.at = s.whole(s.at); s.at >= 0 && !s.isLit(s.at) {
		s.at = -1
	}
}

// whole is the lit clause that a quote is a fragment of, or else the quote.
func (s *speech) whole(quote int) int {
	if quote >= 0 && quote < len(s.found.Quotes) {
		if n := s.found.Quotes[quote].PartOf; n > 0 && s.isLit(n-1) {
			return n - 1
		}
	}
	return quote
}

func (s *speech) isLit(quote int) bool {
	i := sort.SearchInts(s.lit, quote)
	return i < len(s.lit) && s.lit[i] == quote
}

// current is the quote that is stood on, or nil.
func (s *speech) current() *quotes.Quote {
	if s.at < 0 || s.at >= len(s.found.Quotes) {
		return nil
	}
	return &s.found.Quotes[s.at]
}

// speaker is who says a quote, or nil.
func (s *speech) speaker(q *quotes.Quote) *quotes.Speaker {
	if q == nil || q.Speaker < 0 {
		return nil
	}
	return &s.found.Speakers[q.Speaker]
}

// choose lights only one speaker's quotes; -1 lights everyone's.
func (s *speech) choose(speaker int) {
	s.only = speaker
	s.light()
}

// beside is the index into lit of the quote that a step leads to, in direction
// +1 or -1: outside of lit if there is none. From a quote in sight it goes on from
// there. When the reader has scrolled away it goes on from what is in sight:
// nobody wants to be thrown back to a page left long ago.
func (s *speech) beside(direction int, sight quotes.Span) int {
	if q := s.current(); q != nil && q.Marked.End > sight.Start && q.Marked.Start < sight.End {
		return sort.SearchInts(s.lit, s.at) + direction
	}
	if direction > 0 {
		return sort.Search(len(s.lit), func(i int) bool { return s.found.Quotes[s.lit[i]].Start >= sight.Start })
	}
	return sort.Search(len(s.lit), func(i int) bool { return s.found.Quotes[s.lit[i]].End > sight.End }) - 1
}

// besideSame is the same for the next quote by the current quote's speaker;
// without a current quote any speaker will do.
func (s *speech) besideSame(direction int, sight quotes.Span) int {
	q := s.current()
	if q == nil {
		return s.beside(direction, sight)
	}
	i := sort.SearchInts(s.lit, s.at) + direction
	for i >= 0 && i < len(s.lit) && s.found.Quotes[s.lit[i]].Speaker != q.Speaker {
		i += direction
	}
	return i
}

// nearestLit is the lit quote that is nearest to what is in sight, the first of
// those that are, an index into lit; -1 if none is lit.
func (s *speech) nearestLit(sight quotes.Span) int {
	best, distance := -1, 0
	for i, n := range s.lit {
		q := s.found.Quotes[n].Marked
		if d := max(0, q.Start-sight.End+1, sight.Start-q.End+1); best < 0 || d < distance {
			best, distance = i, d
		}
	}
	return best
}

// firstLit is the first lit quote that begins at offset or after it, an index into lit.
func (s *speech) firstLit(offset int) int {
	return sort.Search(len(s.lit), func(i int) bool { return s.found.Quotes[s.lit[i]].Marked.Start >= offset })
}

// litCounts counts the lit quotations: those in marks, and what is told without.
func (s *speech) litCounts() (marked, reported int) {
	for _, i := range s.lit {
		if s.found.Quotes[i].Kind == quotes.Indirect {
			reported++
		}
	}
	return len(s.lit) - reported, reported
}

// nearest is the quote that says the same words closest to an offset, or -1.
func nearest(qs []quotes.Quote, text, words string, offset int) int {
	best, distance := -1, 0
	for i, q := range qs {
		if words == "" || q.Of(text) != words {
			continue
		}
		if d := abs(q.Start - offset); best < 0 || d < distance {
			best, distance = i, d
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// sight is the stretch of the text that is on the screen.
func (r *reader) sight() quotes.Span {
	if r.page == nil {
		return quotes.Span{}
	}
	return quotes.Span{Start: r.page.Top(), End: r.page.Bottom(r.height)}
}

// goTo makes a quote the current one and brings it into sight.
func (r *reader) goTo(quote int) {
	r.speech.at, r.point, r.touched = quote, point{}, true
	r.page.Show(r.speech.found.Quotes[quote].Marked, r.height)
}

// jumpTarget is what somebody wants to see in an article: a quotation, which
// becomes the current one, or other words.
type jumpTarget struct {
	quotes.Span             // of the reading text; empty for nothing
	atTop       bool        // they are to begin the page
	query       query.Query // whose words are marked and stepped through; the zero Query for none
	reached     bool

	back       bool // it is gone back to, exactly to where it stood
	top, quote int
}

// none reports whether an article is opened where it was left before.
func (g *jumpTarget) none() bool { return g.Empty() && !g.back }

// land goes to where the article was to be opened, as soon as so much of it is read.
func (r *reader) land() {
	g := &r.jump
	if g.reached || g.none() || r.opening() || r.page == nil || r.partial() && (max(g.End, g.top) > len(r.art.Text)-headSlack || g.quote >= len(r.speech.found.Quotes)) {
		return
	}
	if g.back {
		g.reached, r.touched, r.speech.at = true, true, min(g.quote, len(r.speech.found.Quotes)-1)
		r.speech.light()
		r.page.Goto(min(g.top, len(r.art.Text)), r.height)
		return
	}
	g.reached, r.touched = true, true
	if g.atTop {
		r.page.Goto(g.Start, r.height)
		return
	}
	i := r.speech.quoteAt(g.Span)
	if i >= 0 {
		r.speech.only = -1
		r.speech.reported = r.speech.reported || r.speech.found.Quotes[i].Kind == quotes.Indirect
		r.speech.light()
		i = r.speech.whole(i)
	}
	if i < 0 || !r.speech.isLit(i) {
		foldable{r}.reveal(g.Span)
		r.page.Show(g.Span, r.height)
		return
	}
	r.goTo(i)
}

// quoteAt is the quote that stands at a stretch of the text, or else the first that
// touches it; -1 if none does.
func (s *speech) quoteAt(at quotes.Span) int {
	if i := slices.IndexFunc(s.found.Quotes, func(q quotes.Quote) bool { return q.Span == at }); i >= 0 {
		return i
	}
	return slices.IndexFunc(s.found.Quotes, func(q quotes.Quote) bool { return q.Start < at.End && q.End > at.Start })
}

// headSlack is how much of the end of an article's head is not trusted: a
// quotation there may go on.
const headSlack = 4 << 10
