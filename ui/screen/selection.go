package screen

import "pullquote/store/index"

// selection is the articles that marks go to, by their numbers; nil is none.
type selection map[index.ID]bool

// toggle selects an article, or takes it out of the selection.
func (s *selection) toggle(id index.ID) {
	switch {
	case (*s)[id]:
		delete(*s, id)
	case *s == nil:
		*s = selection{id: true}
	default:
		(*s)[id] = true
	}
}

// toggleAll selects all of some articles or, if they are selected, none.
func (s *selection) toggleAll(ids []index.ID) {
	if len(s.of(ids)) == len(ids) {
		*s = nil
		return
	}
	*s = make(selection, len(ids))
	for _, id := range ids {
		(*s)[id] = true
	}
}

// of is what is selected of some articles, in their order: what a search hides
// stays selected, and is left alone until it is seen again.
func (s *selection) of(ids []index.ID) []index.ID {
	var selected []index.ID
	for _, id := range ids {
		if (*s)[id] {
			selected = append(selected, id)
		}
	}
	return selected
}
