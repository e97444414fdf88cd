package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/tagger"
)

// opensClause tells whether the capital at i is a participle that opens the
// sentence: "Leaving the hall, Lind said".
func (c *chunker) opensClause(i, limit int) bool {
	t := &c.toks[i]
	return t.Class == 0 && c.gerund(t.Of(c.text)) && c.items.starting() && c.items.last() != Quote && i+1 < limit &&
		c.toks[i+1].Kind == words.Word && c.toks[i+1].Class&(class.Finite|class.Auxiliary|class.Modal) == 0
}

// small tells what item a word is that belongs to no phrase; n is 0 if it
// begins one.
func small(c *chunker, i, limit int) (kind Kind, n int) {
	t := &c.toks[i]
	prev, afterTo := c.items.last(), c.items.afterTo()
	if prev != Auxiliary && c.ranks(i, limit) {
		return 0, 0
	}
	if c.takesGerund(i, limit) {
		return Verb, 1
	}
	if p, ok := t.Look.Part(); ok {
		return tagged(t, p, afterTo)
	}
	if t.Look == tagger.Verb {
		return Verb, 1
	}
	switch {
	case t.Class&class.Contracted != 0 && t.Class&class.Relative != 0:
		return Relative, 1 // "who’s argued for years that"
	case t.Class&class.Contracted != 0:
		return Pronoun, 1
	}
	if kind, n, known := c.idiomatic(i, limit); known {
		return kind, n
	}
	if kind, n, known := infinitive(c, i, limit, afterTo); known {
		return kind, n
	}
	if kind, n, known := byClass(c, i, limit); known {
		return kind, n
	}
	return joining(c, t)
}

// thatTime reports whether "that" at i points to a time, and begins no clause: "a guard who was
// on duty that night", not "said that night had fallen".
func thatTime(c *chunker, i, limit int) bool {
	if !c.language.Has(language.ShortOffices) || i+1 >= limit || c.toks[i+1].Kind != words.Word || c.toks[i+1].Class&class.Temporal == 0 || c.toks[i+1].Class&class.Plural != 0 {
		return false
	}
	switch c.items.last() {
	case Noun, Name, Adverb:
		return true
	case Verb:
		return c.items[len(c.items)-1].Class&class.Saying == 0
	}
	return false
}

// byClass is small for words that their class alone tells.
func byClass(c *chunker, i, limit int) (kind Kind, n int, known bool) {
	cl, prev := c.toks[i].Class, c.items.last()
	switch {
	case cl&(class.Auxiliary|class.Modal) != 0 && cl&(class.Male|class.Female) == 0:
		return Auxiliary, 1, true
	case cl&class.Relative != 0:
		return Relative, 1, true
	case cl&class.That != 0 && prev == Verb && c.language.Has(language.VerbSecond) && i+1 < limit && c.toks[i+1].Class&(class.Determiner|class.Possessive|class.Pronoun) != 0:
		return That, 1, true // "zei dat het schip vertrekt"
	case cl&class.Pronoun != 0 && (cl&(class.Determiner|class.Preposition|class.Conjunction) == 0 || !c.nounFollows(i, limit)):
		if cl&class.Objective != 0 && cl&class.Determiner == 0 && prev != End && !c.verbFollows(i, limit) {
			return Other, 1, true
		}
		return Pronoun, 1, true
	case cl&class.That != 0 && thatTime(c, i, limit):
		return Adverb, 2, true
	case cl&class.That != 0 && prev != End:
		return That, 1, true
	case cl&class.Finite != 0 && c.isVerb(i, limit):
		return Verb, 1, true
	case cl&class.Plain != 0 && cl&(class.Finite|class.Nounish) == 0 && cl&class.Role == 0:
		switch prev {
		case Name, Noun, Pronoun, Adverb, Relative, Comma, Aside, Dash, Conjunction:
			return Verb, 1, true
		}
		return BareVerb, 1, true
	}
	return 0, 0, false
}

// takesGerund reports whether the word at i, which may be a noun, is a verb of saying that
// a participle completes: "Many users report being turned away".
func (c *chunker) takesGerund(i, limit int) bool {
	t := &c.toks[i]
	if i == 0 || i+1 >= limit || t.Kind != words.Word || t.Class&(class.Document|class.Speech|class.Nounish) == 0 || c.language.Gerund == "" || !c.language.Has(language.ShortOffices) {
		return false
	}
	next, prev := c.toks[i+1].Of(c.text), c.toks[i-1].Of(c.text)
	plural := c.toks[i-1].Kind <= words.Capital && (c.toks[i-1].Class&class.Plural != 0 || prev[len(prev)-1] == 's')
	return plural && (c.toks[i-1].Kind == words.Word && (next == "being" || next == "having") || t.Class&class.Reporting != 0 && c.gerund(next) && opensWith(c, i-1) && i+2 < limit && isObject(c, i+2))
}

// opensWith reports whether the noun at token k opens its sentence, alone or behind one word:
// "Neighbours", "Both groups".
func opensWith(c *chunker, k int) bool {
	return k < 2 || c.toks[k-1].Kind == words.Stop || c.toks[k-2].Kind == words.Stop
}

// isObject reports whether a noun phrase begins at token k: "glass", "a knife".
func isObject(c *chunker, k int) bool {
	t := &c.toks[k]
	return t.Kind == words.Capital || t.Kind == words.Number || t.Kind == words.Word &&
		(t.Class&class.Determiner != 0 || t.Class&(class.Finite|class.Auxiliary|class.Modal|class.Preposition|class.Conjunction|class.Relative|class.Adverb|class.That) == 0)
}

// infinitive is small for bare verbs after "to" or an auxiliary.
func infinitive(c *chunker, i, limit int, afterTo bool) (kind Kind, n int, known bool) {
	t, prev := &c.toks[i], c.items.last()
	cl := t.Class
	switch {
	case t.Kind == words.Word && prev == To && cl&^(class.Plain|class.Nounish) == 0 && c.items.sourced():
		return 0, 0, true // "according to exit polls"
	case t.Kind == words.Word && cl == 0 && prev == To && c.text[t.End-1] != 's' && !(i+1 < limit && c.toks[i+1].Kind == words.Capital && c.toks[i+1].Class&class.Role != 0):
		return BareVerb, 1, true
	case t.Kind == words.Word && cl == 0 && prev == Auxiliary && c.toks[i-1].Class&class.Modal != 0:
		return BareVerb, 1, true
	case cl&class.Plain != 0 && afterTo && cl&(class.Finite&^class.Calling|class.Auxiliary) == 0:
		return BareVerb, 1, true
	}
	return 0, 0, false
}

// afterTo reports whether a verb would be an infinitive here: "to say", "will not say".
func (all items) afterTo() bool {
	prev, n := all.last(), len(all)
	return prev == To || prev == Auxiliary || prev == Adverb && n > 1 && (all[n-2].Kind == Auxiliary || all[n-2].Kind == To)
}

// joining is small for what is neither a verb nor a subject: words that join
// phrases and clauses, objects, adverbs and present participles.
func joining(c *chunker, t *words.Token) (kind Kind, n int) {
	cl, prev := t.Class, c.items.last()
	switch {
	case cl&class.Participle != 0 && cl&class.Preposition == 0:
		return Gerund, 1
	case cl&(class.Determiner|class.Preposition) == class.Determiner|class.Preposition && cl&class.Binding != 0 && (prev == Noun || prev == Name):
		return Preposition, 1 // "porte-parole des pêcheurs"
	case cl&(class.Determiner|class.Possessive) != 0:
		return 0, 0
	case cl&class.Subordinator != 0 && (cl&class.Preposition == 0 || prev == End):
		return Subordinator, 1
	case cl&class.Conjunction != 0:
		return Conjunction, 1
	case cl&class.Preposition != 0:
		if cl&class.Adverb == 0 && c.text[t.Start:t.End] == c.language.Infinitive {
			return To, 1
		}
		return Preposition, 1
	case cl&(class.Objective|class.Adverb) == class.Objective|class.Adverb && prev == Preposition && c.items[len(c.items)-1].Class&class.Sourcing != 0:
		return Pronoun, 1 // "selon lui"
	case cl&class.Objective != 0 && cl&class.Adverb == 0:
		return Other, 1
	case cl&class.Adverb != 0:
		return Adverb, 1
	case cl == 0 && c.gerund(c.text[t.Start:t.End]) && !(prev == Preposition):
		return Gerund, 1
	}
	return 0, 0
}

// idiomatic is small for words that one language or another uses in its own way.
func (c *chunker) idiomatic(i, limit int) (kind Kind, n int, known bool) {
	t, prev := &c.toks[i], c.items.last()
	cl := t.Class
	switch {
	case cl&class.Viewpoint != 0, cl&class.Postposed != 0, cl&(class.Sourcing|class.Adverb) == class.Sourcing|class.Adverb && prev == Comma && c.phraseFollows(i, limit):
		return Preposition, 1, true // „…“, so Kern
	case cl&(class.Elided|class.Determiner) == class.Elided|class.Determiner && i+1 < limit && c.toks[i+1].Class&(class.Saying|class.Calling|class.Having) != 0 && c.toks[i+1].Class&class.Role == 0:
		return Adverb, 1, true // "comme l’écrit Kern"
	case c.language.Has(language.HeadInitial) && cl&class.Determiner != 0 && c.objectBefore(i, limit):
		return Adverb, 1, true // "Pardo la ha probado"
	case c.language.Has(language.UnlistedVerbs) && cl == 0 && t.Kind == words.Word && c.verbAfterSubject(i, limit):
		return Verb, 1, true
	case c.tellsAlone(i, limit):
		c.toks[i].Class = class.Saying | class.Inverting
		return Verb, 1, true
	case c.language.Has(language.CapitalNouns) && t.Kind == words.Word && cl&^(class.Verb|class.Passive) == 0 && c.attributive(i, limit):
		return 0, 0, true
	case c.language.Has(language.CapitalNouns) && t.Kind == words.Word && cl == 0:
		return Adverb, 1, true
	}
	return 0, 0, false
}

// sourced reports whether the last item completes "according to".
func (all items) sourced() bool {
	n := len(all)
	return n > 1 && all[n-2].Class&class.Sourcing != 0 && all[n-2].Kind == Preposition
}

// tagged is small for a word that has a part of speech.
func tagged(t *words.Token, p tagger.Part, afterTo bool) (kind Kind, n int) {
	switch p {
	case tagger.Finite, tagger.Participle:
		return Verb, 1
	case tagger.Bare:
		if t.Class&class.Finite == 0 && (afterTo || t.Class&class.Plain == 0) {
			return BareVerb, 1
		}
		return Verb, 1
	case tagger.Gerund:
		return Gerund, 1
	}
	return 0, 0
}

// gerund reports whether w ends as a present participle does.
func (c *chunker) gerund(w string) bool {
	return len(w) > 5 && c.language.Gerund != "" && w[len(w)-3:] == c.language.Gerund
}

// isVerb tells a verb from a noun or an adjective that is spelled alike:
// "he claims" from "the claims", "they proposed" from "a proposed ban".
func (c *chunker) isVerb(i, limit int) bool {
	t := &c.toks[i]
	prev := c.items.last()
	if t.Class&class.Nounish != 0 {
		if i > 0 && (c.toks[i-1].Class&class.Possessing != 0 || language.IsParty(c.toks[i-1].Of(c.text))) {
			return false
		}
		switch prev {
		case Preposition, To:
			return false
		case Auxiliary, Other, End, Verb:
			return t.Class&(class.Saying|class.Passive) == class.Saying && prev == Auxiliary
		}
	}
	if t.Class&(class.Passive|class.Saying|class.Calling) == class.Passive && (prev == Verb || prev == Quote) && c.nameFollows(i, limit) {
		return false // "said retired General Lind"
	}
	if t.Class&class.Passive != 0 && prev == Preposition && t.Class&class.Saying == 0 {
		return false
	}
	return true
}

// nameFollows reports whether a name, a role or a noun stands after token i.
func (c *chunker) nameFollows(i, limit int) bool {
	if i+1 >= limit {
		return false
	}
	t := &c.toks[i+1]
	return t.Kind == words.Capital || t.Class&class.Role != 0 || t.Kind == words.Word && (t.Class == 0 || t.Nominal())
}

// nounFollows reports whether a phrase goes on after the determiner at i:
// "another official" against "another said".
func (c *chunker) nounFollows(i, limit int) bool {
	if i+1 >= limit {
		return false
	}
	t := &c.toks[i+1]
	switch t.Kind {
	case words.Capital, words.Number:
		return true
	case words.Word:
		if t.Class&class.Plain != 0 && t.Class&(class.Nounish|class.Role|class.Document|class.Speech) == 0 {
			return false // "some say"
		}
		return t.Class&(class.Finite|class.Auxiliary|class.Modal|class.Preposition|class.Conjunction|class.Relative|class.Adverb|class.Pronoun|class.That) == 0 ||
			t.Class&class.Role != 0
	}
	return false
}

func (c *chunker) verbFollows(i, limit int) bool {
	return i+1 < limit && c.toks[i+1].Kind == words.Word && c.toks[i+1].Class&(class.Finite|class.Auxiliary|class.Modal|class.Adverb) != 0
}
