package words

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// looksOf appends what the tagger sees of a paragraph's tokens to out. It does not
// look into passages in quotation marks.
func looksOf(l *language.Lexicon, text string, toks []Token, passages []Passage, out []tagger.Word) []tagger.Word {
	for i := range passages {
		for k := len(out); k < passages[i].Begin; k++ {
			out = append(out, wordOf(l, text, toks, k))
		}
		said := tagger.Word{Look: tagger.Mark}
		if EndsIn(text, toks, passages[i].Last) == 0 {
			said.Look = tagger.Fragment
		}
		for len(out) < passages[i].Next {
			out = append(out, said)
		}
	}
	for k := len(out); k < len(toks); k++ {
		out = append(out, wordOf(l, text, toks, k))
	}
	return out
}

// wordOf returns what the tagger sees of token i.
func wordOf(l *language.Lexicon, text string, toks []Token, i int) tagger.Word {
	t := &toks[i]
	if t.Kind != Word && t.Kind != Capital {
		return tagger.Word{Look: lookOf(l, text, t)}
	}
	s := t.Of(text)
	w := tagger.Word{Look: lookOf(l, text, t), Hash: tagger.Hash(s), Tells: t.Class&class.Cue != 0}
	switch {
	case w.Look.IsOpen():
		w.Ending, w.Noun = tagger.Ending(s), t.Class&class.Nounish != 0
	case w.Look == tagger.Name && t.Class&(class.Role|class.Plural) != 0 && t.Class&(class.Male|class.Female|class.Honorific) == 0 && starts(toks, i):
		w.Look = roleLook(t.Class) // "Residents call it"
	case w.Look == tagger.To && i > 0 && toks[i-1].Class&class.Sourcing != 0:
		w.Look = tagger.Preposition // "according to"
	}
	return w
}

// starts reports whether token i has its capital for standing first.
func starts(toks []Token, i int) bool {
	if i == 0 {
		return true
	}
	k := toks[i-1].Kind
	return k == Stop || k == Newline || k == Mark
}

func roleLook(c class.Set) tagger.Look {
	if c&class.Plural != 0 {
		return tagger.Roles
	}
	return tagger.Role
}

// smallWords are the classes of words whose part of speech is known.
const smallWords = class.Auxiliary | class.Being | class.Modal | class.Negation | class.Pronoun | class.Objective | class.Possessive | class.Determiner | class.Preposition | class.Conjunction |
	class.Subordinator | class.Relative | class.That | class.Adverb | class.Contracted

// lookOf returns what a token looks like to the tagger.
func lookOf(l *language.Lexicon, text string, t *Token) tagger.Look {
	switch t.Kind {
	case Word, Capital:
	case Stop, Newline:
		return tagger.Stop
	case Comma:
		return tagger.Comma
	case Colon, Semicolon:
		return tagger.Colon
	case Dash, Opening, Closing:
		return tagger.Dash
	case Mark:
		return tagger.Mark
	case Number:
		return tagger.Number
	default:
		return tagger.Sign
	}
	switch c := t.Class; {
	case c&class.Possessing != 0:
		return tagger.Owner
	case c&smallWords != 0 && (t.Kind == Word || c&(class.Functional|class.Auxiliary|class.Contracted) != 0):
		return smallLook(t.Of(text), c)
	case t.Kind == Capital:
		return tagger.Name
	case c&(class.Role|class.Plural) != 0:
		return roleLook(c)
	case c == 0, c&(class.Basic|class.Preterite|class.Perfective|class.Cue|class.Verb|class.Passive|class.Nounish) != 0:
		return formOf(l, t.Of(text), c)
	}
	return tagger.Thing
}

// smallLook is look for a word of a closed class.
func smallLook(w string, c class.Set) tagger.Look {
	switch {
	case c&class.Contracted != 0:
		return contractedLook(w)
	case c&class.Modal != 0:
		return tagger.Modal
	case c&(class.Being|class.Auxiliary) != 0:
		switch w[0] | 0x20 {
		case 'h':
			return tagger.Have
		case 'd':
			return tagger.Do
		}
		return tagger.Be
	case c&class.Negation != 0:
		return tagger.Not
	case c&class.That != 0:
		return tagger.That
	case c&class.Relative != 0:
		if len(w) == len("who") {
			return tagger.Who
		}
		return tagger.Which
	case c&class.Determiner != 0:
		if w[0]|0x20 == 'a' && len(w) <= 2 || len(w) == 3 && w[1:] == "he" {
			return tagger.Article
		}
		return tagger.Determiner
	case c&class.Possessive != 0:
		return tagger.Possessive
	case c&class.Pronoun != 0:
		if c&class.Objective != 0 || len(w) == 3 && w[1:] == "ou" {
			return tagger.It
		}
		return tagger.Subject
	case c&class.Objective != 0:
		return tagger.Object
	case c&class.Preposition != 0:
		return prepositionLook(w)
	case c&class.Subordinator != 0:
		return tagger.Sub
	case c&class.Conjunction != 0:
		return tagger.And
	}
	return tagger.Adverb
}

// prepositionLook tells to, of and by from other prepositions.
func prepositionLook(w string) tagger.Look {
	switch w {
	case "to", "To":
		return tagger.To
	case "of":
		return tagger.Of
	case "by", "By":
		return tagger.By
	}
	return tagger.Preposition
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

// formOf returns the look of an open word.
func formOf(l *language.Lexicon, w string, c class.Set) tagger.Look {
	if look, known := irregularForm(c); known {
		return look
	}
	return regularForm(l, w, c)
}

// irregularForm is formOf for forms that the lexicon lists.
func irregularForm(c class.Set) (look tagger.Look, known bool) {
	switch c & (class.Basic | class.Preterite | class.Perfective) {
	case class.Preterite:
		return tagger.Verb, true
	case class.Perfective:
		return tagger.PastOnce, true
	case class.Preterite | class.Perfective:
		return tagger.Past, true
	case class.Basic | class.Preterite | class.Perfective:
		return tagger.Unchanged, true
	case class.Basic | class.Perfective:
		return tagger.Run, true
	case class.Basic:
		if c&class.Nounish != 0 {
			return tagger.BaseNoun, true
		}
		return tagger.Base, true
	}
	return 0, false
}

// regularForm is formOf for forms that their ending tells.
func regularForm(l *language.Lexicon, w string, c class.Set) tagger.Look {
	n := len(w)
	switch {
	case n < 4:
	case w[n-2:] == "ed" && (w[n-3] != 'e' || c&class.Passive != 0):
		return tagger.Ed
	case n > 4 && w[n-3:] == "ing":
		return tagger.Ing
	case w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		if c&class.Finite != 0 && c&class.Nounish == 0 {
			return tagger.Verb
		}
		switch stem := stemOf(l, w); {
		case stem&class.Basic == 0:
			return tagger.Es
		case stem&class.Nounish == 0:
			return tagger.Verb
		}
		return tagger.NounEs
	}
	switch {
	case c&(class.Plain|class.Finite) == 0:
		return tagger.Open
	case c&(class.Plain|class.Nounish|class.Passive) == 0:
		return tagger.Verb
	case c&class.Plain != 0 && c&class.Nounish == 0:
		return tagger.Base
	}
	return tagger.BaseNoun
}

// stemOf returns the class of the verb that a form in -s may be of: clinch of
// "clinches", carry of "carries".
func stemOf(l *language.Lexicon, w string) class.Set {
	n := len(w)
	if c := l.Lookup(w[:n-1]); c&class.Basic != 0 {
		return c
	}
	if w[n-2] != 'e' {
		return 0
	}
	if w[n-3] == 'i' {
		return l.Lookup(w[:n-3] + "y")
	}
	return l.Lookup(w[:n-2])
}
