package quotes

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/model"
)

// means is by what words a mention names whom it stands for.
type means uint8

const (
	unnamed     means = iota // nothing is known of how the person was found
	fullName                 // "Ines Calloway"
	knownName                // "Calloway", after "Ines Calloway"
	bareName                 // "Calloway", and no more
	bodyName                 // "the Seafarers’ Union"
	asDescribed              // "a senior official": shown as just that
	definitely               // "the official", of whom nobody was told before
	again                    // "the official", after "a senior official"
	byOffice                 // "the mayor", after "Ines Calloway, the mayor"
	byEpithet                // "the retired surgeon", for whoever is in view
	byBody                   // "the company", for whatever body is in view
	byPronoun                // "she"
	byPlural                 // "they"
	byNeuter                 // "it"
	byOmission               // "dijo": a subject that is left out
	byWord                   // "another", "somebody"
)

// reference is how a mention came to stand for somebody, as far as that tells
// how often such a mention is understood rightly. It is taken when the mention is
// read, since what follows changes who is in view.
type reference struct {
	by     means
	shared bool     // somebody else is named in one breath: "Cy Dorn and Eve Falk"
	rivals uint8    // how many others the same words fit
	ahead  int16    // how much more in view the choice is than the next of them; apart if there is none
	ago    uint8    // sentences since the person was last mentioned
	part   standing // which a pronoun's person had in that mention
	aside  bool     // that mention stands in another paragraph
	beside bool     // somebody else whom the pronoun fits was mentioned in the same sentence or since
}

// apart is how far ahead a choice without a rival is.
const apart = 999

// mostAgo bounds reference.ago.
const mostAgo = 20

// ago returns how many sentences ago a person was mentioned.
func (p *people) ago(who int) uint8 {
	return uint8(max(0, min(mostAgo, p.sentence-p.all[who].lately)))
}

// meansOf tells by what a pronoun of each sex names somebody.
var meansOf = [...]means{language.UnknownSex: byOmission, language.Masculine: byPronoun, language.Feminine: byPronoun, language.Many: byPlural, language.Neuter: byNeuter}

// lastSeen adds to how a pronoun of sex s stands for somebody where that person was
// mentioned last, and whether beside another: "Ines Calloway met Petra Halloran. She".
func (p *people) lastSeen(who int, s language.Sex) {
	sentence := -1
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		f := &p.focus[(p.recent-k)%focusSize]
		other := p.root(f.who)
		if sentence >= 0 && f.sentence != sentence {
			return
		}
		if other == who {
			if sentence < 0 {
				p.how.part, p.how.aside, sentence = f.part, f.paragraph != p.paragraph, f.sentence
			}
			continue
		}
		if other >= 0 && p.all[other].nature > unsure {
			_, fits := p.all[other].fits(s)
			p.how.beside = p.how.beside || fits
		}
	}
}

// howNamed tells how a name came to stand for somebody, whose rivals are counted.
func (p *people) howNamed(who int, n name) reference {
	one, how := &p.all[who], reference{rivals: max(1, p.how.rivals) - 1}
	switch {
	case one.nature == thing:
		how.by = bodyName
	case n.first != "":
		how.by = fullName
	case strings.Contains(one.name, " "):
		how.by = knownName
	default:
		how.by = bareName
	}
	return how
}

// asHolder tells by what "the mayor" names somebody who is known as that.
func (p *people) asHolder(who int) means {
	if p.all[who].last == "" {
		return again
	}
	return byOffice
}

// together notes who is named in one breath with somebody else, once everybody in
// the paragraph was met: both in "Cy Dorn and Eve Falk left", all in "Moss, Dorn and Falk".
func (r *resolver) together() {
	for i := 1; i+1 < len(r.s.Items); i++ {
		if !r.joins(i) {
			continue
		}
		r.references[i-1].shared, r.references[i+1].shared = true, true
		for k := i - 3; k >= 0 && r.s.Items[k+1].Kind == syntax.Comma && r.who(k) >= 0; k -= 2 {
			r.references[k].shared = true
		}
	}
}

// joins reports whether item i joins two people: not in "Kern met Lind and Moss left".
func (r *resolver) joins(i int) bool {
	if r.s.Items[i].Kind != syntax.Conjunction || r.s.Is(i, "but") || r.who(i-1) < 0 || r.who(i+1) < 0 || r.who(i-1) == r.who(i+1) {
		return false
	}
	return !r.s.Items.VerbAfter(i+1) || !r.s.VerbBefore(i-1)
}

// shown is a speaker's name that the reader is to see, and how it was found.
type shown struct {
	reference
	one      *person
	relation relation // of the mention to the words
}

// shownFeatures are what tells how often the person is right whose name is
// shown, if the mention is.
var shownFeatures = []feature[shown]{
	{name: "means", value: func(s *shown) int { return int(s.by) }},
	{name: "rivals", value: func(s *shown) int { return int(s.rivals) }},
	{name: "ahead", value: func(s *shown) int { return int(s.ahead) / 8 }},
	{name: "sentences ago", value: func(s *shown) int { return int(s.ago) }},
	{name: "part", value: func(s *shown) int { return int(s.part) }},
	{name: "other paragraph", value: func(s *shown) int { return truth(s.aside) }},
	{name: "beside another", value: func(s *shown) int { return truth(s.beside) }},
	{name: "together", value: func(s *shown) int { return truth(s.shared) }},
	{name: "distance", value: func(s *shown) int { return s.relation.distance() }},
	{name: "sex", value: func(s *shown) int { return int(s.one.sex) }},
	{name: "sex is sure", value: func(s *shown) int { return truth(s.one.sure) }},
	{name: "nature", value: func(s *shown) int { return int(s.one.nature) }},
	{name: "name", value: func(s *shown) int { return truth(s.one.last != "") }},
	{name: "full name", value: func(s *shown) int { return truth(strings.Contains(s.one.name, " ")) }},
	{name: "place", value: func(s *shown) int { return truth(s.one.place) }},
}

// distance tells how far from the words a speaker of a relation is named: 0 by a
// clause of saying or the like, 1 near them, 2 in the sentence before or after, 3
// before the paragraph.
func (r relation) distance() int {
	switch r {
	case nearby, holder, acting:
		return 1
	case neighbour, preceding, next:
		return 2
	case carried, lingering, answered, reopened, heralded, announced:
		return 3
	}
	return 0
}

// shownFor returns the name that a choice shows.
func (y *nameConfidence) shownFor(c candidate) shown {
	return shown{y.voiceOf(c).named, &y.m.people.all[y.m.people.root(c.who)], c.relation}
}

// nameConfidence tells how often the name is right that a choice shows.
type nameConfidence struct {
	scope
	d         *discourse
	naming    *model.Forest  // how often names are understood rightly
	lineRight []int16        // how often the speaker of each kind of line is right, in thousandths
	ask       func(Decision) // a learner's question, or nil
	nameX     []int8         // features of a name
	shows     shown          // what the reader is to see of the chosen one
}

// nameSure returns the confidence in the name that a choice shows, from that in
// its mention. Before anything was learned of names it is the same.
func (y *nameConfidence) nameSure(c candidate, mention float64) float64 {
	if y.naming == nil {
		return mention
	}
	y.shows = y.shownFor(c)
	y.nameX = measure(shownFeatures, &y.shows, y.nameX[:0])
	chance := max(1, model.Share([]int32{y.naming.Score(y.nameX), 0}, 0))
	return min(y.most(c), mention*float64(chance)/model.Certain)
}

// nameFeatures are the features of a choice, for a learner to keep.
func (y *nameConfidence) nameFeatures(c candidate) []int8 {
	s := y.shownFor(c)
	return measure(shownFeatures, &s, nil)
}
