package quotes

// kindOf tells what a passage is, given who may have said it.
func (r *reading) kindOf(q int, c candidate) Kind {
	p := &r.passages[r.items[q].quote]
	words := 0
	for k := p.first; k < p.last; k++ {
		if r.tokens[k].kind <= number {
			words++
		}
	}
	if !r.speech(q, p, words, c) {
		return Scare
	}
	if r.whole(q, p, words) {
		return Direct
	}
	return Mixed
}

// speech tells a quotation from words that are only in marks: a title, a
// nickname, a term.
func (r *reading) speech(q int, p *passage, words int, c candidate) bool {
	if words == 0 {
		return false
	}
	switch c.relation {
	case inverted, after, labelled, reopened, sourced, following:
		return true
	}
	strong := c.relation == introduced || c.relation == announced
	if words <= 8 && r.named(q, p) && !(strong && words > 3) {
		return false
	}
	if words >= 5 || strong {
		return true
	}
	switch c.relation {
	case governed, trailing, continued, carried:
		return true
	}
	return r.punctuated(p) && words >= 2
}

// named reports whether what stands before the passage says that it is a
// title or a name: the film “Harbour Lights”, so-called “experts”.
func (r *reading) named(q int, p *passage) bool {
	if p.begin == 0 {
		return false
	}
	prev := &r.tokens[p.begin-1]
	if prev.class&(naming&^calling) != 0 && prev.class&calling == 0 {
		return true
	}
	return r.titleCase(p) && (prev.class&(titled|possessing) != 0 || r.items[q-1].kind == iPrep)
}

// titleCase reports whether every word that could be in capitals is.
func (r *reading) titleCase(p *passage) bool {
	for k := p.first; k < p.last; k++ {
		t := &r.tokens[k]
		if t.kind == word && t.class&(preposition|determiner|conjunction) == 0 {
			return false
		}
	}
	return true
}

// punctuated reports whether the passage ends as a sentence does.
func (r *reading) punctuated(p *passage) bool {
	switch endsIn(r.text, r.tokens, p.last) {
	case '.', '?', '!', ',':
		return true
	}
	return false
}

// whole reports whether the passage is a sentence or more and not a fragment
// of the writer's own.
func (r *reading) whole(q int, p *passage, words int) bool {
	if p.carried || p.open {
		return true
	}
	starts := q == 0
	if q > 0 {
		switch r.items[q-1].kind {
		case iEnd, iLine, iComma, iColon, iDash:
			starts = true
		}
	}
	return starts && (words >= 4 || r.punctuated(p))
}
