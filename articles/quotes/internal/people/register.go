package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// longestCrowd bounds how many people of one surname or office are told apart.
const longestCrowd = 8

// longestAlso bounds how many other names of a person are kept.
const longestAlso = 12

// longestName bounds a name that is taken for the fullest, in bytes.
const longestName = 60

// Register holds everybody whom the document has named so far, found by
// surname, by forename, by head noun ("the official"), by office ("the
// mayor") or by acronym. Mentions are added in reading order.
type Register struct {
	language  *language.Language
	wrote     string // who wrote the document; empty if unknown
	All       []Person
	BySur     map[string][]int32
	byFirst   map[string]int32
	byHead    map[string]int32
	byRole    map[string][]int32
	byShort   map[string]int32
	byPart    map[string]int32 // by a part of a name, which may stand for all of it
	Clock     int
	readOut   bool   // "it" tells words in marks that may be a document's
	sentence  int    // that is being read
	paragraph int    // that is being read
	kind      string // the noun of the last nameless one: "resident"
	focus     [focusSize]mentionOf
	recent    int
	relations []relation
	pair      [2]int    // the last two without a name of whom the second was told to be another one, plus one
	single    int       // the last one without a name who was new, plus one
	survey    survey    // what the whole article tells
	dead      int       // whoever is told to have died, plus one; 0 if nobody is
	lead      int       // the first body that did anything, plus one; 0 if none has
	office0   int       // the first human being of whom only an office was told, and nobody was named before, plus one
	How       Reference // of the last mention
	key       []byte
}

// newPeople returns a document's people before anybody is named.
func newPeople() *Register {
	p := &Register{
		BySur: map[string][]int32{}, byFirst: map[string]int32{}, byHead: map[string]int32{}, byRole: map[string][]int32{}, byShort: map[string]int32{},
		byPart: map[string]int32{},
	}
	p.empty()
	return p
}

// empty forgets everybody.
func (p *Register) empty() {
	clear(p.All)
	clear(p.BySur)
	clear(p.byFirst)
	clear(p.byHead)
	clear(p.byRole)
	clear(p.byShort)
	clear(p.byPart)
	*p = Register{All: p.All[:0], BySur: p.BySur, byFirst: p.byFirst, byHead: p.byHead, byRole: p.byRole, byShort: p.byShort, byPart: p.byPart, key: p.key[:0], relations: p.relations[:0], survey: p.survey}
	p.survey.begin(nil)
	for i := range p.focus {
		p.focus[i].who = -1
	}
}

// fold returns w in small ASCII letters, in a buffer that the next call reuses.
func (p *Register) fold(w string) []byte {
	p.key = p.key[:0]
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		p.key = append(p.key, c)
	}
	return p.key
}

// Root returns the person that who turned out to be.
func (p *Register) Root(who int) int {
	for who >= 0 && p.All[who].same >= 0 {
		who = p.All[who].same
	}
	return who
}

func (p *Register) add(one Person) int {
	one.same = -1
	p.All = append(p.All, one)
	return len(p.All) - 1
}

// join makes gone the same person as who: "the president" before "President
// Jonas Kern".
func (p *Register) join(who, gone int) {
	who, gone = p.Root(who), p.Root(gone)
	if who == gone {
		return
	}
	p.All[gone].same = who
	one, other := &p.All[who], &p.All[gone]
	one.Seen = max(one.Seen, other.Seen)
	p.alias(who, other.Name)
	for _, a := range other.Also {
		p.alias(who, a)
	}
}

// named adds a mention of a named person and returns who it is.
func (p *Register) named(n name) int {
	p.How = Reference{}
	who := -1
	if n.titled && n.first == "" && n.sure {
		who = kinCalled(p, &n)
	}
	if who < 0 {
		who = p.lookup(n)
	}
	if who < 0 {
		who = p.add(Person{Name: n.full, Last: n.last, Sex: n.sex, Sure: n.sure, Nature: n.nature})
		p.enlist(p.BySur, surname(n.last), who)
		p.presume(who, n)
		keepParts(p, who)
	}
	p.enrich(who, n)
	p.How = p.howNamed(who, n)
	return who
}

// presume lets somebody new be of the sex that the article makes of the name, where the
// name itself does not tell it for sure.
func (p *Register) presume(who int, n name) {
	one := &p.All[who]
	if one.Sure || one.Nature == Thing || one.Sex == language.Many {
		return
	}
	if s := p.survey.sexOf(n.first, surname(n.last)); s != language.UnknownSex && (one.Sex == s || one.Sex == language.UnknownSex) {
		one.Sex, one.Sure, one.presumed = s, true, true
		one.Nature = max(one.Nature, Likely)
	}
}

// enlist adds a person to those of one surname or office.
func (p *Register) enlist(index map[string][]int32, word string, who int) {
	key := p.fold(word)
	crowd := index[string(key)]
	for _, w := range crowd {
		if int(w) == who {
			return
		}
	}
	if len(crowd) < longestCrowd {
		index[string(key)] = append(crowd, int32(who))
	}
}

// knows reports whether somebody of a surname was named who is no thing.
func (p *Register) knows(last string) bool {
	for _, w := range p.BySur[string(p.fold(surname(last)))] {
		if p.All[p.Root(int(w))].Nature != Thing {
			return true
		}
	}
	return false
}

// lookup finds the person a name stands for, -1 if there is none yet.
func (p *Register) lookup(n name) int {
	if n.first == "" {
		if who, ok := p.byShort[string(p.fold(n.last))]; ok {
			return p.Root(int(who))
		}
	}
	best, top := -1, 0
	for _, w := range p.BySur[string(p.fold(surname(n.last)))] {
		i := p.Root(int(w))
		one := &p.All[i]
		if !one.mayBe(n) {
			continue
		}
		p.How.Rivals = min(p.How.Rivals+1, longestCrowd)
		if score := p.prominence(i, n); best < 0 || score > top {
			best, top = i, score
		}
	}
	if best >= 0 {
		return best
	}
	return p.lookupForename(n)
}

// lookupForename finds who is called by a forename alone, or was so far:
// "Ines said" after "Ines Calloway", "Ines Calloway" after "Ines".
func (p *Register) lookupForename(n name) int {
	if n.first == "" {
		if n.nature == Thing {
			return -1
		}
		if n.titled {
			return partly(p, n)
		}
		if who, ok := p.byFirst[string(p.fold(n.last))]; ok {
			return p.Root(int(who))
		}
		if who := onlyHolder(p, n.last); who >= 0 {
			return who
		}
		if who := nicknamedAs(p, string(p.fold(n.last))); who >= 0 {
			return who
		}
		return partly(p, n)
	}
	for _, w := range p.BySur[string(p.fold(n.first))] {
		i := p.Root(int(w))
		if one := &p.All[i]; one.Name == n.first && one.Nature != Thing && agree(one, n) {
			return i
		}
	}
	return partly(p, n)
}

// prominence tells two people of one surname apart where only that is given:
// it is the one who is in view, or who was named first and often.
func (p *Register) prominence(who int, n name) int {
	one := &p.All[who]
	if n.first != "" {
		return one.Seen
	}
	score := p.salience(who) + 4*int(min(one.bare, 3))
	if p.sentence-one.lately <= 1 {
		score += 25
	}
	if n.sex != language.UnknownSex && n.sure && (one.Sure || one.Sex == n.sex) {
		score += 150 // "Ms Lind" is not the Lind who may be a man
	}
	if isKinOf(p, who) {
		score -= kinBehind // "Ms. Vale" is the Vale whose daughter was named in full
	}
	if one.full > 1 && one.bare == 0 {
		score -= kinBehind // "Anton Morrow said", again, so as not to be taken for Morrow
	}
	if one.Nature == Thing && n.nature != Thing {
		score -= 200 // "a Vale", of the Vales
	}
	if n.title != "" && one.titles != "" {
		if strings.Contains(one.titles, n.title) {
			score += 150
		} else {
			score -= 100
		}
	}
	return score<<16 + max(0, 1<<15-who)
}

// agree tells whether the sexes of a person and a name go together. What is
// only guessed of a forename does not count.
func agree(one *Person, n name) bool {
	a, b := one.Sex, n.sex
	return a == b || a == language.UnknownSex || b == language.UnknownSex || !one.Sure || one.presumed || !n.sure
}

// enrich adds what a mention tells of a person.
func (p *Register) enrich(who int, n name) {
	one := &p.All[who]
	switch {
	case n.full == one.Name || len(n.full) > longestName:
	case one.betterAs(n):
		known := one.Name
		one.Name, one.Last = n.full, n.last
		p.alias(who, known)
		keepParts(p, who)
	default:
		p.alias(who, n.full)
	}
	if n.first == "" && one.bare < 100 {
		one.bare++
	} else if n.first != "" && one.full < 100 {
		one.full++
	}
	if len(n.first) > 2 && n.nature > Unsure {
		p.byFirst[string(p.fold(n.first))] = int32(who)
	}
	if n.sex != language.UnknownSex && (one.Sex == language.UnknownSex || n.sure && (!one.Sure || one.presumed)) {
		one.Sex, one.Sure, one.presumed = n.sex, n.sure, false
	}
	if n.nature == Thing && one.Nature <= Unsure {
		one.Sex = language.Neuter
	}
	if one.Nature == Unsure || n.nature > one.Nature && one.Nature > Unsure {
		one.Nature = n.nature
	}
	if n.title != "" && !strings.Contains(one.titles, n.title) && len(one.titles) < longestName {
		one.titles += n.title + " "
	}
	one.voiced = one.voiced || n.nature == Thing
	one.Place = one.Place || n.place
	one.lately = p.sentence
	p.office(who, n.role)
}

// alias keeps another name of a person.
func (p *Register) alias(who int, other string) {
	one := &p.All[who]
	if rest, ok := strings.CutPrefix(other, "The "); ok {
		other = "the " + rest
	}
	if other == "" || other == one.Name || len(one.Also) >= longestAlso || len(other) > longestName || other == "the "+one.Name {
		return
	}
	for _, a := range one.Also {
		if a == other {
			return
		}
	}
	one.Also = append(one.Also, other)
}
