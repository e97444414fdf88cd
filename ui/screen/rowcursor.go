package screen

// rowCursor is a place in a list of rows that are all as high.
type rowCursor struct {
	at  int // the row under the cursor
	top int // the first in sight
	fit int // how many were in sight when it was drawn last
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

// window scrolls so that the cursor is in sight of so many rows, and returns
// the first and the one after the last.
func (c *rowCursor) window(fit, rows int) (from, to int) {
	c.fit = max(1, fit)
	c.top = max(0, min(c.top, c.at, rows-1), c.at-c.fit+1)
	return c.top, min(rows, c.top+c.fit)
}
