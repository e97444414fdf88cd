package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
)

// scene is a screen of its own beside the list and the page, such as the
// people of the library. A new one is a type with these methods and an action
// in the keymap at which the model enters it.
//
// Scenes lie on each other: where one is left, the one below it is seen again,
// and below all of them the list or the page that the first was entered from.
// An article that a scene opens with model.openAt leads back to the scene.
type scene interface {
	// do does what a key asks for. On back it calls model.exit; escape comes as back.
	do(m *model, a action) tea.Cmd
	// answer takes messages that are neither the list's nor the page's: the
	// results of the scene's own commands, and those of other scenes.
	answer(m *model, msg tea.Msg) tea.Cmd
	// view returns exactly height lines of at most width cells.
	view(m *model, width, height int) []string
	// status is what the bottom line says: on its left, and on its right.
	status(m *model) (left, right string)
}

// origin is the article that scenes were entered from, and where it stood.
type origin struct {
	row index.Row
	at  quotes.Span
}

// enter shows a scene. A command that fills it is for the caller to return.
func (m *model) enter(s scene) {
	if len(m.scenes) == 0 {
		m.below, m.origin = m.focus, origin{}
		if r := m.reader; m.focus != onList && r.page != nil {
			m.origin = origin{index.Row{ID: m.shown, Entry: r.entry}, quotes.Span{Start: r.page.Top(), End: r.page.Top() + 1}}
			if q := r.current(); q != nil {
				m.origin.at = q.Span
			}
		}
	}
	m.scenes = append(m.scenes, s)
	m.focus, m.why = onScene, false
	m.layout()
}

// exit leaves the scene on top.
func (m *model) exit() tea.Cmd {
	if n := len(m.scenes) - 1; n > 0 {
		m.scenes = m.scenes[:n]
		return nil
	}
	m.scenes, m.focus = nil, m.below
	m.layout()
	if o := m.origin; m.focus != onList && o.row.Entry.ID != "" && o.row.Entry.ID != m.reader.entry.ID {
		return m.openAt(o.row, o.at, query.Query{})
	}
	return m.settle()
}

// scene is the scene on top.
func (m *model) scene() scene { return m.scenes[len(m.scenes)-1] }

// answerScenes offers a message to the scenes.
func (m *model) answerScenes(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range m.scenes {
		cmds = append(cmds, s.answer(m, msg))
	}
	return tea.Batch(cmds...)
}
