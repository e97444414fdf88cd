package quotes

import "pullquote/articles/quotes/tagger"

// opensClause tells whether the capital at i is a participle that opens the
// sentence: "Leaving the hall, Lind said".
func (c *chunker) opensClause(i, limit int) bool {
	t := &c.toks[i]
	return t.class == 0 && c.gerund(t.Of(c.text)) && c.starting() && c.last() != iQuote && i+1 < limit &&
		c.toks[i+1].kind == word && c.toks[i+1].class&(finite|auxiliary|modal) == 0
}

// finite are the classes of finite verbs.
const finite = saying | calling | verb

// small tells what item a word is that belongs to no phrase; n is 0 if it
// begins one.
func (c *chunker) small(i, limit int) (kind itemKind, n int) {
	t := &c.toks[i]
	cl := t.class
	prev, afterTo := c.last(), c.afterTo()
	if p, ok := t.look.Part(); ok {
		return c.tagged(t, p, afterTo)
	}
	if t.look == tagger.Verb {
		return iVerb, 1
	}
	if cl&contracted != 0 {
		return iPronoun, 1
	}
	if kind, n, known := c.idiomatic(i, limit); known {
		return kind, n
	}
	switch {
	case t.kind == word && prev == iTo && cl&^(plain|nounish) == 0 && c.sourced():
		return 0, 0 // "according to exit polls"
	case t.kind == word && cl == 0 && prev == iTo && c.text[t.End-1] != 's' && !(i+1 < limit && c.toks[i+1].kind == capital && c.toks[i+1].class&role != 0):
		return iPlain, 1
	case t.kind == word && cl == 0 && prev == iAux && c.toks[i-1].class&modal != 0:
		return iPlain, 1
	case cl&plain != 0 && afterTo && cl&(finite&^calling|auxiliary) == 0:
		return iPlain, 1
	case cl&(auxiliary|modal) != 0 && cl&(male|female) == 0:
		return iAux, 1
	case cl&relative != 0:
		return iRel, 1
	case cl&pronoun != 0 && (cl&(determiner|preposition|conjunction) == 0 || !c.nounFollows(i, limit)):
		if cl&objective != 0 && cl&determiner == 0 && prev != iEnd && !c.verbFollows(i, limit) {
			return iOther, 1
		}
		return iPronoun, 1
	case cl&that != 0 && prev != iEnd:
		return iThat, 1
	case cl&finite != 0 && c.isVerb(i, limit):
		return iVerb, 1
	case cl&plain != 0 && cl&(finite|nounish) == 0 && cl&role == 0:
		switch prev {
		case iName, iNoun, iPronoun, iAdverb, iRel, iComma, iAside, iDash, iConj:
			return iVerb, 1
		}
		return iPlain, 1
	}
	return c.joining(t)
}

// afterTo reports whether a verb would be an infinitive here: "to say", "will not say".
func (c *chunker) afterTo() bool {
	prev, n := c.last(), len(c.items)
	return prev == iTo || prev == iAux || prev == iAdverb && n > 1 && (c.items[n-2].kind == iAux || c.items[n-2].kind == iTo)
}

// joining is small for what is neither a verb nor a subject: words that join
// phrases and clauses, objects, adverbs and present participles.
func (c *chunker) joining(t *token) (kind itemKind, n int) {
	cl, prev := t.class, c.last()
	switch {
	case cl&participle != 0 && cl&preposition == 0:
		return iIng, 1
	case cl&(determiner|preposition) == determiner|preposition && cl&binding != 0 && (prev == iNoun || prev == iName):
		return iPrep, 1 // "porte-parole des pêcheurs"
	case cl&(determiner|possessive) != 0:
		return 0, 0
	case cl&subordinator != 0 && (cl&preposition == 0 || prev == iEnd):
		return iSub, 1
	case cl&conjunction != 0:
		return iConj, 1
	case cl&preposition != 0:
		if cl&adverb == 0 && c.text[t.Start:t.End] == c.language.infinitive {
			return iTo, 1
		}
		return iPrep, 1
	case cl&(objective|adverb) == objective|adverb && prev == iPrep && c.items[len(c.items)-1].class&sourcing != 0:
		return iPronoun, 1 // "selon lui"
	case cl&objective != 0 && cl&adverb == 0:
		return iOther, 1
	case cl&adverb != 0:
		return iAdverb, 1
	case cl == 0 && c.gerund(c.text[t.Start:t.End]) && !(prev == iPrep):
		return iIng, 1
	}
	return 0, 0
}

// idiomatic is small for words that one language or another uses in its own way.
func (c *chunker) idiomatic(i, limit int) (kind itemKind, n int, known bool) {
	t, prev := &c.toks[i], c.last()
	cl := t.class
	switch {
	case cl&viewpoint != 0, cl&postposed != 0, cl&(sourcing|adverb) == sourcing|adverb && prev == iComma && c.phraseFollows(i, limit):
		return iPrep, 1, true // „…“, so Kern
	case cl&(elided|determiner) == elided|determiner && i+1 < limit && c.toks[i+1].class&(saying|calling|having) != 0 && c.toks[i+1].class&role == 0:
		return iAdverb, 1, true // "comme l’écrit Kern"
	case c.language.has(headInitial) && cl&determiner != 0 && c.objectBefore(i, limit):
		return iAdverb, 1, true // "Pardo la ha probado"
	case c.language.has(unlistedVerbs) && cl == 0 && t.kind == word && c.verbAfterSubject(i, limit):
		return iVerb, 1, true
	case c.tellsAlone(i, limit):
		c.toks[i].class = saying | inverting
		return iVerb, 1, true
	case c.language.has(capitalNouns) && t.kind == word && cl&^(verb|passive) == 0 && c.attributive(i, limit):
		return 0, 0, true
	case c.language.has(capitalNouns) && t.kind == word && cl == 0:
		return iAdverb, 1, true
	}
	return 0, 0, false
}

// sourced reports whether the last item completes "according to".
func (c *chunker) sourced() bool {
	n := len(c.items)
	return n > 1 && c.items[n-2].class&sourcing != 0 && c.items[n-2].kind == iPrep
}

// tagged is small for a word that has a part of speech.
func (c *chunker) tagged(t *token, p tagger.Part, afterTo bool) (kind itemKind, n int) {
	switch p {
	case tagger.Finite, tagger.Participle:
		return iVerb, 1
	case tagger.Bare:
		if t.class&finite == 0 && (afterTo || t.class&plain == 0) {
			return iPlain, 1
		}
		return iVerb, 1
	case tagger.Gerund:
		return iIng, 1
	}
	return 0, 0
}

// gerund reports whether w ends as a present participle does.
func (c *chunker) gerund(w string) bool {
	return len(w) > 5 && c.language.gerund != "" && w[len(w)-3:] == c.language.gerund
}

// isVerb tells a verb from a noun or an adjective that is spelled alike:
// "he claims" from "the claims", "they proposed" from "a proposed ban".
func (c *chunker) isVerb(i, limit int) bool {
	t := &c.toks[i]
	prev := c.last()
	if t.class&nounish != 0 {
		if i > 0 && (c.toks[i-1].class&possessing != 0 || party(c.toks[i-1].Of(c.text))) {
			return false
		}
		switch prev {
		case iPrep, iTo:
			return false
		case iAux, iOther, iEnd, iVerb:
			return t.class&(saying|passive) == saying && prev == iAux
		}
	}
	if t.class&(passive|saying|calling) == passive && (prev == iVerb || prev == iQuote) && c.nameFollows(i, limit) {
		return false // "said retired General Lind"
	}
	if t.class&passive != 0 && prev == iPrep && t.class&saying == 0 {
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
	return t.kind == capital || t.class&role != 0 || t.kind == word && (t.class == 0 || t.nominal())
}

// nounFollows reports whether a phrase goes on after the determiner at i:
// "another official" against "another said".
func (c *chunker) nounFollows(i, limit int) bool {
	if i+1 >= limit {
		return false
	}
	t := &c.toks[i+1]
	switch t.kind {
	case capital, number:
		return true
	case word:
		if t.class&plain != 0 && t.class&(nounish|role|document|speech) == 0 {
			return false // "some say"
		}
		return t.class&(finite|auxiliary|modal|preposition|conjunction|relative|adverb|pronoun|that) == 0 ||
			t.class&role != 0
	}
	return false
}

func (c *chunker) verbFollows(i, limit int) bool {
	return i+1 < limit && c.toks[i+1].kind == word && c.toks[i+1].class&(finite|auxiliary|modal|adverb) != 0
}
