package screen

import (
	"sort"

	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// wordsOf are the words of a text, with the signs that stand at them.
func wordsOf(text string) (all []quotes.Span) {
	start := -1
	for i, r := range text + " " {
		switch blank := fold.IsBlank(r); {
		case blank && start >= 0:
			all = append(all, quotes.Span{Start: start, End: i})
			start = -1
		case !blank && start < 0:
			start = i
		}
	}
	return all
}

// note does what a key asks for that is about a stretch of the page: the selection, the
// current quote, or what was stepped to; or goes to the next such stretch.
func (r motions) note(a keys.Action) pane.Wish {
	if r.page == nil || r.art == nil {
		return nil
	}
	switch a {
	case keys.Select:
		r.selectText()
		return nil
	case keys.NextNote, keys.PrevNote:
		r.stepNote(map[keys.Action]int{keys.NextNote: 1, keys.PrevNote: -1}[a])
		return nil
	case keys.SelectParagraph:
		r.selectParagraphs()
		return nil
	default: // writes on what is selected
	}
	at, _ := r.passage()
	if q := r.speech.current(); q != nil {
		at = q.Span
	}
	r.point.moves = 0
	return r.notes.Do(a, at)
}

// stepNote goes to the words of the next highlight or note, or of the one before, as often as
// was asked for. A selection that is being made is at its end.
func (r motions) stepNote(direction int) {
	from := quotes.Span{Start: r.reading(direction)}
	if q := r.speech.current(); q != nil && from.Start == q.Marked.Start {
		from = q.Span
	} else if from.Start == r.point.Start {
		from = r.point.Span
	}
	to, ok := r.notes.Beside(from, direction, r.Times())
	if !ok {
		r.Note = r.notes.None(direction)
		return
	}
	r.goToPoint(point{Span: to, of: stretch})
}

// selectText begins a selection with what is stood on, or else with the first sentence in
// sight; or ends it.
func (r motions) selectText() {
	at := r.point.Span
	if q := r.speech.current(); q != nil {
		at = q.Span
	}
	if r.point.moves != 0 {
		r.point.moves = 0
		r.Note = "selected"
		return
	}
	if at.Empty() {
		at, _ = r.unitFrom(sentence, r.sight().Start-1, 1, 1)
	}
	r.selecting(at)
}

// selectParagraphs selects all of the paragraphs that the selection touches, or what is
// stood on, or else the first one in sight. Where these are selected already it ends that.
func (r motions) selectParagraphs() {
	at, _ := r.passage()
	if q := r.speech.current(); q != nil {
		at = q.Marked
	}
	for _, b := range r.art.Blocks {
		if !at.Empty() && onPage(b) && b.Start < at.End && b.End > at.Start {
			at = quotes.Span{Start: min(at.Start, b.Start), End: max(at.End, b.End)}
		}
	}
	if r.point.moves != 0 && at == r.point.Span {
		r.selectText()
		return
	}
	r.selecting(at)
}

// selecting begins a selection with some words, and says what can be done to it.
func (r motions) selecting(at quotes.Span) {
	if at.Empty() {
		r.Note = "nothing to select here"
		return
	}
	r.goToPoint(point{at, stretch, +1})
	hint := r.Keymap.Hint
	r.Note = words.Join("selecting", hint(keys.Highlight)+" highlights", hint(keys.WriteNote)+" notes", hint(keys.Collect)+" collects", hint(keys.Correct)+" a quotation", hint(keys.OpenURL)+" other end")
}

// selected ends a selection for a key that is about a quotation: what is selected is one if
// it is just its words, with or without its marks. It reports whether words were selected
// that are none.
func (r motions) selected() bool {
	if r.point.of != stretch || r.point.Empty() {
		return false
	}
	r.point.moves = 0
	i := correcting.QuoteOf(r.art.Text, r.speech.found, r.point.Span)
	if i < 0 || !r.speech.isLit(i) {
		return true
	}
	r.goTo(i)
	return false
}

// grow moves an end of the selection that is being made. It reports whether it was a key
// that does.
func (r motions) grow(a keys.Action) bool {
	if r.point.moves == 0 || r.page == nil {
		return false
	}
	type step struct {
		of        unit
		direction int
	}
	s, ok := map[keys.Action]step{
		keys.TableRight: {word, +1}, keys.TableLeft: {word, -1}, keys.NextSentence: {sentence, +1}, keys.PrevSentence: {sentence, -1},
		keys.NextParagraph: {paragraph, +1}, keys.PrevParagraph: {paragraph, -1}, keys.NextQuote: {quotation, +1}, keys.PrevQuote: {quotation, -1},
	}[a]
	switch {
	case a == keys.OpenURL:
		r.point.moves = -r.point.moves
		r.Note = map[int]string{1: "its end moves", -1: "its start moves"}[r.point.moves]
		return true
	case !ok:
		return false
	}
	for range r.Times() {
		r.point.Span = r.grown(s.of, s.direction)
	}
	edge := quotes.Span{Start: max(r.point.Start, r.point.End-1), End: r.point.End}
	if r.point.moves < 0 {
		edge = quotes.Span{Start: r.point.Start, End: r.point.Start + 1}
	}
	r.touched = true
	r.page.Show(edge, r.height)
	return true
}

// grown is the selection with an end of it moved by a unit. A unit of it stays.
func (r motions) grown(of unit, direction int) quotes.Span {
	s := r.point.Span
	from := s.End
	if r.point.moves < 0 {
		from = s.Start
	}
	best := from
	for _, u := range r.unitsNear(of, from) {
		to := u.End
		if r.point.moves < 0 {
			to = u.Start
		}
		beyond := (to - from) * direction
		if beyond > 0 && (best == from || beyond < (best-from)*direction) && (r.point.moves > 0 && to > s.Start || r.point.moves < 0 && to < s.End) {
			best = to
		}
	}
	if r.point.moves > 0 {
		return quotes.Span{Start: s.Start, End: best}
	}
	return quotes.Span{Start: best, End: s.End}
}

// unitsNear are the units around an offset of the text: those of its block, and of some
// before it and behind.
func (r motions) unitsNear(of unit, at int) (all []quotes.Span) {
	if of == quotation {
		for _, i := range r.speech.lit {
			all = append(all, r.speech.found.Quotes[i].Span)
		}
		return all
	}
	blocks := r.art.Blocks
	here := sort.Search(len(blocks), func(i int) bool { return blocks[i].Start > at }) - 1
	for _, direction := range []int{-1, +1} {
		for i, some := here, 0; i >= 0 && i < len(blocks) && some < 3; i += direction {
			if units := unitsIn(r.art, blocks[i], of); len(units) > 0 {
				all = append(all, units...)
				some++
			}
		}
	}
	return all
}
