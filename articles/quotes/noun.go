package quotes

// calledFrom returns the token from which on a phrase without a name is what
// its speaker is called: English drops "the" later, where it keeps "a reporter".
func (r *reading) calledFrom(it *item) int {
	if first := r.undetermined(it); r.language != &english && first < it.last {
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
