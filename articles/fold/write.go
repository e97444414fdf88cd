package fold

import "unicode/utf8"

// keep takes the text as it is up to an offset.
func (w *writer) keep(end int) {
	if w.solid {
		w.turn(false)
	}
	if w.changed {
		w.out = append(w.out, w.text[w.at:end]...)
	}
	w.at = end
}

// replace writes a byte for the next byte of the text.
func (w *writer) replace(c byte) {
	w.change()
	if w.solid {
		w.turn(false)
	}
	w.out = append(w.out, c)
	w.at++
}

// write writes s for the next n bytes of the text. One character for another of
// as many bytes leaves the way back as it is.
func (w *writer) write(n int, s string) {
	old := w.text[w.at : w.at+n]
	if w.level > Seen && s != "" && s[0] == ' ' && w.last() == ' ' {
		s = s[1:]
	}
	switch s {
	case old:
		w.keep(w.at + n)
		return
	case "":
		w.drop(n)
		return
	}
	w.change()
	if solid := n != len(s) || !single(s) || !single(old); solid || w.solid {
		w.turn(solid)
	}
	w.out = append(w.out, s...)
	w.at += n
}

// drop leaves the next n bytes out.
func (w *writer) drop(n int) {
	w.change()
	if more := w.solid && len(w.way) > 0 && w.way[len(w.way)-1].at == w.written(); !more {
		w.turn(true)
	}
	w.at += n
}

// space writes a blank, or a line's end, for the next n bytes. From [Letters]
// on many are one, and a line's end is a blank.
func (w *writer) space(n int, as byte) {
	if w.level > Seen {
		if as = ' '; w.last() == ' ' {
			w.drop(n)
			return
		}
	}
	switch {
	case n > 1:
		w.write(n, string(rune(as)))
	case w.text[w.at] == as:
		w.keep(w.at + 1)
	default:
		w.replace(as)
	}
}

// change begins to write: the result so far is the text.
func (w *writer) change() {
	if !w.changed {
		w.changed = true
		w.out = append(make([]byte, 0, len(w.text)+len(w.text)/8), w.text[:w.at]...)
	}
}

// turn notes where the way back changes.
func (w *writer) turn(solid bool) {
	w.solid = solid
	if w.mapped {
		w.way = append(w.way, turn{w.written(), w.at, solid})
	}
}

// written is how many bytes the result has so far.
func (w *writer) written() int {
	if w.changed {
		return len(w.out)
	}
	return w.at
}

// last is the last code point of the result so far.
func (w *writer) last() (r rune) {
	if w.changed {
		r, _ = utf8.DecodeLastRune(w.out)
	} else {
		r, _ = utf8.DecodeLastRuneInString(w.text[:w.at])
	}
	return r
}

// end is the end of the result so far: n bytes of it or fewer.
func (w *writer) end(n int) string {
	if w.changed {
		return string(w.out[max(0, len(w.out)-n):])
	}
	return w.text[max(0, w.at-n):w.at]
}

func single(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size == len(s)
}
