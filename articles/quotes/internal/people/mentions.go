package people

import (
	"slices"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// resolveMentions resolves the phrases of the paragraph in reading order.
func resolveMentions(r *Resolver) {
	r.persons = r.persons[:0]
	for range r.s.Items {
		r.persons = append(r.persons, -1)
	}
	r.References = slices.Grow(r.References[:0], len(r.s.Items))[:len(r.s.Items)]
	clear(r.References)
	r.Shown = append(r.Shown[:0], make([]words.Span, len(r.s.Items))...)
	start, told, called := 0, 0, 0
	r.Register.paragraph++
	told = dateline(r)
	for i := range r.s.Items {
		it := &r.s.Items[i]
		if it.Kind == syntax.End || it.Kind == syntax.LineEnd {
			start = i + 1
		}
		if it.Kind == syntax.End && i > 0 && r.s.Items[i-1].Kind != syntax.End {
			called = callings(r, called, i)
			r.sentence++
		}
		if !it.IsPhrase() || i < told || it.Kind == syntax.Noun && it.Last-it.First == 1 && it.Class&class.Objective != 0 && len(r.s.Language.Objects) > 0 {
			r.Register.sentence = r.sentence
			attendObject(r, i)
			continue
		}
		r.Register.sentence = r.sentence
		part := roleOf(r, i, start)
		possessors(r, it)
		attendOwner(r, i)
		who := byNeighbours(r, i)
		if who < 0 && it.Kind != syntax.Name && part <= Aside && !r.w.writing(it) {
			if r.w.isSomebody(it) {
				r.Register.attend(r.whoIs(i, part), r.sentence, part)
			}
			continue
		}
		if who < 0 {
			who = r.whoIs(i, part)
		}
		if who < 0 && it.Kind != syntax.Pronoun {
			continue
		}
		r.persons[i], r.References[i] = int32(who), r.Register.How
		toldBehind(r, i, who, part)
		if who >= 0 && r.Register.All[who].Nature == Unsure && r.Register.All[who].head != "" {
			part = Inside // "nobody"
		}
		r.Register.attend(who, r.sentence, part)
		begin(r, i, who, part)
		r.topic(i, who, part)
		issue(r, i, who)
		issuedBy(r, i)
		related(r, it, who)
		r.remember(i, who)
		acronym(r, i, who)
		told = max(apposition(r, i, who), samePaper(r, i, who))
	}
	callings(r, called, len(r.s.Items))
}

// toldBehind notes what the words behind the phrase at item i tell of whom it names: the sex, by
// "for his part", and of a subject of whom nothing is known that it is no human being, by
// "which": "Netlark, which is based in Hull, said".
func toldBehind(r *Resolver, i, who int, part GrammaticalRole) {
	if who < 0 {
		return
	}
	if s := forPart(r, i); s == language.Masculine || s == language.Feminine {
		r.Register.tellSex(who, s)
	}
	if part < Subject || r.s.Items[i].Kind != syntax.Name || !r.s.Language.Has(language.ShortOffices) || i+2 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Comma || !r.s.Is(i+2, "which") {
		return
	}
	if one := &r.Register.All[who]; one.Nature == Unsure && !one.Sure {
		one.Nature, one.Sex, one.voiced = Thing, language.Neuter, true
	}
}

// byNeighbours returns the person whom the phrases around item i tell: by a nickname, a
// couple's surname or a role before the name; -1 if they don't.
func byNeighbours(r *Resolver, i int) int {
	for _, by := range [...]func(*Resolver, int) int{nicknamed, coupled, introduced} {
		if who := by(r, i); who >= 0 {
			return who
		}
	}
	return -1
}

// whoIs returns the person that the phrase at item i stands for, or -1. Every
// phrase is asked once, in reading order, so that "the official" and "he" find
// those who were named before.
func (r *Resolver) whoIs(i int, part GrammaticalRole) int {
	r.at = i
	return r.WhoIsItem(&r.s.Items[i], part)
}

// WhoIsItem is whoIs for an item of any list.
func (r *Resolver) WhoIsItem(it *syntax.Item, part GrammaticalRole) int {
	switch it.Kind {
	case syntax.Name:
		return r.whoIsNamed(it)
	case syntax.Noun:
		return r.nounPhrase(it)
	case syntax.Pronoun:
		return r.whoIsPronoun(it, part)
	}
	return -1
}

// isSomebody reports whether a phrase is of one human being whom nobody was told of before, and
// who may answer: "She asked a boy with a bucket."
func (p wording) isSomebody(it *syntax.Item) bool {
	if !p.Language.Has(language.ShortOffices) || !language.Listed("a an", p.Tokens[it.First].Of(p.Text)) {
		return false
	}
	_, nature := p.kindOfNoun(it.Last - 1)
	return nature == Certain
}

// writing reports whether a phrase is a document that may speak later: "In a
// letter the council ... It said".
func (p wording) writing(it *syntax.Item) bool {
	return it.Kind == syntax.Noun && p.written(it.Last-1) && p.Tokens[it.First].Class&(class.Determiner|class.Possessive|class.Possessing) != 0
}

// written reports whether the noun at token k is of a document, or of what else can be read.
func (p wording) written(k int) bool {
	return p.Tokens[k].Class&class.Document != 0 || p.Language.Writings[p.Tokens[k].Of(p.Text)]
}

// possessors meets whoever owns what a phrase names: Kern in "Kern’s aide".
func possessors(r *Resolver, it *syntax.Item) {
	for k := it.First; k < it.Last-1; k++ {
		if r.s.Tokens[k].Class&class.Possessing == 0 || r.s.Tokens[k].Kind != words.Capital {
			continue
		}
		owner := syntax.Item{Kind: syntax.Name, First: it.First, Last: k + 1}
		if from := r.w.nameStart(&owner); from < k+1 && r.s.Tokens[from].Kind == words.Capital {
			r.Register.attend(r.whoIsNamed(&owner), r.sentence, Inside)
		}
		return
	}
}

// roleOf returns the part that the phrase at item i plays in the sentence
// that begins at item start.
func roleOf(r *Resolver, i, start int) GrammaticalRole {
	n := clauseOf(r, i)
	switch {
	case n < 0 && r.s.Items.Follows(i, syntax.Preposition) && i-2 >= start && r.s.Items[i-2].IsPhrase():
		return Inside // "the head of the union"
	case n < 0 && i > start && r.s.Items[i].Kind == syntax.Name && r.s.Items[i-1].Kind == syntax.Auxiliary && r.s.Items[i-1].Class&class.Being != 0:
		return Subject // "Among those who signed is Bo Ek."
	case n < 0 && i == start && r.s.Items[i].Kind == syntax.Name && i+1 < len(r.s.Items) && r.s.Items[i+1].Kind == syntax.Comma:
		return Subject // "Nino Vale, two years older and known for his temper, rides": the sentence is about him
	case n < 0 && leads(r, i):
		return Subject
	case n < 0:
		return Aside
	}
	n = mainClause(r, n)
	c := &r.s.Clauses[n]
	bound := c.Bound && !finite(r, c)
	switch {
	case c.According, c.Says() && !bound && r.s.Outer(n, start) < 0:
		return Telling
	case r.s.Items.Follows(i, syntax.Subordinator), r.s.Items.Follows(i, syntax.Relative), r.s.Outer(n, start) >= 0, bound:
		return Embedded
	}
	return Subject
}

// mainClause returns the clause that somebody is the subject of whom clause n only tells more
// of: "said" in "A guard who was on duty said".
func mainClause(r *Resolver, n int) int {
	for k := n + 1; r.s.Clauses[n].Who >= 0 && k < len(r.s.Clauses) && r.s.Clauses[k].Verb < r.s.Clauses[n].Verb+syntax.ClauseReach/2; k++ {
		if c := &r.s.Clauses[k]; c.Subject == r.s.Clauses[n].Subject && c.Who < 0 {
			return k
		}
	}
	return n
}

// finite reports whether the bound verb of a clause is its sentence's own, by the auxiliary
// before it: "The minister was opening a station." Whoever did not do something is less in
// view.
func finite(r *Resolver, c *syntax.Clause) bool {
	k := c.Verb - 1
	for k > 0 && r.s.Items[k].Kind == syntax.Adverb && r.s.Items[k].Class&class.Negation == 0 {
		k--
	}
	return k > 0 && r.s.Items[k].Kind == syntax.Auxiliary && r.s.Items[k].Class&class.Negation == 0 && c.Subject >= 0 && c.Subject < k
}

// leads reports whether the phrase at item i names a human being and leads to the subject
// of a clause, that only says more of it: "a deckhand with nineteen years in the boats was
// frying eggs".
func leads(r *Resolver, i int) bool {
	if !r.s.Language.Has(language.ShortOffices) || r.s.Items[i].Kind != syntax.Noun || r.s.Items[i].Class&class.Plural != 0 {
		return false
	}
	if i > 0 {
		switch r.s.Items[i-1].Kind {
		case syntax.Verb, syntax.Gerund, syntax.BareVerb, syntax.Preposition, syntax.To, syntax.Auxiliary:
			return false
		}
	}
	if _, nature := r.w.kindOfNoun(r.s.Items[i].Last - 1); nature != Certain {
		return false
	}
	for k := i + 1; k+1 < len(r.s.Items) && k-i < longestComplement; k++ {
		switch {
		case r.s.Items[k].Kind == syntax.Adverb: // "with nineteen years"
		case r.s.Items[k].Kind == syntax.Preposition && r.s.Items[k+1].IsPhrase():
			if k++; clauseOf(r, k) >= 0 {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// dateline returns the item after the place that a paragraph begins with: "STRANMORE,
// Ohio — Ferries"; 0 if there is none.
func dateline(r *Resolver) int {
	const longest = 6
	if len(r.s.Items) < 2 || r.s.Items[0].Kind != syntax.Name || !words.IsUpper(r.s.Tokens[r.s.Items[0].First].Of(r.s.Text)) {
		return 0
	}
	for k := 1; k < len(r.s.Items) && k < longest; k++ {
		switch r.s.Items[k].Kind {
		case syntax.Dash:
			return k
		case syntax.Name, syntax.Comma, syntax.Aside:
		default:
			return 0
		}
	}
	return 0
}

// nicknamed returns the person whose name holds a nickname in marks after the
// item at i or before it: Edwin “Moth” Tarrow.
func nicknamed(r *Resolver, i int) int {
	if i >= 2 && r.s.Items[i].Kind == syntax.Name && r.Nickname(i-1) {
		r.Register.How = r.References[i-2]
		return r.Who(i - 2)
	}
	if i+2 >= len(r.s.Items) || r.s.Items[i].Kind != syntax.Name || !r.Nickname(i+1) {
		return -1
	}
	first, last := r.w.nameStart(&r.s.Items[i]), r.s.Items[i+2].Last
	if first == r.s.Items[i].Last {
		return -1
	}
	n := r.w.nameIn(r.s.Items[i].First, first, last)
	n.first = r.s.Tokens[first].Of(r.s.Text)
	who := r.Register.named(n)
	keepPart(r.Register, trimmed(r.s.Tokens[r.s.Passages[r.s.Items[i+1].Quote].First].Of(r.s.Text)), who) // "Moth said"
	return who
}

// coupled returns the person of whom the forename stands at item i, and the surname with
// somebody else's: Tom Vale in "Tom and Rita Vale"; -1 if it is nobody.
func coupled(r *Resolver, i int) int {
	if i+2 >= len(r.s.Items) || r.s.Items[i].Kind != syntax.Name || !r.s.Is(i+1, "and") || r.s.Items[i+2].Kind != syntax.Name {
		return -1
	}
	it, other := &r.s.Items[i], &r.s.Items[i+2]
	first, last := &r.s.Tokens[it.First], &r.s.Tokens[other.Last-1]
	if it.Last-it.First != 1 || other.Last-other.First != 2 || first.Class&class.Forename == 0 || r.s.Tokens[other.First].Class&class.Forename == 0 || last.Class&class.Possessing != 0 {
		return -1
	}
	if _, known := r.Register.byFirst[string(r.Register.fold(first.Of(r.s.Text)))]; known {
		return -1 // "Tom", of whom the text told before
	}
	n := name{first: first.Of(r.s.Text), last: surname(last.Of(r.s.Text)), nature: Likely}
	n.full = n.first + " " + n.last
	if n.sex, n.sure = r.s.Language.SexOf(n.first); n.sure {
		n.nature = Certain
	}
	return r.Register.named(n)
}

// longestNickname bounds a nickname, in tokens.
const longestNickname = 3

// Nickname reports whether the passage at item q stands inside a name.
func (m *mentions) Nickname(q int) bool {
	if q < 1 || q+1 >= len(m.s.Items) || m.s.Items[q].Kind != syntax.Quote || m.s.Items[q-1].Kind != syntax.Name || m.s.Items[q+1].Kind != syntax.Name {
		return false
	}
	p := &m.s.Passages[m.s.Items[q].Quote]
	return p.Last-p.First <= longestNickname && m.s.Tokens[p.First].Kind == words.Capital && m.s.Tokens[m.s.Items[q-1].Last-1].Kind == words.Capital &&
		m.s.Tokens[m.s.Items[q-1].Last-1].Class&class.Possessing == 0 && m.s.Tokens[m.s.Items[q+1].First].Kind == words.Capital && m.s.Ending(p) == 0
}

// tellSex notes the sex of a person by a noun, unless it is known for sure.
func (p *Register) tellSex(who int, s language.Sex) {
	if one := &p.All[who]; (!one.Sure || one.presumed) && s != language.UnknownSex {
		one.Sex, one.Sure, one.presumed = s, true, false
	}
}

// clauseOf returns a clause near item i that has it for its subject, -1 if
// there is none.
func clauseOf(r *Resolver, i int) int {
	for n := r.s.Clauses.After(i); n < len(r.s.Clauses) && r.s.Clauses[n].Verb < i+syntax.ClauseReach/2; n++ {
		if r.s.Clauses[n].Subject == i {
			return n
		}
	}
	near := i - 3
	if r.s.Language.Has(language.LooseOrder) {
		near = i - syntax.ClauseReach/4 // "indicó en rueda de prensa su titular"
	}
	for n := r.s.Clauses.After(i) - 1; n >= 0 && r.s.Clauses[n].Verb > near; n-- {
		if r.s.Clauses[n].Subject == i {
			return n
		}
	}
	return -1
}

// Who returns the person that item i stands for.
func (m *mentions) Who(i int) int {
	if i < 0 {
		return -1
	}
	return m.Register.Root(int(m.persons[i]))
}

// MentionSpan returns the words of the phrase at item i.
func (m *mentions) MentionSpan(i int) words.Span {
	it := &m.s.Items[i]
	if it.IsEmpty() {
		return m.Shown[i]
	}
	first := it.First
	if it.Kind == syntax.Name {
		if from := m.w.nameStart(it); from < it.Last {
			first = from
		}
	}
	return words.Span{Start: m.s.Tokens[first].Start, End: m.s.Tokens[it.Last-1].End}
}

// WhoIsLabelled returns the person whose name stands in tokens [first, last) before
// the colon of a transcript.
func (r *Resolver) WhoIsLabelled(first, last int) int {
	it := syntax.Item{Kind: syntax.Name, First: first, Last: last}
	n := r.w.nameIn(first, r.w.nameStart(&it), last)
	n.nature = Likely // capitals are no acronym here
	return r.Register.named(n)
}
