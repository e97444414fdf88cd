package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// scenes are those that lie on each other; the last is on top.
type scenes []entered

// entered is a scene and where it was entered from.
type entered struct {
	pane.Scene
	focus pane.Focus
	row   index.Row   // the article of a page
	at    quotes.Span // and where that stood
}

// top is the scene that is seen, nil if there is none.
func (s scenes) top() pane.Scene {
	if len(s) == 0 {
		return nil
	}
	return s[len(s)-1].Scene
}

// enter shows a scene.
func (m *model) enter(s pane.Scene) {
	from := entered{Scene: s, focus: m.Focus}
	if r := m.reader; m.Focus == pane.OnPage && r.page != nil {
		from.row = index.Row{ID: r.shown, Entry: r.entry}
		from.at = quotes.Span{Start: r.page.Top(), End: r.page.Top() + 1}
		if q := r.speech.current(); q != nil {
			from.at = q.Span
		}
	}
	m.scenes = append(m.scenes, from)
	m.Focus, m.reader.why = pane.OnScene, false
}

// exit leaves the scene on top, and goes back to where it was entered from.
func (m *model) exit() tea.Cmd {
	n := len(m.scenes) - 1
	from := m.scenes[n]
	m.scenes, m.Focus = m.scenes[:n], from.focus
	if r := m.reader; from.focus == pane.OnPage && (from.row.Entry.ID != r.wanted || r.art == nil && !r.opening()) {
		return m.open(pane.OpenArticle{Row: from.row, At: from.at})
	}
	return nil
}
