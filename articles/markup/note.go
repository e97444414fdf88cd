package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// noteAttribute is what [Prepare] gives a note's number in the text: the id of the note.
const noteAttribute = "data-note"

// notesIn finds the notes below n to which numbers in the text lead, by their ids.
func notesIn(n *html.Node) map[string]string {
	numbers := map[string]string{}
	for c := range n.Descendants() {
		if id := attribute(c, noteAttribute); id != "" && numbers[id] == "" {
			if number := strings.Trim(textOf(c), "[]() "); isLabel(number) {
				numbers[id] = number
			}
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	notes, taken := map[string]string{}, map[string]bool{}
	for c := range n.Descendants() {
		id := attribute(c, "id")
		if number := numbers[id]; id != "" && number != "" && isBlock[c.Data] && !taken[number] && textOf(c) != "" {
			notes[id], taken[number] = number, true
		}
	}
	return notes
}

// isLabel reports whether Markdown takes a note's number.
func isLabel(number string) bool {
	return number != "" && len(number) <= 20 && !strings.ContainsAny(number, " []^\\*_`<>&|")
}

// noteOf is the number of the note that n is, if it is one that has not been written.
func (w *writer) noteOf(n *html.Node) (number string, ok bool) {
	id := attribute(n, "id")
	number, ok = w.notes[id]
	return number, ok && !w.noted[id] && !w.inNote // a note in a note is part of it
}

// note writes a note, whose number may stand in it once more.
func (w *writer) note(n *html.Node, number string, st style) {
	w.flush()
	w.noted[attribute(n, "id")] = true
	w.inNote = true
	w.block()
	w.within("[^"+number+"]: ", "    ", func() {
		w.tight = false
		w.nodes(n, st)
		if len(w.para) > 0 {
			first := &w.para[0]
			for _, mark := range [...]string{"[" + number + "]", number + "."} {
				first.text = strings.TrimPrefix(first.text, mark)
			}
		}
	})
	w.inNote = false
}
