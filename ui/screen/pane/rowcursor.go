package pane

import (
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
)

// RowCursor is a place in a list of rows that are all as high.
type RowCursor struct {
	At  int // the row under the cursor
	Top int // the first in sight
	Fit int // how many are in sight
}

// Step is how far an action moves where so many rows are in sight, and whether it does.
// What was typed before its key is how often, or, of the keys that go to either end, the
// number of a row.
func (c *RowCursor) Step(s *Session, a keys.Action, fit int) (n int, ok bool) {
	const all = 1 << 30
	fit = max(1, fit)
	switch a {
	case keys.Down:
		n = 1
	case keys.Up:
		n = -1
	case keys.HalfDown:
		n = max(1, fit/2)
	case keys.HalfUp:
		n = -max(1, fit/2)
	case keys.PageDown:
		n = fit
	case keys.PageUp:
		n = -fit
	case keys.Top, keys.Bottom:
		if s.Count > 0 {
			return s.Count - 1 - c.At, true
		}
		return map[keys.Action]int{keys.Top: -all, keys.Bottom: all}[a], true
	default:
		return 0, false
	}
	return n * s.Times(), true
}

// Move goes some rows on, as far as there are any.
func (c *RowCursor) Move(n, rows int) { c.At = max(0, min(c.At+n, rows-1)) }

// Point puts the cursor on the row that is drawn so many lines below the first in sight,
// where each takes some lines. It reports whether it stood there before, and whether there
// is a row.
func (c *RowCursor) Point(line, lines, rows int) (again, ok bool) {
	row := c.Top + line/lines
	if line < 0 || line >= c.Fit*lines || row >= rows {
		return false, false
	}
	again = c.At == row
	c.At = row
	return again, true
}

// Scroll brings the cursor into sight where so many rows fit.
func (c *RowCursor) Scroll(fit, rows int) {
	c.Fit = max(1, fit)
	c.Top = cells.Scrolled(c.Top, c.At, c.Fit, rows)
}

// Window returns the first row in sight and the one after the last.
func (c *RowCursor) Window(rows int) (from, to int) {
	return min(c.Top, rows), min(rows, c.Top+c.Fit)
}

// Scene is a pane that has the screen for itself, such as the people of the
// library. A new one is a type with a pane's methods, and a key at which a pane
// wishes for it with EnterScene. On back it wishes to leave; escape comes as back.
//
// Scenes lie on each other: where one is left, the one below it is seen again,
// and below all of them the list or the page that the first was entered from.
// An article that a scene opens leads back to the scene.
type Scene interface {
	Pane
	// Point puts the cursor on what is drawn on a line. It reports whether it stood there
	// before, so that a click opens it, and whether there is anything to stand on.
	Point(line int) (again, ok bool)
}
