package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// described is a phrase that names nobody: "a senior official", "the mayor",
// "critics".
type described struct {
	phrase   string
	head     string // "official"
	mods     string // what stands between article and head: "senior"
	sex      language.Sex
	nature   nature
	definite bool // "the", "his"
	owned    bool // "his", "Kern’s"
	fresh    bool // "a", "another": somebody new
	voiced   bool // a document or a body
	written  bool // a document
	complete bool // more follows that tells who it is: "of the port"
	owner    int  // whose, plus one; 0 if unknown
}

// nounPhrase finds or adds somebody who is described.
func (r *Resolver) nounPhrase(it *syntax.Item) int {
	t := &r.s.Tokens[it.Last-1]
	if it.Last-it.First == 1 && figure(t.Of(r.s.Text)) && r.w.completed(it, 0) == t.End {
		return -1 // a figure alone: "270"
	}
	d := r.w.description(it)
	if r.at < len(r.s.Items) && it == &r.s.Items[r.at] && d.sex == language.UnknownSex {
		d.sex = forPart(r, r.at)
	}
	if d.nature == Thing && (d.definite && language.Listed(positions, d.head) || d.fresh && d.mods == "" && language.Listed(ordinals, d.head)) && r.says(it) {
		d.nature, d.sex = Certain, language.UnknownSex
	}
	if s := aheadSex(r, it, &d); s != language.UnknownSex {
		d.sex = s
	}
	if d.owned && language.Listed(r.s.Language.Utterances, d.head) {
		if who, _ := r.Possessor(it); who >= 0 {
			return who // "her statement said"
		}
	}
	if who := r.Register.ofTwo(&d); who >= 0 {
		return who
	}
	return r.whoIsDescribed(&d, it)
}

// positions are nouns of places on a pitch, and of those who play there and may say something:
// "I was on my back," the centre said.
const positions = "centre center lock forward back wing half half-back guard safety end tackle"

// ordinals are nouns of one more of several: "A third said".
const ordinals = "second third fourth fifth"

// says reports whether the phrase that is being asked about is the subject of a verb of saying.
func (r *Resolver) says(it *syntax.Item) bool {
	if r.at >= len(r.s.Items) || it != &r.s.Items[r.at] {
		return false
	}
	n := clauseOf(r, r.at)
	return n >= 0 && r.s.Clauses[n].Says()
}

// aheadSex returns the sex of whoever speaks of himself behind a phrase, where the holder of the
// office who is most in view is of the other one: "Their coach said he had no plans", after
// a coach who is a woman.
func aheadSex(r *Resolver, it *syntax.Item, d *described) language.Sex {
	i := r.at
	if !d.definite || d.sex != language.UnknownSex || i+2 >= len(r.s.Items) || it != &r.s.Items[i] || r.s.Items[i+1].Kind != syntax.Verb || r.s.Items[i+1].Class&class.Saying == 0 {
		return language.UnknownSex
	}
	k := i + 2
	if r.s.Items[k].Kind == syntax.That && k+1 < len(r.s.Items) {
		k++
	}
	if r.s.Items[k].Kind != syntax.Pronoun {
		return language.UnknownSex
	}
	s := r.SexOf(&r.s.Items[k])
	if s != language.Masculine && s != language.Feminine {
		return language.UnknownSex
	}
	who := r.Register.holder(*d)
	if who < 0 || !r.Register.All[who].Sure || r.Register.All[who].Sex == s {
		return language.UnknownSex
	}
	return s
}

// forPart returns the sex that words behind the phrase at item i tell: "The admiral, for his
// part, has written a book."
func forPart(r *Resolver, i int) language.Sex {
	if i+3 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Comma || !r.s.Is(i+2, "for") {
		return language.UnknownSex
	}
	part := &r.s.Items[i+3]
	if part.Last-part.First != 2 || r.s.Tokens[part.Last-1].Of(r.s.Text) != "part" {
		return language.UnknownSex
	}
	s, _ := language.SexIn(r.s.Language.Owners, r.s.Tokens[part.First].Of(r.s.Text))
	return s
}

// description returns what a phrase without a name tells.
func (p wording) description(it *syntax.Item) described {
	t := &p.Tokens[it.Last-1]
	d := described{head: trimmed(t.Of(p.Text)), fresh: true}
	end := max(t.End, p.completed(it, t.Class))
	d.complete = end > t.End
	start := p.Tokens[p.calledFrom(it)].Start
	d.phrase = oneSpaced(p.Text[start:end])
	if t.Class&class.Possessing != 0 {
		d.phrase = trimmed(d.phrase) // "the minister’s tone"
	}
	_, body := generic(d.head)
	d.voiced, d.written = body || t.Class&(class.Document|class.Group) != 0, p.written(it.Last-1)
	d.sex, d.nature = p.kindOfNoun(it.Last - 1)
	if p.Language.Has(language.HeadInitial) {
		k := p.headNoun(it)
		d.head = trimmed(p.Tokens[k].Of(p.Text))
		d.sex, d.nature = p.kindOfNoun(k)
	}
	if first := p.undetermined(it); first < it.Last-1 {
		d.mods = p.Text[p.Tokens[first].Start:p.Tokens[it.Last-2].End]
	}
	det := &p.Tokens[it.First]
	if aged := p.Language.TellsAge(d.head); d.sex == language.UnknownSex && d.nature == Certain || aged {
		if s, ok := language.SexIn(p.Language.Articles, det.Of(p.Text)); ok {
			d.sex = s
		}
	}
	p.determine(&d, it)
	return d
}

// determine tells whether a phrase points to somebody known, or somebody's.
func (p wording) determine(d *described, it *syntax.Item) {
	det := &p.Tokens[it.First]
	switch word := det.Of(p.Text); {
	case det.Class&class.Possessive == 0 && language.Listed(p.Language.Definite, word):
		d.definite, d.fresh = true, false
	case det.Class&class.Possessive != 0 && it.Last-it.First > 1, det.Class&class.Possessing != 0:
		d.definite, d.fresh, d.owned = true, false, true
	}
	for k := it.First; k < it.Last-1; k++ {
		if p.Tokens[k].Class&class.Possessing != 0 {
			d.definite, d.fresh, d.owned = true, false, true // "the runner’s sister"
		}
	}
}

// whoIsDescribed finds or adds the one whom a phrase describes.
func (r *Resolver) whoIsDescribed(d *described, it *syntax.Item) int {
	if d.owned {
		var who int
		if who, d.owner = kinOf(r, it, d.head); who >= 0 {
			r.Register.How = Reference{By: byOffice, Ago: r.Register.ago(who)}
			return who
		}
	}
	if d.definite && !d.owned && d.mods != "" {
		if who := r.Register.described(d.phrase); who >= 0 {
			r.Register.How = Reference{By: again, Ago: r.Register.ago(who)}
			return who
		}
	}
	if d.definite && !d.owned && (r.s.Language.TellsAge(d.head) || r.s.Tokens[it.First].Class&class.Possessive == 0 && (d.epithet(r.s.Language) || language.Listed(r.s.Language.Epithets, d.head))) {
		if who := r.epithet(*d); who >= 0 && !r.addresses(it, who) {
			return who
		}
	}
	return r.Register.nameless(*d)
}

// addresses reports whether the phrase does something to somebody whom a pronoun then
// stands for, and so is somebody else: "The commissioner calls her".
func (r *Resolver) addresses(it *syntax.Item, who int) bool {
	if r.at >= len(r.s.Items) || it != &r.s.Items[r.at] {
		return false
	}
	n := clauseOf(r, r.at)
	if n < 0 || r.s.Clauses[n].Verb < r.at || r.s.Clauses[n].Verb+1 >= len(r.s.Items) {
		return false
	}
	object := &r.s.Items[r.s.Clauses[n].Verb+1]
	if object.Last-object.First != 1 || object.Class&class.Objective == 0 {
		return false
	}
	s, ok := language.SexIn(r.s.Language.Objects, r.s.Tokens[object.First].Of(r.s.Text))
	if !ok {
		return false
	}
	how := r.Register.How
	other := r.standsFor(s)
	r.Register.How = how
	return other == who
}

// figure reports whether a word is a number in digits.
func figure(w string) bool {
	return strings.Trim(w, "0123456789.,") == ""
}

// described returns who was described by the same words before: "the senior
// official", though another one spoke since; -1 if nobody was.
func (p *Register) described(phrase string) int {
	if who, ok := p.byHead[string(p.fold(withoutArticle(phrase)))]; ok {
		return p.Root(int(who))
	}
	return -1
}

// kindOfNoun returns what a noun tells of the one it names.
func (p wording) kindOfNoun(k int) (language.Sex, nature) {
	c := p.Tokens[k].Class
	if c&class.Plural != 0 {
		return language.Many, Thing
	}
	if c&class.Role != 0 {
		return p.sexOfNoun(k), Certain
	}
	w := trimmed(p.Tokens[k].Of(p.Text))
	if human := strings.ToLower(w); p.Language.Humans[human] || p.Language.Occupations[human] {
		return p.sexOfNoun(k), Certain
	} else if p.Language.Humans[strings.TrimSuffix(human, "s")] {
		return language.Many, Thing
	}
	if k > 0 && p.Language.TellsAge(p.Tokens[k-1].Of(p.Text)) && p.Language.Has(language.ShortOffices) {
		return language.UnknownSex, Certain // "the 19-year-old Croat", "the 22-year-old guard"
	}
	if first, _, joined := strings.Cut(w, "-"); joined && p.Language.Has(language.ShortOffices) && p.Language.Lexicon().Lookup(first)&class.Role != 0 {
		return language.UnknownSex, Certain // "sergeant-at-arms"
	}
	if (language.IsParty(w) || language.IsInitialled(w) || p.Language.IsDemonym(w)) && p.Language.Has(language.ShortOffices) {
		return language.UnknownSex, Certain // "the Kentuck Republican"
	}
	if s := p.sexOfNoun(k); s != language.UnknownSex {
		return s, Certain
	}
	if s := language.EndingIn(p.Language.Endings, w); c == 0 && s != language.UnknownSex {
		return s, Likely
	}
	if c == 0 && agent(w) {
		return language.UnknownSex, Likely
	}
	return language.Neuter, Thing
}

// agent reports whether an unknown noun ends as those of people do: "hurdler",
// "pianist". Newspapers and computers stand in other lists or seldom speak.
func agent(w string) bool {
	for _, end := range [...]string{"er", "or", "ist", "ian", "eer", "ee", "year-old"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// sexOfNoun returns the sex that a noun or a title tells: "Mrs", "widow".
func (p wording) sexOfNoun(k int) language.Sex {
	t := &p.Tokens[k]
	if t.Class&class.Forename == 0 {
		switch {
		case t.Class&class.Female != 0:
			return language.Feminine
		case t.Class&class.Male != 0:
			return language.Masculine
		}
	}
	if t.Class&class.Role != 0 {
		if s := language.EndingIn(p.Language.Endings, t.Of(p.Text)); s != language.UnknownSex {
			return s
		}
	}
	return language.SexOfHuman(strings.ToLower(trimmed(t.Of(p.Text))))
}

// nameless adds a mention of somebody without a name: "a senior official"
// begins somebody new, "the official" is the one before.
func (p *Register) nameless(d described) int {
	if d.definite && (d.sex != language.Many || d.mods == "" && !d.complete) {
		if who := p.holder(d); who >= 0 {
			p.How.By = p.asHolder(who)
			p.alias(who, d.phrase)
			return who
		}
	}
	if d.definite && !d.owned && !d.complete && d.mods == "" {
		if who := p.bodyInView(d.head); who >= 0 {
			p.How = Reference{By: byBody, Ago: p.ago(who)}
			p.alias(who, d.phrase)
			return who
		}
	}
	phrase := withoutArticle(d.phrase)
	if !d.fresh || d.sex == language.Many {
		if who, ok := p.byHead[string(p.fold(phrase))]; ok && maybeAgain(p, &d, p.Root(int(who))) {
			who := p.Root(int(who))
			p.How = Reference{By: again, Ago: p.ago(who)}
			return who
		}
	}
	if who := alikeWriting(p, &d); who >= 0 {
		p.How = Reference{By: again, Ago: p.ago(who)}
		p.byHead[string(p.fold(d.head))] = int32(who)
		return who
	}
	p.How = Reference{By: asDescribed}
	if !d.fresh {
		p.How.By = definitely
	}
	who := p.add(Person{Name: phrase, head: d.head, Sex: d.sex, Nature: d.nature, definite: d.definite, owned: d.owned, owner: d.owner, voiced: d.voiced, written: d.written})
	if d.nature >= Likely && d.fresh {
		p.kind = d.head
		count(p, who, d.phrase)
	}
	p.byHead[string(p.fold(d.head))] = int32(who)
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

// longestComplement bounds what is added to a nameless one's name, in tokens.
const longestComplement = 10

// completed returns where the noun phrase ends with what tells who it is: "two
// people familiar with the contract", "a report by the university".
func (p wording) completed(it *syntax.Item, head class.Set) int {
	last := it.Last
	for last+1 < len(p.Tokens) && last-it.Last < longestComplement {
		t := &p.Tokens[last]
		ties := false
		switch w := t.Of(p.Text); {
		case w == "by":
			ties = head&class.Document != 0
		case language.Listed(p.Language.Placing, w):
			ties = p.Tokens[last+1].Kind == words.Capital
		default:
			ties = language.Listed(p.Language.Completing, w)
		}
		k := last + 1
		for ties && k < len(p.Tokens) && k-it.Last < longestComplement && p.completes(k, k == last+1) {
			k++
		}
		if k == last+1 || p.Tokens[k-1].Class&(class.Possessing|class.Determiner) != 0 {
			break
		}
		last = k
	}
	return p.Tokens[last-1].End
}

// notNouns are the classes of words that end a noun phrase.
const notNouns = class.Finite | class.Auxiliary | class.Modal | class.Preposition | class.Conjunction | class.Relative | class.Adverb | class.Pronoun | class.Subordinator | class.Participle | class.That

// completes reports whether the token goes on with a noun phrase; only its
// first may be an article.
func (p wording) completes(k int, first bool) bool {
	t := &p.Tokens[k]
	switch t.Kind {
	case words.Capital:
		return t.Class&(class.Calendar|class.Abbreviation) == 0
	case words.Word:
		if p.Tokens[k-1].Class&class.Possessing != 0 {
			return t.Class&(class.Auxiliary|class.Modal|class.Preposition|class.Conjunction|class.Relative|class.Pronoun|class.That) == 0 // "Kern’s thinking"
		}
		return t.Class&notNouns == 0 && (t.Class&class.Plain == 0 || t.Class&class.Nounish != 0) || !first && t.Class&class.Nounish != 0 && p.Tokens[k-1].Class&(class.Determiner|class.Possessive) != 0 || first && t.Class&(class.Determiner|class.Possessive) != 0
	}
	return false
}
