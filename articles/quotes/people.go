package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// person is somebody or something that the text names.
type person struct {
	name     string // in its fullest form so far: "Jonas Kern"
	last     string // "Kern"; empty for those without a name
	head     string // of the nameless: "official"
	role     string
	also     []string
	sex      language.Sex
	sure     bool   // the sex is no guess from a forename's ending
	nature   nature // what kind of source it is
	bare     uint8  // how often the surname alone stood for them
	seen     int    // when last named, counted in mentions
	lately   int    // the sentence in which they were last mentioned
	learnt   bool   // the sex is known from a pronoun, once
	voiced   bool   // a body or a document
	place    bool   // a country or a town
	titles   string // what stood before the surname: "Dr Mrs"
	passing  bool   // the role is only an epithet: "retired surgeon"
	definite bool   // the nameless one was first "the president"
	owned    bool   // the nameless one was first "his aide"
	listed   int    // index into Found.Speakers, or -1
	same     int    // who this turned out to be; -1 if nobody else
}

// nature is how far a source is a human being.
type nature int8

const (
	thing   nature = iota - 1 // an organisation, a place, a document
	unsure                    // a capital alone may be anything: "Lind", "Fundraising"
	likely                    // two capitals: "Lena Brand", "Wall Street"
	certain                   // a title, a role or a known forename says so
)

// longestCrowd bounds how many people of one surname or office are told apart.
const longestCrowd = 8

// longestAlso bounds how many other names of a person are kept.
const longestAlso = 12

// longestName bounds a name that is taken for the fullest, in bytes.
const longestName = 60

// people holds everybody whom the document has named so far, found by
// surname, by forename, by head noun ("the official"), by office ("the
// mayor") or by acronym. Mentions are added in reading order.
type people struct {
	language  *language.Language
	all       []person
	bySur     map[string][]int32
	byFirst   map[string]int32
	byHead    map[string]int32
	byRole    map[string][]int32
	byShort   map[string]int32
	clock     int
	sentence  int    // that is being read
	paragraph int    // that is being read
	kind      string // the noun of the last nameless one: "resident"
	focus     [focusSize]mentionOf
	recent    int
	how       reference // of the last mention
	key       []byte
}

// newPeople returns a document's people before anybody is named.
func newPeople() *people {
	p := &people{
		bySur: map[string][]int32{}, byFirst: map[string]int32{}, byHead: map[string]int32{}, byRole: map[string][]int32{}, byShort: map[string]int32{},
	}
	p.empty()
	return p
}

// empty forgets everybody.
func (p *people) empty() {
	clear(p.all)
	clear(p.bySur)
	clear(p.byFirst)
	clear(p.byHead)
	clear(p.byRole)
	clear(p.byShort)
	*p = people{all: p.all[:0], bySur: p.bySur, byFirst: p.byFirst, byHead: p.byHead, byRole: p.byRole, byShort: p.byShort, key: p.key[:0]}
	for i := range p.focus {
		p.focus[i].who = -1
	}
}

// fold returns w in small ASCII letters, in a buffer that the next call reuses.
func (p *people) fold(w string) []byte {
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

// root returns the person that who turned out to be.
func (p *people) root(who int) int {
	for who >= 0 && p.all[who].same >= 0 {
		who = p.all[who].same
	}
	return who
}

func (p *people) add(one person) int {
	one.listed, one.same = -1, -1
	p.all = append(p.all, one)
	return len(p.all) - 1
}

// join makes gone the same person as who: "the president" before "President
// Jonas Kern".
func (p *people) join(who, gone int) {
	who, gone = p.root(who), p.root(gone)
	if who == gone {
		return
	}
	p.all[gone].same = who
	one, other := &p.all[who], &p.all[gone]
	one.seen = max(one.seen, other.seen)
	p.alias(who, other.name)
	for _, a := range other.also {
		p.alias(who, a)
	}
}

// named adds a mention of a named person and returns who it is.
func (p *people) named(n name) int {
	p.how = reference{}
	who := p.lookup(n)
	if who < 0 {
		who = p.add(person{name: n.full, last: n.last, sex: n.sex, sure: n.sure, nature: n.nature})
		p.enlist(p.bySur, surname(n.last), who)
	}
	p.enrich(who, n)
	p.how = p.howNamed(who, n)
	return who
}

// enlist adds a person to those of one surname or office.
func (p *people) enlist(index map[string][]int32, word string, who int) {
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
func (p *people) knows(last string) bool {
	for _, w := range p.bySur[string(p.fold(surname(last)))] {
		if p.all[p.root(int(w))].nature != thing {
			return true
		}
	}
	return false
}

// lookup finds the person a name stands for, -1 if there is none yet.
func (p *people) lookup(n name) int {
	if n.first == "" {
		if who, ok := p.byShort[string(p.fold(n.last))]; ok {
			return p.root(int(who))
		}
	}
	best, top := -1, 0
	for _, w := range p.bySur[string(p.fold(surname(n.last)))] {
		i := p.root(int(w))
		one := &p.all[i]
		if !one.mayBe(n) {
			continue
		}
		p.how.rivals = min(p.how.rivals+1, longestCrowd)
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
func (p *people) lookupForename(n name) int {
	if n.first == "" {
		if n.titled || n.nature == thing {
			return -1
		}
		if who, ok := p.byFirst[string(p.fold(n.last))]; ok {
			return p.root(int(who))
		}
		return -1
	}
	for _, w := range p.bySur[string(p.fold(n.first))] {
		i := p.root(int(w))
		if one := &p.all[i]; one.name == n.first && one.nature != thing && agree(one, n) {
			return i
		}
	}
	return -1
}

// prominence tells two people of one surname apart where only that is given:
// it is the one who is in view, or who was named first and often.
func (p *people) prominence(who int, n name) int {
	one := &p.all[who]
	if n.first != "" {
		return one.seen
	}
	score := p.salience(who) + 4*int(min(one.bare, 3))
	if p.sentence-one.lately <= 1 {
		score += 25
	}
	if n.sex != language.UnknownSex && n.sure && one.sure {
		score += 150 // "Ms Lind" is not the Lind who may be a man
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
func agree(one *person, n name) bool {
	a, b := one.sex, n.sex
	return a == b || a == language.UnknownSex || b == language.UnknownSex || !one.sure || !n.sure
}

// mayBe reports whether a name can be another mention of a person.
func (one *person) mayBe(n name) bool {
	if !agree(one, n) || one.last == "" {
		return false
	}
	if n.first == "" || !strings.Contains(one.name, " ") {
		return one.nature != thing || n.nature <= unsure
	}
	return language.SameForename(one.name, n.first) || strings.HasSuffix(one.name, " "+n.full) || strings.HasSuffix(n.full, " "+one.name)
}

// enrich adds what a mention tells of a person.
func (p *people) enrich(who int, n name) {
	one := &p.all[who]
	switch {
	case n.full == one.name || len(n.full) > longestName:
	case one.betterAs(n):
		known := one.name
		one.name, one.last = n.full, n.last
		p.alias(who, known)
	default:
		p.alias(who, n.full)
	}
	if n.first == "" && one.bare < 100 {
		one.bare++
	}
	if len(n.first) > 2 && n.nature > unsure {
		p.byFirst[string(p.fold(n.first))] = int32(who)
	}
	if n.sex != language.UnknownSex && (one.sex == language.UnknownSex || n.sure && !one.sure) {
		one.sex, one.sure = n.sex, n.sure
	}
	if n.nature == thing && one.nature <= unsure {
		one.sex = language.Neuter
	}
	if one.nature == unsure || n.nature > one.nature && one.nature > unsure {
		one.nature = n.nature
	}
	if n.title != "" && !strings.Contains(one.titles, n.title) && len(one.titles) < longestName {
		one.titles += n.title + " "
	}
	one.voiced = one.voiced || n.nature == thing
	one.place = one.place || n.place
	one.lately = p.sentence
	p.office(who, n.role)
}

// betterAs reports whether a name is a fuller form than the one that is known
// so far: "Jonas Kern" than "Kern", "John Kern" than "J. R. Kern", "Helen
// Moss" than "Recorder Helen Moss".
func (one *person) betterAs(n name) bool {
	known, bare, found := strings.Cut(one.name, " ")
	switch {
	case n.first == "":
		return false
	case !found:
		return true
	case strings.HasSuffix(one.name, " "+n.full):
		return n.sure && !language.IsForename(known)
	case language.IsInitial(known) != language.IsInitial(n.first):
		return language.IsInitial(known)
	}
	return known == n.first && len(n.full) > len(one.name) && len(bare) > 0
}

// alias keeps another name of a person.
func (p *people) alias(who int, other string) {
	one := &p.all[who]
	if rest, ok := strings.CutPrefix(other, "The "); ok {
		other = "the " + rest
	}
	if other == "" || other == one.name || len(one.also) >= longestAlso || len(other) > longestName || other == "the "+one.name {
		return
	}
	for _, a := range one.also {
		if a == other {
			return
		}
	}
	one.also = append(one.also, other)
}
