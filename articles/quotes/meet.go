package quotes

import (
	"slices"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// meet resolves the phrases of the paragraph in reading order.
func (r *resolver) meet() {
	r.persons = r.persons[:0]
	for range r.s.items {
		r.persons = append(r.persons, -1)
	}
	r.references = slices.Grow(r.references[:0], len(r.s.items))[:len(r.s.items)]
	clear(r.references)
	r.shown = append(r.shown[:0], make([]words.Span, len(r.s.items))...)
	start, told := 0, 0
	r.people.paragraph++
	for i := range r.s.items {
		it := &r.s.items[i]
		if it.kind == iEnd || it.kind == iLine {
			start = i + 1
		}
		if it.kind == iEnd && i > 0 && r.s.items[i-1].kind != iEnd {
			r.sentence++
		}
		if !it.phrase() || i < told {
			continue
		}
		r.people.sentence = r.sentence
		part := r.standing(i, start)
		r.possessors(it)
		who := r.nicknamed(i)
		if who < 0 {
			who = r.introduced(i)
		}
		if who < 0 && it.kind != iName && part <= aside && !r.w.writing(it) {
			continue
		}
		if who < 0 {
			who = r.whoIs(i, part)
		}
		if who < 0 && it.kind != iPronoun {
			continue
		}
		r.persons[i], r.references[i] = int32(who), r.people.how
		if who >= 0 && r.people.all[who].nature == unsure && r.people.all[who].head != "" {
			part = inside // "nobody"
		}
		r.people.attend(who, r.sentence, part)
		r.remember(i, who)
		r.acronym(i, who)
		told = r.apposition(i, who)
	}
}

// whoIs returns the person that the phrase at item i stands for, or -1. Every
// phrase is asked once, in reading order, so that "the official" and "he" find
// those who were named before.
func (r *resolver) whoIs(i int, part standing) int {
	return r.whoIsItem(&r.s.items[i], part)
}

// whoIsItem is whoIs for an item of any list.
func (r *resolver) whoIsItem(it *item, part standing) int {
	switch it.kind {
	case iName:
		return r.whoIsNamed(it)
	case iNoun:
		return r.nounPhrase(it)
	case iPronoun:
		return r.whoIsPronoun(it, part)
	}
	return -1
}

// writing reports whether a phrase is a document that may speak later: "In a
// letter the council ... It said".
func (p wording) writing(it *item) bool {
	return it.kind == iNoun && it.head&class.Document != 0 && p.Tokens[it.first].Class&(class.Determiner|class.Possessive|class.Possessing) != 0
}

// possessors meets whoever owns what a phrase names: Kern in "Kern’s aide".
func (r *resolver) possessors(it *item) {
	for k := it.first; k < it.last-1; k++ {
		if r.s.Tokens[k].Class&class.Possessing == 0 || r.s.Tokens[k].Kind != words.Capital {
			continue
		}
		owner := item{kind: iName, first: it.first, last: k + 1}
		if from := r.w.nameStart(&owner); from < k+1 && r.s.Tokens[from].Kind == words.Capital {
			r.people.attend(r.whoIsNamed(&owner), r.sentence, inside)
		}
		return
	}
}

// standing returns the part that the phrase at item i plays in the sentence
// that begins at item start.
func (r *resolver) standing(i, start int) standing {
	n := r.clauseOf(i)
	switch {
	case n < 0 && r.s.items.follows(i, iPrep) && i-2 >= start && r.s.items[i-2].phrase():
		return inside // "the head of the union"
	case n < 0 && i > start && r.s.items[i].kind == iName && r.s.items[i-1].kind == iAux && r.s.items[i-1].class&class.Being != 0:
		return subject // "Among those who signed is Bo Ek."
	case n < 0:
		return aside
	}
	c := &r.s.clauses[n]
	switch {
	case c.according, c.says() && !c.bound && r.s.outer(n, start) < 0:
		return telling
	case r.s.items.follows(i, iSub), r.s.items.follows(i, iRel), r.s.outer(n, start) >= 0, c.bound:
		return embedded
	}
	return subject
}

// nicknamed returns the person whose name holds a nickname in marks after the
// item at i or before it: Edwin “Moth” Tarrow.
func (r *resolver) nicknamed(i int) int {
	if i >= 2 && r.s.items[i].kind == iName && r.nickname(i-1) {
		r.people.how = r.references[i-2]
		return r.who(i - 2)
	}
	if i+2 >= len(r.s.items) || r.s.items[i].kind != iName || !r.nickname(i+1) {
		return -1
	}
	first, last := r.w.nameStart(&r.s.items[i]), r.s.items[i+2].last
	if first == r.s.items[i].last {
		return -1
	}
	n := r.w.nameIn(r.s.items[i].first, first, last)
	n.first = r.s.Tokens[first].Of(r.s.Text)
	return r.people.named(n)
}

// longestNickname bounds a nickname, in tokens.
const longestNickname = 3

// nickname reports whether the passage at item q stands inside a name.
func (m *mentions) nickname(q int) bool {
	if q < 1 || q+1 >= len(m.s.items) || m.s.items[q].kind != iQuote || m.s.items[q-1].kind != iName || m.s.items[q+1].kind != iName {
		return false
	}
	p := &m.s.Passages[m.s.items[q].quote]
	return p.Last-p.First <= longestNickname && m.s.Tokens[p.First].Kind == words.Capital && m.s.Tokens[m.s.items[q-1].last-1].Kind == words.Capital &&
		m.s.Tokens[m.s.items[q-1].last-1].Class&class.Possessing == 0 && m.s.Tokens[m.s.items[q+1].first].Kind == words.Capital && m.s.Ending(p) == 0
}

// introduced returns the person whose name stands after a role at item i: "the
// mayor, Ines Calloway,"; -1 if none does.
func (r *resolver) introduced(i int) int {
	it := &r.s.items[i]
	named := it.kind == iName && r.w.nameStart(it) < it.last
	another := it.kind == iPronoun && it.head&class.Determiner != 0 // "another, Bo Ek,"
	introduces := it.head&class.Role != 0 || r.s.Language.Has(language.HeadInitial) && it.class&class.Role != 0 || another || r.w.unlisted(it) ||
		r.s.Language.Has(language.NounsIntroduce) && it.kind == iNoun && it.head == 0 && it.last-it.first > 1 // "one superdelegate, Bo Ek,"
	if !it.phrase() || !introduces || named {
		return -1
	}
	k := r.complemented(i)
	if k+2 >= len(r.s.items) || r.s.items[k].kind != iComma || r.s.items[k+1].kind != iName {
		return -1
	}
	next := &r.s.items[k+1]
	if closing := r.s.items[k+2].kind; closing != iComma && closing != iEnd && closing != iAside && closing != iColon || r.w.nameStart(next) == next.last {
		return -1
	}
	if it.class&class.Role == 0 && !another && r.w.nameIn(r.w.undetermined(next), r.w.nameStart(next), next.last).nature < likely {
		return -1
	}
	who := r.whoIs(k+1, aside)
	if another || who < 0 {
		return who
	}
	r.people.office(who, oneSpaced(words.Span{Start: r.s.Tokens[r.w.undetermined(it)].Start, End: r.s.Tokens[r.s.items[k-1].last-1].End}.Of(r.s.Text)))
	if one := &r.people.all[who]; !one.sure {
		if s := r.w.sexOfNoun(it.last - 1); s != language.UnknownSex {
			one.sex, one.sure = s, true
		}
	}
	return who
}

// longestApposition bounds what is told of somebody after the name, in tokens.
const longestApposition = 16

// apposition reads the role that stands after a name: "Kirby, a spokesman for
// the department,"; "Lind, 52, a welder,". It returns the item after the role,
// 0 if there is none.
func (r *resolver) apposition(i, who int) int {
	if who < 0 || r.s.items[i].kind != iName || i+2 >= len(r.s.items) || r.s.items[i+1].kind != iComma {
		return 0
	}
	k := i + 2
	if r.s.items[k].phrase() && r.s.Tokens[r.s.items[k].first].Kind == words.Number && k+2 < len(r.s.items) && r.s.items[k].last-r.s.items[k].first == 1 && r.s.items[k+1].kind == iComma {
		k += 2
	}
	it := &r.s.items[k]
	if _, body := generic(r.s.Tokens[max(it.last, 1)-1].Of(r.s.Text)); it.kind == iNoun && body && it.last-it.first > 1 && !r.people.all[who].sure {
		r.people.embody(who, r.s.Tokens[it.last-1].Of(r.s.Text)) // "Nestward, the company that makes it,"
		return 0
	}
	if it.kind != iNoun && it.kind != iName || it.head&class.Role == 0 || it.head&class.Plural != 0 || r.s.Tokens[it.first].Kind == words.Capital && it.kind == iNoun {
		return 0
	}
	if it.kind == iName && r.w.nameStart(it) < it.last && !r.w.presides(it) {
		return 0 // "Lind, striker Tom Vale and …"
	}
	if r.s.items.verbAfter(k) && k+1 < len(r.s.items) && r.s.items[k+1].kind != iComma && r.s.items[k+1].kind != iAside {
		return 0 // "For Lind, the mayor has …"
	}
	at := k
	first, last := r.w.undetermined(it), it.last
	for k+2 < len(r.s.items) && r.s.items[k+2].phrase() && r.s.items[k+2].last-it.first < longestApposition {
		joins := r.s.items[k+1].kind == iPrep
		joins = joins || r.s.items[k+1].kind == iConj && r.s.items[k].kind == iName && r.s.items[k+2].kind == iName && r.s.is(k+1, "and") && r.w.nameStart(&r.s.items[k+2]) == r.s.items[k+2].first
		if !joins {
			break
		}
		k += 2
		last = r.s.items[k].last
	}
	if first >= last {
		return 0
	}
	r.people.office(who, oneSpaced(r.s.Text[r.s.Tokens[first].Start:r.s.Tokens[last-1].Start]+trimmed(r.s.Tokens[last-1].Of(r.s.Text))))
	if s := r.w.sexOfNoun(it.last - 1); s != language.UnknownSex && !r.people.all[who].sure {
		r.people.all[who].sex, r.people.all[who].sure = s, true
	}
	r.persons[at], r.references[at] = int32(who), r.references[i]
	return at + 1
}

// presides reports whether a phrase holds "of" after an office: "executive
// director of National Nurses United".
func (p wording) presides(it *item) bool {
	for k := it.first + 1; k < it.last-1; k++ {
		if p.Tokens[k].Of(p.Text) == "of" && p.Tokens[k-1].Class&class.Role != 0 {
			return true
		}
	}
	return false
}

// clauseOf returns a clause near item i that has it for its subject, -1 if
// there is none.
func (r *resolver) clauseOf(i int) int {
	for n := r.s.clauses.clauseAfter(i); n < len(r.s.clauses) && r.s.clauses[n].verb < i+clauseReach/2; n++ {
		if r.s.clauses[n].subject == i {
			return n
		}
	}
	near := i - 3
	if r.s.Language.Has(language.LooseOrder) {
		near = i - clauseReach/4 // "indicó en rueda de prensa su titular"
	}
	for n := r.s.clauses.clauseAfter(i) - 1; n >= 0 && r.s.clauses[n].verb > near; n-- {
		if r.s.clauses[n].subject == i {
			return n
		}
	}
	return -1
}

// who returns the person that item i stands for.
func (m *mentions) who(i int) int {
	if i < 0 {
		return -1
	}
	return m.people.root(int(m.persons[i]))
}

// mentionSpan returns the words of the phrase at item i.
func (m *mentions) mentionSpan(i int) words.Span {
	it := &m.s.items[i]
	if it.empty() {
		return m.shown[i]
	}
	first := it.first
	if it.kind == iName {
		if from := m.w.nameStart(it); from < it.last {
			first = from
		}
	}
	return words.Span{Start: m.s.Tokens[first].Start, End: m.s.Tokens[it.last-1].End}
}
