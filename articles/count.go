package articles

// countWords returns the words in the blocks that the reader reads: titles,
// bylines and furniture are not counted.
func (a *Article) countWords() int {
	n := 0
	for _, b := range a.Blocks {
		switch b.Kind {
		case Title, Byline, Furniture:
		default:
			n += wordsIn(b.Of(a.Text))
		}
	}
	return n
}

// wordsIn counts the stretches between ASCII blanks.
func wordsIn(s string) int {
	n := 0
	in := false
	for i := range len(s) {
		blank := s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r'
		if !blank && !in {
			n++
		}
		in = !blank
	}
	return n
}
