package screen

import (
	"pullquote/store/index"
)

// choose selects the row under the cursor, or takes it out of the selection, and goes on to the next.
func (m *model) choose() {
	id := m.list.here()
	if id == 0 {
		return
	}
	if m.selected == nil {
		m.selected = map[index.ID]bool{}
	}
	if m.selected[id] {
		delete(m.selected, id)
	} else {
		m.selected[id] = true
	}
	m.list.move(1)
}

// chooseAll selects all rows of the list or, if they are selected, none.
func (m *model) chooseAll() {
	if len(m.selection()) == len(m.list.ids) {
		m.selected = nil
		return
	}
	m.selected = make(map[index.ID]bool, len(m.list.ids))
	for _, id := range m.list.ids {
		m.selected[id] = true
	}
}

// selection is what is selected of the rows of the list, in their order: what
// a search hides stays selected, and is left alone until it is seen again.
func (m *model) selection() []index.ID {
	var ids []index.ID
	for _, id := range m.list.ids {
		if m.selected[id] {
			ids = append(ids, id)
		}
	}
	return ids
}
