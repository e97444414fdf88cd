package page

import "pullquote/articles/quotes"

// furthest is the most rows that one call of [Page.Scroll] moves; more would
// set the sections between for nothing.
const furthest = 4096

// down is the spot n rows below another, and how many rows short of n the page
// ends. Behind the last row there is nothing, not even a blank one.
func (p *Page) down(at spot, n int) (spot, int) {
	at.row += n
	for at.section < len(p.a.Sections) {
		if p.reaches(at.section, at.row) {
			return at, 0
		}
		at = spot{at.section + 1, at.row - p.size(at.section)}
	}
	return at, at.row
}

// up is the spot n rows above another, or the first.
func (p *Page) up(at spot, n int) spot {
	at.row -= n
	for at.row < 0 {
		if at.section--; at.section < -1 {
			return p.settle(first)
		}
		at.row += p.size(at.section)
	}
	return at
}

// settle moves from a section without rows to the next that has some.
func (p *Page) settle(at spot) spot {
	for at.section < len(p.a.Sections) && !p.reaches(at.section, at.row) {
		at = spot{at.section + 1, 0}
	}
	return at
}

// lastTop is the spot at which the last screenful begins.
func (p *Page) lastTop(height int) spot {
	return p.up(spot{len(p.a.Sections), 0}, max(height, 1)+1+p.more) // for the blank rows behind the last
}

// clamp is a spot from which a screenful can be seen, or the top of a page
// that is shorter.
func (p *Page) clamp(at spot, height int) spot {
	at = p.settle(at)
	// The blank rows behind the last are none to show.
	if _, short := p.down(at, max(height, 1)+1+p.more); short > 0 || at.section >= len(p.a.Sections) {
		return p.lastTop(height)
	}
	return at
}

// stand makes a spot the first visible row.
func (p *Page) stand(at spot, height int) {
	p.top = p.clamp(at, height)
	p.anchor = p.offset(spot{p.top.section, p.top.row + sideways{p}.stuck(p.top)})
	if p.top == p.settle(first) {
		p.anchor = 0
	}
}

// Visible is what can be seen of the page in height rows: fewer only where the
// whole article is shorter. It sets the sections that it shows if nobody has
// yet.
func (p *Page) Visible(height int) []Row {
	at := p.clamp(p.top, height)
	seen := make([]Row, 0, max(height, 0))
	for ; at.section < len(p.a.Sections) && len(seen) < height; at = (spot{at.section + 1, 0}) {
		r := p.galley(at.section).to(at.row + height - len(seen))
		seen = append(seen, tail(r, at.row)...)
		if len(r) > 0 && !p.joined(at.section) {
			seen = append(seen, tail(make([]Row, 1+p.more), max(0, at.row-len(r)))...)
		}
	}
	seen = seen[:min(len(seen), max(height, 0))]
	sideways{p}.keepHeads(p.clamp(p.top, height), seen)
	for i, r := range seen {
		if r.grid != nil {
			seen[i] = r.window(sideways{p}.shift(r.grid), p.width, p.theme)
		}
	}
	for n := len(seen); n > 0 && at.section >= len(p.a.Sections) && n < height && seen[n-1].ANSI == ""; n-- {
		seen = seen[:n-1] // below the last row
	}
	return seen
}

// Scroll moves by n rows, down or, where n is negative, up. The last screenful
// stays full.
func (p *Page) Scroll(n, height int) {
	at := p.clamp(p.top, height)
	switch n = min(max(n, -furthest), furthest); {
	case n < 0:
		at = p.up(at, -n)
	case n > 0:
		at, _ = p.down(at, n)
	}
	p.stand(at, height)
}

// Start goes to the top of the page.
func (p *Page) Start() { p.top, p.anchor = first, 0 }

// End goes to the last screenful.
func (p *Page) End(height int) { p.stand(p.lastTop(height), height) }

// Goto brings the row with an offset of the text to the top, or as near to it
// as the end of the article allows. Offset 0 is the top of the page; what is beyond the text,
// as a place is that was told of before its file became shorter, is its end.
func (p *Page) Goto(offset, height int) {
	offset = max(0, min(offset, len(p.a.Text)))
	at := sideways{p}.place(offset)
	p.stand(at, height)
	if p.top == at && at != first {
		p.anchor = offset
	}
}

// Show makes a stretch of the text visible, with a third of the screen above
// it where that leaves room for it. It does not move if all of it can be seen.
func (p *Page) Show(s quotes.Span, height int) {
	from, to := p.find(s.Start), p.find(max(s.End-1, s.Start))
	sideways{p}.revealAcross(from, s)
	top := p.clamp(p.top, height)
	if n, ok := p.between(top, from, height); ok && n >= (sideways{p}).stuck(top) {
		if m, ok := p.between(from, to, height); ok && n+m < height {
			return
		}
	}
	above := height / 3
	if m, ok := p.between(from, to, height); ok {
		above = min(above, max(height-1-m, 0))
	} else {
		above = 0
	}
	p.stand(p.up(from, max(above, sideways{p}.clear(from))), height)
}

// between counts the rows from a down to b if they are fewer than limit.
func (p *Page) between(a, b spot, limit int) (int, bool) {
	n := -a.row
	for s := a.section; s < b.section; s++ {
		if n += p.size(s); n >= limit {
			return 0, false
		}
	}
	n += b.row
	return n, a.section <= b.section && n >= 0 && n < limit
}

// Bottom is the text offset at which the visible rows end.
func (p *Page) Bottom(height int) int {
	end := p.Top()
	for _, r := range p.Visible(height) {
		end = max(end, r.Text.End)
	}
	return end
}

// AtEnd reports whether the last row of the article can be seen in height rows.
func (p *Page) AtEnd(height int) bool {
	_, short := p.down(p.clamp(p.top, height), height+2+p.more)
	return short > 0
}

// Percent tells how much of the text lies above the place, of what can lie
// above it: 0 at the top of the page, and 100 when the end is in sight and
// only then. It counts bytes of the text, and of the file where only its head
// has been read.
func (p *Page) Percent(height int) float64 {
	switch end := p.AtEnd(height); {
	case end && !p.a.Partial:
		return 100
	case p.Top() == 0:
		return 0
	}
	total := len(p.a.Text)
	if p.a.Partial {
		total = max(total, int(p.a.Size))
	}
	top, bottom := p.Top(), p.Bottom(height)
	return min(99, 100*float64(top)/float64(max(total-(bottom-top), top, 1)))
}
