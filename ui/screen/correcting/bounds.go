package correcting

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/pane"
)

// askBounds asks where the current quotation begins and ends.
func (p Page) askBounds() pane.Wish {
	q := p.quote()
	return p.stretch("from here to there: ", q.Span, func(to quotes.Span) pane.Wish {
		if to == q.Span {
			return nil
		}
		there := anchor.Of(p.Article.Text, to)
		return p.doing(correct.Correction{Do: correct.Bounds, To: &there})()
	})
}

// newQuote asks which words of the passage are a quotation, of what kind, and whose. Of a
// selection it is all of them.
func (p Page) newQuote() pane.Wish {
	if p.Chosen {
		return p.quoteFrom(p.Passage)
	}
	return p.stretch("a quotation: ", p.Passage, p.quoteFrom)
}

// quoteFrom asks of what kind a new quotation is, and whose.
func (p Page) quoteFrom(at quotes.Span) pane.Wish {
	return carry.Choose(p.Session, "it is: ", "", kinds(func(k quotes.Kind) pane.Wish {
		return p.choosePerson("said by: ", -1, func(who quotes.Speaker) pane.Wish {
			return p.do(correct.Correction{Do: correct.Quote, At: anchor.Of(p.Article.Text, at), Kind: k.String(), Person: who.Name, Role: who.Role})
		})
	}))
}

// QuoteOf is the quotation that has just the words of a stretch of a text, with or without
// its marks; -1 if none has.
func QuoteOf(text string, found quotes.Found, at quotes.Span) int {
	at = correct.Said(text, at)
	return slices.IndexFunc(found.Quotes, func(q quotes.Quote) bool { return q.Span == at })
}

// stretch asks for some words, which are shown while their ends are moved.
func (p Page) stretch(label string, from quotes.Span, keep func(quotes.Span) pane.Wish) pane.Wish {
	b := &ends{text: p.Article.Text, Span: from}
	prompt := &pane.Prompt{Label: label}
	done := func() { p.Select(quotes.Span{}) }
	prompt.Typed = func(line string) pane.Wish {
		prompt.Text, prompt.At = nil, 0
		for _, key := range line {
			b.move(key)
		}
		p.Select(b.Span)
		return nil
	}
	prompt.Side = func(step int) {
		b.move(map[int]rune{-1: 'h', 1: 'l'}[step])
		p.Select(b.Span)
	}
	prompt.Accept = func(string) pane.Wish { done(); return keep(b.Span) }
	prompt.Cancel = func() pane.Wish { done(); return nil }
	prompt.Right = func() (string, quotes.Span) {
		return p.Ink.Hinted("h l move the end, H L the start · enter keeps it"), quotes.Span{}
	}
	p.Select(b.Span)
	return pane.Ask{Prompt: prompt}
}

// ends are words that are being chosen.
type ends struct {
	text string
	quotes.Span
}

// move moves an end by a word: the last one at h and l, the first at H and L. A word stays.
func (e *ends) move(key rune) {
	switch to := e.Span; key {
	case 'l':
		to.End = wordEnd(e.text, e.End)
		e.Span = to
	case 'h':
		if to.End = wordEndBefore(e.text, e.End); to.End > to.Start {
			e.Span = to
		}
	case 'L':
		if to.Start = wordStart(e.text, e.Start); to.Start < to.End {
			e.Span = to
		}
	case 'H':
		to.Start = wordStartBefore(e.text, e.Start)
		e.Span = to
	}
}

// wordEnd is where the word ends that goes on, or is the next, behind an offset.
func wordEnd(text string, at int) int {
	at = skip(text, at, true)
	return skip(text, at, false)
}

// wordEndBefore is where the word before the one that ends at an offset does.
func wordEndBefore(text string, at int) int {
	at = skipBack(text, at, false)
	return skipBack(text, at, true)
}

// wordStart is where the word begins behind the one that does at an offset.
func wordStart(text string, at int) int {
	at = skip(text, at, false)
	return skip(text, at, true)
}

// wordStartBefore is where the word before an offset begins.
func wordStartBefore(text string, at int) int {
	at = skipBack(text, at, true)
	return skipBack(text, at, false)
}

// skip goes on over blanks, or over all else.
func skip(text string, at int, blanks bool) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) != blanks {
			break
		}
		at += n
	}
	return at
}

// skipBack goes back over blanks, or over all else.
func skipBack(text string, at int, blanks bool) int {
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if unicode.IsSpace(r) != blanks {
			break
		}
		at -= n
	}
	return at
}
