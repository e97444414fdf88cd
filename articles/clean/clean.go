// Package clean makes text harmless for a terminal. A file may hold what moves the
// cursor, sets the window's title, or turns "exe.doc" into "cod.exe"; it may draw a
// thousand accents over the lines above, or say in code points that show nothing
// what nobody is to see.
//
// [File] is for a whole file, [Text] for any part of what is kept, whose offsets in
// code points stay true; [Line] and [Label] are for a title, a name or a row of a
// list, and [Shown] for what is but looked at. What Text returns it
// leaves as it is when it is asked again.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/ascii"
	"pullquote/articles/budget"
	"pullquote/articles/hidden"
)

// File is [Text] for the whole of a file: what terminals act on is taken out
// first, and form feeds between lines become [PageBreak].
func File(s string) string { return Text(markPages(takeSequences(s))) }

// Text makes text harmless for a terminal, code point for code point: as many
// go out as came in, so offsets counted in code points stay true. Control
// characters become their pictures (ESC is shown as ␛), or blanks where that is what
// they are (form feed, vertical tab, NEL), other C1 controls and bidi overrides
// become U+FFFD, direction marks become [hidden.StandIn], and each
// invalid sequence becomes one U+FFFD. Newline, carriage return and tab stay.
//
// Of what shows nothing where it stands (see package hidden), one or two code
// points in a row stay: a zero width space between two words is nobody's message,
// and the file is told as it is. Tags and longer runs become [hidden.StandIn]:
// what they spell goes nowhere. Text with nothing to replace is returned as it is.
func Text(s string) string {
	at := firstUnsafe(s, 0)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for from := 0; ; at = firstUnsafe(s, from) {
		b.WriteString(s[from:at])
		if at == len(s) {
			return b.String()
		}
		if n := hidden.Len(s, at); n > 0 {
			writeStandIns(&b, s[at:at+n])
			from = at + n
			continue
		}
		r, size := decodeRune(s[at:])
		b.WriteRune(Rune(r))
		from = at + size
	}
}

// writeStandIns writes what stands in for a stretch that shows nothing. Soft
// hyphens are not replaced: so whatever is takes three bytes, or is beyond what
// [Entity] leaves.
func writeStandIns(b *strings.Builder, stretch string) {
	for _, r := range stretch {
		if h := Rune(r); h == r && r != softHyphen {
			b.WriteRune(hidden.StandIn)
		} else {
			b.WriteRune(h)
		}
	}
}

// mayStay reports whether a stretch that shows nothing stays as it is.
func mayStay(stretch string) bool {
	for _, r := range stretch {
		if Rune(r) != r || r != softHyphen && utf8.RuneLen(r) != utf8.RuneLen(hidden.StandIn) {
			return false
		}
	}
	return !hidden.IsRun(stretch)
}

// Line cleans text for a place that has one line: a title, a name, a status
// line. Line breaks, tabs and runs of space become one space; what shows nothing
// is left out, and so are marks beyond the eighth on one letter.
func Line(s string) string {
	if plainLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Shown(s)), " ")
}

// Shown cleans text for a place where it is but seen: unlike [Text] it leaves out
// what shows nothing, and what a letter carries without end.
func Shown(s string) string { return hidden.Strip(bounded(Text(s))) }

// Label is [Line] for a row of the screen that has room for some hundred
// cells at most: of a longer text it is the beginning, with an ellipsis.
func Label(s string) string {
	const most = budget.Label
	const enough = 16 * most * utf8.UTFMax // bytes: of what is left out, too
	cut := len(s) > enough
	if cut {
		s = s[:enough]
	}
	s = Line(s)
	n := 0
	for i := range s {
		if n++; n > most {
			return hidden.Strip(s[:i] + "…") // without a joiner that has lost its second part
		}
	}
	if cut {
		s += "…"
	}
	return s
}

// plainLine reports whether s is ASCII without controls or doubled spaces.
func plainLine(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

// firstUnsafe returns the index of the first byte from an offset on that Text
// replaces.
func firstUnsafe(s string, from int) int {
	for i := from; i < len(s); {
		if i+8 <= len(s) {
			found := ascii.Unprintable(ascii.Eight(s[i:]))
			if found == 0 {
				i += 8
				continue
			}
			i += ascii.First(found)
		}
		c := s[i]
		switch {
		case c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r':
			i++
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			stays := staying(s, i, r, size)
			if stays == 0 {
				return i
			}
			i += stays
		}
	}
	return len(s)
}

// staying returns how many bytes of s stay as they are, from i on, where r takes
// size of them; 0 if r does not. A byte order mark has its place at the start.
func staying(s string, i int, r rune, size int) int {
	n := 0
	if hidden.Ignorable(r) && (i > 0 || r != byteOrderMark) {
		n = hidden.Len(s, i)
	}
	switch {
	case n > 0 && mayStay(s[i:i+n]):
		return n
	case n > 0, r == utf8.RuneError && size == 1, Rune(r) != r:
		return 0
	}
	return size
}

const (
	softHyphen      = '\u00ad'
	byteOrderMark   = '\ufeff'
	nextLineControl = '\u0085' // NEL: a line's end, or what is left of "…" in a file that was decoded wrongly
)

// Rune returns r, or what stands in for it where r could act on a terminal
// or turn the order of what is shown, whatever stands beside it.
func Rune(r rune) rune {
	switch {
	case r == '\n' || r == '\t' || r == '\r':
		return r
	case r == '\v' || r == '\f' || r == nextLineControl: // line and page breaks of other systems
		return ' '
	case r < ' ':
		return 0x2400 + r
	case r < 0x7f:
		return r
	case r == 0x7f:
		return 0x2421
	case r < 0xa0:
		return unicode.ReplacementChar
	case r < 0x061c:
		return r
	case r == 0x061c, r == 0x200e, r == 0x200f: // direction marks
		return hidden.StandIn
	case r == 0x2028, r == 0x2029: // line and paragraph separator
		return '\n'
	case r == 0x202d, r == 0x202e: // overrides: they show "exe.doc" as "cod.exe"
		return unicode.ReplacementChar
	case r >= 0x202a && r <= 0x202c, r >= 0x2066 && r <= 0x206f: // embeddings, isolates
		return hidden.StandIn
	case r >= 0xfff9 && r <= 0xfffb: // interlinear annotation
		return unicode.ReplacementChar
	}
	return r
}

// decodeRune is utf8.DecodeRuneInString, except that a sequence cut short is
// one error and not one for each byte: what Python and browsers count.
func decodeRune(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r != utf8.RuneError || size != 1 {
		return r, size
	}
	need, low, high := continuation(s[0])
	n := 1
	for n < need && n < len(s) && s[n] >= low && s[n] <= high {
		n, low, high = n+1, 0x80, 0xbf
	}
	return utf8.RuneError, n
}

// continuation tells how long the sequence that begins with c is and what its
// second byte may be (Unicode, table 3-7).
func continuation(c byte) (need int, low, high byte) {
	switch {
	case c >= 0xc2 && c <= 0xdf:
		return 2, 0x80, 0xbf
	case c == 0xe0:
		return 3, 0xa0, 0xbf
	case c == 0xed:
		return 3, 0x80, 0x9f
	case c >= 0xe1 && c <= 0xef:
		return 3, 0x80, 0xbf
	case c == 0xf0:
		return 4, 0x90, 0xbf
	case c == 0xf4:
		return 4, 0x80, 0x8f
	case c >= 0xf1 && c <= 0xf3:
		return 4, 0x80, 0xbf
	}
	return 1, 0, 0
}
