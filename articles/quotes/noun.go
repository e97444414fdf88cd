package quotes

// calledFrom returns the token from which on a phrase without a name is what
// its speaker is called: English drops "the" later, where it keeps "a reporter".
func (r *reading) calledFrom(it *item) int {
	if first := r.undetermined(it); r.language.has(bareDescriptions) && first < it.last {
		return first
	}
	return it.first
}

// headNoun returns the token of a phrase's noun where it leads what describes
// it: "directora" in "la directora general".
func (r *reading) headNoun(it *item) int {
	first := r.undetermined(it)
	for k := first; k < it.last; k++ {
		if r.tokens[k].class&role != 0 {
			return k
		}
	}
	return min(first, it.last-1)
}

// complemented returns the item after the phrase at i and what belongs to it:
// after "la ministra de Pesca", "der Vorsitzende des Verbands".
func (r *reading) complemented(i int) int {
	k := i + 1
	for k < len(r.items) && k-i < clauseReach {
		switch {
		case r.language.has(shortOffices):
			if r.items[k].kind != iPrep || k+1 >= len(r.items) || !r.items[k+1].phrase() || !r.complement(k) || k > i+3 {
				return k
			}
			k += 2 // "its head of claims, Edda Vosk,"
		case r.items[k].kind == iPrep && r.items[k].class&binding != 0 && k+1 < len(r.items) && r.items[k+1].phrase():
			k += 2
		case r.items[k].phrase() && r.genitive(k):
			k++
		default:
			return k
		}
	}
	return k
}

// unlisted reports whether a phrase is about somebody by a noun that no list
// holds but whose ending tells: "leur représentante".
func (r *reading) unlisted(it *item) bool {
	if it.kind != iNoun || it.empty() {
		return false
	}
	k := it.last - 1
	if r.language.has(headInitial) {
		k = r.headNoun(it)
	}
	return r.tokens[k].class == 0 && endingIn(r.language.endings, r.tokens[k].Of(r.text)) != unknownSex
}
