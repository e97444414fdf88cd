package words

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/tagger"
)

// Nominal reports whether the token was judged to be a noun or an adjective.
func (t *Token) Nominal() bool {
	p, ok := t.Look.Part()
	return ok && p == tagger.Nominal
}

// Past is that of one judged to be a past participle.
const Past = tagger.Judged + tagger.Look(tagger.Participle)

// tag gives the open words of a paragraph their parts of speech, and takes
// from their classes what they can't be then.
func (r *Reader) tag() {
	if r.tagger == nil {
		return
	}
	r.words = looksOf(r.Language.Lexicon(), r.Text, r.Tokens, r.Passages, r.words[:0])
	r.tagger.Tag(r.words)
	for i := range r.Tokens {
		t := &r.Tokens[i]
		t.Look = r.words[i].Look
		if p, ok := t.Look.Part(); ok {
			t.Class = refined(t.Class, p)
		}
	}
}

// refined returns what remains of a word's classes once its part of speech is
// known: "claims" is no noun after "she", and no verb of saying after "her".
func refined(c class.Set, p tagger.Part) class.Set {
	const acts = class.Cue | class.Verb | class.Passive | class.Inverting | class.Addressing | class.Evincing | class.Reporting
	switch p {
	case tagger.Finite:
		c &^= class.Nounish
		if c&class.Finite == 0 {
			c |= class.Verb
		}
	case tagger.Participle:
		c |= class.Passive
		if c&class.Finite == 0 {
			c |= class.Verb
		}
	case tagger.Bare:
		c &^= class.Nounish
	case tagger.Nominal:
		if c&class.Nounish == 0 {
			c &^= acts
		}
	}
	return c
}
