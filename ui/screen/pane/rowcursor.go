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

// Step is how far an action moves, and whether it does.
func (c *RowCursor) Step(a keys.Action, fit int) (n int, ok bool) {
	const all = 1 << 30
	fit = max(1, fit)
	switch a {
	case keys.Down:
		return 1, true
	case keys.Up:
		return -1, true
	case keys.HalfDown:
		return max(1, fit/2), true
	case keys.HalfUp:
		return -max(1, fit/2), true
	case keys.PageDown:
		return fit, true
	case keys.PageUp:
		return -fit, true
	case keys.Top:
		return -all, true
	case keys.Bottom:
		return all, true
	default:
		return 0, false
	}
}

// Move goes some rows on, as far as there are any.
func (c *RowCursor) Move(n, rows int) { c.At = max(0, min(c.At+n, rows-1)) }

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
type Scene interface{ Pane }
