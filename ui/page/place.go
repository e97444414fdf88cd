package page

import (
	"sort"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/ui/theme"
)

// kept is how many sections a page keeps set. Each is a few hundred rows at
// most, so a page takes a few megabytes however long its article is.
const kept = 64

// Page is an article in a column of the screen and a reading place in it. It
// is plain data for one goroutine: whoever wants sections set in the
// background asks which with [Page.Ahead], sets them with [Set], and hands
// them in with [Page.Put].
//
// The page begins with the article's head (see [Head]), then come the
// sections, each with a blank row below. The place is kept as an offset of
// Article.Text, so that it survives another width and another reading of the
// article.
type Page struct {
	a *articles.Article
	layout
	dates dates.Style
	count int // counts the layouts; rows set for another one are stale

	head   *galley
	set    map[int]*galley // by section
	starts []int           // where in the text each section begins, never falling

	top    spot // the first visible row
	anchor int  // the text offset that top stands for

	shifts map[int]int // from which cell on tables are seen that are wider than the page, by where their text begins
}

// spot is a row of the page: section -1 is the head. Row len(rows) of a
// section that has rows is the first blank one below it.
type spot struct{ section, row int }

var first = spot{section: -1}

// New sets an article's head in a column of width cells and stands at the top.
func New(a *articles.Article, width int, t theme.Theme) *Page {
	p := &Page{a: a, layout: layout{width: max(width, 1), theme: t, spread: true}, top: first, shifts: map[int]int{}}
	p.relay()
	return p
}

// relay forgets all rows: they are for another width, theme or article.
func (p *Page) relay() {
	p.count++
	p.head = safely(func() *galley { return &galley{rows: head(p.a, p.layout, p.dates)} }, p.width)
	p.set = map[int]*galley{}
	p.starts = make([]int, len(p.a.Sections))
	last := 0
	for i, s := range p.a.Sections {
		last = max(last, s.Text.Start)
		p.starts[i] = last
	}
}

// Article is what the page shows.
func (p *Page) Article() *articles.Article { return p.a }

// Width is the column's width in cells.
func (p *Page) Width() int { return p.width }

// Theme is the theme in which the page is set.
func (p *Page) Theme() theme.Theme { return p.theme }

// Layout is the number of the present layout. It changes with the width, the
// theme and the article.
func (p *Page) Layout() int { return p.count }

// Resize sets the page anew in another width, at the same place in the text.
// It costs as much as the rows that are then looked at.
func (p *Page) Resize(width int) {
	if width = max(width, 1); width == p.width {
		return
	}
	p.width = width
	p.relay()
	p.top = sideways{p}.place(p.anchor)
}

// Restyle sets the page anew in another theme, at the same place in the text.
func (p *Page) Restyle(t theme.Theme) {
	p.theme = t
	p.relay()
	p.top = sideways{p}.place(p.anchor)
}

// Arrange sets the page anew with so many blank rows between paragraphs, one at
// least, and dates in a style, at the same place in the text.
func (p *Page) Arrange(spacing int, d dates.Style) {
	if !p.Arranged(spacing, d) {
		p.more, p.dates = max(0, spacing-1), d
		p.relay()
		p.top = sideways{p}.place(p.anchor)
	}
}

// Arranged reports whether the page is set so.
func (p *Page) Arranged(spacing int, d dates.Style) bool {
	return max(0, spacing-1) == p.more && d == p.dates
}

// Setting returns what sets a section as this page would, beside it: safe for use in
// a command while the page is being read.
func (p *Page) Setting() func(section int) []Row {
	a, l := p.a, p.layout
	return func(section int) []Row { return safeGalley(a, section, l).all() }
}

// Replace shows another reading of the article, with offset of its text at the
// top: the whole where there was a head, or the file as it is now. Sections
// that are the same in both stay set.
func (p *Page) Replace(a *articles.Article, offset int) {
	old, set := p.a, p.set
	p.a = a
	p.relay()
	for i, g := range set {
		if i < len(a.Sections) && sameSection(old, a, i) {
			p.set[i] = g
		}
	}
	p.anchor = max(0, min(offset, len(a.Text)))
	p.top = sideways{p}.place(p.anchor)
}

func sameSection(a, b *articles.Article, i int) bool {
	s := a.Sections[i]
	return s == b.Sections[i] && s.Body.Of(a.Body) == s.Body.Of(b.Body) && s.Text.Of(a.Text) == s.Text.Of(b.Text)
}

// galley is a section as far as it is set.
func (p *Page) galley(section int) *galley {
	if section < 0 {
		return p.head
	}
	g, ok := p.set[section]
	switch {
	case ok:
	case p.bare(p.a.Sections[section].Text):
		g = &galley{} // there is nothing of it to be kept
	default:
		g = safeGalley(p.a, section, p.layout)
		p.keep(section, g)
	}
	return g
}

// size is the number of a section's rows with the blank ones below, if it has
// any. It sets the whole section.
func (p *Page) size(section int) int {
	n := len(p.galley(section).all())
	if n > 0 && !p.joined(section) {
		n += 1 + p.more
	}
	return n
}

// reaches reports whether a section has a row of this number, the blank ones
// below included. It sets no more of the section than it must.
func (p *Page) reaches(section, row int) bool {
	return row < len(p.galley(section).to(row+1)) || row < p.size(section)
}

// joined reports whether the next section goes on in the paragraph in which
// this one ends, with no blank row between them.
func (p *Page) joined(section int) bool {
	next := section + 1
	return section >= 0 && next < len(p.a.Sections) && p.a.Sections[next].Joined
}

// keep notes a section and forgets those that are farthest away.
func (p *Page) keep(section int, g *galley) {
	p.set[section] = g
	for len(p.set) > kept {
		far, most := -1, -1
		for i := range p.set {
			if d := max(i-section, section-i); d > most {
				far, most = i, d
			}
		}
		delete(p.set, far)
	}
}

// Put hands in the rows of a section that were set for a layout. Stale ones
// are dropped.
func (p *Page) Put(layout, section int, r []Row) {
	if p.complete(section) || layout != p.count || section < 0 || section >= len(p.a.Sections) {
		return
	}
	if d := max(section-p.top.section, p.top.section-section); d < kept/2 {
		p.keep(section, &galley{rows: r})
	}
}

// complete reports whether the whole of a section is set.
func (p *Page) complete(section int) bool {
	g, ok := p.set[section]
	return ok && g.done() || p.bare(p.a.Sections[section].Text)
}

// Ahead tells which sections near the place are not wholly set yet, those
// below first: the next one in any case, and enough for two screens down and one up.
func (p *Page) Ahead(height int) []int {
	var missing []int
	bottom, _ := p.down(p.top, height)
	screen := height * p.width
	near := func(from, step, bytes int) {
		for i := from; i >= 0 && i < len(p.a.Sections) && bytes > 0 && len(missing) < kept/8; i += step {
			if !p.complete(i) {
				missing = append(missing, i)
			}
			s := p.a.Sections[i].Text
			bytes -= max(s.End-s.Start, 1)
		}
	}
	near(max(bottom.section, 0), 1, 1)
	near(bottom.section+1, 1, 2*screen)
	near(p.top.section-1, -1, screen)
	return missing
}

// find is the row that shows an offset of the text, or the nearest above it.
// Offset 0 is the top of the page, head and all.
func (p *Page) find(offset int) spot {
	i := sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > offset }) - 1
	if offset <= 0 || i < 0 {
		return first
	}
	for ; i >= 0; i-- {
		if r := p.galley(i).past(offset); len(r) > 0 {
			return spot{i, rowAt(r, offset)}
		}
	}
	return first
}

// rowAt is the row that shows offset, or else the last that begins before it.
func rowAt(r []Row, offset int) int {
	last := 0
	for i := range r {
		t := r[i].Text
		if t.Empty() || t.Start > offset {
			continue
		}
		if last = i; offset < t.End {
			return i
		}
	}
	return last
}

// offset is the text offset that a row stands for: where it begins, or, if it
// shows no text, where the next that does begins.
func (p *Page) offset(at spot) int {
	for s, row := at.section, at.row; s < len(p.a.Sections); s, row = s+1, 0 {
		for g := p.galley(s); row < len(g.to(row+1)); row++ {
			if t := g.rows[row].Text; !t.Empty() {
				return t.Start
			}
		}
		if s < 0 {
			return 0
		}
	}
	return len(p.a.Text)
}

func tail(r []Row, from int) []Row { return r[min(from, len(r)):] }

// Top is the reading place: the text offset of the first visible row, 0 at the
// top of the page.
func (p *Page) Top() int { return p.anchor }
