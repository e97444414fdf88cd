package fts

import (
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// Words calls yield with each word of a text, as the tables of words have it of
// what Indexed returns: where it stands, and its letters as a search compares
// them, which are good until the next one. It stops when yield is false.
//
// English is read a byte at a time. A stretch between two blanks that holds
// anything else is folded by itself.
func Words(text string, yield func(start, end int, folded []byte) bool) {
	w := worder{text: text, yield: yield, start: -1, room: make([]byte, 0, 32)}
	for w.at < len(text) && !w.done {
		c := text[w.at]
		switch f := foldASCII(c); {
		case f != 0:
			if w.start < 0 {
				w.start, w.room = w.at, w.room[:0]
			}
			w.room = append(w.room, f)
			w.at++
		case c >= utf8.RuneSelf || c == '-' && w.at+1 < len(text) && parts(text[w.at+1]):
			w.stretch()
		default:
			w.end()
			if w.at++; c <= ' ' {
				w.from = w.at
			}
		}
	}
	w.end()
}

// worder finds the words of a text.
type worder struct {
	text  string
	yield func(start, end int, folded []byte) bool
	at    int
	from  int // behind the last blank of ASCII
	start int // of the word at hand; -1 for none
	room  []byte
	folds fold.Folder
	done  bool
}

// end ends the word at hand.
func (w *worder) end() {
	if w.start >= 0 && !w.done {
		w.done = !w.yield(w.start, w.at, w.room)
	}
	w.start = -1
}

// stretch folds what stands between the last blank and the next, and goes on
// behind it. The words before the one at hand have been told.
func (w *worder) stretch() {
	fresh := w.at
	if w.start >= 0 {
		fresh = w.start
	}
	w.start = -1
	w.at = stretchEnd(w.text, w.at)
	folded := w.folds.Fold(w.text[w.from:w.at], fold.Search)
	eachWord(folded, func(start, end int) bool {
		from, to := w.folds.Span(start, end)
		if from+w.from >= fresh {
			w.done = !w.yield(from+w.from, to+w.from, folded[start:end])
		}
		return !w.done
	})
	w.from = w.at
}

// stretchEnd returns the next blank of ASCII behind which no word can go on that
// a line's end has parted.
func stretchEnd(text string, at int) int {
	for at < len(text) {
		if text[at] > ' ' {
			at++
			continue
		}
		if at == 0 || text[at-1] != '-' && text[at-1] < utf8.RuneSelf {
			return at
		}
		next, lines := at, false
		for next < len(text) && text[next] <= ' ' {
			lines = lines || text[next] != ' '
			next++
		}
		if !lines {
			return at
		}
		at = next
	}
	return at
}

// parts tells a byte behind a hyphen with which a word may go on in the next line.
func parts(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// eachWord calls yield with the words of a folded text until it returns false.
func eachWord(folded []byte, yield func(start, end int) bool) {
	start := -1
	for i := 0; i < len(folded); {
		r, size := rune(folded[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(folded[i:])
		}
		alone := Unspaced(r)
		inside := letter(r)
		if start >= 0 && (!inside || alone) {
			if !yield(start, i) {
				return
			}
			start = -1
		}
		if inside && start < 0 {
			start = i
		}
		if i += size; inside && alone {
			if !yield(start, i) {
				return
			}
			start = -1
		}
	}
	if start >= 0 {
		yield(start, len(folded))
	}
}

// foldASCII returns a letter of ASCII without case, or a digit; 0 for all else.
func foldASCII(c byte) byte {
	if l := c | 0x20; l-'a' < 26 {
		return l
	}
	if c-'0' < 10 {
		return c
	}
	return 0
}

// letter tells what words are made of: letters, digits, and the marks that
// package fold leaves, because they make another letter of the one before.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return foldASCII(byte(r)) != 0
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Co)
}
