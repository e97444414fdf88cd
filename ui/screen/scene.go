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
	whence
}

// whence is where the reader was: a pane and, if that was the page, its article
// and where in it.
type whence struct {
	focus pane.Focus
	row   index.Row
	at    quotes.Span // the current quote, or the first letter in sight
	top   int         // of the page
	quote int         // the current one, -1 for none
}

// here is where the reader is.
func here(m *model) whence {
	from := whence{focus: m.Focus, quote: -1}
	if r := m.reader; (m.Focus == pane.OnPage || m.Focus == pane.OnPanel) && r.page != nil {
		from.row = index.Row{ID: r.shown, Entry: r.entry}
		from.top, from.quote = r.page.Top(), r.speech.at
		from.at = quotes.Span{Start: from.top, End: from.top + 1}
		if q := r.speech.current(); q != nil {
			from.at = q.Span
		}
	}
	return from
}

// wayBack is the pages that lie under the open one, each opened by a link of the one
// before it, with the number of scenes under it.
type wayBack []struct {
	whence
	scenes int
}

// turn leaves a page for another: for one that lies over it, or, since an article
// was chosen elsewhere, for one that no page of these lies under.
func (t *wayBack) turn(over bool, scenes int, from whence) {
	if over {
		*t = append(*t, struct {
			whence
			scenes int
		}{from, scenes})
		return
	}
	for n := len(*t); n > 0 && (*t)[n-1].scenes >= scenes; n = len(*t) {
		*t = (*t)[:n-1]
	}
}

// back is the page under the open one, where so many scenes lie under that.
func (t *wayBack) back(scenes int) (from whence, ok bool) {
	n := len(*t)
	if n == 0 || (*t)[n-1].scenes != scenes {
		return whence{}, false
	}
	from = (*t)[n-1].whence
	*t = (*t)[:n-1]
	return from, true
}

// reopen goes back to a page, to where it stood.
func reopen(m *model, from whence) tea.Cmd {
	r := m.reader
	m.Focus, r.preview, r.why = pane.OnPage, false, false
	r.shown, r.jump = from.row.ID, jumpTarget{back: true, top: from.top, quote: from.quote}
	m.layout()
	return r.want(from.row.Entry)
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
	m.scenes = append(m.scenes, entered{s, here(m)})
	m.Focus, m.reader.why = pane.OnScene, false
	m.reader.follow.Stop()
}

// exit leaves the scene on top, and goes back to where it was entered from.
func (m *model) exit() tea.Cmd {
	n := len(m.scenes) - 1
	from := m.scenes[n]
	m.scenes, m.Focus = m.scenes[:n], from.focus
	if r := m.reader; from.focus == pane.OnPage && (from.row.Entry.ID != r.wanted || r.art == nil && !r.opening()) {
		return reopen(m, from.whence)
	}
	return nil
}
