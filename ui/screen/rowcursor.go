package screen

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
