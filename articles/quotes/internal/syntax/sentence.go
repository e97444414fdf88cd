package syntax

import "pullquote/articles/quotes/internal/class"

// SentenceReach bounds how far a sentence's ends are looked for, in items.
const SentenceReach = 96

// SentenceStart returns the first item of the sentence that item i is in.
func (all items) SentenceStart(i int) int {
	k := i
	for k > 0 && i-k < SentenceReach && all[k-1].Kind != End && all[k-1].Kind != LineEnd {
		k--
	}
	return k
}

// SentenceEnd returns the item that ends the sentence that item i is in.
func (all items) SentenceEnd(i int) int {
	k := i + 1
	for k < len(all) && k-i < SentenceReach && all[k].Kind != End && all[k].Kind != LineEnd {
		k++
	}
	return k
}

// After returns the first clause whose verb stands after item i.
func (all clauses) After(i int) int {
	low, high := 0, len(all)
	for low < high {
		if mid := (low + high) / 2; all[mid].Verb <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

func (all items) QuoteBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if all[k].Kind == Quote {
			return true
		}
	}
	return false
}

// QuoteBefore returns the item of the last passage before item q that is near.
func (all items) QuoteBefore(q int) int {
	for k := q - 1; k >= 0 && q-k < SentenceReach; k-- {
		if all[k].Kind == Quote {
			return k
		}
	}
	return -1
}

// EndsBetween counts the sentences that stand between two passages,
// the rest of the first one's sentence not counted.
func (all items) EndsBetween(a, b int) int {
	n := 0
	for k := a + 1; k < b; k++ {
		if all[k].Kind == End {
			n++
		}
	}
	return n
}

// Follows reports whether an item of the given kind stands before item i.
func (all items) Follows(i int, kind Kind) bool { return i > 0 && all[i-1].Kind == kind }

// Is reports whether item i is the word w.
func (s *Paragraph) Is(i int, w string) bool {
	first := s.Items[i].First
	return first < len(s.Tokens) && s.Tokens[first].Of(s.Text) == w
}

// PauseBefore reports whether a comma stands before item i, perhaps inside a
// passage's marks.
func (s *Paragraph) PauseBefore(i int) bool {
	return s.Items.Follows(i, Comma) || s.Items.Follows(i, Quote) && s.Ending(&s.Passages[s.Items[i-1].Quote]) == ','
}

// SaysNext reports whether a verb of saying follows at item k, perhaps after
// its subject.
func (all items) SaysNext(k, end int) bool {
	for j := k; j < end && j < k+4; j++ {
		switch it := &all[j]; it.Kind {
		case Adverb, Auxiliary:
		case Name, Noun, Pronoun:
			if j > k {
				return false
			}
		case Verb:
			return it.Class&(class.Saying|class.Calling) != 0
		default:
			return false
		}
	}
	return false
}

// VerbBefore reports whether a verb stands before item i in its sentence.
func (s *Paragraph) VerbBefore(i int) bool {
	n := s.Clauses.After(i-1) - 1
	return n >= 0 && s.Clauses[n].Verb < i && s.Clauses[n].Verb >= s.Items.SentenceStart(i)
}

// KindAt returns the kind of item k; iEnd beyond the paragraph.
func (all items) KindAt(k int) Kind {
	if k < 0 || k >= len(all) {
		return End
	}
	return all[k].Kind
}
