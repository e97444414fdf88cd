package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// focusSize is how many mentions a pronoun may choose from.
const focusSize = 24

// mentionOf is a recent mention of a person, for pronouns to choose from.
type mentionOf struct {
	who       int
	sentence  int
	paragraph int
	part      GrammaticalRole
	begins    bool // it tells of somebody new, who has no name, and goes on with "who"
	met       bool // it tells of somebody new, who has no name, and does something
}

// GrammaticalRole is the part that a mention plays in its sentence.
type GrammaticalRole uint8

// The parts that a mention may play, from the least on.
const (
	Inside   GrammaticalRole = iota // inside another phrase or an aside: "of the union", "Kern’s aide"
	Aside                           // any other mention
	Embedded                        // the subject of what somebody tells
	Subject                         // the subject of the sentence
	Telling                         // the subject of a verb of saying
	Standings
)

// salienceOf is how much a mention counts where the pronoun’s own sentence
// holds it; each sentence that lies between halves it.
var salienceOf = [Standings]int{Inside: 25, Aside: 35, Embedded: 45, Subject: 80, Telling: 95}

// What else counts for the person that a pronoun may stand for.
const (
	hasName       = 30  // reporters say who "he" is
	barelyNamed   = 15  // the same of somebody who is out of view, to which the salience adds
	sexKnown      = 16  // the sex is known and the right one
	sexMisguided  = -40 // the sex is guessed and the wrong one
	isHuman       = 8
	mayBeHuman    = -24
	lone          = -16 // a capital of which nothing tells that it is somebody's name
	loneAndMute   = -60 // the same, if it has not said anything either
	mute          = -30 // a thing that is neither a body nor a document
	sameParagraph = 34
	justBegun     = 80 // whom this sentence or the one before begins with: "A miner, who …, said he would go."
	justMet       = 20 // whom the sentence before is about: "Behind him a whip had closed his eyes."
	justWritten   = 58 // what was put into words before "it said" is read out
	spokeLast     = 12 // where a language leaves out the pronoun
)

// longAgo is how many sentences a mention stays in view.
const longAgo = 7

// attend notes that a person was mentioned, for the pronouns that follow.
func (p *Register) attend(who, sentence int, part GrammaticalRole) {
	if who < 0 || p.All[who].self {
		return
	}
	p.Clock++
	one := &p.All[who]
	one.Seen, one.lately = p.Clock, sentence
	if part == Telling && one.Nature == Unsure {
		one.Nature = Likely
	}
	p.focus[p.recent%focusSize] = mentionOf{who: who, sentence: sentence, paragraph: p.paragraph, part: part}
	p.recent++
}

// salience is how much a person is in view: the sum over the last sentences of
// the weightiest mention in each.
func (p *Register) salience(who int) int {
	var best [longAgo]int
	for i := range p.focus {
		f := &p.focus[i]
		if f.who < 0 || p.Root(f.who) != who {
			continue
		}
		if d := p.sentence - f.sentence; d >= 0 && d < longAgo {
			best[d] = max(best[d], salienceOf[f.part]>>d)
		}
	}
	sum := 0
	for _, s := range best {
		sum += s
	}
	return sum
}

// pronounFor returns the person that he, she or they stands for: of those
// mentioned lately whom it fits, the one most in view. -1 if nobody fits.
// Speaker is whom to prefer a little, or -1.
func (p *Register) pronounFor(s language.Sex, sentence, speaker int) int {
	best, _ := p.inView(s, sentence, speaker)
	return best
}

// inView is pronounFor with the score of the choice.
func (p *Register) inView(s language.Sex, sentence, speaker int) (best, top int) {
	return p.inViewBeside(-1, s, sentence, speaker)
}

// inViewBeside is inView among all but one; -1 is nobody.
func (p *Register) inViewBeside(one int, s language.Sex, sentence, speaker int) (best, top int) {
	p.sentence = sentence
	p.How = Reference{}
	best = -1
	rivals, second := 0, -apart
	for k := 1; k <= focusSize; k++ {
		i := p.recent - k
		if i < 0 {
			break
		}
		f := &p.focus[i%focusSize]
		who := p.Root(f.who)
		if who < 0 || who == best && !f.begins || who == one || p.All[who].Seen != i+1 && !f.begins {
			continue // the latest mention tells all that an earlier one does
		}
		score, ok := p.All[who].fits(s)
		if !ok {
			continue
		}
		if score += weightOf(p, who, f); who == speaker {
			score += spokeLast
		}
		if p.All[who].Seen == i+1 && p.All[who].Nature > Unsure {
			rivals++ // by the latest mention, so that everybody counts once
		}
		if who == best {
			top = max(top, score)
		} else if best < 0 || score > top {
			if best >= 0 {
				second = top
			}
			best, top = who, score
		} else {
			second = max(second, score)
		}
	}
	if best >= 0 && p.All[best].Nature > Unsure {
		rivals-- // the choice is none
	}
	if best >= 0 {
		p.How = Reference{By: meansOf[s], Rivals: uint8(max(0, rivals)), Ahead: int16(min(apart, top-second)), Ago: p.ago(best)}
		p.lastSeen(best, s)
	}
	return best, top
}

// weightOf is how much a person is in view whose mention is f, whatever the pronoun.
func weightOf(p *Register, who int, f *mentionOf) int {
	one, lately := &p.All[who], p.sentence-f.sentence <= 1
	score := p.salience(who)
	if one.Last != "" && !p.language.Has(language.ElegantVariation) {
		score += min(hasName, barelyNamed+score)
	}
	if f.paragraph == p.paragraph {
		score += sameParagraph
		switch {
		case f.begins && lately:
			score += justBegun
		case f.met && lately:
			score += justMet
		}
	}
	if p.readOut && one.written && lately && f.part != Embedded {
		if score += justWritten; !one.voiced {
			score -= mute
		}
	}
	return score
}

// fits reports whether a pronoun of sex s can stand for a person, and how
// much speaks for it.
func (one *Person) fits(s language.Sex) (score int, ok bool) {
	switch s {
	case language.Many:
		return 0, one.Sex == language.Many || one.Sex == language.Neuter
	case language.Neuter:
		if !one.voiced {
			score = mute
		}
		return score, one.Sex == language.Neuter || one.Nature == Unsure && one.Sex == language.UnknownSex
	}
	if one.Sex == language.Many || one.Sex == language.Neuter || one.Nature == Thing {
		return 0, false
	}
	switch {
	case s == language.UnknownSex || one.Sex == language.UnknownSex:
	case one.Sex == s:
		score += sexKnown
	case one.Sure:
		return 0, false
	default:
		score += sexMisguided
	}
	switch one.Nature {
	case Certain:
		score += isHuman
	case Unsure:
		score += mayBeHuman
	}
	switch {
	case s == language.UnknownSex || !one.isLone():
	case one.Nature == Unsure:
		score += loneAndMute
	default:
		score += lone
	}
	return score, true
}

// begin notes of the last mention, at item i, that it begins somebody new.
func begin(r *Resolver, i, who int, part GrammaticalRole) {
	if who < 0 || r.Register.All[who].self {
		return
	}
	f := &r.Register.focus[(r.Register.recent-1)%focusSize]
	f.begins = beginsWithWho(r, i, who)
	f.met = part >= Subject && r.References[i].By == asDescribed && r.Register.All[who].Nature == Certain
}

// beginsWithWho reports whether the phrase at item i tells of somebody new, who has no name, and goes
// on with "who": "A miner, who asked not to be named,".
func beginsWithWho(r *Resolver, i, who int) bool {
	one := &r.Register.All[who]
	if one.Last != "" || one.definite && r.References[i].By != definitely || one.owned || one.self || one.Nature != Certain {
		return false // "The cook, who would not give his name, wears earplugs.", of whom nothing was told before
	}
	for n := r.s.Clauses.After(i); n < len(r.s.Clauses) && r.s.Clauses[n].Verb < i+syntax.ClauseReach/2; n++ {
		if c := &r.s.Clauses[n]; c.Subject == i && c.Who >= 0 {
			return true
		}
	}
	return false
}

// isLone reports whether nothing tells that a single capital names a human being: no
// forename, no title, no office, no sex.
func (one *Person) isLone() bool {
	return one.Last != "" && one.Last[0] != '@' && one.Role == "" && one.titles == "" && !one.Sure && !one.learnt && one.Sex == language.UnknownSex && !strings.Contains(one.Name, " ")
}

// whoIsPronoun resolves he, she, they and it, and adds "another" and "others".
func (r *Resolver) whoIsPronoun(it *syntax.Item, part GrammaticalRole) int {
	if it.IsEmpty() {
		if r.s.Language.Has(language.ProDrop) && it.First > 0 && r.s.PluralVerb(it.First-1) {
			return r.Register.pronounFor(language.Many, r.sentence, r.spokeLast)
		}
		return r.Register.pronounFor(language.UnknownSex, r.sentence, r.toldBy(it))
	}
	s := r.SexOf(it)
	if s == language.UnknownSex {
		return r.someone(it)
	}
	r.Register.readOut = s == language.Neuter && r.at < len(r.s.Items) && it == &r.s.Items[r.at] && r.quotes(r.at)
	who := r.standsFor(s)
	r.Register.readOut = false
	if other := r.instead(it, s, who); other >= 0 {
		who = other
	}
	if part != Embedded && part != Inside && who >= 0 && r.Register.All[who].lately < r.sentence {
		r.Register.learn(who, s)
	}
	return who
}

// quotes reports whether the phrase at item i tells words in marks beside it: “More
// boats,” it said.
func (r *Resolver) quotes(i int) bool {
	beside := func(k int) bool { return k >= 0 && k < len(r.s.Items) && r.s.Items[k].Kind == syntax.Quote }
	n := clauseOf(r, i)
	if n < 0 {
		return false
	}
	v := r.s.Clauses[n].Verb
	return beside(i-1) || beside(i-2) && r.s.Items[i-1].Kind == syntax.Comma || r.s.Clauses[n].Says() && (beside(v+1) || beside(v+2) && (r.s.Items[v+1].Kind == syntax.Colon || r.s.Items[v+1].Kind == syntax.Comma))
}

// standsFor returns the person that a pronoun of sex s stands for here.
func (r *Resolver) standsFor(s language.Sex) int {
	return r.Register.pronounFor(s, r.sentence, -1)
}

// learn keeps what a pronoun tells of a person whose forename is unknown:
// "Robin Kern … she said". Once may be an error, twice is not.
func (p *Register) learn(who int, s language.Sex) {
	if who < 0 || s != language.Masculine && s != language.Feminine {
		return
	}
	one := &p.All[who]
	one.Nature = max(one.Nature, Likely)
	if one.Sure {
		return
	}
	one.Sure = one.learnt && one.Sex == s
	one.Sex, one.learnt = s, true
}

// someone adds whoever "another" or "nobody" begins; I is the author; you, we and some are
// no speaker to show.
func (r *Resolver) someone(it *syntax.Item) int {
	w := strings.ToLower(r.s.Tokens[it.First].Of(r.s.Text))
	d := described{phrase: w, head: w, nature: Likely, fresh: true}
	if end := r.w.completed(it, 0); end > r.s.Tokens[it.Last-1].End {
		d.phrase = oneSpaced(w + r.s.Text[r.s.Tokens[it.Last-1].End:end]) // "one of its largest shareholders"
		d.complete = true
	}
	switch w {
	case "i", "i’m", "i'm", "i’d", "i'd", "i’ll", "i'll", "i’ve", "i've":
		return r.Register.author()
	case "another", "one":
		if r.Register.kind != "" && !d.complete {
			d.head, d.phrase = r.Register.kind, w+" "+r.Register.kind // "another" after "one resident"
		}
	case "someone", "somebody", "nobody", "everyone", "everybody", "anyone":
		d.nature = Unsure
	default:
		return -1
	}
	who := r.Register.nameless(d)
	r.Register.How = Reference{By: byWord}
	return who
}

// author returns the person whom I stands for: the one who wrote the document, by the name
// that is known of it, or by the word itself.
func (p *Register) author() int {
	p.How = Reference{By: byWord}
	for who := range p.All {
		if p.All[who].self {
			return p.Root(who)
		}
	}
	name := p.wrote
	if name == "" {
		name = "I"
	}
	return p.add(Person{Name: name, Nature: Certain, self: true})
}

// SexOf returns what a pronoun asks for; unknownSex for I, you and the like.
func (m *mentions) SexOf(it *syntax.Item) language.Sex {
	if it.IsEmpty() {
		return language.UnknownSex
	}
	w := m.s.Tokens[it.First].Of(m.s.Text)
	for i := range len(w) {
		if w[i] == '\'' || strings.HasPrefix(w[i:], "’") {
			w = w[:i]
			break
		}
	}
	s, _ := language.SexIn(m.s.Language.Pronouns, w)
	if s == language.Feminine && m.s.Language.Has(language.VerbSecond) && it.Last < len(m.s.Tokens) && m.s.PluralVerb(it.Last) {
		return language.Many // "sie sprechen"
	}
	return s
}

// remember keeps the words that last named a person, and shows them for an
// empty pronoun.
func (r *Resolver) remember(i, who int) {
	if who < 0 || !r.s.Language.Has(language.NullSubjects) {
		return
	}
	for len(r.named) <= who {
		r.named = append(r.named, words.Span{})
	}
	if r.s.Items[i].IsEmpty() {
		r.Shown[i] = r.named[who]
	} else {
		r.named[who] = r.MentionSpan(i)
	}
}

// toldBy returns who last said something before an item, in the paragraph or
// else before it.
func (r *Resolver) toldBy(it *syntax.Item) int {
	for n := len(r.s.Clauses) - 1; n >= max(0, len(r.s.Clauses)-syntax.ClauseReach); n-- {
		c := &r.s.Clauses[n]
		if c.Subject < 0 || r.s.Items[c.Verb].Last > it.First || r.s.Items[c.Subject].First >= it.First || !c.Says() {
			continue
		}
		if who := r.Who(c.Subject); who >= 0 {
			return who
		}
	}
	return r.spokeLast
}
