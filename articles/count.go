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
