package anchor

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

// token is a word, or a sign, at its place in a text.
type token struct {
	start, end int
	form       int // number of its form in tokens
}

// form is a word as a search compares it: without case and accents, marks straight.
type form struct {
	text   string
	letter bool // it is made of letters, so that a typo may stand in it
	weight int  // letters; a sign counts for one
}

// tokens is a text as words and signs.
type tokens struct {
	all   []token
	forms []form
	known map[string]int
	at    [][]int // for each form, the indexes of its tokens in the text
}

// read cuts a text into tokens.
func read(text string) *tokens {
	t := &tokens{known: map[string]int{}}
	t.all = t.cut(text)
	t.at = make([][]int, len(t.forms))
	for i, is := range t.all {
		t.at[is.form] = append(t.at[is.form], i)
	}
	return t
}

// cut cuts a text, or a stretch of words that is looked for in it, into tokens.
func (t *tokens) cut(text string) (all []token) {
	var f fold.Folder
	folded := string(f.Fold(text, fold.Search))
	for i := 0; i < len(folded); {
		r, n := utf8.DecodeRuneInString(folded[i:])
		end := i + n
		if fold.IsBlank(r) {
			i = end
			continue
		}
		if inWord(r) {
			end = i + wordEnd(folded[i:])
		}
		start, stop := f.Span(i, end)
		all = append(all, token{start, stop, t.number(folded[i:end], r)})
		i = end
	}
	return all
}

// wordEnd returns how many bytes of a text the word has that it begins with.
func wordEnd(text string) int {
	for i, r := range text {
		if !inWord(r) {
			return i
		}
	}
	return len(text)
}

// inWord reports whether a letter is one of several that make a word: in Chinese and
// Thai, where no blanks part words, each stands for itself.
func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) && !alone(r)
}

func alone(r rune) bool {
	return r > 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// number returns the number of a form, which begins with r.
func (t *tokens) number(text string, r rune) int {
	if n, ok := t.known[text]; ok {
		return n
	}
	f := form{text: strings.Clone(text), weight: 1}
	switch {
	case alone(r):
		f.weight = 3 // some characters are a word
	case inWord(r):
		f.weight = utf8.RuneCountInString(text)
		f.letter = strings.IndexFunc(text, unicode.IsDigit) < 0
	}
	t.known[f.text] = len(t.forms)
	t.forms = append(t.forms, f)
	return len(t.forms) - 1
}

// where returns the indexes of a form's tokens in the text; none of one that is not in it.
func (t *tokens) where(form int) []int {
	if form >= len(t.at) {
		return nil
	}
	return t.at[form]
}

// before returns how many tokens of the text begin before an offset.
func (t *tokens) before(offset int) int {
	return sort.Search(len(t.all), func(i int) bool { return t.all[i].start >= offset })
}

// weight is how much tokens say.
func (t *tokens) weight(some []token) (sum int) {
	for _, is := range some {
		sum += t.forms[is.form].weight
	}
	return sum
}

// span is the stretch of the text from one token to before another.
func (t *tokens) span(from, to int) quotes.Span {
	if from >= to {
		return quotes.Span{}
	}
	return quotes.Span{Start: t.all[from].start, End: t.all[to-1].end}
}
