package quotes

import "slices"

// meet resolves the phrases of the paragraph in reading order.
func (r *reading) meet() {
	r.persons = r.persons[:0]
	for range r.items {
		r.persons = append(r.persons, -1)
	}
	r.references = slices.Grow(r.references[:0], len(r.items))[:len(r.items)]
	clear(r.references)
	start, told := 0, 0
	r.people.paragraph++
	for i := range r.items {
		it := &r.items[i]
		if it.kind == iEnd || it.kind == iLine {
			start = i + 1
		}
		if it.kind == iEnd && i > 0 && r.items[i-1].kind != iEnd {
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
		if who < 0 && it.kind != iName && part <= aside && !r.writing(it) {
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
func (r *reading) whoIs(i int, part standing) int {
	return r.whoIsItem(&r.items[i], part)
}

// whoIsItem is whoIs for an item of any list.
func (r *reading) whoIsItem(it *item, part standing) int {
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
func (r *reading) writing(it *item) bool {
	return it.kind == iNoun && it.head&document != 0 && r.tokens[it.first].class&(determiner|possessive|possessing) != 0
}

// possessors meets whoever owns what a phrase names: Kern in "Kern’s aide".
func (r *reading) possessors(it *item) {
	for k := it.first; k < it.last-1; k++ {
		if r.tokens[k].class&possessing == 0 || r.tokens[k].kind != capital {
			continue
		}
		owner := item{kind: iName, first: it.first, last: k + 1}
		if from := r.nameStart(&owner); from < k+1 && r.tokens[from].kind == capital {
			r.people.attend(r.whoIsNamed(&owner), r.sentence, inside)
		}
		return
	}
}

// standing returns the part that the phrase at item i plays in the sentence
// that begins at item start.
func (r *reading) standing(i, start int) standing {
	n := r.clauseOf(i)
	switch {
	case n < 0 && r.follows(i, iPrep) && i-2 >= start && r.items[i-2].phrase():
		return inside // "the head of the union"
	case n < 0 && i > start && r.items[i].kind == iName && r.items[i-1].kind == iAux && r.items[i-1].class&being != 0:
		return subject // "Among those who signed is Bo Ek."
	case n < 0:
		return aside
	}
	c := &r.clauses[n]
	switch {
	case c.according, c.says() && !c.bound && r.outer(n, start) < 0:
		return telling
	case r.follows(i, iSub), r.follows(i, iRel), r.outer(n, start) >= 0, c.bound:
		return embedded
	}
	return subject
}

// nicknamed returns the person whose name holds a nickname in marks after the
// item at i or before it: Edwin “Moth” Tarrow.
func (r *reading) nicknamed(i int) int {
	if i >= 2 && r.items[i].kind == iName && r.nickname(i-1) {
		r.people.how = r.references[i-2]
		return r.who(i - 2)
	}
	if i+2 >= len(r.items) || r.items[i].kind != iName || !r.nickname(i+1) {
		return -1
	}
	first, last := r.nameStart(&r.items[i]), r.items[i+2].last
	if first == r.items[i].last {
		return -1
	}
	n := r.nameIn(r.items[i].first, first, last)
	n.first = r.tokens[first].Of(r.text)
	return r.people.named(n)
}

// longestNickname bounds a nickname, in tokens.
const longestNickname = 3

// nickname reports whether the passage at item q stands inside a name.
func (r *reading) nickname(q int) bool {
	if q < 1 || q+1 >= len(r.items) || r.items[q].kind != iQuote || r.items[q-1].kind != iName || r.items[q+1].kind != iName {
		return false
	}
	p := &r.passages[r.items[q].quote]
	return p.last-p.first <= longestNickname && r.tokens[p.first].kind == capital && r.tokens[r.items[q-1].last-1].kind == capital &&
		r.tokens[r.items[q-1].last-1].class&possessing == 0 && r.tokens[r.items[q+1].first].kind == capital && r.ending(p) == 0
}

// introduced returns the person whose name stands after a role at item i: "the
// mayor, Ines Calloway,"; -1 if none does.
func (r *reading) introduced(i int) int {
	it := &r.items[i]
	named := it.kind == iName && r.nameStart(it) < it.last
	another := it.kind == iPronoun && it.head&determiner != 0 // "another, Bo Ek,"
	introduces := it.head&role != 0 || r.language.has(headInitial) && it.class&role != 0 || another || r.unlisted(it) ||
		r.language.has(nounsIntroduce) && it.kind == iNoun && it.head == 0 && it.last-it.first > 1 // "one superdelegate, Bo Ek,"
	if !it.phrase() || !introduces || named {
		return -1
	}
	k := r.complemented(i)
	if k+2 >= len(r.items) || r.items[k].kind != iComma || r.items[k+1].kind != iName {
		return -1
	}
	next := &r.items[k+1]
	if closing := r.items[k+2].kind; closing != iComma && closing != iEnd && closing != iAside && closing != iColon || r.nameStart(next) == next.last {
		return -1
	}
	if it.class&role == 0 && !another && r.nameIn(r.undetermined(next), r.nameStart(next), next.last).nature < likely {
		return -1
	}
	who := r.whoIs(k+1, aside)
	if another || who < 0 {
		return who
	}
	r.people.office(who, oneSpaced(Span{r.tokens[r.undetermined(it)].Start, r.tokens[r.items[k-1].last-1].End}.Of(r.text)))
	if one := &r.people.all[who]; !one.sure {
		if s := r.sexOfNoun(it.last - 1); s != unknownSex {
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
func (r *reading) apposition(i, who int) int {
	if who < 0 || r.items[i].kind != iName || i+2 >= len(r.items) || r.items[i+1].kind != iComma {
		return 0
	}
	k := i + 2
	if r.items[k].phrase() && r.tokens[r.items[k].first].kind == number && k+2 < len(r.items) && r.items[k].last-r.items[k].first == 1 && r.items[k+1].kind == iComma {
		k += 2
	}
	it := &r.items[k]
	if _, body := generic(r.tokens[max(it.last, 1)-1].Of(r.text)); it.kind == iNoun && body && it.last-it.first > 1 && !r.people.all[who].sure {
		r.people.embody(who, r.tokens[it.last-1].Of(r.text)) // "Nestward, the company that makes it,"
		return 0
	}
	if it.kind != iNoun && it.kind != iName || it.head&role == 0 || it.head&plural != 0 || r.tokens[it.first].kind == capital && it.kind == iNoun {
		return 0
	}
	if it.kind == iName && r.nameStart(it) < it.last && !r.presides(it) {
		return 0 // "Lind, striker Tom Vale and …"
	}
	if r.verbAfter(k) && k+1 < len(r.items) && r.items[k+1].kind != iComma && r.items[k+1].kind != iAside {
		return 0 // "For Lind, the mayor has …"
	}
	at := k
	first, last := r.undetermined(it), it.last
	for k+2 < len(r.items) && r.items[k+2].phrase() && r.items[k+2].last-it.first < longestApposition {
		joins := r.items[k+1].kind == iPrep
		joins = joins || r.items[k+1].kind == iConj && r.items[k].kind == iName && r.items[k+2].kind == iName && r.is(k+1, "and") && r.nameStart(&r.items[k+2]) == r.items[k+2].first
		if !joins {
			break
		}
		k += 2
		last = r.items[k].last
	}
	if first >= last {
		return 0
	}
	r.people.office(who, oneSpaced(r.text[r.tokens[first].Start:r.tokens[last-1].Start]+trimmed(r.tokens[last-1].Of(r.text))))
	if s := r.sexOfNoun(it.last - 1); s != unknownSex && !r.people.all[who].sure {
		r.people.all[who].sex, r.people.all[who].sure = s, true
	}
	r.persons[at], r.references[at] = int32(who), r.references[i]
	return at + 1
}

// presides reports whether a phrase holds "of" after an office: "executive
// director of National Nurses United".
func (r *reading) presides(it *item) bool {
	for k := it.first + 1; k < it.last-1; k++ {
		if r.tokens[k].Of(r.text) == "of" && r.tokens[k-1].class&role != 0 {
			return true
		}
	}
	return false
}

// clauseOf returns a clause near item i that has it for its subject, -1 if
// there is none.
func (r *reading) clauseOf(i int) int {
	for n := r.clauseAfter(i); n < len(r.clauses) && r.clauses[n].verb < i+clauseReach/2; n++ {
		if r.clauses[n].subject == i {
			return n
		}
	}
	near := i - 3
	if r.language.has(looseOrder) {
		near = i - clauseReach/4 // "indicó en rueda de prensa su titular"
	}
	for n := r.clauseAfter(i) - 1; n >= 0 && r.clauses[n].verb > near; n-- {
		if r.clauses[n].subject == i {
			return n
		}
	}
	return -1
}

// who returns the person that item i stands for.
func (r *reading) who(i int) int {
	if i < 0 {
		return -1
	}
	return r.people.root(int(r.persons[i]))
}
