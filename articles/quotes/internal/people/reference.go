package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
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

// Reference is how a mention came to stand for somebody, as far as that tells
// how often such a mention is understood rightly. It is taken when the mention is
// read, since what follows changes who is in view.
type Reference struct {
	By     means
	Shared bool            // somebody else is named in one breath: "Cy Dorn and Eve Falk"
	Rivals uint8           // how many others the same words fit
	Ahead  int16           // how much more in view the choice is than the next of them; apart if there is none
	Ago    uint8           // sentences since the person was last mentioned
	Part   GrammaticalRole // which a pronoun's person had in that mention
	Aside  bool            // that mention stands in another paragraph
	Beside bool            // somebody else whom the pronoun fits was mentioned in the same sentence or since
}

// apart is how far ahead a choice without a rival is.
const apart = 999

// mostAgo bounds reference.ago.
const mostAgo = 20

// ago returns how many sentences ago a person was mentioned.
func (p *Register) ago(who int) uint8 {
	return uint8(max(0, min(mostAgo, p.sentence-p.All[who].lately)))
}

// meansOf tells by what a pronoun of each sex names somebody.
var meansOf = [...]means{language.UnknownSex: byOmission, language.Masculine: byPronoun, language.Feminine: byPronoun, language.Many: byPlural, language.Neuter: byNeuter}

// lastSeen adds to how a pronoun of sex s stands for somebody where that person was
// mentioned last, and whether beside another: "Ines Calloway met Petra Halloran. She".
func (p *Register) lastSeen(who int, s language.Sex) {
	sentence := -1
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		f := &p.focus[(p.recent-k)%focusSize]
		other := p.Root(f.who)
		if sentence >= 0 && f.sentence != sentence {
			return
		}
		if other == who {
			if sentence < 0 {
				p.How.Part, p.How.Aside, sentence = f.part, f.paragraph != p.paragraph, f.sentence
			}
			continue
		}
		if other >= 0 && p.All[other].Nature > Unsure {
			_, fits := p.All[other].fits(s)
			p.How.Beside = p.How.Beside || fits
		}
	}
}

// howNamed tells how a name came to stand for somebody, whose rivals are counted.
func (p *Register) howNamed(who int, n name) Reference {
	one, how := &p.All[who], Reference{Rivals: max(1, p.How.Rivals) - 1}
	switch {
	case one.Nature == Thing:
		how.By = bodyName
	case n.first != "":
		how.By = fullName
	case strings.Contains(one.Name, " "):
		how.By = knownName
	default:
		how.By = bareName
	}
	return how
}

// asHolder tells by what "the mayor" names somebody who is known as that.
func (p *Register) asHolder(who int) means {
	if p.All[who].Last == "" {
		return again
	}
	return byOffice
}

// together notes who is named in one breath with somebody else, once everybody in
// the paragraph was met: both in "Cy Dorn and Eve Falk left", all in "Moss, Dorn and Falk".
func (r *Resolver) together() {
	for i := 1; i+1 < len(r.s.Items); i++ {
		if !r.joins(i) {
			continue
		}
		r.References[i-1].Shared, r.References[i+1].Shared = true, true
		for k := i - 3; k >= 0 && r.s.Items[k+1].Kind == syntax.Comma && r.Who(k) >= 0; k -= 2 {
			r.References[k].Shared = true
		}
	}
}

// joins reports whether item i joins two people: not in "Kern met Lind and Moss left".
func (r *Resolver) joins(i int) bool {
	if r.s.Items[i].Kind != syntax.Conjunction || r.s.Is(i, "but") || r.Who(i-1) < 0 || r.Who(i+1) < 0 || r.Who(i-1) == r.Who(i+1) {
		return false
	}
	return !r.s.Items.VerbAfter(i+1) || !r.s.VerbBefore(i-1)
}

// memory is how many sentences ago a person was mentioned whom a pronoun may
// stand for without a doubt. Of those further back half were somebody else.
const memory = 2

// IsOpen reports whether a mention may as well stand for somebody else: "she"
// after a sentence about two women, "the official" after two officials, "Lind"
// after two of that name.
func (ref *Reference) IsOpen() bool {
	switch ref.By {
	case byPronoun, byEpithet:
		return ref.Beside || ref.Ago > memory
	case again, byOffice, knownName, bareName:
		return ref.Rivals > 0
	}
	return false
}
