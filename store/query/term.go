package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// term reads a word, a phrase or a filter. growing tells that its last word
// may be taken for a beginning if it is still being typed.
func (p *parser) term(growing bool) (Node, error) {
	if p.terms++; p.terms > maxTerms {
		return nil, p.wrong(p.at, len(p.text), "more than %d terms", maxTerms)
	}
	from := p.at
	if closing := p.mark(); closing != "" {
		w, err := p.phrase(closing, growing)
		return told(w), err
	}
	text := p.bare()
	if colon := strings.IndexByte(text, ':'); colon >= 0 {
		p.at = from + colon + 1
		f, err := p.filterOf(from, text[:colon], text[colon+1:])
		if err != nil {
			return nil, err
		}
		if f != nil {
			return f(p, growing)
		}
		p.at = from + len(text)
	}
	return told(p.word(text, growing)), nil
}

// told is nil for a word that says nothing.
func told(w Word) Node {
	if w.Text == "" {
		return nil
	}
	return w
}

// bare reads up to white space, a parenthesis or a quotation mark.
func (p *parser) bare() string {
	from := p.at
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if delimits(r) {
			break
		}
		p.at += size
	}
	return p.text[from:p.at]
}

// typographic are the quotation marks that are no straight ones. Which of them opens
// depends on the country.
const typographic = "“”„‟«»"

func delimits(r rune) bool {
	return unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' || strings.ContainsRune(typographic, r)
}

// mark returns the marks that can close the phrase that a mark here opens, or
// nothing where there is no mark.
func (p *parser) mark() (closing string) {
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	switch {
	case size == 0:
		return ""
	case r == '"':
		return `"`
	case strings.ContainsRune(typographic, r):
		return typographic
	}
	return ""
}

// phrase reads a phrase from its opening mark on. A star behind the closing mark
// makes its last word a beginning.
func (p *parser) phrase(closing string, growing bool) (Word, error) {
	from := p.at
	_, opening := utf8.DecodeRuneInString(p.text[from:])
	inside := p.text[from+opening:]
	end := strings.IndexAny(inside, closing)
	if end < 0 {
		if p.at = len(p.text); p.typed {
			return newWord(inside, growing && endsInWord(inside)), nil
		}
		return Word{}, p.wrong(from, from+opening, "missing closing quotation mark")
	}
	_, mark := utf8.DecodeRuneInString(inside[end:])
	p.at = from + opening + end + mark
	star := strings.HasPrefix(p.text[p.at:], "*")
	if star {
		p.at++
	}
	return newWord(inside[:end], star), nil
}

// word makes a word of text that ends at the place.
func (p *parser) word(text string, growing bool) Word {
	star := strings.HasSuffix(text, "*")
	return newWord(text, star || growing && p.unfinished() && endsInWord(text))
}

// Text is what a word has of a text that stands in quotation marks: from the first letter
// to the last, in one line.
func Text(text string) string { return newWord(text, false).Text }

func newWord(text string, prefix bool) Word {
	text = strings.Map(func(r rune) rune {
		if r == '"' || r < ' ' || r == utf8.RuneError {
			return ' '
		}
		return r
	}, text)
	text = strings.TrimFunc(strings.Join(strings.Fields(text), " "), func(r rune) bool { return !inWord(r) })
	if !strings.ContainsFunc(text, beginsWord) {
		return Word{}
	}
	return Word{text, prefix}
}

func endsInWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return inWord(r)
}

// inWord tells characters of which words are made, to the index too.
func inWord(r rune) bool { return beginsWord(r) || unicode.Is(unicode.M, r) }

func beginsWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.Co) }
