// Package fold tells what a character is to a reader. Nobody sees whether "café"
// ends in one code point or in two, whether the "fi" of "final" is a ligature,
// what kind of blank stands in "10 km", or where a newspaper's column broke
// "har-bour"; and whoever looks for Łukasz on an English keyboard types lukasz.
// Words, names, keys and counts are made of what this package makes of a text,
// and its map leads back to the bytes of the original.
//
// There are three levels, each on top of the one before:
//
//   - [Seen] is what a reader sees: letters and digits in Unicode's form NFKC
//     (UAX #15), every blank a blank, nothing of what shows nothing (see package
//     hidden), and a word that a line's end has parted in one piece. Signs stay:
//     10⁶ is not 106.
//   - [Letters] is what can be typed: signs too in NFKC, no accents, "o" for "ø"
//     and "ss" for "ß", straight marks for curly ones, and one blank for many.
//   - [Search] is Letters without case.
//
// Accents are the marks that any letter can carry, the points of Hebrew and the
// vowel signs of Arabic. What makes another letter stays: the breve of й, the
// voicing of が, the vowels of Hindi.
//
// Folding a result once more at its level changes nothing. All of it takes time
// linear in the length of the text.
package fold

// Level tells how much of what sets characters apart is left out.
type Level uint8

// The levels, see the package comment.
const (
	Seen Level = iota
	Letters
	Search
)

// String returns text at a level; the same string where that changes nothing.
// What is no UTF-8 becomes U+FFFD.
func String(text string, level Level) string {
	w := writer{text: text, level: level}
	w.run()
	return w.result()
}

// View is a text at some level, and where each byte of it stands in the whole.
// The zero View is of an empty text.
type View struct {
	Text string
	way
}

// Of returns text at a level, and whether it differs from the text.
func Of(text string, level Level) (View, bool) {
	w := writer{text: text, level: level, mapped: true}
	w.run()
	return View{w.result(), w.way}, w.changed
}

// Folder folds one text after the other in room that it uses again, and allocates
// nothing while that is enough and the text is ASCII, or has the letters of Latin,
// Greek and Cyrillic in one code point each. The zero Folder is ready; it is not for
// several goroutines at once.
type Folder struct {
	out []byte
	way
}

// Fold returns text at a level. The bytes, and what Span and At tell of them, are
// good until the next text is folded.
func (f *Folder) Fold(text string, level Level) []byte {
	w := writer{text: text, level: level, mapped: true, out: f.out[:0], way: f.way[:0], changed: true}
	w.run()
	f.out, f.way = w.out, w.way
	return f.out
}
