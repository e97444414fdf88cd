package quotes

// sentenceReach bounds how far a sentence's ends are looked for, in items.
const sentenceReach = 96

// sentenceStart returns the first item of the sentence that item i is in.
func (r *reading) sentenceStart(i int) int {
	k := i
	for k > 0 && i-k < sentenceReach && r.items[k-1].kind != iEnd && r.items[k-1].kind != iLine {
		k--
	}
	return k
}

// sentenceEnd returns the item that ends the sentence that item i is in.
func (r *reading) sentenceEnd(i int) int {
	k := i + 1
	for k < len(r.items) && k-i < sentenceReach && r.items[k].kind != iEnd && r.items[k].kind != iLine {
		k++
	}
	return k
}

// clauseAfter returns the first clause whose verb stands after item i.
func (r *reading) clauseAfter(i int) int {
	low, high := 0, len(r.clauses)
	for low < high {
		if mid := (low + high) / 2; r.clauses[mid].verb <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

func (r *reading) quoteBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if r.items[k].kind == iQuote {
			return true
		}
	}
	return false
}

// quoteBefore returns the item of the last passage before item q that is near.
func (r *reading) quoteBefore(q int) int {
	for k := q - 1; k >= 0 && q-k < sentenceReach; k-- {
		if r.items[k].kind == iQuote {
			return k
		}
	}
	return -1
}

// sentencesBetween counts the sentences that stand between two passages,
// the rest of the first one's sentence not counted.
func (r *reading) sentencesBetween(a, b int) int {
	n := 0
	for k := a + 1; k < b; k++ {
		if r.items[k].kind == iEnd {
			n++
		}
	}
	return n
}

// follows reports whether an item of the given kind stands before item i.
func (r *reading) follows(i int, kind itemKind) bool { return i > 0 && r.items[i-1].kind == kind }

// is reports whether item i is the word w.
func (r *reading) is(i int, w string) bool {
	first := r.items[i].first
	return first < len(r.tokens) && r.tokens[first].Of(r.text) == w
}

// pauseBefore reports whether a comma stands before item i, perhaps inside a
// passage's marks.
func (r *reading) pauseBefore(i int) bool {
	return r.follows(i, iComma) || r.follows(i, iQuote) && r.ending(&r.passages[r.items[i-1].quote]) == ','
}
