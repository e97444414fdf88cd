package quotes

import (
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// tokenKind tells what a token is made of.
type tokenKind uint8

const (
	word    tokenKind = iota // begins with a small letter: "minister"
	capital                  // begins with a capital: "Kern", "U.S."
	number                   // begins with a digit: "83", "2015"
	comma                    // ,
	stop                     // . ? ! … and their kin
	colon                    // :
	semi                     // ;
	dash                     // – — and - between spaces
	opening                  // ( [
	closing                  // ) ]
	mark                     // a quotation mark
	tag                      // markup in the text: <tweet author="…">
	newline                  // a line's end inside a paragraph
	symbol                   // anything else that is printed
)

// token is a word or a mark of punctuation: bytes of the Document's text.
type token struct {
	Span
	kind   tokenKind
	mark   markHint
	family family
	look   tagger.Look // what the tagger takes it for
	class  class.Set   // what the lexicon knows of the word
}

// wordParagraph is a paragraph, or a part of a long one, as words and marks, and the
// passages between marks.
type wordParagraph struct {
	text     string // the document's; all tokens and spans lie in it
	language *language.Language
	tokens   []token
	passages []passage
}

// byteKind sorts bytes for the tokenizer's inner loop.
var byteKind = func() (t [256]tokenKind) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 0x80:
			t[c] = word
		case c >= 'A' && c <= 'Z':
			t[c] = capital
		case c >= '0' && c <= '9':
			t[c] = number
		default:
			t[c] = symbol
		}
	}
	t[','], t[':'], t[';'] = comma, colon, semi
	t['.'], t['?'], t['!'] = stop, stop, stop
	t['('], t['['], t[')'], t[']'] = opening, opening, closing, closing
	return t
}()

// plainly tells the bytes that are letters and digits by themselves.
var plainly = func() (t [256]bool) {
	for c := range 0x80 {
		t[c] = letter(byte(c))
	}
	return t
}()

// longestTag bounds how far a tag's end is looked for, in bytes.
const longestTag = 512

// tokenize appends the tokens of text[span] to toks. It reads each byte once,
// but for tags, whose end is looked for within longestTag bytes.
func tokenize(text string, span Span, singles bool, l *language.Lexicon, toks []token) []token {
	for i := span.Start; i < span.End; {
		c := text[i]
		if c <= ' ' {
			if c == '\n' {
				toks = append(toks, token{Span: Span{i, i + 1}, kind: newline})
			}
			i++
			continue
		}
		if quoting[c] {
			if n, fam, hint := quotationMark(text, i, span, singles); n > 0 {
				toks = append(toks, token{Span: Span{i, i + n}, kind: mark, family: fam, mark: hint})
				i += n
				continue
			}
		}
		if c >= 0x80 {
			n, kind := sign(text[i:span.End])
			if c == 0xC2 && i+2 < span.End && (text[i+1] == 0xA1 || text[i+1] == 0xBF) {
				n, kind = 2, symbol // ¡ ¿ before a word; inside one they are a slip of encoding
			}
			if n > 0 {
				if kind != newline { // newline stands for white space here
					toks = append(toks, token{Span: Span{i, i + n}, kind: kind})
				}
				i += n
				continue
			}
		}
		var t token
		switch kind := byteKind[c]; kind {
		case word, capital, number:
			t = scanWord(text, i, span.End, singles, l)
		case symbol:
			t = scanSymbol(text, i, span, l)
		default:
			t = token{Span: Span{i, i + 1}, kind: kind}
			for kind == stop && t.End < span.End && text[t.End] == '.' {
				t.End++ // "..." is one token
			}
		}
		toks = append(toks, t)
		i = t.End
	}
	return toks
}

// scanSymbol reads a tag, a dash or one odd character.
func scanSymbol(text string, i int, span Span, l *language.Lexicon) token {
	t := token{Span: Span{i, i + 1}, kind: symbol}
	switch text[i] {
	case '<':
		if n := tagLength(text[i:span.End]); n > 0 {
			t.End, t.kind = i+n, tag
		}
	case '-':
		if from, n := hung(l, text[i:span.End]); n > 0 && i > span.Start && letter(text[i-1]) {
			t.Start, t.End, t.kind = i+from, i+n, word
			t.class = l.Lookup(text[t.Start:t.End])
			return t
		}
		for t.End < span.End && text[t.End] == '-' {
			t.End++
		}
		spaced := i > span.Start && text[i-1] <= ' ' && t.End < span.End && text[t.End] <= ' '
		if spaced || t.End > i+1 {
			t.kind = dash
		}
	}
	return t
}

// tagLength returns the length of the tag that s begins with, or 0.
func tagLength(s string) int {
	if len(s) < 3 || !(s[1] == '/' || s[1] >= 'a' && s[1] <= 'z') {
		return 0
	}
	for i := 2; i < len(s) && i < longestTag; i++ {
		switch s[i] {
		case '>':
			return i + 1
		case '<':
			return 0
		}
	}
	return 0
}

// longestGlyphs is how much of a text without spaces is taken for a word, in
// bytes: two characters.
const longestGlyphs = 6

// scanWord reads a word, number or abbreviation from i on. Apostrophes,
// hyphens and the full stops of "U.S." and "Mr." belong to it.
func scanWord(text string, i, end int, singles bool, l *language.Lexicon) token {
	t := token{Span: Span{i, i + 1}, kind: byteKind[text[i]]}
	if text[i] >= 0x80 {
		r, n := utf8.DecodeRuneInString(text[i:end])
		t.End = i + n
		if unicode.IsUpper(r) {
			t.kind = capital
		}
	}
	apostrophe := -1
	for {
		for t.End < end && plainly[text[t.End]] {
			t.End++
		}
		if t.End >= end {
			break
		}
		c := text[t.End]
		n := 1
		switch {
		case c >= 0x80 && l.Habits&language.Unspaced != 0 && t.End-t.Start >= longestGlyphs:
			n = 0
		case c >= 0x80:
			n = joiner(text, t.End, end, singles, &apostrophe)
		case c == '-' && l.Habits&language.Clitics != 0 && hangs(l, text[t.End:end]):
			n = 0
		case c == '\'' || c == '-' || c == '&':
			if c == '\'' && !singles && ownsPlural(text, t.End, 1, end) {
				apostrophe = t.End
			} else if t.End+1 >= end || !letter(text[t.End+1]) {
				n = 0
			} else if c == '\'' {
				apostrophe = t.End
			}
		case c == '.' || c == ',' || c == ':':
			n = insideStop(text, t, end, c)
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		t.End += n
		if apostrophe >= 0 && apostrophe == t.End-n && l.Habits&language.Elision != 0 {
			if cl := l.Lookup(text[t.Start:apostrophe]); cl&class.Elided != 0 {
				t.class = cl // l’homme
				return t
			}
		}
	}
	return classify(text, t, apostrophe, end, l)
}

// joiner returns how many bytes at i, where a rune beyond ASCII begins, go on
// with the word: 0 if the rune ends it.
func joiner(text string, i, end int, singles bool, apostrophe *int) int {
	if n := len("’"); i+n < end && text[i:i+n] == "’" {
		if !letter(text[i+n]) && (singles || !ownsPlural(text, i, n, end)) {
			return 0
		}
		*apostrophe = i
		return n
	}
	if n, _ := sign(text[i:end]); n > 0 || isMark(text[i:end]) {
		return 0
	}
	_, n := utf8.DecodeRuneInString(text[i:end])
	return n
}

// ownsPlural reports whether the apostrophe of n bytes at i closes a plural or
// a name that possesses: "the voters’ anger".
func ownsPlural(text string, i, n, end int) bool {
	return i > 0 && text[i-1] == 's' && i+n+1 < end && text[i+n] == ' ' && letter(text[i+n+1])
}

// insideStop reports by its result, 1 or 0, whether the full stop, comma or
// colon at t.End is inside the word: "3.5", "1,000", "9:00", "U.S.", "J.".
func insideStop(text string, t token, end int, c byte) int {
	next := byte(' ')
	if t.End+1 < end {
		next = text[t.End+1]
	}
	if t.kind == number {
		if next >= '0' && next <= '9' {
			return 1
		}
		return 0
	}
	if c != '.' {
		return 0
	}
	letters := t.End - t.Start
	initial := letters == 1 && t.kind == capital || letters >= 2 && text[t.End-2] == '.'
	if initial || letter(next) && next < 0x80 && !(t.kind == word && byteKind[next] == capital) {
		return 1
	}
	return 0
}

func letter(c byte) bool {
	k := byteKind[c]
	return k == word || k == capital || k == number
}

// classify looks the word up in the lexicon and lets an abbreviation such as
// "Sen" take the full stop that follows it.
func classify(text string, t token, apostrophe, end int, l *language.Lexicon) token {
	base := t.End
	if apostrophe > 0 {
		base = apostrophe
	}
	t.class = l.Lookup(text[t.Start:base])
	if t.class == 0 && base == t.Start+2 && text[base-1] == '.' {
		t.class = l.Lookup(text[t.Start:t.Start+1]) & class.Honorific // M. Kern
	}
	if apostrophe > 0 {
		t.class = contraction(text[apostrophe:t.End], t.class)
	}
	if t.kind == word && base > t.Start+4 && arabic(text[t.Start:t.End]) {
		t.kind = capital
	}
	if t.class&class.Abbreviation != 0 && t.End < end && text[t.End] == '.' {
		t.End++
	}
	return t
}

// arabic reports whether w is a name with an article before it: "al-Jaafari".
func arabic(w string) bool {
	return (w[0] == 'a' || w[0] == 'e') && (w[1] == 'l' || w[1] == 's' || w[1] == 'd' || w[1] == 'n' || w[1] == 'r') &&
		w[2] == '-' && byteKind[w[3]] == capital
}

// contraction adjusts a word's class to what its apostrophe adds: "Kern’s"
// possesses, "he’s" is a pronoun and a verb.
func contraction(tail string, c class.Set) class.Set {
	rest := tail[1:]
	if tail[0] != '\'' {
		rest = tail[len("’"):]
	}
	switch {
	case c&class.Pronoun != 0:
		return c | class.Contracted
	case c&(class.Auxiliary|class.Modal) != 0: // "didn’t" is looked up as "didn"
		return c
	case rest == "s" || rest == "":
		return c&^(class.Cue|class.Verb|class.Auxiliary) | class.Possessing
	case rest == "t":
		return c | class.Auxiliary | class.Negation
	}
	return c
}
