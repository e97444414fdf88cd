package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Kind tells what part of a sentence an item is.
type Kind uint8

// The kinds of item.
const (
	Other     Kind = iota
	Name           // a noun phrase with a name in it: "State Department spokesman John Kirby"
	Noun           // any other noun phrase: "a senior official"
	Pronoun        // he, she, they
	Verb           // a finite verb
	Gerund         // a present participle
	BareVerb       // a bare verb after "to" or an auxiliary
	Auxiliary      // has, would, did
	Adverb
	To
	Preposition
	Conjunction
	Subordinator // because, while
	Relative     // who, which
	That         // that
	Comma
	Colon
	Dash    // also semicolons and parentheses that hold a quotation
	Aside   // something in parentheses, all of it
	End     // a sentence ends
	Quote   // a passage in quotation marks, all of it
	LineEnd // a line's end
)

// Item is a piece of a sentence: a shallow parse that takes a passage in
// marks for one piece.
type Item struct {
	Kind        Kind
	First, Last int       // tokens, half-open
	Quote       int       // for iQuote: the passage
	Class       class.Set // of the word, or all that the phrase's words have
	Head        class.Set // of a phrase: the class of its last word
}

// items are a paragraph's, in order. The last is the end of a sentence.
type items []Item

// IsPhrase reports whether the item can name somebody.
func (it *Item) IsPhrase() bool { return it.Kind == Name || it.Kind == Noun || it.Kind == Pronoun }

// parse divides a paragraph's tokens into items.
func parse(text string, l *language.Language, toks []words.Token, passages []words.Passage, items []Item) []Item {
	c := chunker{text: text, language: l, toks: toks, items: items}
	next := 0
	for i := 0; i < len(toks); {
		if next < len(passages) && i >= passages[next].Begin {
			i = c.passage(next, &passages[next], i)
			next++
			continue
		}
		limit := len(toks)
		if next < len(passages) {
			limit = passages[next].Begin
		}
		i = c.item(i, limit)
	}
	c.add(End, len(toks), len(toks), 0)
	return c.items
}

// ItemAfterVerb returns the item that token k begins, before token limit, where a verb
// stands before it, and the token after it.
func (s *Paragraph) ItemAfterVerb(k, limit int) (it Item, end int) {
	c := chunker{text: s.Text, language: s.Language, toks: s.Tokens, items: []Item{{Kind: Verb}}}
	end = c.item(k, limit)
	return c.items[len(c.items)-1], end
}

// chunker is parse's state.
type chunker struct {
	text     string
	language *language.Language
	toks     []words.Token
	items    items
	closes   int // the token that closes what somebody tells in parentheses
}

func (c *chunker) add(kind Kind, first, last int, cl class.Set) {
	c.items = append(c.items, Item{Kind: kind, First: first, Last: last, Class: cl, Head: cl})
}

// last returns the kind of the last item; iEnd at the start.
func (all items) last() Kind {
	if len(all) == 0 {
		return End
	}
	return all[len(all)-1].Kind
}

// passage adds a passage and, where it ends the sentence, an end. A passage
// that ends in a question mark may still be followed by "he asked".
func (c *chunker) passage(n int, p *words.Passage, at int) int {
	c.items = append(c.items, Item{Kind: Quote, First: p.Begin, Last: p.Next, Quote: n})
	next := max(p.Next, at+1)
	for next < len(c.toks) && c.toks[next].Kind == words.Newline {
		next++
	}
	if next >= len(c.toks) {
		return next
	}
	end := words.EndsIn(c.text, c.toks, p.Last)
	t := c.toks[next]
	fresh := t.Kind == words.Capital && t.Class&class.Pronoun == 0 || t.Kind == words.Mark
	switch {
	case end == '.' && (t.Kind == words.Capital || t.Kind == words.Mark || t.Kind == words.Number):
		c.add(End, next, next, 0)
	case (end == '?' || end == '!') && fresh && !c.attributes(next):
		c.add(End, next, next, 0)
	}
	return next
}

// attributes reports whether the words from token i on look like "Kern said"
// or "the official asked": a short phrase and a verb of saying.
func (c *chunker) attributes(i int) bool {
	for k := i; k < len(c.toks) && k < i+12; k++ {
		switch t := c.toks[k]; {
		case t.Class&(class.Saying|class.Participle) != 0 && t.Class&class.Inverting != 0 && k > i && t.Kind == words.Word:
			return true
		case t.Class&class.Saying != 0 && k > i && t.Kind == words.Word && t.Class&class.Nounish == 0:
			return true
		case t.Kind == words.Stop, t.Kind == words.Mark, t.Kind == words.Newline, t.Class&(class.Verb|class.Being) != 0 && t.Kind == words.Word:
			return false
		}
	}
	return false
}

// item adds the item that begins at token i and returns where the next begins.
func (c *chunker) item(i, limit int) int {
	t := &c.toks[i]
	switch t.Kind {
	case words.Comma:
		c.add(Comma, i, i+1, 0)
	case words.Colon:
		c.add(Colon, i, i+1, 0)
	case words.Semicolon:
		c.add(c.semicolon(), i, i+1, 0)
	case words.Dash:
		c.add(Dash, i, i+1, 0)
	case words.Stop:
		c.stop(i)
	case words.Newline:
		return c.line(i)
	case words.Opening:
		return c.parenthesis(i, limit)
	case words.Closing:
		c.add(closing(c, i), i, i+1, 0)
	case words.Mark, words.Symbol, words.Tag:
		c.add(Other, i, i+1, 0)
	default:
		return c.word(i, limit)
	}
	return i + 1
}

// stop ends a sentence, unless a small letter follows.
func (c *chunker) stop(i int) {
	next := i + 1
	for next < len(c.toks) && (c.toks[next].Kind == words.Newline || c.toks[next].Kind == words.Closing) {
		next++
	}
	if next < len(c.toks) && c.text[c.toks[i].Start] == '.' {
		switch c.toks[next].Kind {
		case words.Word, words.Comma, words.Colon, words.Semicolon:
			return // the stop of an abbreviation: "R-Ky., said"
		}
	}
	c.add(End, i, i+1, 0)
}

// line adds a line's end only where it divides: a hard-wrapped line that goes
// on with a small letter is no matter.
func (c *chunker) line(i int) int {
	if c.items.last() == End || i+1 < len(c.toks) && (c.toks[i+1].Kind == words.Newline || c.toks[i+1].Kind == words.Mark) {
		c.add(LineEnd, i, i+1, 0)
	}
	return i + 1
}

// longestAside bounds a parenthesis that is taken as one item, in tokens.
const longestAside = 24

func (c *chunker) parenthesis(i, limit int) int {
	for k := i + 1; k < limit && k < i+longestAside; k++ {
		switch c.toks[k].Kind {
		case words.Closing:
			if c.toks[k-1].Kind == words.Stop && beginsSentence(c.items) {
				c.add(Dash, i, i+1, 0)
				return i + 1 // “(Kern says the wall is old.)” is a sentence by itself
			}
			if tells(c.toks[i+1 : k]) {
				c.add(Dash, i, i+1, 0)
				c.closes = k
				return i + 1 // “the wall (Kern says it is old) fell”
			}
			c.add(Aside, i, k+1, 0)
			return k + 1
		case words.Opening, words.Mark:
			c.add(Dash, i, i+1, 0)
			return i + 1
		}
	}
	c.add(Dash, i, i+1, 0)
	return i + 1
}

// closing tells what the closing parenthesis at token i is.
func closing(c *chunker, i int) Kind {
	if i == c.closes {
		return Dash
	}
	return Other
}

// shortestTelling is how many tokens somebody tells in parentheses has at least: “(Kern says it leaks)”.
const shortestTelling = 4

// tells reports whether somebody tells something in the tokens of a parenthesis: “(Kern says it is
// old)”, but not in “(as Kern said)”, “(which Kern denied)”.
func tells(toks []words.Token) bool {
	if len(toks) < shortestTelling || toks[0].Class&(class.Subordinator|class.Relative|class.Preposition) != 0 {
		return false
	}
	for k := range toks[1:] {
		switch t := &toks[k+1]; {
		case t.Kind != words.Word:
		case t.Class&class.Sourcing != 0, t.Class&class.Reporting != 0 && t.Class&(class.Nounish|class.Participle) == 0:
			return true
		}
	}
	return false
}

// beginsSentence reports whether a sentence begins behind the items so far.
func beginsSentence(all items) bool {
	last := all.last()
	return len(all) == 0 || last == End || last == LineEnd
}

// word adds a verb, a phrase or a small word.
func (c *chunker) word(i, limit int) int {
	t := &c.toks[i]
	if t.Kind == words.Number || t.Kind == words.Capital && c.beginsName(i, limit) {
		return c.phrase(i, limit)
	}
	if t.Kind == words.Capital && c.opensClause(i, limit) {
		c.add(Gerund, i, i+1, 0)
		return i + 1
	}
	if kind, n := small(c, i, limit); n > 0 {
		c.add(kind, i, i+n, t.Class)
		return i + n
	}
	return c.phrase(i, limit)
}

// starting reports whether the next word has a capital for standing first.
func (all items) starting() bool {
	switch all.last() {
	case End, Quote, LineEnd, Colon:
		return true
	}
	return false
}

// beginsName tells whether the capital at i begins a noun phrase, though the
// lexicon may know it as a small word: "Will said", "May told", "But Lind".
func (c *chunker) beginsName(i, limit int) bool {
	cl := c.toks[i].Class
	switch {
	case c.opensClause(i, limit):
		return false
	case c.language.Has(language.ProDrop) && c.items.starting() && cl&class.Finite != 0 && cl&(class.Male|class.Female|class.Role) == 0:
		return false // "Añadió que"
	case !c.items.starting() && cl&(class.Pronoun|class.Possessive|class.Determiner|class.That) == 0:
		return true
	case cl&(class.Functional|class.Participle|class.Passive) == 0:
		return true
	case cl&(class.Male|class.Female|class.Honorific) != 0 && cl&(class.Pronoun|class.Determiner|class.Preposition) == 0:
		return true
	}
	return cl&class.Modal != 0 && i+1 < limit && c.toks[i+1].Class&class.Finite != 0
}
