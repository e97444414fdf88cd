package words

import (
	"strings"
)

// Family is a pair of quotation marks that belong together.
type Family uint8

// The families of marks.
const (
	NoFamily Family = iota
	Doubled         // “ ” „ " '' ``
	Single          // ‘ ’ ‚ ' where an article quotes in single marks
	Angled          // « » and » «
	Dashed          // a paragraph that opens with a dash
	Unmarked        // none: the way the paragraph is set tells that somebody speaks
	Corner          // 「 」
	Hollow          // 『 』 and 〝 〟, which may stand inside 「 」
)

// markHint says what a mark can do where it stands.
type markHint uint8

const (
	opens   markHint = 1 << iota
	closes           // never set for a mark that only opens
	nested           // “ or „ or «: a mark whose form says that it opens
	weak             // a closing ’ that may as well be the apostrophe of "the dogs’ owner"
	doubted          // may be no mark at all: 27", ‘90s, waitin’
)

// isMark reports whether s begins with a quotation mark beyond ASCII that ends a word.
func isMark(s string) bool {
	switch {
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80:
		return s[2] >= 0x98 && s[2] <= 0x9F || s[2] == 0xB9 || s[2] == 0xBA // ‘ to ‟, ‹ ›
	case len(s) >= 2 && s[0] == 0xC2:
		return s[1] == 0xAB || s[1] == 0xBB
	case len(s) >= 3 && s[0] == 0xE3 && s[1] == 0x80:
		return s[2] >= 0x8A && s[2] <= 0x8F || s[2] >= 0x9D && s[2] <= 0x9F // 《 to 』, 〝 〞 〟
	}
	return false
}

// quotationMark recognises a mark at text[i]; n is its length, 0 if there is
// none. Marks of the single family count only where the article uses them for
// quotation, which singles says.
func quotationMark(text string, i int, span Span, singles bool) (n int, fam Family, hint markHint) {
	switch c := text[i]; {
	case c == '"':
		return 1, Doubled, straight(text, i, 1, span)
	case c == '\'' || c == '`':
		return upright(text, i, span, singles)
	case c < 0x80:
		return typewritten(text, i, span)
	}
	s := text[i:span.End]
	switch {
	case !isMark(s):
		return 0, NoFamily, 0
	case s[0] == 0xC2:
		return 2, Angled, angle(text, i, 2, span, s[1] == 0xAB)
	case s[0] == 0xE3:
		return cornered(s[2])
	case s[2] >= 0x9C && s[2] <= 0x9F:
		return curlyDouble(text, i, span)
	case !singles:
		return 3, NoFamily, 0 // a nested quotation: it belongs to the words around it
	}
	if shortAnd(text, i, 3, span) {
		return 3, NoFamily, 0
	}
	switch s[2] {
	case 0x98: // ‘ also closes after ‚
		hint = opens | nested | lowClosing(text, i, span)
		if i+3 < span.End && clipped(text[i+3:span.End]) {
			hint |= doubted // ‘90s, ‘em: an apostrophe turned the wrong way
		}
		return 3, Single, hint
	case 0x9A, 0x9B: // ‚ ‛
		return 3, Single, opens | nested
	case 0xB9, 0xBA:
		return 3, Single, angle(text, i, 3, span, s[2] == 0xB9)
	}
	return 3, Single, apostrophe(text, i, 3, span) &^ opens // ’
}

// typewritten reads marks that a typewriter makes of others: ,,so”, <<so>>.
func typewritten(text string, i int, span Span) (n int, fam Family, hint markHint) {
	c := text[i]
	if i+2 >= span.End && c == ',' || byteAfter(text, i+1, span) != c || byteAfter(text, i+2, span) == c {
		return 0, NoFamily, 0
	}
	switch {
	case c == '<' && byteBefore(text, i, span) <= ' ' && byteKind[pastSpace(text, i+2, span)] > Capital:
		return 0, NoFamily, 0 // shifts: 1 << 2
	case c != ',':
		return 2, Angled, angle(text, i, 2, span, c == '<') | doubted
	case byteBefore(text, i, span) <= '(' && IsLetter(text[i+2]):
		return 2, Doubled, opens | nested
	}
	return 0, NoFamily, 0
}

// pastSpace returns the byte at i, or the one after it if that is a space.
func pastSpace(text string, i int, span Span) byte {
	if c := byteAfter(text, i, span); c > ' ' {
		return c
	}
	return byteAfter(text, i+1, span)
}

// cornered reads a mark of East Asia by its last byte. Titles stand in 《 》: they
// quote nobody.
func cornered(last byte) (n int, fam Family, hint markHint) {
	switch last {
	case 0x8C:
		return 3, Corner, opens | nested
	case 0x8D:
		return 3, Corner, closes
	case 0x8E, 0x9D:
		return 3, Hollow, opens | nested
	case 0x8F, 0x9E, 0x9F:
		return 3, Hollow, closes
	}
	return 3, NoFamily, 0
}

// upright reads ' and `, which mark alone or doubled: ”so”, “so”.
func upright(text string, i int, span Span, singles bool) (n int, fam Family, hint markHint) {
	c, next := text[i], byteAfter(text, i+1, span)
	switch {
	case i+2 < span.End && text[i:i+3] == "'''" && byteBefore(text, i, span) > ' ':
		return 0, NoFamily, 0 // a nested mark closes before the doubled one
	case c == '`' && (next == '`' || next == '\''):
		return 2, Doubled, opens
	case c == '\'' && next == '\'' && !(singles && byteBefore(text, i, span) > ' '): // 'He said 'sorry'' closes two
		return 2, Doubled, straight(text, i, 2, span)
	case c == '`' || !singles || shortAnd(text, i, 1, span):
		return 0, NoFamily, 0 // rock 'n' roll
	}
	return 1, Single, apostrophe(text, i, 1, span)
}

// curlyDouble reads “ ” „ ‟.
func curlyDouble(text string, i int, span Span) (n int, fam Family, hint markHint) {
	switch text[i+2] {
	case 0x9C, 0x9F: // “ also closes after „
		return 3, Doubled, opens | nested | lowClosing(text, i, span)
	case 0x9E: // „
		return 3, Doubled, opens | nested
	}
	if next := byteAfter(text, i+3, span); i == span.Start && next <= ' ' {
		return 3, Doubled, opens | closes // turned the wrong way: ” … and so it was
	} else if next >= 'a' && next <= 'z' && IsLetter(byteBefore(text, i, span)) {
		return 3, NoFamily, 0 // a slip for an apostrophe: we”ve
	} else if byteBefore(text, i, span) <= ' ' && byteKind[next] <= Number {
		return 3, Doubled, opens | closes // ”Ja”, as in Sweden
	} else if inches(text, i, span) {
		return 3, NoFamily, 0
	}
	return 3, Doubled, closes | measured(text, i, span)
}

// lowClosing returns closes if the mark at i, which opens in English, may
// close what a low mark opened: „Ja“, sagte er.
func lowClosing(text string, i int, span Span) markHint {
	next := byteAfter(text, i+3, span)
	if byteBefore(text, i, span) > ' ' && !IsLetter(next) {
		return closes
	}
	return 0
}

// angle tells what « and » can do: « opens and » closes, unless a book is set »thus«.
func angle(text string, i, n int, span Span, left bool) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+n, span)
	outward := prev <= ' ' && (IsLetter(next) || next == '.' || next == '(') // the next character touches, the one before does not
	switch {
	case left && !outward && prev > ' ' && prev != '(' && prev < 0xC0:
		if !IsLetter(next) {
			return closes
		}
		return opens | nested
	case left:
		return opens | nested
	case outward:
		return opens | closes
	}
	return closes
}

// byteBefore and byteAfter return the byte on a side of a mark; a space at the
// paragraph's edge.
func byteBefore(text string, i int, span Span) byte {
	if i <= span.Start {
		return ' '
	}
	if c := text[i-1]; c < 0x80 || !spaceBefore(text[span.Start:i]) {
		return c
	}
	return ' '
}

func byteAfter(text string, i int, span Span) byte {
	if i >= span.End {
		return ' '
	}
	if c := text[i]; c < 0x80 || !spaceAfter(text[i:span.End]) {
		return c
	}
	return ' '
}

// spaceBefore reports whether s ends in a space that French and East Asian
// papers set at marks: no-break, narrow, thin or ideographic.
func spaceBefore(s string) bool {
	return len(s) >= 2 && spaceAfter(s[len(s)-2:]) || len(s) >= 3 && spaceAfter(s[len(s)-3:])
}

// spaceAfter reports the same of what s begins with.
func spaceAfter(s string) bool {
	for _, space := range [...]string{"\u00a0", "\u202f", "\u2009", "\u3000"} {
		if strings.HasPrefix(s, space) {
			return true
		}
	}
	return false
}

// quoting tells the bytes that a quotation mark may begin with.
var quoting = [256]bool{'"': true, '\'': true, '`': true, ',': true, '<': true, '>': true, 0xC2: true, 0xE2: true, 0xE3: true}
