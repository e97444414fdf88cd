package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
)

// View draws the screen. It changes nothing, and costs far less than a frame.
func (m *model) View() tea.View {
	v := tea.NewView(legible(strings.Join(m.screen(), "\n")))
	v.AltScreen = true
	v.WindowTitle = title(m.reader)
	if m.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.prompt != nil && m.known() {
		v.Cursor = tea.NewCursor(min(m.prompt.cursor(m.ink, m.width-1)+1, m.width-1), m.height-1)
	}
	return v
}

// title is what the window is called.
func title(r *reader) string {
	if a := r.art; (r.focus == onPage || r.focus == onPanel) && a != nil && a.Title != "" {
		return ansi.Truncate(clean.Label(a.Title), budget.WindowTitle, "…") + " · Pullquote"
	}
	return "Pullquote"
}

// legible is a frame in which nothing is hidden and no letter leaves its cell,
// whatever brought it there: articles are cleaned when they are read, but names,
// errors and queries come from everywhere.
func legible(frame string) string { return hidden.Strip(clean.FewMarks(frame)) }

// screen is the lines of the screen, from the top: as many as the window has,
// none of them wider. In a window of one line the body has it, unless there is
// something to say or to type.
func (m *model) screen() []string {
	switch {
	case !m.known():
		return nil
	case m.height == 1 && m.prompt == nil && m.note == "":
		return fit(m.body(), m.width, 1)
	}
	return append(fit(m.body(), m.width, m.height-1), fit([]string{m.bottomLine()}, m.width, 1)...)
}

// fit makes of lines exactly height, none of them wider than width cells: it
// cuts what is too much and adds blank lines. Every pane passes through it on
// its way to the screen, so a pane that is laid out wrongly is an ugly one and
// never a fault.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, max(0, height))
	for i, l := range lines[:min(len(lines), len(fitted))] {
		if len(l) > width { // no letter takes more cells than bytes
			l = cut(l, width)
		}
		fitted[i] = l
	}
	return fitted
}

// cut shortens a line to width cells. Truncate alone takes a letter with a
// variation selector for one cell, and StringWidth for two.
func cut(line string, width int) string {
	for n := width; ansi.StringWidth(line) > width; n-- {
		line = ansi.Truncate(line, n, "")
	}
	return line
}

// filled is lines with blank ones below them, as many as height.
func filled(lines []string, height int) []string {
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// body is all but the bottom line.
func (m *model) body() []string {
	f := m.frame()
	switch {
	case m.help.open:
		return m.help.view(m.session, f.body)
	case m.focus == onScene || !f.side:
		return m.pane().view(m.width, f.body)
	}
	var aside pane = m.list
	if m.panel.open {
		aside = m.panel
	}
	rule := m.ink.quiet("│")
	body := beside(aside.view(f.aside, f.body), m.reader.view(f.page, f.body), f.aside, rule)
	if f.bar > 0 {
		body = beside(m.bar.view(f.bar, f.body), body, f.bar, rule)
	}
	return body
}

// beside joins two panes, the left one w cells wide.
func beside(left, right []string, w int, rule string) []string {
	joined := fit(left, w, max(len(left), len(right)))
	for i, l := range joined {
		joined[i] = pad(l, w, false) + rule + lineAt(right, i)
	}
	return joined
}

// bottomLine is the prompt, a note, or where the reader stands.
func (m *model) bottomLine() string {
	switch {
	case m.prompt != nil:
		return " " + m.prompt.draw(m.ink, m.width-1)
	case m.help.open:
		return statusLine(m.ink, "help", "any other key goes back", m.width)
	case m.note != "":
		return " " + ansi.Truncate(clean.Label(m.note), max(0, m.width-2), "…")
	}
	left, right := m.pane().status()
	return statusLine(m.ink, left, right, m.width)
}

// wideCells is the width from which panes stand side by side.
const wideCells = 120

// frame is how a window is divided between panes, in cells and lines.
type frame struct {
	bar   int  // width of the side bar; 0 where it does not stand beside the list
	side  bool // something stands beside the page
	aside int  // width of what would stand there
	list  int  // width of the list: that, or the whole window
	page  int  // width of the page: what the others and the rules between leave, or the whole window
	body  int  // lines above the bottom line
}

// barCells is the width of the side bar and its rule.
func (f frame) barCells() int {
	if f.bar > 0 {
		return f.bar + 1
	}
	return 0
}

// frame divides the window as it is now.
func (m *model) frame() frame {
	f := frame{side: m.wide() && (!m.single || m.panel.open), list: m.width, page: m.width}
	if m.wide() && m.index != nil && m.focus != onScene {
		f.bar = max(18, min(m.width/7, 28))
	}
	f.aside = min((m.width-f.barCells())/3, 52)
	if m.wide() && !m.single {
		f.list = f.aside
	}
	if f.side {
		f.page = m.width - f.aside - 1 - f.barCells()
	}
	// A blank line lies above the status line on all but small screens, so that
	// it is not read as part of the article.
	if f.body = m.height - 2; m.height < 16 {
		f.body = max(1, m.height-1)
	}
	return f
}

// layout fits what is shown into the window: the page into what the other
// panes leave, and every cursor into sight. Where nothing has changed it only
// finds out that this is so.
func (m *model) layout() {
	m.panel.stay()
	f := m.frame()
	m.list.layout(f.list, f.body)
	m.panel.layout(f.aside, f.body)
	m.bar.layout(f.bar, f.body)
	m.help.layout(m.session, f.body)
	if m.focus == onScene {
		m.scenes.top().layout(m.width, f.body)
		return // the page lies below it, and is laid out when it is seen again
	}
	m.reader.layout(f.page, f.body)
}
