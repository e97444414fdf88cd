package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/tagger"
)

// nominal reports whether the token was judged to be a noun or an adjective.
func (t *token) nominal() bool {
	p, ok := t.look.Part()
	return ok && p == tagger.Nominal
}

// past is that of one judged to be a past participle.
const past = tagger.Judged + tagger.Look(tagger.Participle)

// tag gives the open words of a paragraph their parts of speech, and takes
// from their classes what they can't be then.
func (r *wordReader) tag() {
	if r.tagger == nil {
		return
	}
	r.words = wordsOf(r.language.Lexicon(), r.text, r.tokens, r.passages, r.words[:0])
	r.tagger.Tag(r.words)
	for i := range r.tokens {
		t := &r.tokens[i]
		t.look = r.words[i].Look
		if p, ok := t.look.Part(); ok {
			t.class = refined(t.class, p)
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

// Lesson is a paragraph as a learner of the tagger sees it: its words before
// they are judged.
type Lesson struct {
	Words []tagger.Word
	text  string
	toks  []token
}

// Word returns word i in small letters; empty where there is none.
func (l *Lesson) Word(i int) string {
	if i < 0 || i >= len(l.toks) {
		return ""
	}
	return strings.ToLower(l.toks[i].Of(l.text))
}

// Small reports whether word i is a word that begins with a small letter.
func (l *Lesson) Small(i int) bool { return l.toks[i].kind == word }

// Start returns where word i begins in the document's text, in bytes.
func (l *Lesson) Start(i int) int { return l.toks[i].Start }

// Lessons returns the paragraphs of a document in English, as the tagger reads
// them, and what they say in quotation marks.
func Lessons(d Document) (lessons []Lesson) {
	l, singles, marks := language.ByTag("en").Lexicon(), singlePrimary(d), pairing{}
	add := func(toks []token, passages []passage) {
		one := Lesson{Words: wordsOf(l, d.Text, toks, passages, nil), text: d.Text, toks: toks}
		tagger.LookAhead(one.Words)
		lessons = append(lessons, one)
	}
	for _, p := range d.Paragraphs {
		toks := tokenize(d.Text, within(p.Span, len(d.Text)), singles, l, nil)
		passages := pair(d.Text, toks, &marks, nil)
		add(toks, passages)
		for i := range passages {
			add(toks[passages[i].begin:passages[i].next], nil)
		}
	}
	return lessons
}
