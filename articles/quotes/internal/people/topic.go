package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// topic notes what the article is about: the first body that does anything, who has died,
// and the first office whose holder is named only later.
func (r *Resolver) topic(i, who int, part GrammaticalRole) {
	if who < 0 {
		return
	}
	p := r.Register
	one := &p.All[who]
	if p.lead == 0 && one.Nature == Thing && one.Last != "" && part >= Subject && !one.Place && one.Sex != language.Many {
		p.lead = who + 1
	}
	if p.dead == 0 && part >= Subject && one.Nature >= Unsure && one.Last != "" && r.dies(i) {
		p.dead = who + 1 // and not the husband, who died before
	}
	r.latecomer(i, who, part)
}

// dies reports whether the phrase at item i is the subject of a verb of dying.
func (r *Resolver) dies(i int) bool {
	if r.s.Language.Dying == "" {
		return false
	}
	for n := r.s.Clauses.After(i); n < len(r.s.Clauses) && r.s.Clauses[n].Verb < i+syntax.ClauseReach/2; n++ {
		c := &r.s.Clauses[n]
		if c.Subject == i && (c.Who < 0 || r.sentence <= memory) && language.Listed(r.s.Language.Dying, r.s.Tokens[r.s.Items[c.Verb].First].Of(r.s.Text)) {
			return true
		}
	}
	return false
}

// instead returns who a pronoun at an item stands for where its sentence tells more than
// who is in view: the dead one, if something was said long ago; one person, where "they"
// speaks as "I". -1 where it tells nothing.
func (r *Resolver) instead(it *syntax.Item, s language.Sex, who int) int {
	i := r.at
	switch {
	case i < 0 || i >= len(r.s.Items) || &r.s.Items[i] != it: // a pronoun within words in marks is no item
		return -1
	case s == language.Many && r.singular(i):
		if one, score := r.Register.inView(language.UnknownSex, r.sentence, -1); one >= 0 && score >= inFullView && !r.Register.All[one].Sure {
			return one
		}
	case r.Register.dead > 0 && (s == language.Feminine || s == language.Masculine) && r.longPast(i):
		dead := r.Register.Root(r.Register.dead - 1)
		if _, fits := r.Register.All[dead].fits(s); fits && dead != who {
			r.Register.How = Reference{By: byPronoun, Ago: r.Register.ago(dead)}
			return dead
		}
	}
	return -1
}

// longPast reports whether the verb of the pronoun at item i tells what was long ago, or
// what somebody used to do: "she told this newspaper in 1988", "she liked to say".
func (r *Resolver) longPast(i int) bool {
	end := r.s.Items.SentenceEnd(i)
	for k := i + 1; k < end && k < i+8; k++ {
		it := &r.s.Items[k]
		for t := it.First; t < it.Last && it.Kind != syntax.Quote; t++ {
			tk := &r.s.Tokens[t]
			w := tk.Of(r.s.Text)
			if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && figure(w) {
				return true
			}
			if language.Listed("once used liked loved recalled", w) || tk.Class&class.Modal != 0 && w == "would" {
				return true
			}
		}
	}
	return false
}

// latecomer joins an office with whoever is named next, where the article began with the
// office alone: "The former sergeant of the house said … Kevin Vick spoke in Harl."
func (r *Resolver) latecomer(i, who int, part GrammaticalRole) {
	p := r.Register
	one := &p.All[who]
	switch {
	case p.office0 < 0 || !r.s.Language.Has(language.ShortOffices):
	case one.Last != "" && p.office0 == 0 && one.Nature > Unsure:
		p.office0 = -1 // somebody was named first
	case one.Last == "" && p.office0 == 0 && part >= Subject && r.s.Items[i].Kind == syntax.Noun && one.holdsOffice() && r.sentence <= 1:
		p.office0 = who + 1
	case one.Last != "" && p.office0 > 0 && one.Nature > Unsure:
		office := p.Root(p.office0 - 1)
		p.office0 = -1
		if part >= Subject && one.Role == "" && p.All[office].Last == "" && r.sentence > p.All[office].lately && r.sentence-p.All[office].lately <= memory && fitting(&p.All[office], one) && r.firstMention(who) && (p.All[office].definite || apartFrom(r, i, office)) {
			role := p.All[office].Name
			if p.All[office].owned {
				role = p.All[office].head // "its governor"
			}
			p.join(who, office)
			if role != "" {
				p.office(who, role)
			}
		}
	}
}

// apartFrom reports whether the name at item i begins what is told of somebody whom a paragraph
// before only described: "A fruit grower moved a hedge, a jury was told. … Conrad Beale,
// 61, denies theft." An age or "who" follows; whoever is told to be somebody is another.
func apartFrom(r *Resolver, i, described int) bool {
	if i+2 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Comma {
		return false
	}
	for k := 1; k <= focusSize && k <= r.Register.recent; k++ {
		if f := &r.Register.focus[(r.Register.recent-k)%focusSize]; r.Register.Root(f.who) == described && f.paragraph == r.Register.paragraph {
			return false
		}
	}
	next := &r.s.Items[i+2]
	return next.Kind == syntax.Relative || next.IsPhrase() && next.Last-next.First == 1 && r.s.Tokens[next.First].Kind == words.Number
}

// holdsOffice reports whether a nameless one is called by an office of several words:
// "the former sergeant of the house", "its governor".
func (one *Person) holdsOffice() bool {
	return one.Nature == Certain && one.Sex != language.Many && strings.Contains(one.Name, " ") && !isKin(strings.ToLower(one.head))
}

// fitting reports whether the sexes of two may be one person's.
func fitting(a, b *Person) bool {
	return a.Sex == b.Sex || !a.Sure || !b.Sure
}

// firstMention reports whether somebody was not mentioned before this sentence.
func (r *Resolver) firstMention(who int) bool {
	n := 0
	for i := range r.Register.focus {
		if f := &r.Register.focus[i]; f.who >= 0 && r.Register.Root(f.who) == who {
			n++
		}
	}
	return n <= 1
}
