package quotes

import "pullquote/articles/quotes/tagger"

// words appends what the tagger sees of a paragraph's tokens to out. It does not
// look into passages in quotation marks.
func (l *lexiconTable) words(text string, toks []token, passages []passage, out []tagger.Word) []tagger.Word {
	for i := range passages {
		for k := len(out); k < passages[i].begin; k++ {
			out = append(out, l.word(text, toks, k))
		}
		said := tagger.Word{Look: tagger.Mark}
		if endsIn(text, toks, passages[i].last) == 0 {
			said.Look = tagger.Fragment
		}
		for len(out) < passages[i].next {
			out = append(out, said)
		}
	}
	for k := len(out); k < len(toks); k++ {
		out = append(out, l.word(text, toks, k))
	}
	return out
}

// word returns what the tagger sees of token i.
func (l *lexiconTable) word(text string, toks []token, i int) tagger.Word {
	t := &toks[i]
	if t.kind != word && t.kind != capital {
		return tagger.Word{Look: l.look(text, t)}
	}
	s := t.Of(text)
	w := tagger.Word{Look: l.look(text, t), Hash: tagger.Hash(s), Tells: t.class&cueWords != 0}
	switch {
	case w.Look.IsOpen():
		w.Ending, w.Noun = tagger.Ending(s), t.class&nounish != 0
	case w.Look == tagger.Name && t.class&(role|plural) != 0 && t.class&(male|female|honorific) == 0 && starts(toks, i):
		w.Look = roleLook(t.class) // "Residents call it"
	case w.Look == tagger.To && i > 0 && toks[i-1].class&sourcing != 0:
		w.Look = tagger.Preposition // "according to"
	}
	return w
}

// starts reports whether token i has its capital for standing first.
func starts(toks []token, i int) bool {
	if i == 0 {
		return true
	}
	k := toks[i-1].kind
	return k == stop || k == newline || k == mark
}

func roleLook(c class) tagger.Look {
	if c&plural != 0 {
		return tagger.Roles
	}
	return tagger.Role
}

// smallWords are the classes of words whose part of speech is known.
const smallWords = auxiliary | being | modal | negation | pronoun | objective | possessive | determiner | preposition | conjunction |
	subordinator | relative | that | adverb | contracted

// look returns what a token looks like to the tagger.
func (l *lexiconTable) look(text string, t *token) tagger.Look {
	switch t.kind {
	case word, capital:
	case stop, newline:
		return tagger.Stop
	case comma:
		return tagger.Comma
	case colon, semi:
		return tagger.Colon
	case dash, opening, closing:
		return tagger.Dash
	case mark:
		return tagger.Mark
	case number:
		return tagger.Number
	default:
		return tagger.Sign
	}
	switch c := t.class; {
	case c&possessing != 0:
		return tagger.Owner
	case c&smallWords != 0 && (t.kind == word || c&(functional|auxiliary|contracted) != 0):
		return smallLook(t.Of(text), c)
	case t.kind == capital:
		return tagger.Name
	case c&(role|plural) != 0:
		return roleLook(c)
	case c == 0, c&(basic|preterite|perfective|cueWords|verb|passive|nounish) != 0:
		return l.form(t.Of(text), c)
	}
	return tagger.Thing
}

// smallLook is look for a word of a closed class.
func smallLook(w string, c class) tagger.Look {
	switch {
	case c&contracted != 0:
		return contractedLook(w)
	case c&modal != 0:
		return tagger.Modal
	case c&(being|auxiliary) != 0:
		switch w[0] | 0x20 {
		case 'h':
			return tagger.Have
		case 'd':
			return tagger.Do
		}
		return tagger.Be
	case c&negation != 0:
		return tagger.Not
	case c&that != 0:
		return tagger.That
	case c&relative != 0:
		if len(w) == len("who") {
			return tagger.Who
		}
		return tagger.Which
	case c&determiner != 0:
		if w[0]|0x20 == 'a' && len(w) <= 2 || len(w) == 3 && w[1:] == "he" {
			return tagger.Article
		}
		return tagger.Determiner
	case c&possessive != 0:
		return tagger.Possessive
	case c&pronoun != 0:
		if c&objective != 0 || len(w) == 3 && w[1:] == "ou" {
			return tagger.It
		}
		return tagger.Subject
	case c&objective != 0:
		return tagger.Object
	case c&preposition != 0:
		switch w {
		case "to", "To":
			return tagger.To
		case "of":
			return tagger.Of
		case "by", "By":
			return tagger.By
		}
		return tagger.Preposition
	case c&subordinator != 0:
		return tagger.Sub
	case c&conjunction != 0:
		return tagger.And
	}
	return tagger.Adverb
}

// contractedLook tells he’ll and he’d from they’ve and he’s.
func contractedLook(w string) tagger.Look {
	switch w[len(w)-1] {
	case 'l', 'd':
		return tagger.Modal
	case 'e':
		if w[len(w)-2] == 'v' {
			return tagger.Have
		}
	}
	return tagger.Be
}

// form returns the look of an open word.
func (l *lexiconTable) form(w string, c class) tagger.Look {
	switch c & (basic | preterite | perfective) {
	case preterite:
		return tagger.Verb
	case perfective:
		return tagger.PastOnce
	case preterite | perfective:
		return tagger.Past
	case basic | preterite | perfective:
		return tagger.Unchanged
	case basic | perfective:
		return tagger.Run
	case basic:
		if c&nounish != 0 {
			return tagger.BaseNoun
		}
		return tagger.Base
	}
	n := len(w)
	switch {
	case n < 4:
	case w[n-2:] == "ed" && (w[n-3] != 'e' || c&passive != 0):
		return tagger.Ed
	case n > 4 && w[n-3:] == "ing":
		return tagger.Ing
	case w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		if c&finite != 0 && c&nounish == 0 {
			return tagger.Verb
		}
		switch stem := l.stem(w); {
		case stem&basic == 0:
			return tagger.Es
		case stem&nounish == 0:
			return tagger.Verb
		}
		return tagger.NounEs
	}
	switch {
	case c&(plain|finite) == 0:
		return tagger.Open
	case c&(plain|nounish|passive) == 0:
		return tagger.Verb
	case c&plain != 0 && c&nounish == 0:
		return tagger.Base
	}
	return tagger.BaseNoun
}

// stem returns the class of the verb that a form in -s may be of: clinch of
// "clinches", carry of "carries".
func (l *lexiconTable) stem(w string) class {
	n := len(w)
	if c := l.lookup(w[:n-1]); c&basic != 0 {
		return c
	}
	if w[n-2] != 'e' {
		return 0
	}
	if w[n-3] == 'i' {
		return l.lookup(w[:n-3] + "y")
	}
	return l.lookup(w[:n-2])
}
