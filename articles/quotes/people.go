package quotes

import "strings"

// sex is what the text tells of a person's grammatical gender.
type sex uint8

const (
	unknownSex sex = iota
	masculine
	feminine
	many   // plural: critics
	neuter // an organisation or a document
)

// person is somebody or something that the text names.
type person struct {
	name   string // in its fullest form so far: "Jonas Kern"
	last   string // "Kern"; empty for those without a name
	head   string // of the nameless: "official"
	role   string
	also   []string
	sex    sex
	seen   int // when last named, counted in mentions
	listed int // index into Found.Speakers, or -1
}

// longestCrowd bounds how many people of one surname are told apart.
const longestCrowd = 8

// longestAlso bounds how many other names of a person are kept.
const longestAlso = 12

// people holds everybody whom the document has named so far, found by
// surname, by head noun ("the official"), by office ("the mayor") or by
// acronym. Mentions are added in reading order.
type people struct {
	all     []person
	bySur   map[string][]int32
	byHead  map[string]int32
	byRole  map[string]int32
	byShort map[string]int32
	clock   int
	focus   [focusSize]mentionOf
	recent  int
	key     []byte
}

const focusSize = 12

// mentionOf is a recent mention of a person, for pronouns to choose from.
type mentionOf struct {
	who      int
	clock    int
	sentence int
	subject  bool
}

func newPeople() *people {
	p := &people{bySur: map[string][]int32{}, byHead: map[string]int32{}, byRole: map[string]int32{}, byShort: map[string]int32{}}
	for i := range p.focus {
		p.focus[i].who = -1
	}
	return p
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

// surname returns the part of a name by which it is looked up: without
// "al-", a possessive or a full stop.
func surname(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	w = strings.TrimRight(w, ".'’")
	if len(w) > 4 && (strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "Al-") || strings.HasPrefix(w, "El-")) {
		return w[3:]
	}
	return w
}

// name is what a phrase tells of the one it names.
type name struct {
	full  string // "Jonas Kern"
	first string // "John"; empty for a surname alone
	last  string // "Kern"
	role  string // "Secretary of State"
	sex   sex
	group bool // an organisation or a document
}

// named adds a mention of a named person and returns who it is.
func (p *people) named(n name) int {
	who := p.lookup(n)
	if who < 0 {
		who = p.add(person{name: n.full, last: n.last, sex: n.sex, listed: -1})
		key := string(p.fold(surname(n.last)))
		if crowd := p.bySur[key]; len(crowd) < longestCrowd {
			p.bySur[key] = append(crowd, int32(who))
		}
	}
	p.enrich(who, n)
	return who
}

func (p *people) add(one person) int {
	p.all = append(p.all, one)
	return len(p.all) - 1
}

// lookup finds the person a name stands for, -1 if there is none yet. A
// surname alone is the one of that name who was named last.
func (p *people) lookup(n name) int {
	if n.first == "" {
		if who, ok := p.byShort[string(p.fold(n.last))]; ok {
			return int(who)
		}
	}
	best := -1
	for _, i := range p.bySur[string(p.fold(surname(n.last)))] {
		one := &p.all[i]
		if !agree(one.sex, n.sex) {
			continue
		}
		if n.first != "" && !sameForename(one.name, n) {
			continue
		}
		if best < 0 || one.seen > p.all[best].seen {
			best = int(i)
		}
	}
	return best
}

func agree(a, b sex) bool {
	return a == b || a == unknownSex || b == unknownSex || a == neuter && b == unknownSex
}

// sameForename tells whether a person known as known may be n: it is the same
// forename, an initial of it, or none was known.
func sameForename(known string, n name) bool {
	space := strings.IndexByte(known, ' ')
	if space < 0 {
		return true
	}
	first := known[:space]
	if first == n.first || strings.EqualFold(first, n.first) {
		return true
	}
	short := min(len(first), len(n.first))
	return short >= 3 && strings.EqualFold(first[:3], n.first[:3]) || short <= 2 && first[0] == n.first[0]
}

// enrich adds what a mention tells of a person.
func (p *people) enrich(who int, n name) {
	one := &p.all[who]
	if n.first != "" && (len(n.full) > len(one.name) || !strings.Contains(one.name, " ")) && len(n.full) < 60 {
		p.alias(who, one.name)
		one.name, one.last = n.full, n.last
	} else {
		p.alias(who, n.full)
	}
	if one.sex == unknownSex {
		one.sex = n.sex
	}
	if n.group {
		one.sex = neuter
	}
	p.office(who, n.role)
}

// alias keeps another name of a person.
func (p *people) alias(who int, other string) {
	one := &p.all[who]
	if other == "" || other == one.name || len(one.also) >= longestAlso {
		return
	}
	for _, a := range one.also {
		if a == other {
			return
		}
	}
	one.also = append(one.also, other)
}

// office gives a person a role, so that "the mayor" finds who that is.
func (p *people) office(who int, role string) {
	if role == "" {
		return
	}
	one := &p.all[who]
	if one.role == "" {
		one.role = role
	}
	head := headOf(role)
	p.byRole[string(p.fold(head))] = int32(who)
}

// headOf returns the noun that a role is about: "spokesman" of "a spokesman
// for the group", "Secretary" of "Secretary of State".
func headOf(role string) string {
	for _, sep := range [...]string{" of ", " for ", " at ", " in ", " to ", " with ", " from ", " on "} {
		if i := strings.Index(role, sep); i > 0 {
			role = role[:i]
		}
	}
	if i := strings.LastIndexByte(role, ' '); i >= 0 {
		return role[i+1:]
	}
	return role
}

// nameless adds a mention of somebody without a name: "a senior official"
// begins somebody new, "the official" is the one before.
func (p *people) nameless(phrase, head string, definite, fresh bool, s sex) int {
	if definite && s != many {
		if who, ok := p.byHead[string(p.fold(head))]; ok {
			p.alias(int(who), phrase)
			return int(who)
		}
		if who, ok := p.byRole[string(p.fold(head))]; ok {
			p.alias(int(who), phrase)
			return int(who)
		}
	}
	phrase = withoutArticle(phrase)
	if !fresh || s == many {
		if who, ok := p.byHead[string(p.fold(phrase))]; ok {
			return int(who)
		}
	}
	who := p.add(person{name: phrase, head: head, sex: s, listed: -1})
	p.byHead[string(p.fold(head))] = int32(who)
	p.byHead[string(p.fold(phrase))] = int32(who)
	return who
}

// withoutArticle drops "the", and "a" where more than a noun follows: "a
// reporter" keeps it.
func withoutArticle(phrase string) string {
	for _, a := range [...]string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(phrase, a); ok && (a[0]|0x20 == 't' || strings.Contains(rest, " ")) {
			return rest
		}
	}
	if rest, ok := strings.CutPrefix(phrase, "A "); ok {
		return "a " + rest
	}
	if rest, ok := strings.CutPrefix(phrase, "An "); ok {
		return "an " + rest
	}
	return phrase
}

// attend notes that a person was mentioned, for the pronouns that follow.
func (p *people) attend(who, sentence int, subject bool) {
	if who < 0 {
		return
	}
	p.clock++
	p.all[who].seen = p.clock
	p.focus[p.recent%focusSize] = mentionOf{who: who, clock: p.clock, sentence: sentence, subject: subject}
	p.recent++
}

// pronounFor returns the person that he, she or they stands for: of the recent
// mentions that agree, the one that best stays in view. Subjects and speakers
// stay longer than others. -1 if nobody fits.
func (p *people) pronounFor(s sex, sentence, speaker int) int {
	best, top := -1, 0.0
	for i := range p.focus {
		f := &p.focus[i]
		if f.who < 0 || !fits(&p.all[f.who], s) {
			continue
		}
		score := 10 - 2*float64(sentence-f.sentence) - 0.1*float64(p.clock-f.clock)
		if f.subject {
			score += 2.5
		}
		if f.who == speaker {
			score++
		}
		if p.all[f.who].sex == s {
			score += 0.5
		}
		if best < 0 || score > top {
			best, top = f.who, score
		}
	}
	return best
}

// fits reports whether a pronoun of sex s can stand for a person.
func fits(one *person, s sex) bool {
	switch s {
	case unknownSex:
		return one.sex != many && one.sex != neuter
	case many:
		return one.sex == many || one.sex == neuter
	case neuter:
		return one.sex == neuter || one.sex == unknownSex
	}
	return one.sex == s || one.sex == unknownSex
}
