package screen

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/pane"
)

const (
	// wheelRows is how far one notch of the wheel goes.
	wheelRows = 3
	// twice is how soon a second click makes a double one.
	twice = 400 * time.Millisecond
)

// pointer takes what the mouse does, where it is switched on. What lies under it the
// panes say by the layout that they are drawn by.
type pointer struct {
	*model
	last     clicked
	dragging bool // of the rule between the page and what stands beside it
	width    int  // that was set before
}

// clicked is a click and what it was on: a pane, a scene or a line that is typed.
type clicked struct {
	x, y int
	on   any
	at   time.Time
}

// take takes a wheel, a click or a drag. A terminal that shrinks may still tell of a
// click where the window no longer is.
func (p *pointer) take(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if at.X < 0 || at.Y < 0 || at.X >= p.Width || at.Y >= p.Height {
		return nil
	}
	switch msg.(type) {
	case tea.MouseWheelMsg:
		p.Note = ""
		if n := map[tea.MouseButton]int{tea.MouseWheelDown: wheelRows, tea.MouseWheelUp: -wheelRows}[at.Button]; n != 0 {
			return p.wheel(at.X, n)
		}
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft && at.Y < p.Height-1 && !p.help.open {
			return p.press(clicked{x: at.X, y: at.Y, at: p.Now()})
		}
	case tea.MouseMotionMsg:
		p.drag(at.X)
	case tea.MouseReleaseMsg:
		return p.release()
	}
	return nil
}

func (p *pointer) wheel(x, n int) tea.Cmd {
	switch {
	case p.help.open:
		p.help.top += n
		return nil
	case p.prompt != nil:
		if p.prompt.Step != nil {
			p.prompt.Step(sign(n))
		}
		return nil
	}
	over, ok := p.under(x)
	switch {
	case !ok: // a rule
	case over.at == pane.OnBar:
		p.bar.Move(sign(n))
	case over.at == pane.OnScene:
		return p.grant(p.scenes.top().Do(map[bool]keys.Action{true: keys.Down, false: keys.Up}[n > 0]))
	case over.at == pane.OnPanel:
		p.panel.move(sign(n))
	case over.at == pane.OnList:
		p.list.rows.move(n)
	default:
		p.reader.scroll(n)
	}
	return nil
}

func sign(n int) int { return min(1, max(-1, n)) }

// press takes a click.
func (p *pointer) press(c clicked) tea.Cmd {
	over, ok := p.under(c.x)
	switch {
	case p.prompt != nil:
		c.on = p.prompt
		if _, ok := p.again(c); !ok {
			return nil
		}
		return p.typed(c.y, over.at)
	case c.y >= p.frame().body:
		return nil
	case !ok:
		p.dragging, p.width = c.x == p.split(), p.Settings.List.Width
		return nil
	case over.at == pane.OnScene:
		c.on = p.scenes.top()
	default:
		c.on = over.at
	}
	again, ok := p.again(c)
	if !ok {
		return nil
	}
	p.Note = ""
	p.Pressed++
	switch over.at {
	case pane.OnBar:
		return p.grant(p.bar.Click(c.y))
	case pane.OnPanel:
		return p.grant(p.panel.click(c.y))
	case pane.OnList:
		return p.row(c.y, again)
	case pane.OnPage:
		return p.page(c.x-over.x, c.y)
	case pane.OnScene:
		return p.scene(c.x-over.x, c.y)
	}
	return nil
}

// again reports whether a click is the second half of a double one. That means nothing to
// another pane or scene, which the first half has brought under the mouse.
func (p *pointer) again(c clicked) (again, ok bool) {
	was := p.last
	again = was.x == c.x && was.y == c.y && c.at.Sub(was.at) <= twice
	p.last = c
	if again {
		p.last = clicked{} // a third is the first of another
	}
	return again, !again || was.on == c.on
}

// lined is a scene with a line of blocks that shows who speaks where: an audit, an outline.
type lined interface {
	OnStrip(y int) bool
	Click(x int) pane.Wish
}

// scene puts the cursor of a scene on what is drawn on a line; where it is already, that
// is opened. On a line of blocks it goes to what is said there.
func (p *pointer) scene(x, y int) tea.Cmd {
	if s, ok := p.scenes.top().(lined); ok && s.OnStrip(y) {
		return p.grant(s.Click(x))
	}
	if again, ok := p.scenes.top().Point(y); !ok || !again {
		return nil
	}
	return p.keyboard.do(keys.Enter, 0, "")
}

// typed takes a click while a line is typed: on what is offered for it, or on a row of the
// list that a search has left.
func (p *pointer) typed(y int, over pane.Focus) tea.Cmd {
	offered, most := above(p.model, p.Height-1)
	first := p.Height - 1 - len(offered)
	var w pane.Wish
	accepted := false
	switch {
	case y >= first && p.prompt.Mistaken() != "":
	case y >= first:
		w, accepted = p.prompt.Click(y-first, most)
	case p.prompt.Beside != nil && over == pane.OnList && y < p.frame().body:
		accepted = p.prompt.Beside(y)
	}
	if !accepted {
		return p.grant(w)
	}
	return tea.Batch(p.grant(w), p.keyboard.line(keys.Stroke{Do: keys.LineAccept}))
}

// row puts the cursor of the list on the row of a line, and opens its article at the
// second click.
func (p *pointer) row(y int, again bool) tea.Cmd {
	i := rowUnder(p.list, y)
	if i < 0 {
		return nil
	}
	var back tea.Cmd
	if p.Focus != pane.OnList {
		back = p.grant(pane.ToList{})
	}
	p.list.rows.move(i - p.list.rows.cursor)
	if !again {
		return back
	}
	return tea.Batch(back, p.grant(p.list.openRow()))
}

// rowUnder is the row of the list that is drawn on a line, -1 for none.
func rowUnder(l *list, y int) int { return l.picture().rowAt(y, l.width, l.height) }

// page goes where a link under the mouse leads, or makes the quote there the current
// one. What is only shown beside the list is opened by that.
func (p *pointer) page(x, y int) tea.Cmd {
	r := p.reader
	if r.art == nil || r.opening() {
		return nil
	}
	if r.preview { // it is only there because the cursor of the list is on its row
		opened := p.open(pane.OpenArticle{Row: index.Row{ID: r.shown, Entry: r.entry}})
		p.Focus = pane.OnPage
		r.clickQuote(x, y)
		return opened
	}
	p.Focus = pane.OnPage
	if l, ok := r.leading().at(x, y); ok {
		return p.grant(r.leading().follow(l, pane.ToRead))
	}
	r.clickQuote(x, y)
	return nil
}

// split is the column of the rule that can be dragged, -1 where there is none.
func (p *pointer) split() int {
	if all := p.parts(); len(all) > 1 {
		return all[len(all)-1].x - 1
	}
	return -1
}

// drag puts the rule into a column, as far as both sides then have room.
func (p *pointer) drag(x int) {
	if all := p.parts(); p.dragging && len(all) > 1 {
		p.Settings.List.Width = max(leastAside, x-all[len(all)-2].x)
		p.Settings.List.Width = p.frame().aside
	}
}

// release keeps where the rule was dragged to.
func (p *pointer) release() tea.Cmd {
	if !p.dragging {
		return nil
	}
	p.dragging = false
	was := p.Settings
	was.List.Width = p.width
	return pane.Switched(p.Session, "list.width", was, fmt.Sprintf("%d cells beside the page", p.Settings.List.Width))
}

// click lights the speaker on a line.
func (p *panel) click(y int) pane.Wish {
	row := p.rowAt(y)
	if row < 0 {
		return nil
	}
	p.cursor = row
	return p.choose()
}

// scroll moves the page by n lines.
func (r *reader) scroll(n int) {
	if r.page != nil {
		r.page.Scroll(n, r.height)
		r.touched = true
	}
}

// under is the row of the page on a line, and which of its cells a column is.
func (p pagePicture) under(x, y int) (row page.Row, cell int, ok bool) {
	r := p.r
	if r.page == nil {
		return row, 0, false
	}
	rows := r.page.Visible(r.height)
	if y >= len(rows) {
		return row, 0, false
	}
	return rows[y], x - p.indent() - gutterCells, true
}

// clickQuote makes the quote under a cell the current one.
func (r *reader) clickQuote(x, y int) {
	row, x, ok := r.picture().under(x, y)
	if !ok {
		return
	}
	for _, i := range r.speech.lit {
		if covers(row, r.art.Text, r.speech.found.Quotes[i].Marked, x) {
			r.speech.at, r.point, r.touched = i, point{}, true
			return
		}
	}
}

// at is the link under a cell.
func (r leading) at(x, y int) (l page.Link, ok bool) {
	row, x, ok := r.picture().under(x, y)
	if !ok || row.Text.Empty() {
		return l, false
	}
	for _, l := range r.links(row.Text) {
		if covers(row, r.art.Text, l.Span, x) {
			return l, true
		}
	}
	return l, false
}

// covers reports whether a stretch of the text lies on a cell of a row.
func covers(row page.Row, text string, s quotes.Span, x int) bool {
	from, to, ok := row.Cells(text, s)
	return ok && from <= x && x < to
}
