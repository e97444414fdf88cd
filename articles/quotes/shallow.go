package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// itemKind tells what part of a sentence an item is.
type itemKind uint8

const (
	iOther   itemKind = iota
	iName             // a noun phrase with a name in it: "State Department spokesman John Kirby"
	iNoun             // any other noun phrase: "a senior official"
	iPronoun          // he, she, they
	iVerb             // a finite verb
	iIng              // a present participle
	iPlain            // a bare verb after "to" or an auxiliary
	iAux              // has, would, did
	iAdverb
	iTo
	iPrep
	iConj
	iSub  // because, while
	iRel  // who, which
	iThat // that
	iComma
	iColon
	iDash  // also semicolons and parentheses that hold a quotation
	iAside // something in parentheses, all of it
	iEnd   // a sentence ends
	iQuote // a passage in quotation marks, all of it
	iLine  // a line's end
)

// item is a piece of a sentence: a shallow parse that takes a passage in
// marks for one piece.
type item struct {
	kind        itemKind
	first, last int       // tokens, half-open
	quote       int       // for iQuote: the passage
	class       class.Set // of the word, or all that the phrase's words have
	head        class.Set // of a phrase: the class of its last word
}

// items are a paragraph's, in order. The last is the end of a sentence.
type items []item

// phrase reports whether the item can name somebody.
func (it *item) phrase() bool { return it.kind == iName || it.kind == iNoun || it.kind == iPronoun }

// endsIn tells how a passage that ends in toks[:last] leaves the
// sentence around it.
func endsIn(text string, toks []token, last int) byte {
	for last > 0 && (toks[last-1].kind == mark || toks[last-1].kind == closing || toks[last-1].Of(text) == "'") {
		last--
	}
	if last == 0 {
		return 0
	}
	switch t := toks[last-1]; t.kind {
	case stop:
		return narrow(text[t.End-1])
	case comma:
		return ','
	case dash:
		return '-'
	default:
		if t.class&class.Abbreviation != 0 || text[t.End-1] == '.' {
			return '.'
		}
	}
	return 0
}

// ending tells how a passage leaves the sentence around it: its last mark, 0 if it has none.
func (r *wordParagraph) ending(p *passage) byte { return endsIn(r.text, r.tokens, p.last) }

// parse divides a paragraph's tokens into items.
func parse(text string, l *language.Language, toks []token, passages []passage, items []item) []item {
	c := chunker{text: text, language: l, toks: toks, items: items}
	next := 0
	for i := 0; i < len(toks); {
		if next < len(passages) && i >= passages[next].begin {
			i = c.passage(next, &passages[next], i)
			next++
			continue
		}
		limit := len(toks)
		if next < len(passages) {
			limit = passages[next].begin
		}
		i = c.item(i, limit)
	}
	c.add(iEnd, len(toks), len(toks), 0)
	return c.items
}

// chunker is parse's state.
type chunker struct {
	text     string
	language *language.Language
	toks     []token
	items    []item
}

func (c *chunker) add(kind itemKind, first, last int, cl class.Set) {
	c.items = append(c.items, item{kind: kind, first: first, last: last, class: cl, head: cl})
}

// last returns the kind of the last item; iEnd at the start.
func (c *chunker) last() itemKind {
	if len(c.items) == 0 {
		return iEnd
	}
	return c.items[len(c.items)-1].kind
}

// passage adds a passage and, where it ends the sentence, an end. A passage
// that ends in a question mark may still be followed by "he asked".
func (c *chunker) passage(n int, p *passage, at int) int {
	c.items = append(c.items, item{kind: iQuote, first: p.begin, last: p.next, quote: n})
	next := max(p.next, at+1)
	for next < len(c.toks) && c.toks[next].kind == newline {
		next++
	}
	if next >= len(c.toks) {
		return next
	}
	end := endsIn(c.text, c.toks, p.last)
	t := c.toks[next]
	fresh := t.kind == capital && t.class&class.Pronoun == 0 || t.kind == mark
	switch {
	case end == '.' && (t.kind == capital || t.kind == mark || t.kind == number):
		c.add(iEnd, next, next, 0)
	case (end == '?' || end == '!') && fresh && !c.attributes(next):
		c.add(iEnd, next, next, 0)
	}
	return next
}

// attributes reports whether the words from token i on look like "Kern said"
// or "the official asked": a short phrase and a verb of saying.
func (c *chunker) attributes(i int) bool {
	for k := i; k < len(c.toks) && k < i+12; k++ {
		switch t := c.toks[k]; {
		case t.class&(class.Saying|class.Participle) != 0 && t.class&class.Inverting != 0 && k > i && t.kind == word:
			return true
		case t.class&class.Saying != 0 && k > i && t.kind == word && t.class&class.Nounish == 0:
			return true
		case t.kind == stop, t.kind == mark, t.kind == newline, t.class&(class.Verb|class.Being) != 0 && t.kind == word:
			return false
		}
	}
	return false
}

// item adds the item that begins at token i and returns where the next begins.
func (c *chunker) item(i, limit int) int {
	t := &c.toks[i]
	switch t.kind {
	case comma:
		c.add(iComma, i, i+1, 0)
	case colon:
		c.add(iColon, i, i+1, 0)
	case semi:
		c.add(c.semicolon(), i, i+1, 0)
	case dash:
		c.add(iDash, i, i+1, 0)
	case stop:
		c.stop(i)
	case newline:
		return c.line(i)
	case opening:
		return c.parenthesis(i, limit)
	case closing, mark, symbol, tag:
		c.add(iOther, i, i+1, 0)
	default:
		return c.word(i, limit)
	}
	return i + 1
}

// stop ends a sentence, unless a small letter follows.
func (c *chunker) stop(i int) {
	next := i + 1
	for next < len(c.toks) && (c.toks[next].kind == newline || c.toks[next].kind == closing) {
		next++
	}
	if next < len(c.toks) && c.text[c.toks[i].Start] == '.' {
		switch c.toks[next].kind {
		case word, comma, colon:
			return // the stop of an abbreviation: "R-Ky., said"
		}
	}
	c.add(iEnd, i, i+1, 0)
}

// line adds a line's end only where it divides: a hard-wrapped line that goes
// on with a small letter is no matter.
func (c *chunker) line(i int) int {
	if c.last() == iEnd || i+1 < len(c.toks) && (c.toks[i+1].kind == newline || c.toks[i+1].kind == mark) {
		c.add(iLine, i, i+1, 0)
	}
	return i + 1
}

// longestAside bounds a parenthesis that is taken as one item, in tokens.
const longestAside = 24

func (c *chunker) parenthesis(i, limit int) int {
	for k := i + 1; k < limit && k < i+longestAside; k++ {
		switch c.toks[k].kind {
		case closing:
			c.add(iAside, i, k+1, 0)
			return k + 1
		case opening, mark:
			c.add(iDash, i, i+1, 0)
			return i + 1
		}
	}
	c.add(iDash, i, i+1, 0)
	return i + 1
}

// word adds a verb, a phrase or a small word.
func (c *chunker) word(i, limit int) int {
	t := &c.toks[i]
	if t.kind == number || t.kind == capital && c.beginsName(i, limit) {
		return c.phrase(i, limit)
	}
	if t.kind == capital && c.opensClause(i, limit) {
		c.add(iIng, i, i+1, 0)
		return i + 1
	}
	if kind, n := c.small(i, limit); n > 0 {
		c.add(kind, i, i+n, t.class)
		return i + n
	}
	return c.phrase(i, limit)
}

// starting reports whether the next word has a capital for standing first.
func (c *chunker) starting() bool {
	switch c.last() {
	case iEnd, iQuote, iLine, iColon:
		return true
	}
	return false
}

// functional are the classes of words that begin a sentence without being a name.
const functional = class.Pronoun | class.Determiner | class.Possessive | class.Preposition | class.Conjunction | class.Subordinator | class.Relative | class.That | class.Adverb | class.Modal

// beginsName tells whether the capital at i begins a noun phrase, though the
// lexicon may know it as a small word: "Will said", "May told", "But Lind".
func (c *chunker) beginsName(i, limit int) bool {
	cl := c.toks[i].class
	switch {
	case c.opensClause(i, limit):
		return false
	case c.language.Has(language.ProDrop) && c.starting() && cl&class.Finite != 0 && cl&(class.Male|class.Female|class.Role) == 0:
		return false // "Añadió que"
	case !c.starting() && cl&(class.Pronoun|class.Possessive|class.Determiner|class.That) == 0:
		return true
	case cl&(functional|class.Participle|class.Passive) == 0:
		return true
	case cl&(class.Male|class.Female|class.Honorific) != 0 && cl&(class.Pronoun|class.Determiner|class.Preposition) == 0:
		return true
	}
	return cl&class.Modal != 0 && i+1 < limit && c.toks[i+1].class&class.Finite != 0
}
