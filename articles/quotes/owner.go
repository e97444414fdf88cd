package quotes

// owner returns the candidate of "Kern’s claim that “…”" and "her message:
// “…”": whoever owns the noun of saying that leads to the passage at item q.
func (r *reading) owner(q, start int) (candidate, bool) {
	k := q - 1
	if k < start {
		return candidate{}, false
	}
	for k > start && k > q-5 && !r.items[k].phrase() {
		switch r.items[k].kind {
		case iThat, iColon, iAux, iComma, iAdverb:
			k--
		case iPrep:
			if !r.is(k, "of") {
				return candidate{}, false
			}
			k--
		default:
			return candidate{}, false
		}
	}
	for low := max(start, k-6); k-2 >= low && r.items[k].head&speech == 0 && (r.follows(k, iPrep) || r.follows(k, iTo)) && r.items[k-2].phrase(); {
		k -= 2 // "his message to the town"
	}
	it := &r.items[k]
	if k == q-1 && it.kind != iNoun && it.kind != iName || k < start || !it.phrase() {
		return candidate{}, false
	}
	if it.head&(speech|document|nounish) == 0 || it.head&(saying|speech|document|participle|plain) == 0 {
		return candidate{}, false
	}
	if r.language.has(circumstantialNoun) && r.follows(k, iPrep) {
		return candidate{}, false // "el jurado destacó en su fallo"
	}
	who, mention := r.possessor(it)
	if mention.Empty() {
		return candidate{}, false
	}
	return candidate{relation: owned, item: -1, clause: -1, who: who, mention: mention, named: r.people.how, distance: q - k}, true
}

// owned reports whether the phrase at item i is somebody’s: "her advice".
func (r *reading) owned(i int) bool {
	_, mention := r.possessor(&r.items[i])
	return !mention.Empty()
}

// possessor returns who possesses what a phrase names: Kern in "Kern’s
// claim", whoever "her" stands for in "her claim".
func (r *reading) possessor(it *item) (who int, mention Span) {
	t := &r.tokens[it.first]
	if t.class&possessive != 0 && t.class&possessing == 0 {
		if s, ok := sexIn(r.language.owners, t.Of(r.text)); ok {
			return r.standsFor(s), t.Span
		}
		return -1, Span{}
	}
	for k := it.first; k < it.last-1; k++ {
		if r.tokens[k].class&possessing == 0 {
			continue
		}
		owner := item{kind: iName, first: it.first, last: k + 1}
		from := r.nameStart(&owner)
		if from >= k+1 || r.tokens[from].kind != capital {
			return -1, Span{}
		}
		return r.people.named(r.nameIn(r.undetermined(&owner), from, k+1)), Span{r.tokens[from].Start, r.tokens[k].End}
	}
	return -1, Span{}
}
