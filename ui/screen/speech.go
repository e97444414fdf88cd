package screen

import (
	"sort"

	"pullquote/articles/quotes"
)

// speech is who says what in an article, which of the quotes are painted and
// stepped through, and which one is current.
type speech struct {
	found    quotes.Found
	initials []string // of each speaker
	lit      []int    // indexes into found.Quotes
	at       int      // the current quote, an index into found.Quotes; -1 for none
	only     int      // the speaker whose quotes alone are lit; -1 for everyone
	reported bool     // reported speech is lit as well
}

// silent is the speech of no article.
func silent(reported bool) speech { return speech{at: -1, only: -1, reported: reported} }

// take puts what was found in an article in place of what there was.
func (s *speech) take(found quotes.Found, initials []string) {
	s.found, s.initials = found, initials
	s.only = min(s.only, len(found.Speakers)-1)
	s.light()
}

// light decides which quotes are lit.
func (s *speech) light() {
	s.lit = s.lit[:0]
	for i, q := range s.found.Quotes {
		spoken := q.Kind == quotes.Direct || q.Kind == quotes.Mixed || q.Kind == quotes.Indirect && s.reported
		if spoken && (s.only < 0 || q.Speaker == s.only) {
			s.lit = append(s.lit, i)
		}
	}
	if s.at >= 0 && !s.isLit(s.at) {
		s.at = -1
	}
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
