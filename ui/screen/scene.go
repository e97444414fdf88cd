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
	// layout scrolls what is shown so that the cursor is in sight. It comes
	// before every view, which changes nothing.
	layout(m *model, width, height int)
	// view draws height lines of at most width cells.
	view(m *model, width, height int) []string
	// status is what the bottom line says: on its left, and on its right.
	status(m *model) (left, right string)
}

// origin is where a scene was entered from.
type origin struct {
	focus focus
	row   index.Row   // the article of a page
	at    quotes.Span // and where that stood
}

// enter shows a scene. A command that fills it is for the caller to return.
func (m *model) enter(s scene) {
	from := origin{focus: m.focus}
	if r := m.reader; m.focus == onPage && r.page != nil {
		from.row = index.Row{ID: m.shown, Entry: r.entry}
		from.at = quotes.Span{Start: r.page.Top(), End: r.page.Top() + 1}
		if q := r.current(); q != nil {
			from.at = q.Span
		}
	}
	m.scenes, m.origins = append(m.scenes, s), append(m.origins, from)
	m.focus, m.why = onScene, false
}

// exit leaves the scene on top, and goes back to where it was entered from.
func (m *model) exit() tea.Cmd {
	n := len(m.scenes) - 1
	from := m.origins[n]
	m.scenes, m.origins, m.focus = m.scenes[:n], m.origins[:n], from.focus
	if from.focus == onPage && (from.row.Entry.ID != m.wanted || m.reader.art == nil && !m.opening) {
		return m.openAt(from.row, from.at, query.Query{})
	}
	return nil
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
