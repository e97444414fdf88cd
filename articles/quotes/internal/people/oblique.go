package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// attendOwner attends to whoever owns what a phrase names, where a pronoun tells it: Kern stays in
// view in "Kern sat down. His hands shook.", and whoever alone may be meant is a man.
func attendOwner(r *Resolver, i int) {
	it := &r.s.Items[i]
	if it.Last-it.First < 2 || !r.s.Language.Has(language.ShortOffices) {
		return
	}
	t := &r.s.Tokens[it.First]
	if t.Class&class.Possessive == 0 || t.Class&class.Possessing != 0 {
		return
	}
	s, ok := language.SexIn(r.s.Language.Owners, strings.ToLower(t.Of(r.s.Text)))
	if ok && humanFitting(r, doing(r, i), s) < 0 { // "a girl who did her homework": the girl is in view already
		recall(r, -1, s, Inside)
	}
}

// humanFitting returns who if that is a human being whom a pronoun fits; -1 if not.
func humanFitting(r *Resolver, who int, s language.Sex) int {
	if who < 0 || r.Register.All[who].Nature <= Unsure {
		return -1
	}
	if _, fits := r.Register.All[who].fits(s); !fits {
		return -1
	}
	return who
}

// attendObject attends to whoever an object stands for, who is not the subject of the same verb:
// "Megan Burt thanked her." Who is asked something comes next, since an answer does.
func attendObject(r *Resolver, i int) {
	it := &r.s.Items[i]
	if i == 0 || it.Last-it.First != 1 || it.Class&class.Objective == 0 {
		return
	}
	s, ok := language.SexIn(r.s.Language.Objects, strings.ToLower(r.s.Tokens[it.First].Of(r.s.Text)))
	if !ok {
		return
	}
	does := doing(r, i)
	if v := &r.s.Items[i-1]; v.Kind != syntax.Verb || !language.Listed(r.s.Language.Asking, r.s.Tokens[v.First].Of(r.s.Text)) {
		recall(r, does, s, Aside)
		return
	}
	if who := besides(r, does, s); who >= 0 {
		r.Register.attend(who, r.sentence, Telling)
		r.persons[i] = int32(who)
		if does >= 0 {
			r.Register.demote(does)
		}
	}
}

// beyondVerb is how many items behind a verb its object may stand: "spoke softly to her".
const beyondVerb = 3

// doing returns who does what the last verb before item i tells; -1 if that is not known.
func doing(r *Resolver, i int) int {
	for n := r.s.Clauses.After(i) - 1; n >= 0 && r.s.Clauses[n].Verb >= i-beyondVerb; n-- {
		if c := &r.s.Clauses[n]; c.Verb < i && c.Subject >= 0 {
			return r.Who(c.Subject)
		}
	}
	return -1
}

// recall attends to whoever a pronoun that is no subject stands for, somebody besides one.
func recall(r *Resolver, one int, s language.Sex, part GrammaticalRole) {
	if s != language.Feminine && s != language.Masculine {
		return
	}
	p, how := r.Register, r.Register.How
	if who, _ := p.inViewBeside(one, s, r.sentence, -1); who >= 0 && p.All[who].Nature > Unsure {
		p.attend(who, r.sentence, part)
		if p.How.Rivals == 0 {
			p.learn(who, s)
		}
	}
	p.How = how
}
