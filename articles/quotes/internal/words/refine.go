package words

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// refine prepares the tokens of a language with compound tenses for the stages
// after it: "d’après" becomes one word, "a déclaré" one verb,
// and where the subject stands inside the verb ("hat Kern gesagt", "a-t-il
// ajouté") its first part takes over what the last part means.
func refine(l *language.Language, text string, toks []Token) []Token {
	if !l.Has(language.CompoundTenses) {
		return toks
	}
	toks = join(l, text, toks)
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		switch {
		case t.Class&class.Having != 0:
			if toldAlone(toks, out, i) {
				t.End, t.Class = toks[i+1].End, class.Saying|class.Inverting
				i++
			} else if k := completion(toks, i); k == 0 && l.Has(language.VerbSecond) {
				bracket(toks, i)
			} else if k > 0 {
				said := told(toks[k].Class) | t.Class&class.Subjunctive
				if adjoins(toks, i, k) {
					t.End, t.Class = toks[k].End, said
					i = k
				} else {
					t.Class = said | class.Having
					toks[k].Class = class.Adverb | class.Perfect
				}
			}
		case l.Has(language.VerbSecond) && isSubjunctive(text, toks, i):
			t.Class = class.Verb | class.Subjunctive
		case l.Has(language.VerbSecond) && t.Class&(class.Auxiliary|class.Modal) != 0:
			bracket(toks, i)
		case t.Class&class.Perfect != 0 && t.Class&(class.Cue|class.Adverb) == 0:
			t.Class = class.Verb | class.Passive // "la phrase, répétée": nobody says it here
		case t.Kind == Word && l.Has(language.VerbSecond) && t.Class&class.Determiner != 0 && relates(toks, i):
			t.Class = class.Relative
		}
		out = append(out, t)
	}
	return out
}

// isSubjunctive reports whether the word at i is a verb in the subjunctive that no list holds: it
// ends in -e, and stands between a subject in the singular and the rest of its
// clause: "Die Zeitung übertreibe die Gefahr".
func isSubjunctive(text string, toks []Token, i int) bool {
	t := &toks[i]
	w := t.Of(text)
	if i == 0 || i+1 >= len(toks) || t.Kind != Word || len(w) < 4 || w[len(w)-1] != 'e' || strings.HasSuffix(w, "te") || t.Class&^class.Verb != 0 {
		return false
	}
	subject := &toks[i-1]
	switch next := &toks[i+1]; {
	case next.Kind > Number && next.Kind != Stop && next.Kind != Comma, next.Kind == Capital && subject.Class&class.Pronoun == 0 && toks[i-1].Kind != Capital:
		return false
	}
	if subject.Kind == Capital && subject.Class&class.Pronoun == 0 {
		return toks[i+1].Kind != Capital || toks[i+1].Class&(class.Determiner|class.Pronoun) != 0
	}
	return language.Listed("er sie es man Er Sie Es Man dies Dies das Das", subject.Of(text))
}

// told returns the class of a finite verb that ends in a participle of the
// given class.
func told(c class.Set) class.Set {
	if c&class.Passive != 0 {
		return class.Calling
	}
	return class.Saying | class.Inverting | class.Reporting
}

// toldAlone reports whether the auxiliary at i stands right after a quotation
// and a comma and before a participle that no list holds: « Non », a bougonné
// Paul. read holds the tokens before it.
func toldAlone(toks, read []Token, i int) bool {
	n := len(read)
	if n < 2 || read[n-1].Kind != Comma || read[n-2].Kind != Mark || i+2 >= len(toks) {
		return false
	}
	t, next := &toks[i+1], &toks[i+2]
	return t.Kind == Word && t.Class&^(class.Verb|class.Passive) == 0 && (next.Kind == Capital || next.Class&(class.Determiner|class.Role|class.Elided|class.Possessive) != 0)
}

// longestBracket bounds how far a participle stands from its auxiliary, in tokens.
const longestBracket = 14

// completion returns the token of the participle of saying that completes the
// auxiliary at i; 0 if there is none.
func completion(toks []Token, i int) int {
	for k := i + 1; k < len(toks) && k <= i+longestBracket; k++ {
		t := &toks[k]
		switch {
		case t.Kind > Number:
			return 0
		case t.Class&class.Perfect != 0 && t.Kind == Word:
			return k
		case t.Class&class.Being != 0, t.Class&class.Having != 0 && k > i+1:
			return 0
		}
	}
	return 0
}

// bracket keeps the participle or infinitive that ends the clause of the
// auxiliary at i from being a verb by itself: "hat das Rudel beobachtet".
func bracket(toks []Token, i int) {
	for k := i + 1; k < len(toks) && k <= i+longestBracket; k++ {
		t := &toks[k]
		if t.Kind > Number || t.Class&(class.Conjunction|class.Auxiliary) != 0 {
			return
		}
		ends := k+1 == len(toks) || toks[k+1].Kind > Number || toks[k+1].Class&class.Conjunction != 0
		if ends && t.Kind == Word && t.Class&^(class.Verb|class.Passive) == 0 {
			t.Class = class.Adverb
		}
	}
}

// adjoins reports whether only adverbs stand between tokens i and k.
func adjoins(toks []Token, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if toks[j].Class&class.Adverb == 0 || toks[j].Kind != Word {
			return false
		}
	}
	return true
}

// relates reports whether the article at i begins a relative clause: "der
// Mann, der seit Jahren wartet", and not "Kern, der neue Trainer".
func relates(toks []Token, i int) bool {
	if i < 2 || toks[i-1].Kind != Comma || i+1 >= len(toks) || toks[i-2].Kind > Number {
		return false
	}
	next := &toks[i+1]
	if next.Kind == Capital || next.Kind == Number {
		return false
	}
	return next.Class != 0 || i+2 < len(toks) && toks[i+2].Kind == Word
}

// join makes idioms of several words one token.
func join(l *language.Language, text string, toks []Token) []Token {
	idioms := l.Lexicon().Idioms
	if len(idioms) == 0 {
		return toks
	}
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if t.Class&class.Leads != 0 {
			t.Class &^= class.Leads
			if c, n := longestIdiom(text, toks[i:], idioms); n > 1 {
				t.End, t.Class = toks[i+n-1].End, c
				i += n - 1
			}
		}
		out = append(out, t)
	}
	return out
}

// longestIdiom returns the class and length of the longest idiom that toks
// begin with; 0 tokens if there is none.
func longestIdiom(text string, toks []Token, idioms map[string][]language.Entry) (found class.Set, longest int) {
	for _, e := range idioms[strings.ToLower(bare(toks[0].Of(text)))] {
		if n := matches(text, toks, e.Words); n > longest {
			found, longest = e.Class, n
		}
	}
	return found, longest
}

// matches returns how many tokens spell an idiom; 0 if they do not.
func matches(text string, toks []Token, idiom string) int {
	n := 0
	for rest, more := idiom, true; more; n++ {
		var w string
		w, rest, more = strings.Cut(rest, "-")
		if n >= len(toks) || toks[n].Kind > Number || !strings.EqualFold(bare(toks[n].Of(text)), w) {
			return 0
		}
	}
	return n
}

// bare returns a word without the apostrophe that it ends in.
func bare(w string) string {
	if s := strings.TrimRight(w, "'’"); s != "" {
		return s
	}
	return w
}

// SayingIn returns the word of saying of the verb in tokens [first, last): "gesagt" in
// "hat Kern gesagt".
func (w *Paragraph) SayingIn(first, last int) Span {
	if w.Tokens[first].Class&class.Having != 0 {
		for k := last; k < len(w.Tokens) && k <= first+longestBracket; k++ {
			if w.Tokens[k].Class&(class.Adverb|class.Perfect) == class.Adverb|class.Perfect {
				return w.Tokens[k].Span
			}
		}
	}
	return Span{w.Tokens[first].Start, w.Tokens[last-1].End}
}
