package quotes

import "strings"

// refine prepares the tokens of a language with compound tenses for the stages
// after it: "d’après" becomes one word, "a déclaré" one verb,
// and where the subject stands inside the verb ("hat Kern gesagt", "a-t-il
// ajouté") its first part takes over what the last part means.
func (l *language) refine(text string, toks []token) []token {
	if !l.has(compoundTenses) {
		return toks
	}
	toks = l.join(text, toks)
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		switch {
		case t.class&having != 0:
			if toldAlone(toks, out, i) {
				t.End, t.class = toks[i+1].End, saying|inverting
				i++
			} else if k := completion(toks, i); k == 0 && l.has(verbSecond) {
				bracket(toks, i)
			} else if k > 0 {
				said := told(toks[k].class)
				if adjoins(toks, i, k) {
					t.End, t.class = toks[k].End, said
					i = k
				} else {
					t.class = said | having
					toks[k].class = adverb | perfect
				}
			}
		case l.has(verbSecond) && t.class&(auxiliary|modal) != 0:
			bracket(toks, i)
		case t.class&perfect != 0 && t.class&(cueWords|adverb) == 0:
			t.class = verb | passive // "la phrase, répétée": nobody says it here
		case t.kind == word && l.has(verbSecond) && t.class&determiner != 0 && relates(toks, i):
			t.class = relative
		}
		out = append(out, t)
	}
	return out
}

// told returns the class of a finite verb that ends in a participle of the
// given class.
func told(c class) class {
	if c&passive != 0 {
		return calling
	}
	return saying | inverting | reporting
}

// toldAlone reports whether the auxiliary at i stands right after a quotation
// and a comma and before a participle that no list holds: « Non », a bougonné
// Paul. read holds the tokens before it.
func toldAlone(toks, read []token, i int) bool {
	n := len(read)
	if n < 2 || read[n-1].kind != comma || read[n-2].kind != mark || i+2 >= len(toks) {
		return false
	}
	t, next := &toks[i+1], &toks[i+2]
	return t.kind == word && t.class&^(verb|passive) == 0 && (next.kind == capital || next.class&(determiner|role|elided|possessive) != 0)
}

// longestBracket bounds how far a participle stands from its auxiliary, in tokens.
const longestBracket = 14

// completion returns the token of the participle of saying that completes the
// auxiliary at i; 0 if there is none.
func completion(toks []token, i int) int {
	for k := i + 1; k < len(toks) && k <= i+longestBracket; k++ {
		t := &toks[k]
		switch {
		case t.kind > number:
			return 0
		case t.class&perfect != 0 && t.kind == word:
			return k
		case t.class&being != 0, t.class&having != 0 && k > i+1:
			return 0
		}
	}
	return 0
}

// bracket keeps the participle or infinitive that ends the clause of the
// auxiliary at i from being a verb by itself: "hat das Rudel beobachtet".
func bracket(toks []token, i int) {
	for k := i + 1; k < len(toks) && k <= i+longestBracket; k++ {
		t := &toks[k]
		if t.kind > number || t.class&(conjunction|auxiliary) != 0 {
			return
		}
		ends := k+1 == len(toks) || toks[k+1].kind > number || toks[k+1].class&conjunction != 0
		if ends && t.kind == word && t.class&^(verb|passive) == 0 {
			t.class = adverb
		}
	}
}

// adjoins reports whether only adverbs stand between tokens i and k.
func adjoins(toks []token, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if toks[j].class&adverb == 0 || toks[j].kind != word {
			return false
		}
	}
	return true
}

// relates reports whether the article at i begins a relative clause: "der
// Mann, der seit Jahren wartet", and not "Kern, der neue Trainer".
func relates(toks []token, i int) bool {
	if i < 2 || toks[i-1].kind != comma || i+1 >= len(toks) || toks[i-2].kind > number {
		return false
	}
	next := &toks[i+1]
	if next.kind == capital || next.kind == number {
		return false
	}
	return next.class != 0 || i+2 < len(toks) && toks[i+2].kind == word
}

// join makes idioms of several words one token.
func (l *language) join(text string, toks []token) []token {
	idioms := l.lexicon().idioms
	if len(idioms) == 0 {
		return toks
	}
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if t.class&leads != 0 {
			t.class &^= leads
			if c, n := longestIdiom(text, toks[i:], idioms); n > 1 {
				t.End, t.class = toks[i+n-1].End, c
				i += n - 1
			}
		}
		out = append(out, t)
	}
	return out
}

// longestIdiom returns the class and length of the longest idiom that toks
// begin with; 0 tokens if there is none.
func longestIdiom(text string, toks []token, idioms map[string][]entry) (found class, longest int) {
	for _, e := range idioms[strings.ToLower(bare(toks[0].Of(text)))] {
		if n := matches(text, toks, e.words); n > longest {
			found, longest = e.class, n
		}
	}
	return found, longest
}

// matches returns how many tokens spell an idiom; 0 if they do not.
func matches(text string, toks []token, idiom string) int {
	n := 0
	for rest, more := idiom, true; more; n++ {
		var w string
		w, rest, more = strings.Cut(rest, "-")
		if n >= len(toks) || toks[n].kind > number || !strings.EqualFold(bare(toks[n].Of(text)), w) {
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

// cueSpan returns the word of saying of a verb: "gesagt" in "hat Kern gesagt".
func (p *scope) cueSpan(v *item) Span {
	if p.s.tokens[v.first].class&having != 0 {
		for k := v.last; k < len(p.s.tokens) && k <= v.first+longestBracket; k++ {
			if p.s.tokens[k].class&(adverb|perfect) == adverb|perfect {
				return p.s.tokens[k].Span
			}
		}
	}
	return Span{p.s.tokens[v.first].Start, p.s.tokens[v.last-1].End}
}
