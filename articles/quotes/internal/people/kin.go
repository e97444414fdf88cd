package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// relation is what somebody is to somebody else: Dora is a sister of Link’s.
type relation struct {
	who, owner int
	noun       string
}

// mostRelations bounds how many relations of a document are kept.
const mostRelations = 32

// reciprocal are nouns for two people of whom each is one to the other, in pairs of rows:
// whose sister somebody is, is a sister or a brother; whose son, a mother or a father.
var reciprocal = [...][2]string{
	{"sister brother sibling twin half-sister half-brother", "sister brother sibling twin half-sister half-brother"},
	{"husband wife spouse partner fiancé fiancée boyfriend girlfriend widow widower", "husband wife spouse partner fiancé fiancée boyfriend girlfriend"},
	{"friend colleague neighbour neighbor cousin rival teammate", "friend colleague neighbour neighbor cousin rival teammate"},
	{"son daughter child", "mother father parent mum mom dad"},
	{"mother father parent mum mom dad", "son daughter child"},
}

// bloodless are the nouns among them that tell nothing of a surname.
const bloodless = "friend colleague neighbour neighbor cousin rival teammate partner boyfriend girlfriend fiancé fiancée"

// isKin reports whether a noun tells what somebody is to somebody else.
func isKin(noun string) bool {
	for _, row := range reciprocal {
		if language.Listed(row[0], noun) {
			return true
		}
	}
	return false
}

// answers reports whether whoever has a noun may be another: whose son Tom is, is a mother.
func answers(noun, other string) bool {
	for _, row := range reciprocal {
		if language.Listed(row[0], noun) && language.Listed(row[1], other) {
			return true
		}
	}
	return false
}

// related keeps what a phrase tells somebody is to its owner: "Link’s sister Dora",
// "her husband, Tom,".
func related(r *Resolver, it *syntax.Item, who int) {
	if who < 0 || it.Class&(class.Possessive|class.Possessing) == 0 || len(r.Register.relations) >= mostRelations {
		return
	}
	noun := ""
	for k := it.First; k < it.Last; k++ {
		if w := r.s.Tokens[k].Of(r.s.Text); r.s.Tokens[k].Kind == words.Word && r.s.Tokens[k].Class&class.Role != 0 && isKin(w) {
			noun = w
		}
	}
	if noun == "" {
		return
	}
	how := r.Register.How
	owner, _ := r.Possessor(it)
	if s, ok := language.SexIn(r.s.Language.Owners, r.s.Tokens[it.First].Of(r.s.Text)); ok && owner == who {
		owner = besides(r, who, s) // "Her daughter, Lena Vale": not Lena's
	}
	if owner >= 0 && owner != who {
		r.Register.relations = append(r.Register.relations, relation{who, owner, noun})
	}
	r.Register.How = how
}

// kinOf returns whom a phrase such as "her sister" means, where the one whom it belongs
// to is known: Dora, of whom it was told that she is; Link, after "Link’s sister Dora",
// where it belongs to Dora; or the only one who shares the owner's surname. Owned is the
// owner, plus one; 0 if nobody is known.
func kinOf(r *Resolver, it *syntax.Item, head string) (who, owned int) {
	if it.Kind != syntax.Noun || !isKin(strings.ToLower(head)) {
		return -1, 0
	}
	how := r.Register.How
	owner, _ := r.Possessor(it)
	r.Register.How = how
	if owner < 0 {
		return -1, 0
	}
	return r.Register.kin(owner, strings.ToLower(head), r.w.sexOfNoun(it.Last-1)), owner + 1
}

// kin returns who is something of somebody's, by a noun that may tell the sex; -1 if
// that is not known.
func (p *Register) kin(owner int, noun string, s language.Sex) int {
	owner = p.Root(owner)
	for _, one := range p.relations {
		who, whose := p.Root(one.who), p.Root(one.owner)
		switch {
		case who == whose:
		case whose == owner && one.noun == noun && p.All[who].Last != "":
			return who
		case who == owner && answers(one.noun, noun) && p.All[whose].Last != "" && p.All[whose].maySex(s):
			return whose
		}
	}
	if language.Listed(bloodless, noun) || p.All[owner].Last == "" {
		return -1
	}
	best := -1
	for _, w := range p.BySur[string(p.fold(surname(p.All[owner].Last)))] {
		who := p.Root(int(w))
		if who == owner || who == best || p.All[who].Nature <= Unsure || !p.All[who].maySex(s) || !strings.Contains(p.All[who].Name, " ") {
			continue
		}
		if best >= 0 {
			return -1
		}
		best = who
	}
	return best
}

// kinCalled returns who was only given a forename as somebody’s kin, and is called by a title
// and the surname, of which the name is completed then: "Mrs Ault" after "Crispin Ault and his
// wife, Martha,"; -1 if nobody was.
func kinCalled(p *Register, n *name) int {
	found := -1
	for _, one := range p.relations {
		who, whose := p.Root(one.who), p.Root(one.owner)
		kin, owner := &p.All[who], &p.All[whose]
		if who == whose || kin.Last == "" || strings.Contains(kin.Name, " ") || !kin.maySex(n.sex) || owner.Sex == n.sex || language.Listed(bloodless, one.noun) || !strings.EqualFold(surname(owner.Last), n.last) {
			continue
		}
		if found >= 0 && found != who {
			return -1
		}
		found = who
	}
	if found < 0 {
		return -1
	}
	for _, w := range p.BySur[string(p.fold(n.last))] {
		if one := &p.All[p.Root(int(w))]; one.Sure && one.Sex == n.sex {
			return -1 // another woman of that surname
		}
	}
	n.first = p.All[found].Name
	n.full = n.first + " " + n.last
	p.enlist(p.BySur, n.last, found)
	return found
}

// kinBehind is what a surname alone counts less for whoever was told to be somebody's kin.
const kinBehind = 80

// isKinOf reports whether somebody was only told to be something of somebody else of the
// same surname.
func isKinOf(p *Register, who int) bool {
	for _, one := range p.relations {
		if p.Root(one.who) == who && p.Root(one.owner) < who && strings.EqualFold(p.All[p.Root(one.owner)].Last, p.All[who].Last) {
			return true
		}
	}
	return false
}

// maySex reports whether somebody may be of a sex.
func (one *Person) maySex(s language.Sex) bool {
	return s == language.UnknownSex || one.Sex == s || one.Sex == language.UnknownSex || !one.Sure && one.Sex != language.Many && one.Sex != language.Neuter
}

// besides returns the human being most in view whom a pronoun fits, but one; -1 if nobody is.
func besides(r *Resolver, one int, s language.Sex) int {
	how := r.Register.How
	who, _ := r.Register.inViewBeside(r.Register.Root(one), s, r.sentence, -1)
	r.Register.How = how
	if who >= 0 && r.Register.All[who].Nature <= Unsure {
		return -1
	}
	return who
}

// demote lets the last mention of somebody count less: who asks does not answer.
func (p *Register) demote(who int) {
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		if f := &p.focus[(p.recent-k)%focusSize]; p.Root(f.who) == p.Root(who) {
			f.part = Aside
			return
		}
	}
}

// singular reports whether "they" at an item tells words of one person, who speaks of
// herself: “I’ll be fine,” they said.
func (r *Resolver) singular(i int) bool {
	if i < 1 {
		return false
	}
	q := i - 1
	if r.s.Items[q].Kind == syntax.Comma && q > 0 {
		q--
	}
	if r.s.Items[q].Kind != syntax.Quote {
		return false
	}
	p := &r.s.Passages[r.s.Items[q].Quote]
	for k := p.First; k < p.Last && k < p.First+longestComplement; k++ {
		if language.Listed(r.s.Language.Myself, firstPart(r.s.Tokens[k].Of(r.s.Text))) {
			return true
		}
	}
	return false
}

// firstPart returns a word up to an apostrophe: "I" of "I’ll".
func firstPart(w string) string {
	if at := strings.IndexAny(w, "'’"); at > 0 {
		return w[:at]
	}
	return w
}
