package aloud

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
)

// Piece is a part of an article that is said at once, in one voice.
type Piece struct {
	quotes.Span     // of the article's text
	Quote       int // that it is a part of, an index into Found.Quotes; -1 for none
	Block       int // that it stands in, an index into Article.Blocks
}

// Script is an article, piece by piece.
type Script struct {
	a     *articles.Article
	found quotes.Found

	block  int     // that the pieces are of
	pieces []Piece // what is still to be said of it
}

// NewScript is an article from an offset of its text on: from the sentence there, or the
// next.
func NewScript(a *articles.Article, found quotes.Found, from int) *Script {
	s := &Script{a: a, found: found}
	s.block = sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > from })
	s.fill()
	for len(s.pieces) > 1 && s.pieces[0].End <= from {
		s.pieces = s.pieces[1:]
	}
	return s
}

// Next is the next piece; false where there is no more.
func (s *Script) Next() (p Piece, ok bool) {
	for len(s.pieces) == 0 {
		if s.block++; s.block >= len(s.a.Blocks) {
			return Piece{Quote: -1}, false
		}
		s.fill()
	}
	p, s.pieces = s.pieces[0], s.pieces[1:]
	return p, true
}

// Words are what is said at a piece.
func (s *Script) Words(p Piece) Words {
	language := s.found.Language
	if s.a.Language != "" {
		language = s.a.Language
	}
	w := Words{Text: p.Of(s.a.Text), Language: language}
	if who := s.Speaker(p); who >= 0 {
		w.Voice = Voice{Number: who + 1, Sex: s.found.Speakers[who].Sex, Turn: s.turn(who)}
	}
	return w
}

// Speaker is who says a piece, an index into Found.Speakers; -1 for the narrator.
func (s *Script) Speaker(p Piece) int {
	if p.Quote < 0 {
		return -1
	}
	return s.found.Quotes[p.Quote].Speaker
}

// turn is which of the speakers of their sex somebody is, from 1.
func (s *Script) turn(who int) int {
	n := 1
	for i := range who {
		if s.found.Speakers[i].Sex == s.found.Speakers[who].Sex {
			n++
		}
	}
	return n
}

// fill cuts the block that is come to into its pieces.
func (s *Script) fill() {
	s.pieces = nil
	if s.block >= len(s.a.Blocks) || !spoken(s.a.Blocks[s.block].Kind) {
		return
	}
	b := s.a.Blocks[s.block]
	text := b.Of(s.a.Text)
	ends := []int{0, len(text)}
	for _, c := range sentences.Cut(text, s.a.Language) {
		ends = append(ends, c.Start, c.End)
	}
	said := s.quotesIn(b.Span)
	for _, i := range said {
		m := s.found.Quotes[i].Marked
		ends = append(ends, max(0, m.Start-b.Start), min(len(text), m.End-b.Start))
	}
	slices.Sort(ends)
	for i := range ends[1:] {
		s.add(text, quotes.Span{Start: ends[i], End: ends[i+1]}, said)
	}
}

// spoken reports whether a part of an article is read aloud.
func spoken(k articles.BlockKind) bool {
	return k != articles.Byline && k != articles.Furniture && k != articles.Code
}

// quotesIn are the quotations in marks that touch a stretch of the text, indexes.
func (s *Script) quotesIn(b quotes.Span) (all []int) {
	from := sort.Search(len(s.found.Quotes), func(i int) bool { return s.found.Quotes[i].Marked.Start >= b.Start })
	for i := max(0, from-2); i < len(s.found.Quotes) && s.found.Quotes[i].Marked.Start < b.End; i++ {
		q := &s.found.Quotes[i]
		if (q.Kind == quotes.Direct || q.Kind == quotes.Mixed) && q.Marked.End > b.Start {
			all = append(all, i)
		}
	}
	return all
}

// add adds a stretch of a block's text, without the blanks around it, if there is a
// letter or a digit to be said in it.
func (s *Script) add(text string, at quotes.Span, said []int) {
	part := text[at.Start:at.End]
	at.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	at.End -= len(part) - len(strings.TrimRightFunc(part, unicode.IsSpace))
	if !strings.ContainsFunc(part, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return
	}
	b := s.a.Blocks[s.block].Start
	p := Piece{Span: quotes.Span{Start: b + at.Start, End: b + at.End}, Quote: -1, Block: s.block}
	for _, i := range said {
		if m := s.found.Quotes[i].Marked; m.Start <= p.Start && p.End <= m.End {
			p.Quote = i
		}
	}
	s.pieces = append(s.pieces, p)
}
