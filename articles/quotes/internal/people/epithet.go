package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// epithet reports whether a phrase may be a second name for somebody known,
// rather than an office that only one holds: "the retired surgeon", "the
// candidate", not "the judge".
func (d *described) epithet(l *language.Language) bool {
	if d.nature <= Unsure || d.sex == language.Many || d.complete && !language.Listed(formerly, firstWord(d.mods)) && !l.TellsAge(firstWord(d.mods)) {
		return false // "the captain of the Lark" holds an office; "the 58-year-old captain of the Lark" is whoever was named
	}
	return d.mods != "" || language.Listed(secondNames, d.head) || occupied(l, d.head) || l.IsDemonym(d.head)
}

// secondNames are nouns that stand for somebody who was named without a word before
// them: "Novak served well, but the champion was tired."
const secondNames = "candidate nominee senator lawmaker congressman congresswoman businessman businesswoman billionaire mogul tycoon author " +
	"actor actress singer musician rapper comedian novelist lawyer veteran pair duo man woman striker goalkeeper midfielder " +
	"defender winger skipper coach athlete runner sprinter swimmer boxer golfer jockey driver rider cyclist bowler batsman " +
	"champion teenager pensioner scientist professor governor mother father farmer nurse teacher prince princess republican " +
	"democrat native star legend hiker winner runner-up newcomer youngster flanker prop hooker fly-half full-back " +
	"fullback scrum-half centre center lock forward wing half-back tackle centreman defenceman defenseman netminder goaltender blueliner pitcher catcher shortstop " +
	"quarterback linebacker lineman receiver rookie goalie all-rounder seamer spinner opener sophomore"

// occupied reports whether a noun is of an occupation, which is of whoever has no other: a
// listed one, or "neurologist".
func occupied(l *language.Language, noun string) bool {
	if l.Occupations[noun] {
		return true
	}
	for _, end := range [...]string{"ologist", "trician", "iatrist", "grapher", "surgeon"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// formerly are words of what somebody was, which is told of who was named: "the former
// aide to the mayor".
const formerly = "former retired one-time onetime ex longtime long-time veteran"

// firstWord returns the first word of a phrase.
func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// inFullView is the least score at which an epithet takes whoever is in view:
// the subject of the sentence before.
const inFullView = 70

// inHalfView is the same where papers avoid to name anybody twice.
const inHalfView = 30

// clearlyAhead is how far the one in half view must be ahead of whoever else may be meant.
const clearlyAhead = 30

// barelyInView is the same for somebody of whom the age is told.
const barelyInView = 15

// holdsAnother reports whether a person holds an office of the same name that
// cannot be meant: the Vice President by "the Turkish president".
func (p *Register) holdsAnother(who int, d described) bool {
	one := &p.All[who]
	known := one.Role
	if !containsWord(known, d.head) {
		held := strings.ToLower(p.language.HeadOf(known))
		if (isKin(held) || language.Listed(situations, held)) && (d.mods == "" || language.Listed(formerly, firstWord(d.mods))) || language.Listed(learned, held) && (language.Listed(learned, d.head) || ofScience(d.head)) {
			return false // "her neighbour, Halina Wos … the cleaner", "Prof. Ilic … the biologist"
		}
		return known != "" && (occupied(p.language, d.head) || !one.passing && isOffice(p, d))
	}
	_, ok := holds(d.mods, beforeHead(known, d.head))
	return !ok
}

// situations are nouns of what somebody happens to be, who does something else for a living:
// "Evacuee Tom Harl … the retired trucker".
const situations = "evacuee victim witness eyewitness bystander resident survivor tenant protester demonstrator voter fan customer passenger " +
	"patient volunteer commuter cyclist motorist homeowner visitor shopper tourist refugee migrant juror local native"

// learned are offices of those who may be called by their science as well.
const learned = "professor lecturer academic scholar researcher scientist expert specialist fellow doctor author co-author"

// ofScience reports whether a noun is of somebody by a science: "biologist", "historian".
func ofScience(noun string) bool {
	return strings.HasSuffix(noun, "ologist") || language.Listed("physicist chemist historian economist mathematician statistician geographer philosopher linguist botanist", noun)
}

// isOffice reports whether a noun is of an office, and no second name for whoever has
// another one: "the rail minister" is not Gwyn Pargeter, the general secretary, but "the
// former champion" may be.
func isOffice(p *Register, d described) bool {
	return p.language.Has(language.ShortOffices) && p.language.Lexicon().Lookup(d.head)&class.Role != 0 && !language.Listed(secondNames, d.head) && !language.Listed(formerly, firstWord(d.mods))
}

// aged reports whether a description tells an age: "the 26-year-old", "the 58-year-old captain".
func aged(r *Resolver, d *described) bool {
	return r.s.Language.TellsAge(d.head) || r.s.Language.TellsAge(firstWord(d.mods))
}

// leastView is the least score at which a description takes whoever is in view.
func leastView(r *Resolver, d *described) int {
	least := inFullView
	if (d.mods != "" || language.Listed(secondNames, d.head) || occupied(r.s.Language, d.head) || r.s.Language.IsDemonym(d.head)) && r.s.Language.Has(language.ShortOffices) {
		least = inHalfView // nobody is called "the lanky professor" who was not named
		for w := range strings.FieldsSeq(d.mods) {
			if r.s.Language.TellsAge(w) {
				least = barelyInView // "Marden’s title … the 26-year-old left-hander"
			}
		}
	}
	if r.s.Language.Has(language.ElegantVariation) {
		least = inHalfView
	}
	return least
}

// toldOf reports whether the paragraph told of somebody by a noun before, who is nobody that was
// named: "Wade Orm told his bookkeeper to wait, the bookkeeper testified."
func (r *Resolver) toldOf(noun string) bool {
	for k := 0; k < r.at && k < len(r.s.Items); k++ {
		if it := &r.s.Items[k]; it.Kind == syntax.Noun && r.Who(k) < 0 && r.s.Tokens[it.Last-1].Of(r.s.Text) == noun {
			return true
		}
	}
	return false
}

// suits reports whether a description may be of whoever is in view by a score.
func (r *Resolver) suits(who, score int, d *described) bool {
	one, how := &r.Register.All[who], &r.Register.How
	if r.toldOf(d.head) || r.Register.holdsAnother(who, *d) || occupied(r.s.Language, d.head) && one.Last == "" && one.definite {
		return false // "the soprano" is not "the understudy" too
	}
	return score >= inFullView || !r.s.Language.Has(language.ShortOffices) || (how.Rivals == 0 || how.Ahead >= clearlyAhead) && one.Last != ""
}

// epithet returns the person in view whom a definite phrase describes anew, -1
// if somebody is known by that noun or nobody is in view.
func (r *Resolver) epithet(d described) int {
	r.Register.sentence = r.sentence
	s := d.sex
	if s == language.Neuter {
		s = language.UnknownSex
	}
	least := leastView(r, &d)
	who, score := r.Register.inView(s, r.sentence, -1)
	if who >= 0 && r.Register.All[who].Last == "" && aged(r, &d) {
		who, score = r.Register.inViewBeside(who, s, r.sentence, -1) // ages are told of those who have names
	}
	how := r.Register.How
	inView := who >= 0 && score >= least && r.suits(who, score, &d)
	if known := r.Register.holder(d); known >= 0 && (!inView || occupied(r.s.Language, d.head) || r.Register.All[who].Role != "" || r.sentence-r.Register.All[known].lately <= longAgo) {
		who, inView = known, true
		r.Register.How.By = r.Register.asHolder(who)
	} else {
		how.By = byEpithet
		r.Register.How = how
	}
	if !inView {
		return -1
	}
	r.Register.alias(who, d.phrase)
	if one := &r.Register.All[who]; one.Role == "" && d.mods != "" && !r.s.Language.TellsAge(d.head) {
		one.Role, one.passing = strings.TrimSpace(d.mods+" "+d.head), true
	}
	r.Register.enlist(r.Register.byRole, d.head, who)
	return who
}
