package teach

import "pullquote/articles/quotes/tagger"

// place is what the teacher looks at around an open word.
type place struct {
	form          tagger.Look
	prev          tagger.Look // of the last word that is no adverb
	near, next    tagger.Look // of the words next to it
	plain, ed, es bool        // its form may be a bare verb, a past tense, a plural
	object        bool        // what follows may be an object
	determined    bool        // an article or the like stands before it
}

func (p *pupil) placeOf(i int) place {
	s := place{form: p.look(i), prev: p.look(p.before(i)), near: p.look(i - 1), next: p.look(i + 1)}
	switch s.form {
	case tagger.Open, tagger.Base, tagger.BaseNoun:
		s.plain = true
	case tagger.Unchanged, tagger.Run:
		s.plain, s.ed = true, true
	case tagger.Ed, tagger.Past, tagger.PastOnce:
		s.ed = true
	case tagger.Es, tagger.NounEs:
		s.es = true
	}
	switch s.next {
	case tagger.Article, tagger.Possessive, tagger.Object, tagger.That, tagger.It, tagger.Determiner, tagger.Subject:
		s.object = true
	}
	s.determined = p.determines(i - 1)
	if s.near == tagger.Adverb && p.look(i-2) != tagger.Owner {
		s.determined = p.determines(i - 2)
	}
	return s
}

// determines reports whether word i makes what follows a noun phrase. "her" may
// stand alone.
func (p *pupil) determines(i int) bool {
	switch p.look(i) {
	case tagger.Article, tagger.Owner:
		return true
	case tagger.Possessive:
		return p.Word(i) != "her"
	}
	return false
}

// byPlace answers for open words in places that leave no choice.
func (p *pupil) byPlace(i int) (part tagger.Part, known bool) {
	s := p.placeOf(i)
	switch {
	case s.form == tagger.Ed && !s.object && p.reduced(i, s):
		return tagger.Participle, true
	case s.ed && s.near == tagger.Sub && (s.next == tagger.Stop || s.next == tagger.Comma || s.next == tagger.Preposition || s.next == tagger.By):
		return tagger.Participle, true // "if convicted"
	case p.fitsNoun(i, s):
		return tagger.Nominal, true
	case (s.form == tagger.Ed || s.form == tagger.Past) && p.alone(i, s):
		return tagger.Finite, true
	case s.determined && (s.form != tagger.Past && s.form != tagger.PastOnce || p.Words[i].Noun):
		return tagger.Nominal, true
	case s.form == tagger.PastOnce:
		return tagger.Participle, true
	case s.form == tagger.Ing:
		return p.gerund(s)
	}
	if part, known := p.verb(i, s); known {
		return part, true
	}
	return p.nominal(i, s)
}

// fitsNoun reports whether only a noun or an adjective fits the place: "to safety.",
// "said retired coach".
func (p *pupil) fitsNoun(i int, s place) bool {
	switch {
	case s.form == tagger.Open && s.near == tagger.To:
		return s.next == tagger.Stop || s.next == tagger.Comma || s.next == tagger.Of
	case s.form == tagger.Ed && s.near == tagger.Verb:
		return !p.alone(i, s) && (s.next == tagger.Name || s.next == tagger.Role || s.next == tagger.Roles)
	}
	return false
}

// reduced reports whether the form in -ed at i says something of the noun
// before it, whose own verb is yet to come, "a man named in the report said",
// or that is itself the object of one, "took the seats left by them". Verbs
// that tell are left out: "he hinted in May it would".
func (p *pupil) reduced(i int, s place) bool {
	switch s.near {
	case tagger.Name, tagger.Role, tagger.Roles, tagger.Thing, tagger.Open, tagger.BaseNoun, tagger.Es, tagger.NounEs:
	default:
		return false
	}
	switch s.next {
	case tagger.Preposition, tagger.To, tagger.By, tagger.Adverb:
		return !p.Words[i].Tells && p.verbAhead(i)
	}
	return false
}
