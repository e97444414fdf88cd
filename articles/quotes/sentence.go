package quotes

// sentenceReach bounds how far a sentence's ends are looked for, in items.
const sentenceReach = 96

// sentenceStart returns the first item of the sentence that item i is in.
func (all items) sentenceStart(i int) int {
	k := i
	for k > 0 && i-k < sentenceReach && all[k-1].kind != iEnd && all[k-1].kind != iLine {
		k--
	}
	return k
}

// sentenceEnd returns the item that ends the sentence that item i is in.
func (all items) sentenceEnd(i int) int {
	k := i + 1
	for k < len(all) && k-i < sentenceReach && all[k].kind != iEnd && all[k].kind != iLine {
		k++
	}
	return k
}

// clauseAfter returns the first clause whose verb stands after item i.
func (all clauses) clauseAfter(i int) int {
	low, high := 0, len(all)
	for low < high {
		if mid := (low + high) / 2; all[mid].verb <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

func (all items) quoteBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if all[k].kind == iQuote {
			return true
		}
	}
	return false
}

// quoteBefore returns the item of the last passage before item q that is near.
func (all items) quoteBefore(q int) int {
	for k := q - 1; k >= 0 && q-k < sentenceReach; k-- {
		if all[k].kind == iQuote {
			return k
		}
	}
	return -1
}

// sentencesBetween counts the sentences that stand between two passages,
// the rest of the first one's sentence not counted.
func (all items) sentencesBetween(a, b int) int {
	n := 0
	for k := a + 1; k < b; k++ {
		if all[k].kind == iEnd {
			n++
		}
	}
	return n
}

// follows reports whether an item of the given kind stands before item i.
func (all items) follows(i int, kind itemKind) bool { return i > 0 && all[i-1].kind == kind }

// is reports whether item i is the word w.
func (s *parsed) is(i int, w string) bool {
	first := s.items[i].first
	return first < len(s.Tokens) && s.Tokens[first].Of(s.Text) == w
}

// pauseBefore reports whether a comma stands before item i, perhaps inside a
// passage's marks.
func (s *parsed) pauseBefore(i int) bool {
	return s.items.follows(i, iComma) || s.items.follows(i, iQuote) && s.Ending(&s.Passages[s.items[i-1].quote]) == ','
}
