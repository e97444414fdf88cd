package page

import (
	"sort"
	"strings"
	"unicode"

	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
)

// A page may be folded to parts of its text, such as its quotes with what tells who
// says them. What stands on it is the article's all the same, at the same offsets, and
// so it is painted, stepped through and searched as on the whole page. Where
// something is left out within a paragraph there are dots:
//
//	“Not one boat will leave,” said Ada Quill. … “We wait.”

// leftOut stands for what is left out within a paragraph.
const leftOut = " … "

// Fold leaves of a page what lies in some stretches of the text, which are in order
// and disjoint. Without any, the page is whole again. The place in the text stays.
func Fold(p *Page, keep []quotes.Span) {
	if len(keep) == 0 && len(p.only) == 0 {
		return
	}
	p.only = joined(p.a.Text, keep)
	p.relay()
	p.top = sideways{p}.place(p.anchor)
}

// Shows reports whether a part of a stretch of the text stands on a page as it is folded.
func Shows(p *Page, s quotes.Span) bool {
	if len(p.only) == 0 {
		return true
	}
	i := firstKept(p.only, s.Start)
	return i < len(p.only) && p.only[i].Start < max(s.End, s.Start+1)
}

// RowAt is on which of the rows in sight of a page an offset of the text stands; -1 if on none.
func RowAt(p *Page, offset, height int) int {
	for i, r := range p.Visible(height) {
		if r.Text.Start <= offset && offset < r.Text.End {
			return i
		}
	}
	return -1
}

// firstKept is the first of some stretches that ends behind an offset.
func firstKept(keep []quotes.Span, offset int) int {
	return sort.Search(len(keep), func(i int) bool { return keep[i].End > offset })
}

// bare reports whether nothing is left of a stretch of the text.
func (l *layout) bare(s quotes.Span) bool {
	if len(l.only) == 0 {
		return false
	}
	i := firstKept(l.only, s.Start)
	return i == len(l.only) || l.only[i].Start >= s.End
}

// left gathers what is left of a stretch of the article's text, behind dots where
// something is left out that follows on what is left before it in the block.
func left(s *setter, at quotes.Span, k ink) {
	s.dropped = true
	for i := firstKept(s.only, at.Start); i < len(s.only) && s.only[i].Start < at.End; i++ {
		n := len(s.pieces)
		switch {
		case n == 0:
			s.soft = false
		case s.last > 0 && s.last <= s.only[i].Start:
			if s.soft = false; s.pieces[n-1].text == lineBreak {
				s.pieces = s.pieces[:n-1]
			}
			quiet := inked(s.theme.Quiet)
			s.pieces = append(s.pieces, piece{text: leftOut, ink: &quiet})
		}
		gather(s, quotes.Span{Start: max(at.Start, s.only[i].Start), End: min(at.End, s.only[i].End)}, k)
		s.dropped = false
	}
}

// joined is stretches of a text with those made one that have nothing but blanks between
// them, and none that begins with what belongs to the letter before it.
func joined(text string, keep []quotes.Span) (all []quotes.Span) {
	for _, s := range keep {
		n := len(all)
		if n > 0 && strings.TrimSpace(text[all[n-1].End:max(s.Start, all[n-1].End)]) == "" {
			all[n-1].End = max(all[n-1].End, s.End)
			continue
		}
		rest := strings.TrimLeftFunc(s.Of(text), func(r rune) bool { return unicode.IsMark(r) || hidden.Ignorable(r) })
		if s.Start = s.End - len(rest); !s.Empty() {
			all = append(all, s)
		}
	}
	return all
}
