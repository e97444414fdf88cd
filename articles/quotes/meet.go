package quotes

// meet resolves the phrases of the paragraph in reading order.
func (r *reading) meet() {
	r.persons = r.persons[:0]
	for range r.items {
		r.persons = append(r.persons, -1)
	}
	next := 0
	for i := range r.items {
		it := &r.items[i]
		if it.kind == iEnd {
			r.sentence++
		}
		for next < len(r.clauses) && r.clauses[next].verb < i {
			next++
		}
		if !it.phrase() {
			continue
		}
		subject := r.isSubject(i)
		if it.kind != iName && !subject {
			continue
		}
		who := r.nicknamed(i)
		if who < 0 {
			who = r.introduced(i)
		}
		if who < 0 {
			who = r.whoIs(i)
		}
		if who < 0 && it.kind != iPronoun {
			continue
		}
		r.persons[i] = int32(who)
		r.people.attend(who, r.sentence, subject)
		r.apposition(i, who)
		r.acronym(i, who)
	}
}

// nicknamed returns the person whose name holds a nickname in marks after the
// item at i or before it: Edwin “Moth” Tarrow.
func (r *reading) nicknamed(i int) int {
	if i >= 2 && r.items[i].kind == iName && r.nickname(i-1) {
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
		r.tokens[r.items[q-1].last-1].class&possessing == 0 && r.tokens[r.items[q+1].first].kind == capital && endsIn(r.text, r.tokens, p.last) == 0
}

// introduced returns the person whose name stands after a role at item i: "the
// mayor, Ines Calloway,"; -1 if none does.
func (r *reading) introduced(i int) int {
	it := &r.items[i]
	named := it.kind == iName && r.nameStart(it) < it.last
	another := it.kind == iPronoun && it.head&determiner != 0 // "another, Bo Ek,"
	if !it.phrase() || it.head&role == 0 && !another || named || i+3 >= len(r.items) {
		return -1
	}
	if r.items[i+1].kind != iComma || r.items[i+2].kind != iName {
		return -1
	}
	next := &r.items[i+2]
	if closing := r.items[i+3].kind; closing != iComma && closing != iEnd && closing != iAside || r.nameStart(next) == next.last {
		return -1
	}
	who := r.whoIs(i + 2)
	if another {
		return who
	}
	r.people.office(who, Span{r.tokens[r.undetermined(it)].Start, r.tokens[it.last-1].End}.Of(r.text))
	return who
}

// acronym reads the short name in parentheses after a name: "the Seafarers’
// Union (SU)".
func (r *reading) acronym(i, who int) {
	if who < 0 || r.items[i].kind != iName || i+1 >= len(r.items) || r.items[i+1].kind != iAside {
		return
	}
	first := r.items[i+1].first + 1
	short := r.tokens[first].Of(r.text)
	if r.items[i+1].last-first != 2 || !upper(short) || len(r.people.all[who].name) <= len(short) {
		return
	}
	r.people.byShort[string(r.people.fold(short))] = int32(who)
	r.people.alias(who, short)
}

// apposition reads the role that stands after a name: "Kirby, a spokesman for
// the department,".
func (r *reading) apposition(i, who int) {
	if who < 0 || r.items[i].kind != iName || i+2 >= len(r.items) || r.items[i+1].kind != iComma {
		return
	}
	k := i + 2
	it := &r.items[k]
	if it.kind != iNoun && it.kind != iName || it.head&role == 0 || r.tokens[it.first].kind == capital && it.kind == iNoun {
		return
	}
	last := it.last
	for k+2 < len(r.items) && r.items[k+1].kind == iPrep && r.items[k+2].phrase() && r.items[k+2].last-it.first < 10 {
		k += 2
		last = r.items[k].last
	}
	phrase := r.text[r.tokens[it.first].Start:r.tokens[last-1].End]
	r.people.office(who, withoutArticle(phrase))
}

// isSubject reports whether a clause near item i has it for its subject.
func (r *reading) isSubject(i int) bool {
	for n := r.clauseAfter(i); n < len(r.clauses) && r.clauses[n].verb < i+clauseReach/2; n++ {
		if r.clauses[n].subject == i {
			return true
		}
	}
	for n := r.clauseAfter(i) - 1; n >= 0 && r.clauses[n].verb > i-3; n-- {
		if r.clauses[n].subject == i {
			return true
		}
	}
	return false
}

// who returns the person that item i stands for.
func (r *reading) who(i int) int {
	if i < 0 {
		return -1
	}
	return int(r.persons[i])
}
