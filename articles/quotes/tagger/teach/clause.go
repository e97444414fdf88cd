package teach

import (
	"strings"

	"pullquote/articles/quotes/tagger"
)

// boundary reports whether a clause ends or begins at a word of this look.
func boundary(l tagger.Look) bool {
	switch l {
	case tagger.Edge, tagger.Stop, tagger.Comma, tagger.Colon, tagger.Dash, tagger.Mark, tagger.Sign, tagger.And, tagger.Sub,
		tagger.Who, tagger.Which, tagger.That, tagger.Subject, tagger.It:
		return true
	}
	return false
}

// acts reports whether a word of this look is a finite verb.
func acts(l tagger.Look) bool {
	switch l {
	case tagger.Verb, tagger.Be, tagger.Have, tagger.Modal, tagger.Do:
		return true
	}
	return false
}

// verbAhead reports whether the clause of word i has a finite verb after it.
func (p *pupil) verbAhead(i int) bool {
	for k := i + 1; k < i+9 && !boundary(p.look(k)); k++ {
		l := p.look(k)
		if acts(l) || l == tagger.Ed && (p.look(k+1) == tagger.Article || p.look(k+1) == tagger.Possessive) {
			return true
		}
	}
	return false
}

// alone reports whether the past tense at i stands after a noun and is the only
// verb of its clause.
func (p *pupil) alone(i int, s place) bool {
	switch s.near {
	case tagger.Name, tagger.Role, tagger.Roles, tagger.Thing, tagger.Open, tagger.BaseNoun, tagger.Es, tagger.NounEs, tagger.Adverb:
	default:
		return false
	}
	for k := i + 1; !boundary(p.look(k)); k++ {
		if k > i+12 || verbLike(p.look(k)) {
			return false
		}
	}
	for k := i - 1; k > i-12; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop, l == tagger.That, l == tagger.Sub:
			return i-k > 1
		case boundary(l), verbLike(l):
			return false
		}
	}
	return false
}

// resumes reports whether the comma before word i closes an aside in a sentence
// that has had no verb yet.
func (p *pupil) resumes(i int) bool {
	commas := 0
	for k := i - 1; k > i-24; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop:
			return commas == 2
		case l == tagger.Comma:
			commas++
		case l == tagger.Mark, verbLike(l):
			return false
		}
	}
	return false
}

// verbLike reports whether a word of this look may be a verb, and is no noun.
func verbLike(l tagger.Look) bool {
	switch l {
	case tagger.Ed, tagger.Past, tagger.PastOnce, tagger.Unchanged, tagger.Run, tagger.Base, tagger.To:
		return true
	}
	return acts(l)
}

func (p *pupil) gerund(s place) (tagger.Part, bool) {
	if s.prev == tagger.Be {
		return tagger.Gerund, true // "was leaving"
	}
	if s.near == tagger.Roles && (s.object || s.next == tagger.Preposition || s.next == tagger.To) || s.near == tagger.Es && s.object {
		return tagger.Gerund, true // "critics leaving through the gate"
	}
	switch s.prev {
	case tagger.Preposition, tagger.Of, tagger.By, tagger.Comma, tagger.And, tagger.Sub:
		return tagger.Gerund, s.object && s.next != tagger.Determiner // "by leaving the"
	}
	return 0, false
}

func (p *pupil) verb(i int, s place) (tagger.Part, bool) {
	prev := p.Word(p.before(i))
	switch {
	case s.plain && s.prev == tagger.Modal, s.plain && s.prev == tagger.Do && (p.before(i) < i-1 || strings.HasSuffix(prev, "t")),
		s.plain && s.prev == tagger.To && (s.object || s.ed || s.form == tagger.Base):
		return tagger.Bare, true // "would leave", "did not leave", "to leave the"
	case s.ed && (s.prev == tagger.Have || s.prev == tagger.Be):
		return tagger.Participle, true // "has left"
	case s.ed && s.next == tagger.By && s.prev != tagger.Name && s.prev != tagger.Subject && s.prev != tagger.Role && s.prev != tagger.Roles && p.look(i+2) != tagger.Ing:
		return tagger.Participle, true // "left by the"
	case s.prev == tagger.Subject, prev == "who":
		switch prev {
		case "he", "she", "they", "we", "i":
			return tagger.Finite, true
		}
		return tagger.Finite, s.ed || s.es
	}
	return p.finite(i, s)
}

// finite answers for finite verbs whose subject is no pronoun.
func (p *pupil) finite(i int, s place) (tagger.Part, bool) {
	switch {
	case (s.form == tagger.Ed || s.form == tagger.Past) && s.object:
		switch s.prev {
		case tagger.Article, tagger.Possessive, tagger.Owner, tagger.Preposition, tagger.Comma, tagger.And:
			return 0, false
		}
		return tagger.Finite, true // "the minister left the"
	case s.es && s.object && s.next != tagger.Subject && s.next != tagger.Object && names(s.near):
		return tagger.Finite, true // "Kern leaves the"
	case s.es && (s.next == tagger.Object || p.Word(i-1) == "it" && p.look(i-2) != tagger.Preposition):
		return tagger.Finite, true
	case s.plain && s.object && s.near == tagger.Roles:
		return tagger.Finite, true // "voters leave the"
	}
	return p.finiteApart(i, s)
}

// finiteApart answers for finite verbs that stand after a pause, or apart from their object.
func (p *pupil) finiteApart(i int, s place) (tagger.Part, bool) {
	switch {
	case s.near == tagger.Mark && (s.ed || s.es) && p.Words[i].Tells && (s.next == tagger.Article || s.next == tagger.Name || s.next == tagger.Possessive || s.next == tagger.Role):
		return tagger.Finite, true // "…, replies the groom"
	case s.near == tagger.Comma && s.form == tagger.Ed && p.resumes(i):
		return tagger.Finite, true // "the mayor, Ines Calloway, stared at"
	case (s.es || s.plain && (s.near == tagger.Es || s.near == tagger.NounEs)) && p.first(i, s):
		return tagger.Finite, true // "the theatre stages a play", "villagers fear the worst"
	case (s.form == tagger.Unchanged || s.es) && s.near == tagger.Name && s.next == tagger.Adverb, s.form == tagger.Unchanged && s.near == tagger.Thing && s.next == tagger.Adverb:
		return tagger.Finite, true // "Kern hit back"
	}
	return 0, false
}

// names reports whether a word of this look names somebody or something.
func names(l tagger.Look) bool {
	return l == tagger.Name || l == tagger.Role || l == tagger.Roles || l == tagger.Thing
}

// first reports whether the word at i has a noun before it, an object after it
// and no verb before it in its clause.
func (p *pupil) first(i int, s place) bool {
	switch s.next {
	case tagger.Article, tagger.Possessive, tagger.It, tagger.Object, tagger.That:
	case tagger.Mark:
		if !p.Words[i].Tells {
			return false
		}
	default:
		return false
	}
	switch s.near {
	case tagger.Open, tagger.BaseNoun, tagger.Ing, tagger.Es, tagger.NounEs, tagger.Role, tagger.Roles, tagger.Thing:
	default:
		return false
	}
	for k := i - 1; k > i-9; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop, l == tagger.Mark, l == tagger.That, l == tagger.Sub, l == tagger.And && p.look(k-1) == tagger.Comma:
			return i-k > 1
		case l == tagger.Owner:
			return false // "his party’s claims that"
		case boundary(l), acts(l), l == tagger.Ed, l == tagger.Past, l == tagger.Base, l == tagger.Unchanged, l == tagger.To:
			return false
		}
	}
	return false
}

func (p *pupil) nominal(i int, s place) (tagger.Part, bool) {
	w := p.Word(i)
	switch s.next {
	case tagger.Be, tagger.Have, tagger.Modal:
		if (s.es || s.form == tagger.Open || s.form == tagger.BaseNoun) && s.near != tagger.Subject && s.near != tagger.It {
			return tagger.Nominal, true // "the stages were"
		}
	}
	if s.es && s.near == tagger.Name && (p.look(i-2) == tagger.Of || p.look(i-2) == tagger.Preposition) {
		switch s.next {
		case tagger.Preposition, tagger.Of, tagger.Stop, tagger.Comma, tagger.And:
			return tagger.Nominal, true // "a third of Norland goals in"
		}
	}
	switch s.near {
	case tagger.Of:
		return tagger.Nominal, true
	case tagger.Preposition:
		switch p.Word(i - 1) {
		case "as", "than", "before", "after":
			return 0, false
		}
		return tagger.Nominal, !s.ed
	case tagger.Determiner:
		switch p.Word(i - 1) {
		case "this":
			return tagger.Nominal, s.plain
		case "these":
			return tagger.Nominal, s.es
		case "every", "another", "each":
			return tagger.Nominal, s.plain || s.es
		}
	case tagger.Be:
		return tagger.Nominal, s.form == tagger.Open && !strings.HasSuffix(w, "n") && !strings.HasSuffix(w, "t") // "is rich"
	}
	return 0, false
}
