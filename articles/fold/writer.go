package fold

import (
	"unicode/utf8"

	"pullquote/articles/hidden"
)

// writer folds one text. It writes nothing as long as nothing has changed.
type writer struct {
	text    string
	level   Level
	at      int    // how much of text is done
	out     []byte // the result so far, once something has changed
	changed bool
	mapped  bool // the way back is wanted
	solid   bool // what was written last is, see turn
	way

	cluster, folded []byte // see combined
}

// run folds the whole text.
func (w *writer) run() {
	if room := len(w.text) + len(w.text)/8; w.changed && cap(w.out)-len(w.out) < len(w.text) {
		w.out = append(make([]byte, 0, len(w.out)+room), w.out...)
	}
	for w.at < len(w.text) {
		if w.plain(); w.at < len(w.text) {
			w.step()
		}
	}
	if len(w.way) > 0 {
		w.turn(false)
	}
}

func (w *writer) result() string {
	if w.changed {
		return string(w.out)
	}
	return w.text
}

// plain takes ASCII of which nothing is to be decided.
func (w *writer) plain() {
	class := &classes[w.level]
	end := w.at
	for end < len(w.text) {
		c := w.text[end]
		oneBlank := c == ' ' && end > w.at && end+1 < len(w.text) && class[w.text[end+1]] == asIs
		if class[c] != asIs && !oneBlank {
			break
		}
		end++
	}
	if end > w.at && w.combines(w.text[end-1:end], end) {
		end-- // the letter of an accent
	}
	if end > w.at {
		w.keep(end)
	}
}

// step takes the next character.
func (w *writer) step() {
	c := w.text[w.at]
	switch class := classes[w.level][c]; {
	case class == wide:
		w.beyond()
	case class == space:
		w.space(1, ' ')
	case class == lineEnd:
		w.space(1, '\n')
	case class == hyphen && w.rejoined(1):
	case w.combines(w.text[w.at:w.at+1], w.at+1):
		w.combined()
	case class == capital:
		w.replace(c | 0x20)
	case c == '`' && w.level > Seen:
		w.replace('\'')
	default:
		w.keep(w.at + 1)
	}
}

// beyond takes a character beyond ASCII.
func (w *writer) beyond() {
	if n := hidden.Len(w.text, w.at); n > 0 {
		if !w.rejoined(n) {
			w.drop(n)
		}
		return
	}
	r, size := utf8.DecodeRuneInString(w.text[w.at:])
	switch {
	case r == utf8.RuneError && size == 1:
		w.write(size, "\ufffd")
	case hidden.Ignorable(r):
		w.joiner(r, size)
	case blank(r):
		w.space(size, blankAs(r))
	case r == '‐' && w.rejoined(size):
	case w.combines(w.text[w.at:w.at+size], w.at+size):
		w.combined()
	case unchanged(r) || w.level == Seen && steady(r):
		w.keep(w.at + size)
	default:
		w.alone(r, size)
	}
}

// alone takes a character that nothing combines with.
func (w *writer) alone(r rune, size int) {
	if w.level > Seen {
		if s, known := tabled(w.level, r); known {
			w.write(size, s)
			return
		}
	}
	w.combined()
}

// joiner takes what shows nothing where it belongs. To a search it is nothing but
// where it parts words: inside Persian ones, and where a line of Thai may break.
func (w *writer) joiner(r rune, size int) {
	switch {
	case w.level == Seen:
		w.keep(w.at + size)
	case r == lineChance || r == nonJoiner && w.inArabic():
		w.space(size, ' ')
	default:
		w.drop(size)
	}
}

// combined takes a character with all that it carries.
func (w *writer) combined() {
	end := w.collect()
	w.folded = w.fold(w.folded[:0], end)
	w.write(end-w.at, string(w.folded))
}
