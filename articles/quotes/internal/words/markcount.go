package words

// MarkCount counts an article's marks, to tell whether it quotes in single ones, as
// British papers do.
type MarkCount struct{ singles, doubles int }

// Single reports whether the article opens more quotations with single marks than with
// double ones.
func (n *MarkCount) Single() bool { return n.singles > n.doubles }

// Count counts the marks of text[span]. Headlines are set in single marks everywhere:
// they don't count.
func (n *MarkCount) Count(text string, span Span) {
	text = text[:span.End]
	for i := span.Start; i < len(text); i++ {
		for i < len(text)-1 && !quoting[text[i]] { // most of a text
			i++
		}
		switch c := text[i]; {
		case c == '"':
			n.doubles++
		case c == '\'':
			if i+1 < span.End && text[i+1] == '\'' {
				n.doubles++
				i++
			} else if apostrophe(text, i, 1, span)&opens != 0 {
				n.singles += 2
			}
		case c == 0xC2 && i+1 < span.End && text[i+1] == 0xAB:
			n.doubles += 2
		case c == 0xE2 && i+2 < span.End && text[i+1] == 0x80:
			if text[i+2] != 0x98 || i+3 >= span.End || !clipped(text[i+3:span.End]) { // ‘90s quotes nothing
				n.countCurly(text[i+2])
			}
		}
	}
}

// countCurly counts a mark by its last byte.
func (n *MarkCount) countCurly(last byte) {
	switch last {
	case 0x98:
		n.singles += 2
	case 0xB9, 0xBA:
		n.singles++
	case 0x9C, 0x9D, 0x9E:
		n.doubles++
	}
}
