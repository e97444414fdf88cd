package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Words that no list holds, told by where they stand in languages other than
// English: there are more verbs of saying than any list has.

// phraseFollows reports whether a noun phrase or a name begins after token i.
func (c *chunker) phraseFollows(i, limit int) bool {
	if i+1 >= limit {
		return false
	}
	t := &c.toks[i+1]
	return t.Kind == words.Capital || t.Kind == words.Word && t.Class&(class.Determiner|class.Possessive|class.Role|class.Pronoun|class.Elided) != 0 && t.Class&(class.Auxiliary|class.Preposition) == 0
}

// tellsAlone tells whether the word at i, which no list holds, must be a verb
// of saying, for it stands after a quotation and a comma and before a phrase:
// „Ja“, näselte Kern; «No», se excusó.
func (c *chunker) tellsAlone(i, limit int) bool {
	t := &c.toks[i]
	if !c.language.Has(language.UnlistedVerbs) || t.Kind != words.Word || t.Class&^(class.Verb|class.Passive|class.Perfect) != 0 {
		return false
	}
	k := len(c.items) - 1
	for k > 0 && c.items[k].Kind == Adverb {
		k--
	}
	if k < 1 || c.items[k].Kind != Comma || c.items[k-1].Kind != Quote {
		return false
	}
	if c.language.Has(language.ProDrop) && i+1 < len(c.toks) && c.toks[i+1].Kind >= words.Comma {
		return true
	}
	if i+2 < limit && c.toks[i+1].Class&(class.Adverb|class.Elided) == class.Adverb {
		i++ // "empört sich Kern"
	}
	return c.phraseFollows(i, limit)
}

// objectBefore tells whether the article at i is a pronoun that stands before
// its verb: "la" in "Pardo la ha probado".
func (c *chunker) objectBefore(i, limit int) bool {
	if i+1 >= limit || c.items.starting() {
		return false
	}
	next := &c.toks[i+1]
	return next.Kind == words.Word && next.Class&(class.Auxiliary|class.Modal|class.Finite) != 0 && next.Class&(class.Nounish|class.Role|class.Group|class.Document|class.Passive|class.Titled|class.Speech|class.Temporal) == 0
}

// verbAfterSubject tells whether the word at i, which no list holds, is the verb
// of the pronoun or name before it: "ella prefiere", "Marín se lo toma".
func (c *chunker) verbAfterSubject(i, limit int) bool {
	n := len(c.items)
	for n > 0 && c.items[n-1].Kind == Adverb && (c.language.Has(language.HeadInitial) || c.language.SubjunctivePronouns != "") {
		n--
	}
	if n == 0 {
		return false
	}
	switch c.items[n-1].Kind {
	case Comma:
		return c.language.Has(language.HeadInitial) && c.items.asideClosed(n)
	case Pronoun:
	case Name:
		if !c.language.Has(language.HeadInitial) {
			return false
		}
	case Noun: // "le préfet temporise."
		alone := i+1 < len(c.toks) && (c.toks[i+1].Kind == words.Stop || c.toks[i+1].Kind == words.Colon)
		if !c.language.Has(language.HeadInitial) || !alone && n == len(c.items) {
			return false
		}
	default:
		return false
	}
	if n < 2 {
		return true
	}
	switch c.items[n-2].Kind {
	case End, Comma, Conjunction, Subordinator, That, Quote, Colon, Dash:
		if t := &c.toks[i]; c.items[n-1].Kind == Pronoun && c.text[t.End-1] == 'e' && language.Listed(c.language.SubjunctivePronouns, c.toks[c.items[n-1].First].Of(c.text)) {
			t.Class = class.Verb | class.Subjunctive // "er selbst verschicke"
		}
		return !c.language.Has(language.CapitalNouns) || !c.nounAhead(i, limit)
	}
	return false
}

// longestAsideItems bounds an aside between commas, in items.
const longestAsideItems = 12

// asideClosed reports whether the first n items end in a subject and an aside
// between commas: "sa voisine, Marianne Oudin,".
func (all items) asideClosed(n int) bool {
	for k := n - 2; k > 0 && k > n-longestAsideItems; k-- {
		if all[k].Kind == Comma && all[k-1].IsPhrase() {
			return k == 1 || all[k-2].Kind == End || all[k-2].Kind == LineEnd
		}
	}
	return false
}

// semicolon returns what a semicolon is: English papers set few, and often
// where others set a dash; elsewhere it ends a sentence.
func (c *chunker) semicolon() Kind {
	if c.language.Has(language.SemicolonStops) {
		return End
	}
	return Dash
}
