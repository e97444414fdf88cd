package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// Kind tells what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word      Kind = iota // begins with a small letter: "minister"
	Capital               // begins with a capital: "Kern", "U.S."
	Number                // begins with a digit: "83", "2015"
	Comma                 // ,
	Stop                  // . ? ! … and their kin
	Colon                 // :
	Semicolon             // ;
	Dash                  // – — and - between spaces
	Opening               // ( [
	Closing               // ) ]
	Mark                  // a quotation mark
	Tag                   // markup in the text: <tweet author="…">
	Newline               // a line's end inside a paragraph
	Symbol                // anything else that is printed
)

// Token is a word or a mark of punctuation: bytes of the Document's text.
type Token struct {
	Span
	Kind   Kind
	mark   markHint
	family Family
	Look   tagger.Look // what the tagger takes it for
	Class  class.Set   // what the lexicon knows of the word
}

// byteKind sorts bytes for the tokenizer's inner loop.
var byteKind = func() (t [256]Kind) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 0x80:
			t[c] = Word
		case c >= 'A' && c <= 'Z':
			t[c] = Capital
		case c >= '0' && c <= '9':
			t[c] = Number
		default:
			t[c] = Symbol
		}
	}
	t[','], t[':'], t[';'] = Comma, Colon, Semicolon
	t['.'], t['?'], t['!'] = Stop, Stop, Stop
	t['('], t['['], t[')'], t[']'] = Opening, Opening, Closing, Closing
	return t
}()

// plainly tells the bytes that are letters and digits by themselves.
var plainly = func() (t [256]bool) {
	for c := range 0x80 {
		t[c] = IsLetter(byte(c))
	}
	return t
}()

// longestTag bounds how far a tag's end is looked for, in bytes.
const longestTag = 512

// Tokenize appends the tokens of text[span] to toks. It reads each byte once,
// but for tags, whose end is looked for within longestTag bytes.
func Tokenize(text string, span Span, singles bool, l *language.Lexicon, toks []Token) []Token {
	for i := span.Start; i < span.End; {
		c := text[i]
		if c <= ' ' {
			if c == '\n' {
				toks = append(toks, Token{Span: Span{i, i + 1}, Kind: Newline})
			}
			i++
			continue
		}
		if quoting[c] {
			if n, fam, hint := quotationMark(text, i, span, singles); n > 0 {
				toks = append(toks, Token{Span: Span{i, i + n}, Kind: Mark, family: fam, mark: hint})
				i += n
				continue
			}
		}
		if c >= 0x80 {
			n, kind := sign(text[i:span.End])
			if c == 0xC2 && i+2 < span.End && (text[i+1] == 0xA1 || text[i+1] == 0xBF) {
				n, kind = 2, Symbol // ¡ ¿ before a word; inside one they are a slip of encoding
			}
			if n > 0 {
				if kind != Newline { // newline stands for white space here
					toks = append(toks, Token{Span: Span{i, i + n}, Kind: kind})
				}
				i += n
				continue
			}
		}
		var t Token
		switch kind := byteKind[c]; kind {
		case Word, Capital, Number:
			t = scanWord(text, i, span.End, singles, l)
		case Symbol:
			t = scanSymbol(text, i, span, l)
		default:
			t = Token{Span: Span{i, i + 1}, Kind: kind}
			for kind == Stop && t.End < span.End && text[t.End] == '.' {
				t.End++ // "..." is one token
			}
		}
		toks = append(toks, t)
		i = t.End
	}
	return toks
}

// scanSymbol reads a tag, a dash or one odd character.
func scanSymbol(text string, i int, span Span, l *language.Lexicon) Token {
	t := Token{Span: Span{i, i + 1}, Kind: Symbol}
	switch text[i] {
	case '@':
		if end := handleEnd(text[:span.End], i); end > i+2 {
			t.End, t.Kind = end, Capital
		}
	case '<':
		if n := tagLength(text[i:span.End]); n > 0 {
			t.End, t.Kind = i+n, Tag
		}
	case '-':
		if from, n := clitic(l, text[i:span.End]); n > 0 && i > span.Start && IsLetter(text[i-1]) {
			t.Start, t.End, t.Kind = i+from, i+n, Word
			t.Class = l.Lookup(text[t.Start:t.End])
			return t
		}
		for t.End < span.End && text[t.End] == '-' {
			t.End++
		}
		spaced := i > span.Start && text[i-1] <= ' ' && t.End < span.End && text[t.End] <= ' '
		if spaced || t.End > i+1 {
			t.Kind = Dash
		}
	}
	return t
}

// handleEnd returns where the handle of an account ends that "@" at i begins; i+1 where it
// begins none, as in an address.
func handleEnd(text string, i int) int {
	end := i + 1
	if i > 0 && (IsLetter(text[i-1]) || text[i-1] >= '0' && text[i-1] <= '9') {
		return end
	}
	for end < len(text) && (IsLetter(text[end]) && text[end] < 0x80 || text[end] >= '0' && text[end] <= '9' || text[end] == '_') {
		end++
	}
	return end
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
func scanWord(text string, i, end int, singles bool, l *language.Lexicon) Token {
	t := firstLetter(text, i, end)
	apostrophe := -1
	for {
		for t.End < end && plainly[text[t.End]] {
			t.End++
		}
		if t.End >= end {
			break
		}
		c := text[t.End]
		n := 0
		switch {
		case c >= 0x80 && l.Habits&language.Unspaced != 0 && t.End-t.Start >= longestGlyphs:
		case c >= 0x80:
			n = joiner(text, t.End, end, singles, &apostrophe)
		case c == '-' && l.Habits&language.Clitics != 0 && hasClitic(l, text[t.End:end]):
		case c == '\'' || c == '-' || c == '&':
			n = plainJoiner(text, t.End, end, singles, &apostrophe)
		case c == '.' || c == ',' || c == ':':
			n = insideStop(text, t, end, c)
		}
		if n == 0 {
			break
		}
		t.End += n
		if apostrophe >= 0 && apostrophe == t.End-n && l.Habits&language.Elision != 0 {
			if cl := l.Lookup(text[t.Start:apostrophe]); cl&class.Elided != 0 {
				t.Class = cl // l’homme
				return t
			}
		}
	}
	return classify(text, t, apostrophe, end, l)
}

// firstLetter begins a word, a number or an abbreviation with what stands at i.
func firstLetter(text string, i, end int) Token {
	t := Token{Span: Span{i, i + 1}, Kind: byteKind[text[i]]}
	if text[i] >= 0x80 {
		r, n := utf8.DecodeRuneInString(text[i:end])
		t.End = i + n
		if unicode.IsUpper(r) {
			t.Kind = Capital
		}
	}
	return t
}

// plainJoiner is joiner for an apostrophe, a hyphen or an ampersand of ASCII.
func plainJoiner(text string, i, end int, singles bool, apostrophe *int) int {
	c := text[i]
	switch {
	case c == '\'' && !singles && ownsPlural(text, i, 1, end):
		*apostrophe = i
	case i+1 >= end || !IsLetter(text[i+1]):
		return 0
	case c == '\'':
		*apostrophe = i
	}
	return 1
}

// joiner returns how many bytes at i, where a rune beyond ASCII begins, go on
// with the word: 0 if the rune ends it.
func joiner(text string, i, end int, singles bool, apostrophe *int) int {
	if n := len("’"); i+n < end && text[i:i+n] == "’" {
		if !IsLetter(text[i+n]) && (singles || !ownsPlural(text, i, n, end)) {
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
	return i > 0 && text[i-1] == 's' && i+n+1 < end && text[i+n] == ' ' && IsLetter(text[i+n+1])
}

// insideStop reports by its result, 1 or 0, whether the full stop, comma or
// colon at t.End is inside the word: "3.5", "1,000", "9:00", "U.S.", "J.".
func insideStop(text string, t Token, end int, c byte) int {
	next := byte(' ')
	if t.End+1 < end {
		next = text[t.End+1]
	}
	if t.Kind == Number {
		if next >= '0' && next <= '9' {
			return 1
		}
		return 0
	}
	if c != '.' {
		return 0
	}
	letters := t.End - t.Start
	initial := letters == 1 && t.Kind == Capital || letters >= 2 && text[t.End-2] == '.'
	if initial || IsLetter(next) && next < 0x80 && !(t.Kind == Word && byteKind[next] == Capital) {
		return 1
	}
	return 0
}

// IsLetter reports whether a byte is of a letter or a digit.
func IsLetter(c byte) bool {
	k := byteKind[c]
	return k == Word || k == Capital || k == Number
}

// classify looks the word up in the lexicon and lets an abbreviation such as
// "Sen" take the full stop that follows it.
func classify(text string, t Token, apostrophe, end int, l *language.Lexicon) Token {
	base := t.End
	if apostrophe > 0 {
		base = apostrophe
	}
	t.Class = l.Lookup(text[t.Start:base])
	if t.Class == 0 && base == t.Start+2 && text[base-1] == '.' {
		t.Class = l.Lookup(text[t.Start:t.Start+1]) & class.Honorific // M. Kern
	}
	if apostrophe > 0 {
		t.Class = contraction(text[apostrophe:t.End], t.Class)
	}
	if t.Kind == Word && base > t.Start+4 && arabic(text[t.Start:t.End]) {
		t.Kind = Capital
	}
	if t.End < end && text[t.End] == '.' {
		t.Class |= honorificBehind(text[t.Start:t.End], t.Kind, l)
		if abbreviates(text, &t, end, l) {
			t.End++
		}
	}
	return t
}

// honorificBehind returns the class of the short form of address that a word in small letters
// ends in: "then-Sen. Lind".
func honorificBehind(w string, kind Kind, l *language.Lexicon) class.Set {
	at := strings.LastIndexByte(w, '-') + 1
	if kind != Word || at == 0 || at == len(w) || byteKind[w[at]] != Capital {
		return 0
	}
	const short = class.Honorific | class.Abbreviation
	if c := l.Lookup(w[at:]) & short; c == short {
		return c
	}
	return 0
}

// oneLetter are the letters that stand for words: born, circa, died, page, versus.
const oneLetter = "bcdpv"

// abbreviates reports whether the full stop behind t is its own. In English a word in small
// letters keeps none before a capital, where it is a word by itself (“he was ill. Lind left”),
// unless it joins names (“Lind vs. Kern”) or addresses somebody.
func abbreviates(text string, t *Token, end int, l *language.Lexicon) bool {
	if t.Kind != Word || l.Habits&language.CapitalAbbreviations == 0 {
		return t.Class&class.Abbreviation != 0
	}
	fresh := t.End+2 < end && text[t.End+1] <= ' ' && byteKind[text[t.End+2]] == Capital
	if t.End == t.Start+1 {
		return fresh && strings.IndexByte(oneLetter, text[t.Start]) >= 0 // “Lind v. Kern”
	}
	return t.Class&class.Abbreviation != 0 && (!fresh || t.Class&(class.Honorific|class.Binding) != 0)
}

// arabic reports whether w is a name with an article before it: "al-Jaafari".
func arabic(w string) bool {
	return (w[0] == 'a' || w[0] == 'e') && (w[1] == 'l' || w[1] == 's' || w[1] == 'd' || w[1] == 'n' || w[1] == 'r') &&
		w[2] == '-' && byteKind[w[3]] == Capital
}

// contraction adjusts a word's class to what its apostrophe adds: "Kern’s"
// possesses, "he’s" is a pronoun and a verb.
func contraction(tail string, c class.Set) class.Set {
	rest := tail[1:]
	if tail[0] != '\'' {
		rest = tail[len("’"):]
	}
	switch {
	case c&(class.Pronoun|class.Relative) != 0:
		return c | class.Contracted // also "who’s"
	case c&(class.Auxiliary|class.Modal) != 0: // "didn’t" is looked up as "didn"
		return c
	case rest == "s" || rest == "":
		return c&^(class.Cue|class.Verb|class.Auxiliary) | class.Possessing
	case rest == "t":
		return c | class.Auxiliary | class.Negation
	}
	return c
}

// IsUpper reports whether w is all in capitals and more than an initial.
func IsUpper(w string) bool {
	for i := range len(w) {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return len(w) > 1
}
