package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
)

// scene is a pane that has the screen for itself, such as the people of the
// library. A new one is a type with a pane's methods, and a key at which a pane
// wishes for it with enterScene. On back it wishes to leave; escape comes as back.
//
// Scenes lie on each other: where one is left, the one below it is seen again,
// and below all of them the list or the page that the first was entered from.
// An article that a scene opens leads back to the scene.
type scene interface{ pane }

// scenes are those that lie on each other; the last is on top.
type scenes []entered

// entered is a scene and where it was entered from.
type entered struct {
	scene
	focus focus
	row   index.Row   // the article of a page
	at    quotes.Span // and where that stood
}

// top is the scene that is seen, nil if there is none.
func (s scenes) top() scene {
	if len(s) == 0 {
		return nil
	}
	return s[len(s)-1].scene
}

// enter shows a scene.
func (m *model) enter(s scene) {
	from := entered{scene: s, focus: m.focus}
	if r := m.reader; m.focus == onPage && r.page != nil {
		from.row = index.Row{ID: r.shown, Entry: r.entry}
		from.at = quotes.Span{Start: r.page.Top(), End: r.page.Top() + 1}
		if q := r.speech.current(); q != nil {
			from.at = q.Span
		}
	}
	m.scenes = append(m.scenes, from)
	m.focus, m.reader.why = onScene, false
}

// exit leaves the scene on top, and goes back to where it was entered from.
func (m *model) exit() tea.Cmd {
	n := len(m.scenes) - 1
	from := m.scenes[n]
	m.scenes, m.focus = m.scenes[:n], from.focus
	if r := m.reader; from.focus == onPage && (from.row.Entry.ID != r.wanted || r.art == nil && !r.opening()) {
		return m.open(openArticle{row: from.row, at: from.at})
	}
	return nil
}

// rowCursor is a place in a list of rows that are all as high.
type rowCursor struct {
	at  int // the row under the cursor
	top int // the first in sight
	fit int // how many are in sight
}

// step is how far an action moves, and whether it does.
func (c *rowCursor) step(a action, fit int) (n int, ok bool) {
	const all = 1 << 30
	fit = max(1, fit)
	switch a {
	case down:
		return 1, true
	case up:
		return -1, true
	case halfDown:
		return max(1, fit/2), true
	case halfUp:
		return -max(1, fit/2), true
	case pageDown:
		return fit, true
	case pageUp:
		return -fit, true
	case top:
		return -all, true
	case bottom:
		return all, true
	default:
		return 0, false
	}
}

// move goes some rows on, as far as there are any.
func (c *rowCursor) move(n, rows int) { c.at = max(0, min(c.at+n, rows-1)) }

// scroll brings the cursor into sight where so many rows fit.
func (c *rowCursor) scroll(fit, rows int) {
	c.fit = max(1, fit)
	c.top = scrolled(c.top, c.at, c.fit, rows)
}

// window returns the first row in sight and the one after the last.
func (c *rowCursor) window(rows int) (from, to int) {
	return min(c.top, rows), min(rows, c.top+c.fit)
}

// scrolled moves the first row in sight as little as it takes: the cursor's
// row is among the fit rows that are seen, and no line stays blank below the
// last row while there are rows above the first.
func scrolled(first, cursor, fit, rows int) int {
	fit = max(1, fit)
	first = max(0, min(first, rows-fit))
	return max(min(first, cursor), cursor-fit+1)
}
