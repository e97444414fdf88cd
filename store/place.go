package store

import (
	"strings"
	"unicode/utf8"
)

// contextSize is how many bytes of text a Place keeps on either side: a line or so.
const contextSize = 48

// Place is a place in an article's reading text, found again when the text has
// changed around it by the words on either side.
type Place struct {
	Offset        int    // bytes into Article.Text
	Before, After string // the text that ends and begins there, 48 bytes at most
}

// Anchor returns the place at offset, moved into the text and back to the
// start of a character where it is neither.
func Anchor(text string, offset int) Place {
	offset = floor(text, offset)
	return Place{
		Offset: offset,
		Before: text[min(ceil(text, offset-contextSize), offset):offset],
		After:  text[offset:floor(text, offset+contextSize)],
	}
}

// Find returns the place's offset in a text that may have changed: where it
// was, if the words on either side still meet there; else where they meet
// nearest to it; else where the words after it stand, or those before it. If
// all are gone it returns the old offset, moved into the text, and false. The
// start of an article stays its start, whatever is put before its first word.
func (p Place) Find(text string) (offset int, ok bool) {
	at := floor(text, p.Offset)
	words := p.Before + p.After
	switch {
	case p.Offset == 0:
		return 0, true
	case words == "":
		return at, at == p.Offset
	case strings.HasSuffix(text[:at], p.Before) && strings.HasPrefix(text[at:], p.After):
		return at, true
	}
	if i, ok := nearest(text, words, at-len(p.Before)); ok {
		return i + len(p.Before), true
	}
	if i, ok := nearest(text, p.After, at); ok {
		return i, true
	}
	if i, ok := nearest(text, p.Before, at-len(p.Before)); ok {
		return i + len(p.Before), true
	}
	return at, false
}

// nearest returns where words stand in text, nearest to at. It looks once in
// either direction, so that it stays linear in a text that repeats itself.
func nearest(text, words string, at int) (int, bool) {
	if words == "" {
		return 0, false
	}
	at = min(max(at, 0), len(text))
	next := strings.Index(text[at:], words)
	last := strings.LastIndex(text[:min(at+len(words)-1, len(text))], words)
	switch {
	case next < 0 && last < 0:
		return 0, false
	case next < 0 || last >= 0 && at-last < next:
		return last, true
	}
	return at + next, true
}

// floor moves offset into text and back to the start of the character that it
// lies in, if it lies in one.
func floor(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for start := offset; start > 0 && start > offset-utf8.UTFMax && offset < len(text); start-- {
		if utf8.RuneStart(text[start]) {
			return start
		}
	}
	return offset
}

// ceil moves offset into text and on to the start of a character.
func ceil(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for n := 1; n < utf8.UTFMax && offset < len(text) && !utf8.RuneStart(text[offset]); n++ {
		offset++
	}
	return offset
}
