package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// narration is what a page does that is read aloud: the sentence that is said is the one
// that is stood on, so that it has the bar and the background of that.
type narration struct{ *reader }

// turn begins to read aloud from where somebody reads, or pauses there.
func (r narration) turn() pane.Wish {
	switch {
	case r.page == nil || r.art == nil:
		return nil
	case r.aloud.On():
		r.aloud.Stop()
		r.Note = words.Join("paused", r.Keymap.Hint(keys.ReadAloud)+" goes on")
		return nil
	}
	return r.begin()
}

// begin reads aloud from where somebody reads.
func (r narration) begin() tea.Cmd {
	foldable(r).unfold()
	cmd := r.aloud.Begin(r.art, r.speech.found, max(0, motions(r).reading(+1)))
	r.show()
	return cmd
}

// show brings what is being said into sight.
func (r narration) show() {
	if at := r.aloud.Piece().Span; r.aloud.On() && !at.Empty() {
		motions(r).goToPoint(point{Span: at, of: sentence})
	}
}

// answer goes on to the next sentence.
func (r narration) answer(msg tea.Msg) tea.Cmd {
	cmd, moved := r.aloud.Answer(msg, r.art != nil && r.partial())
	if moved {
		r.show()
	}
	return cmd
}

// goOn goes on where the article was read anew.
func (r narration) goOn() tea.Cmd {
	cmd := r.aloud.Rebase(r.art, r.speech.found)
	r.show()
	return cmd
}

// end ends it for good: there is nothing any more that is stood on.
func (r narration) end() {
	r.aloud.Stop()
	r.point, r.Note = point{}, "no longer read aloud"
}

// leads reports whether an action goes to another part of a page, from which it is then
// read aloud.
func (r narration) leads(a keys.Action) bool {
	return r.aloud.On() && a >= keys.NextParagraph && a <= keys.PrevSame && !r.search.Any()
}

// lead goes to another part of the page, and reads from there. Where there is none, it
// goes on as if nothing had been asked.
func (r narration) lead(a keys.Action) pane.Wish {
	was := stands(r.reader)
	if i := r.speech.whole(r.aloud.Piece().Quote); a >= keys.NextQuote && r.speech.isLit(i) { // the step begins at the quote that is said
		r.speech.at, r.point = i, point{}
	}
	before := stands(r.reader)
	w := r.act(a)
	if stands(r.reader) == before {
		was.again(r.reader)
		return w
	}
	return pane.Wishes{w, r.begin()}
}

// told is what the bottom line says meanwhile.
func (r narration) told() (left, right string) {
	left = "reading aloud"
	if i := r.aloud.Piece().Quote; i >= 0 && i < len(r.speech.found.Quotes) {
		left = r.Ink.Hinted(left+" · ") + r.picture().name(&r.speech.found.Quotes[i])
	}
	return left, words.Join(r.Keymap.Hint(keys.ReadAloud)+" pauses", r.Keymap.Hint(keys.Escape)+" ends")
}
