package screen

import (
	"fmt"
	"slices"
	"sort"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/pane"
)

// unit is what of a text one steps through at the keys of vim.
type unit uint8

const (
	paragraph unit = iota
	sentence
	heading
	word
	quotation
	stretch // of whatever length
)

// String is what it is called where there is no more of it.
func (u unit) String() string {
	return [...]string{"paragraph", "sentence", "heading", "word", "quote", "selection"}[u]
}

// motions are the steps through the page of a reader at the keys of vim.
type motions struct{ *reader }

// point is the paragraph, sentence or heading that somebody has stepped to. It has the
// bar of a current quote, and a sentence its background too: a row may hold several.
type point struct {
	quotes.Span // of the reading text; empty for none
	of          unit
	moves       int // of a selection that is being made: +1 its end, -1 its start; 0 of any other
}

// stepUnit goes to the next of some units, or to the one before, as often as was asked for.
func (r motions) stepUnit(of unit, direction int) {
	if r.page == nil {
		return
	}
	to, ok := r.unitFrom(of, r.reading(direction), direction, r.Times())
	if !ok {
		r.Note = map[int]string{1: "last ", -1: "first "}[direction] + of.String()
		return
	}
	r.goToPoint(point{Span: to, of: of})
}

// goToPoint makes a part of the text the one that is stood on, and brings it into sight.
// There is one current thing on a page, so no quote is current any more.
func (r motions) goToPoint(p point) {
	foldable(r).reveal(p.Span)
	r.point, r.speech.at, r.touched = p, -1, true
	if p.of == heading {
		r.page.Goto(p.Start, r.height)
	}
	r.page.Show(p.Span, r.height)
}

// reading is where somebody reads who goes on in a direction: at the current quote, or
// the point, if it is in sight, and else at the edge of what is.
func (r motions) reading(direction int) int {
	sight := r.sight()
	at := r.point.Span
	if q := r.speech.current(); q != nil {
		at = q.Marked
	}
	switch {
	case !at.Empty() && at.End > sight.Start && at.Start < sight.End:
		return at.Start
	case direction > 0:
		return sight.Start - 1
	}
	return sight.Start
}

// unitFrom is the unit n steps from an offset of the text, or the farthest that there is
// on the way; false if there is none.
func (r motions) unitFrom(of unit, from, direction, n int) (to quotes.Span, ok bool) {
	blocks := r.art.Blocks
	last := sort.Search(len(blocks), func(i int) bool { return blocks[i].Start > from }) - 1
	for i := max(0, last); i >= 0 && i < len(blocks) && n > 0; i += direction {
		inside := unitsIn(r.art, blocks[i], of)
		for k := range inside {
			u := inside[k]
			if direction < 0 {
				u = inside[len(inside)-1-k]
			}
			if beyond := (u.Start - from) * direction; beyond > 0 && n > 0 && page.Shows(r.page, u) {
				to, ok, n = u, true, n-1
			}
		}
	}
	return to, ok
}

// unitsIn are the units that begin in a block of the page.
func unitsIn(a *articles.Article, b articles.Block, of unit) []quotes.Span {
	switch {
	case !onPage(b) || of == heading && b.Kind != articles.Subheading:
		return nil
	case of != sentence && of != word || b.Kind == articles.Code || b.Kind == articles.Table:
		return []quotes.Span{b.Span}
	}
	var all []quotes.Span
	if of == word {
		all = wordsOf(b.Of(a.Text))
	} else {
		all = sentences.Cut(b.Of(a.Text), a.Language)
	}
	for i := range all {
		all[i].Start += b.Start
		all[i].End += b.Start
	}
	return all
}

// onPage reports whether a block is a part of the article that is set below its head:
// no "Font Size".
func onPage(b articles.Block) bool {
	return b.Kind != articles.Title && b.Kind != articles.Byline && b.Kind != articles.Furniture && !b.Empty()
}

// hasHeadings reports whether an article has headings within.
func hasHeadings(a *articles.Article) bool {
	return a != nil && slices.ContainsFunc(a.Blocks, func(b articles.Block) bool { return b.Kind == articles.Subheading })
}

// goToParagraph goes to the nth paragraph of the page, counted with headings and the
// like, which are the lines of the file to less and vim where each is one.
func (r motions) goToParagraph(n int) {
	if r.page == nil {
		return
	}
	all := 0
	var to quotes.Span
	for _, b := range r.art.Blocks {
		if !onPage(b) {
			continue
		}
		if all++; all <= n {
			to = b.Span
		}
	}
	if all == 0 {
		return
	}
	r.goToPoint(point{Span: to, of: paragraph})
	r.page.Goto(to.Start, r.height)
	r.Note = fmt.Sprintf("paragraph %d of %d", min(n, all), all)
}

// goToPercent goes so far into the article.
func (r motions) goToPercent(n int) {
	switch {
	case r.Count == 0:
		r.Note = "type a number first, as in 50" + r.Keymap.Hint(keys.Percent)
	case r.page != nil && n >= 100:
		r.page.End(r.height)
	case r.page != nil:
		for range 2 { // what is in sight there may hold more of the text, or less
			sight := r.sight()
			r.page.Goto((len(r.art.Text)-(sight.End-sight.Start))*n/100, r.height)
		}
	}
	r.touched = r.touched || r.page != nil
}

// footing is where the page stands, to go back to.
type footing struct {
	reading, bytes int // which article, and how much of it; 0 for none
	top            int
	quote          int
	point          point
	match          int
}

// stands is where the page stands now.
func stands(r *reader) footing {
	if r.page == nil {
		return footing{}
	}
	return footing{r.load.ID, len(r.art.Text), r.page.Top(), r.speech.at, r.point, r.search.At}
}

// again goes back to where the page stood, if it still shows the same.
func (f footing) again(r *reader) {
	if f.reading == 0 || f.reading != r.load.ID || r.art == nil || f.bytes != len(r.art.Text) {
		return
	}
	r.speech.at, r.point = f.quote, f.point
	r.search.At = min(f.match, max(0, len(r.search.Hits)-1))
	if f.quote >= 0 && !r.speech.isLit(f.quote) {
		r.speech.at = -1
	}
	r.page.Goto(f.top, r.height)
}

// do does an action that is such a step. It reports whether it is one.
func (r motions) do(a keys.Action) bool {
	switch a {
	case keys.NextParagraph:
		r.stepUnit(paragraph, +1)
	case keys.PrevParagraph:
		r.stepUnit(paragraph, -1)
	case keys.NextSentence:
		r.stepUnit(sentence, +1)
	case keys.PrevSentence:
		r.stepUnit(sentence, -1)
	case keys.NextHeading:
		r.stepUnit(heading, +1)
	case keys.PrevHeading:
		r.stepUnit(heading, -1)
	case keys.Percent:
		r.goToPercent(r.Count)
	case keys.TableRight:
		r.sideways(+1)
	case keys.TableLeft:
		r.sideways(-1)
	default:
		return false
	}
	return true
}

// sideways moves the wide tables in sight by columns, and tells which are seen then.
func (r motions) sideways(direction int) {
	seen, ok := r.page.Sideways(direction*r.Times(), r.height)
	switch {
	case !ok:
		r.Note = "no table in sight is wider than the page"
	case seen.First == seen.Last:
		r.Note = fmt.Sprintf("column %d of %d", seen.First, seen.Of)
	default:
		r.Note = fmt.Sprintf("columns %d to %d of %d", seen.First, seen.Last, seen.Of)
	}
}

// sightFrom is what of the text is in sight without what lies before the paragraph, or the sentence, that
// somebody has stepped to, in a direction.
func (r motions) sightFrom(direction int) quotes.Span {
	s := r.sight()
	switch p := r.point; {
	case p.Empty() || p.End <= s.Start || p.Start >= s.End:
	case direction > 0:
		s.Start = p.Start
	default:
		s.End = p.Start
	}
	return s
}

// letter marks the place at the top of the page by a letter, or goes to the place that
// has it: at the sign of marks itself, back to where somebody was.
func (r motions) letter(a keys.Action) pane.Wish {
	switch l := r.Letter; {
	case r.page == nil:
		return nil
	case a == keys.SetMark:
		return r.letters.Set(r.art.Text, r.page.Top())
	case l == "'" || l == "`":
		return pane.Press{Do: keys.JumpBack}
	}
	if at, ok := r.letters.Find(r.art.Text); ok {
		foldable(r).reveal(quotes.Span{Start: at, End: at + 1})
		r.page.Goto(at, r.height)
		r.touched = true
	}
	return nil
}
